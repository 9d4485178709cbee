import type { ActorId, MessageId, MomentKind, Trace } from '../../trace/index.ts';

export type Thread = 'core/main' | 'core/async';

type Slots = ReadonlyMap<MessageId, number>;

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
  /** A frame that is not the app's makes a call. */
  readonly isFramed: boolean;
  readonly hasFrames: boolean;
}

/** What needs room at any step of a trace, so that nothing moves from step to step. */
export interface Plan {
  readonly windows: readonly WindowPlan[];
  /** How many windows are not drawn. */
  readonly more: number;
  readonly gates: number;
  readonly calls: number;
  readonly threads: ReadonlySet<Thread>;
  /** Messages that are queued for the main thread at some time. */
  readonly queued: readonly MessageId[];
  readonly coreListeners: readonly number[];
  readonly hasStderr: boolean;
  /** For each message to a page: its place in the line of those on their way, wide and narrow. */
  readonly slots: { readonly wide: Slots; readonly narrow: Slots };
}

const MOST_WINDOWS = 3;

const plans = new WeakMap<Trace, Plan>();

export function planOf(trace: Trace): Plan {
  const plan = plans.get(trace) ?? makePlan(trace);
  plans.set(trace, plan);
  return plan;
}

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
    const within = [id, ...frames.map((frame) => frame.id)];
    return [
      {
        label: window ?? id,
        page: id,
        actors: within,
        calls: own.filter(({ by }) => within.includes(by)).map((call) => call.id),
        listeners: listenersOf((owner) => owner === id),
        hasConsole: moments.some((moment) => moment.kind === 'console' && moment.actor === id),
        isFramed: own.some(({ by }) => by !== id && within.includes(by)),
        hasFrames: frames.length > 0,
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
  return {
    windows: shown,
    more: windows.length - shown.length,
    gates: trace.pattern === 'isolation' ? 6 : 5,
    calls: own.length,
    threads: threadsOf(trace),
    queued: moments.flatMap(({ kind, actor, message }) =>
      kind === 'queued' && actor !== 'engine' && message !== undefined ? [message] : [],
    ),
    coreListeners: listenersOf((owner) => owner.startsWith('core/')),
    hasStderr: moments.some(({ kind }) => kind === 'stderr'),
    slots: { wide: slotsOf(trace, 1), narrow: slotsOf(trace, 0) },
  };
}

/** The threads that commands, or Rust code that emits, run on. */
function threadsOf({ calls, moments }: Trace): ReadonlySet<Thread> {
  const threads = new Set<Thread>(calls.flatMap((call) => (call.before ? [] : [call.thread ?? 'core/main'])));
  if (moments.some(({ kind, call, actor }) => kind === 'emitted' && !call && actor === 'core/async'))
    threads.add('core/async');
  return threads.size > 0 ? threads : new Set(['core/main']);
}

/**
 * Messages on their way out stand in line: each takes the first place that is free when it sets out. Place 0
 * is at the window itself, the others are shared by all windows; answers begin at `first`.
 */
function slotsOf({ messages, moments }: Trace, first: number): Slots {
  const indexOf = (id: MessageId, kind: MomentKind) =>
    moments.findIndex((moment) => moment.message === id && moment.kind === kind);
  const travels = messages
    .filter(({ from }) => from.startsWith('core/'))
    .map((message) => {
      const received = indexOf(message.id, 'received');
      return {
        message,
        start: Math.max(indexOf(message.id, 'sent'), indexOf(message.id, 'dequeued')),
        end: received < 0 ? Infinity : received,
      };
    })
    .sort((a, b) => a.start - b.start);
  const slots = new Map<MessageId, number>();
  for (const { message, start } of travels) {
    const taken = new Set(
      travels
        .filter(
          (other) =>
            other.end > start && (slots.get(other.message.id) !== 0 || other.message.to === message.to),
        )
        .map((other) => slots.get(other.message.id)),
    );
    let slot = message.wire.form === 'response' ? first : 0;
    while (taken.has(slot)) slot += 1;
    slots.set(message.id, slot);
  }
  return slots;
}
