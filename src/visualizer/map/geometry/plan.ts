import type {
  ActorId,
  Call,
  Gate,
  Listener,
  Message,
  MessageId,
  Moment,
  Trace,
} from '../../../trace/index.ts';
import { messageOf } from '../../../trace/record/lookup.ts';
import { isRequest } from '../../../trace/record/message.ts';
import { perTrace } from '../../../trace/record/per-trace.ts';
import { isSealed, payloadOf } from '../../../trace/record/wire.ts';

export type Thread = 'core/main' | 'core/async';

export interface WindowPlan {
  readonly label: string;
  readonly page: ActorId;
  /** The page and its frames. */
  readonly actors: readonly ActorId[];
  /** Ids of the calls that will be drawn in it, in order. */
  readonly calls: readonly string[];
  /** Ids of its listeners, in order; more than so many are only counted. */
  readonly listeners: readonly number[];
  readonly moreListeners: number;
  readonly hasConsole: boolean;
  readonly hasChannel: boolean;
  /** Its first document comes in the run. */
  readonly starts: boolean;
  /** A frame that is not the app's makes a call. */
  readonly isFramed: boolean;
  readonly hasFrames: boolean;
  /** It has an isolation frame. */
  readonly isIsolated: boolean;
  /** Nothing of the run happens in it, and no message comes to it. */
  readonly isIdle: boolean;
}

/** What needs room at any step of a trace, so that nothing moves from step to step. */
export interface Plan {
  readonly windows: readonly WindowPlan[];
  /** How many windows are not drawn. */
  readonly more: number;
  readonly gates: number;
  /** Gates that refuse a request of the run, or are not applied to one. */
  readonly deciding: ReadonlySet<Gate>;
  /** Those that refuse. */
  readonly refusing: ReadonlySet<Gate>;
  /** A request comes from a remote origin. */
  readonly hasRemote: boolean;
  readonly calls: number;
  /** Calls that script of a page sends past its isolation frame. */
  readonly past: ReadonlySet<string>;
  /** One of them has a sealed payload, which the frame has sealed for another call. */
  readonly reusesSeal: boolean;
  readonly threads: ReadonlySet<Thread>;
  /** Requests come to the core process, so that its gates play a part. */
  readonly hasRequests: boolean;
  /** The thread whose lane is drawn while no command is called. */
  readonly idleThread: Thread;
  /** Messages that are queued for the main thread at some time. */
  readonly queued: readonly MessageId[];
  readonly coreListeners: readonly number[];
  /** Listeners of the core process that have no row. */
  readonly moreCoreListeners: number;
  readonly hasStderr: boolean;
  /** The core process keeps data for a page to fetch. */
  readonly hasParked: boolean;
}

/** How many gates there are, without and with that of isolation. */
const GATES = { plain: 5, isolation: 6 } as const;
const MAX_WINDOWS = 3;
const MAX_LISTENERS = 8;

/** Whether requests pass the gate of isolation. */
export const hasUnseal = ({ gates }: Plan): boolean => gates > GATES.plain;

/** Nothing runs on the main thread, and no request passes it. */
export const isMainIdle = (plan: Plan): boolean => !plan.hasRequests && !plan.threads.has('core/main');

/** Rows of text in the core process: listeners, data that is kept, and stderr. */
export const coreRows = (plan: Plan): number =>
  coreListenerRows(plan) + Number(plan.hasParked) + Number(plan.hasStderr);

/** Those of listeners, with one that counts the others. */
export const coreListenerRows = ({ coreListeners, moreCoreListeners }: Plan): number =>
  coreListeners.length + Number(moreCoreListeners > 0);

export const planOf: (trace: Trace) => Plan = perTrace(makePlan);

/** A plan with room for the refusal of any of some gates, so that it does not reveal which of them refuses. */
export const withRefusals = (plan: Plan, gates: readonly Gate[] | undefined, mayWarn?: boolean): Plan =>
  gates === undefined
    ? plan
    : {
        ...plan,
        deciding: new Set([...plan.deciding, ...gates]),
        refusing: new Set([...plan.refusing, ...gates]),
        hasStderr: plan.hasStderr || gates.includes('key'),
        windows: mayWarn ? plan.windows.map((window) => ({ ...window, hasConsole: true })) : plan.windows,
      };

