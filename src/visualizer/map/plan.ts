import type { ActorId, MessageId, Trace } from '../../trace/index.ts';
import { perTrace } from '../../trace/per-trace.ts';

export type Thread = 'core/main' | 'core/async';

export interface WindowPlan {
  readonly label: string;
  readonly page: ActorId;
  /** The page and its frames. */
  readonly actors: readonly ActorId[];
  /** Ids of the calls that will be drawn in it, in order. */
  readonly calls: readonly string[];
  /** Ids of its listeners, in order. */
  readonly listeners: readonly number[];
  readonly hasConsole: boolean;
  readonly hasChannel: boolean;
  /** Its first document comes in the run. */
  readonly starts: boolean;
  /** A frame that is not the app's makes a call. */
  readonly isFramed: boolean;
  readonly hasFrames: boolean;
  /** It has an isolation frame. */
  readonly isIsolated: boolean;
}

/** What needs room at any step of a trace, so that nothing moves from step to step. */
export interface Plan {
  readonly windows: readonly WindowPlan[];
  /** How many windows are not drawn. */
  readonly more: number;
  readonly gates: number;
  readonly calls: number;
  readonly threads: ReadonlySet<Thread>;
  /** The thread whose lane is drawn while no command is called. */
  readonly idleThread: Thread;
  /** Messages that are queued for the main thread at some time. */
  readonly queued: readonly MessageId[];
  readonly coreListeners: readonly number[];
  readonly hasStderr: boolean;
  /** The core process keeps data for a page to fetch. */
  readonly hasParked: boolean;
}

const MOST_WINDOWS = 3;

export const planOf: (trace: Trace) => Plan = perTrace(makePlan);

function makePlan(trace: Trace): Plan {
  const { actors, calls, messages, moments } = trace;
  const own = calls.filter((call) => !call.before);
  const listenersOf = (isOwner: (owner: ActorId) => boolean) => [
    ...new Set(
      moments.flatMap(({ kind, listener }) =>
        kind === 'listening' && listener && isOwner(listener.owner) ? [listener.id] : [],
      ),
    ),
  ];
  const windows = actors.flatMap(({ kind, id, window }): WindowPlan[] => {
    if (kind !== 'page') return [];
    const frames = actors.filter((it) => it.kind === 'foreign-frame' && it.window === window);
    const isolation = actors.filter((it) => it.kind === 'isolation-frame' && it.window === window);
    const within = [id, ...[...frames, ...isolation].map((frame) => frame.id)];
    return [
      {
        label: window ?? id,
        page: id,
        actors: within,
        calls: own.filter(({ by }) => within.includes(by)).map((call) => call.id),
        listeners: listenersOf((owner) => owner === id),
        starts: moments.some((it) => it.kind === 'loaded' && it.actor === id && (it.document ?? 1) === 1),
        hasConsole: moments.some((moment) => moment.kind === 'console' && moment.actor === id),
        hasChannel: moments.some((it) => it.kind === 'delivered' && it.actor === id),
        isFramed: own.some(({ by }) => by !== id && within.includes(by)),
        hasFrames: frames.length > 0,
        isIsolated: isolation.length > 0,
      },
    ];
  });
  const takesPart = (window: WindowPlan) =>
    window.calls.length > 0 ||
    window.listeners.length > 0 ||
    window.hasFrames ||
    messages.some(({ from, to }) => window.actors.includes(from) || window.actors.includes(to));
  const busy = windows.length > MOST_WINDOWS ? windows.filter(takesPart) : windows;
  const shown = (busy.length > 0 ? busy : windows).slice(0, MOST_WINDOWS);
  const threads = threadsOf(trace);
  return {
    windows: shown,
    more: windows.length - shown.length,
    gates: trace.pattern === 'isolation' ? 6 : 5,
    calls: own.length,
    threads,
    idleThread: emitsByItself(trace) || !threads.has('core/main') ? 'core/async' : 'core/main',
    queued: moments.flatMap(({ kind, actor, message }) =>
      kind === 'queued' && actor !== 'engine' && message !== undefined ? [message] : [],
    ),
    coreListeners: listenersOf((owner) => owner.startsWith('core/')),
    hasStderr: moments.some(({ kind }) => kind === 'stderr'),
    hasParked: messages.some(({ wire }) => wire.form === 'eval' && wire.does === 'fetch'),
  };
}

/** Rust code that no call asked for emits on the async runtime. */
const emitsByItself = ({ moments }: Trace) =>
  moments.some(({ kind, call, actor }) => kind === 'emitted' && !call && actor === 'core/async');

/** The threads that commands, or Rust code that emits, run on. */
function threadsOf(trace: Trace): ReadonlySet<Thread> {
  const threads = new Set<Thread>(
    trace.calls.flatMap((call) => (call.before ? [] : [call.thread ?? 'core/main'])),
  );
  if (emitsByItself(trace)) threads.add('core/async');
  return threads.size > 0 ? threads : new Set(['core/main']);
}

type Slots = ReadonlyMap<MessageId, number>;

/**
 * For each message to a page its place in the line of those on their way: each takes the first place that
 * is free when it sets out. Place 0 is at the window itself, the others are shared by all windows; in the wide
 * map answers leave place 0 free.
 */
export const slotsOf = {
  wide: perTrace((trace) => lineUp(trace, 1)),
  narrow: perTrace((trace) => lineUp(trace, 0)),
};

function lineUp(trace: Trace, first: number): Slots {
  const slots = new Map<MessageId, number>();
  let under: { readonly to: ActorId; readonly slot: number; readonly end: number }[] = [];
  for (const { message, start, end } of travels(trace)) {
    under = under.filter((other) => other.end > start);
    const taken = new Set(
      under.filter(({ slot, to }) => slot !== 0 || to === message.to).map(({ slot }) => slot),
    );
    let slot = message.wire.form === 'response' ? first : 0;
    while (taken.has(slot)) slot += 1;
    slots.set(message.id, slot);
    under.push({ to: message.to, slot, end });
  }
  return slots;
}

/** From which moment to which each message of the core process is on its way, in the order they set out. */
function travels({ messages, moments }: Trace) {
  const starts = new Map<MessageId, number>();
  const ends = new Map<MessageId, number>();
  moments.forEach(({ kind, message }, index) => {
    if (message === undefined) return;
    if (kind === 'sent' || kind === 'dequeued') starts.set(message, index);
    if (kind === 'received' || kind === 'stopped') ends.set(message, index);
  });
  return messages
    .filter(({ from }) => from.startsWith('core/'))
    .map((message) => ({
      message,
      start: starts.get(message.id) ?? -1,
      end: ends.get(message.id) ?? Infinity,
    }))
    .sort((a, b) => a.start - b.start);
}