function makePlan(trace: Trace): Plan {
  const { actors, calls, messages, moments } = trace;
  const runCalls = calls.filter((call) => !call.before);
  const seen = seenIn(moments);
  const listenersOf = (isOwner: (owner: ActorId) => boolean) => {
    const ids = [...new Set(seen.listeners.flatMap(({ owner, id }) => (isOwner(owner) ? [id] : [])))];
    const shown = ids.length > MAX_LISTENERS ? MAX_LISTENERS - 1 : MAX_LISTENERS;
    return { ids: ids.slice(0, shown), more: Math.max(0, ids.length - shown) };
  };
  const windows = actors.flatMap(({ kind, id, window }): Omit<WindowPlan, 'isIdle'>[] => {
    if (kind !== 'page') return [];
    const frames = actors.filter((it) => it.kind === 'foreign-frame' && it.window === window);
    const isolation = actors.filter((it) => it.kind === 'isolation-frame' && it.window === window);
    const listeners = listenersOf((owner) => owner === id);
    const within = [id, ...[...frames, ...isolation].map((frame) => frame.id)];
    return [
      {
        label: window ?? id,
        page: id,
        actors: within,
        calls: runCalls.filter(({ by }) => within.includes(by)).map((call) => call.id),
        listeners: listeners.ids,
        moreListeners: listeners.more,
        starts: seen.starts.has(id),
        hasConsole: seen.consoles.has(id),
        hasChannel: seen.channels.has(id),
        isFramed: runCalls.some(({ by }) => by !== id && within.includes(by)),
        hasFrames: frames.length > 0,
        isIsolated: isolation.length > 0,
      },
    ];
  });
  const takesPart = (window: Omit<WindowPlan, 'isIdle'>) =>
    window.calls.length > 0 ||
    window.listeners.length > 0 ||
    window.hasFrames ||
    messages.some(({ from, to }) => window.actors.includes(from) || window.actors.includes(to));
  const busy = windows.length > MAX_WINDOWS ? windows.filter(takesPart) : windows;
  const shown = (busy.length > 0 ? busy : windows).slice(0, MAX_WINDOWS).map((window) => ({
    ...window,
    isIdle: !takesPart(window) && !window.hasConsole && !window.starts && !window.isIsolated,
  }));
  const threads = threadsOf(runCalls, seen.emitsForNoCall);
  const coreListeners = listenersOf((owner) => owner.startsWith('core/'));
  const past = pastIn(trace);
  return {
    windows: shown,
    more: windows.length - shown.length,
    gates: trace.pattern === 'isolation' ? GATES.isolation : GATES.plain,
    deciding: seen.deciding,
    refusing: seen.refusing,
    hasRemote: seen.hasRemote,
    calls: runCalls.length,
    past: new Set(past.keys()),
    reusesSeal: [...past.values()].some(({ wire }) => isSealed(payloadOf(wire) ?? null)),
    threads,
    hasRequests: runCalls.length > 0 || messages.some(isRequest),
    idleThread: seen.emitsForNoCall || !threads.has('core/main') ? 'core/async' : 'core/main',
    queued: seen.queued,
    coreListeners: coreListeners.ids,
    moreCoreListeners: coreListeners.more,
    hasStderr: seen.hasStderr,
    hasParked: messages.some(({ wire }) => wire.form === 'eval' && wire.purpose === 'fetch'),
  };
}

/** The first message of each call that a page with an isolation frame sends straight to the core process. */
function pastIn(trace: Trace): ReadonlyMap<string, Message> {
  const past = new Map<string, Message>();
  if (trace.pattern !== 'isolation') return past;
  const framed = new Set<string>();
  for (const { kind, call, message: id } of trace.moments) {
    const message = kind === 'sent' && call !== undefined ? messageOf(trace, id) : undefined;
    if (!message || call === undefined) continue;
    if (message.wire.form === 'frame') framed.add(call);
    else if (isRequest(message) && !framed.has(call) && !past.has(call)) past.set(call, message);
  }
  return past;
}

/** What happens in a run at any time. */
interface Seen {
  /** In the order they come. */
  readonly listeners: readonly Listener[];
  readonly queued: readonly MessageId[];
  /** Pages whose first document comes in the run, with a line in their console, with a channel. */
  readonly starts: ReadonlySet<ActorId>;
  readonly consoles: ReadonlySet<ActorId>;
  readonly channels: ReadonlySet<ActorId>;
  readonly deciding: ReadonlySet<Gate>;
  readonly refusing: ReadonlySet<Gate>;
  readonly hasRemote: boolean;
  readonly hasStderr: boolean;
  /** Rust code that no call asked for emits on the async runtime. */
  readonly emitsForNoCall: boolean;
}

/** Goes through the moments once: a trace may have a million. */
function seenIn(moments: readonly Moment[]): Seen {
  const listeners: Listener[] = [];
  const queued: MessageId[] = [];
  const [starts, consoles, channels] = [new Set<ActorId>(), new Set<ActorId>(), new Set<ActorId>()];
  const [deciding, refusing] = [new Set<Gate>(), new Set<Gate>()];
  let [hasRemote, hasStderr, emitsForNoCall] = [false, false, false];
  for (const moment of moments) {
    const { kind, actor, call, message, document } = moment;
    switch (kind) {
      case 'listening':
        listeners.push(moment.listener);
        break;
      case 'queued':
        if (actor !== 'engine' && message !== undefined) queued.push(message);
        break;
      case 'loaded':
        if ((document ?? 1) === 1) starts.add(actor);
        break;
      case 'console':
        consoles.add(actor);
        break;
      case 'delivered':
        channels.add(actor);
        break;
      case 'gate':
        if (moment.verdict !== 'passed') deciding.add(moment.gate);
        if (moment.verdict === 'refused') refusing.add(moment.gate);
        hasRemote ||= moment.reason === 'remote';
        break;
      case 'stderr':
        hasStderr = true;
        break;
      case 'emitted':
        emitsForNoCall ||= call === undefined && actor === 'core/async';
        break;
      default:
        break;
    }
  }
  return {
    listeners,
    queued,
    starts,
    consoles,
    channels,
    deciding,
    refusing,
    hasRemote,
    hasStderr,
    emitsForNoCall,
  };
}

/** The threads that commands, or Rust code that emits, run on. */
function threadsOf(runCalls: readonly Call[], emitsForNoCall: boolean): ReadonlySet<Thread> {
  const threads = new Set<Thread>(runCalls.map(({ thread }) => thread ?? 'core/main'));
  if (emitsForNoCall) threads.add('core/async');
  return threads.size > 0 ? threads : new Set(['core/main']);
}

/** The share of the room that a window takes: of two, one in which nothing happens takes `idleShare`. */
export function idleShares(windows: readonly WindowPlan[], index: number, idleShare: number): number {
  const [first, second] = windows;
  if (windows.length !== 2 || first?.isIdle === second?.isIdle) return 1 / windows.length;
  return windows[index]?.isIdle ? idleShare : 1 - idleShare;
}

/** Says how many windows are not drawn; nothing where all are. */
export const moreWindows = ({ more }: Plan): string =>
  more === 0 ? '' : `and ${more} more window${more === 1 ? '' : 's'}`;
