import { momentsOf } from '../../trace/record/survey.ts';
import type { Trace } from '../../trace/record/trace.ts';
import { endOfRun, isNoticedHold } from './runs.ts';

/** From when to when something lasts (ms). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a window, or a thread of the core process, has to do with the run. */
export interface Lane {
  /** Label of the window, or what the thread is. */
  readonly name: string;
  readonly kind: 'window' | 'thread';
  /** When its pages call (ms). */
  readonly calls: readonly number[];
  /** While its commands run. */
  readonly runs: readonly Stretch[];
  /** While a command holds the main thread for so long that a reader notices. */
  readonly holds: readonly Stretch[];
  /** While a request of its pages waits: for a held thread, or for an answer that never comes. */
  readonly waits: readonly Stretch[];
}

/** A run by time: a lane for each window, then one for each thread. */
export interface Strip extends Stretch {
  readonly lanes: readonly Lane[];
}

/** Things that are nearer to each other than this part of the run are drawn as one. */
const PARTS = 1200;
/** More than the number of any part, so that one number can hold two. */
const APART = 1_000_000;
/** So many windows have a lane of their own; the others share one. */
const MAX_WINDOWS = 8;

/** When everything in a run is. What was `before` is left out. */
export function stripOf(trace: Trace): Strip {
  const from = trace.moments.find(({ before }) => !before)?.at ?? 0;
  const to = Math.max(from, trace.moments.at(-1)?.at ?? 0);
  const laneOf = lanesOf(trace);
  const runs = runsOf(trace, to);
  const holds = runs.filter((run) => run.thread === 'core/main' && isNoticedHold(run));
  const calls = callTimes(trace);
  const waits = [...waitsForAnswer(trace, to), ...waitsForThread(trace, holds)];
  const thin = thinner(from, to);
  const windows = [...new Set(laneOf.values())].map((name): Lane => {
    const isOwn = ({ by }: { readonly by: string }) => laneOf.get(by) === name;
    return {
      name,
      kind: 'window',
      calls: thin(calls.filter(isOwn)).map((call) => call.from),
      runs: [],
      holds: [],
      waits: thin(waits.filter(isOwn)),
    };
  });
  const threads = (['core/main', 'core/async'] as const).map((thread): Lane => {
    const own = runs.filter((run) => run.thread === thread);
    return {
      name: thread === 'core/main' ? 'main thread' : 'async runtime',
      kind: 'thread',
      calls: [],
      runs: thin(own.filter((run) => !holds.includes(run))),
      holds: thread === 'core/main' ? thin(holds) : [],
      waits: [],
    };
  });
  return { from, to, lanes: [...windows, ...threads] };
}

/** The name of the lane of each page and frame. */
function lanesOf({ actors }: Trace): ReadonlyMap<string, string> {
  const labels = [...new Set(actors.flatMap(({ window }) => window ?? []))];
  const own = labels.length > MAX_WINDOWS ? labels.slice(0, MAX_WINDOWS - 1) : labels;
  const others = `${String(labels.length - own.length)} more windows`;
  return new Map(
    actors.flatMap(({ id, window }) =>
      window === undefined ? [] : [[id, own.includes(window) ? window : others] as const],
    ),
  );
}

interface ByActor extends Stretch {
  readonly by: string;
}

const callTimes = (trace: Trace): readonly ByActor[] =>
  momentsOf(trace, 'called')
    .filter(({ before }) => !before)
    .map(({ at, actor }) => ({ from: at, to: at, by: actor }));

interface ThreadRun extends Stretch {
  readonly thread: string;
  readonly call: string | undefined;
}

const runsOf = (trace: Trace, end: number): readonly ThreadRun[] =>
  momentsOf(trace, 'running')
    .filter(({ before }) => !before)
    .map((moment) => ({
      from: moment.at,
      to: endOfRun(trace, moment)?.at ?? end,
      thread: moment.actor,
      call: moment.call,
    }));

/** The calls that never settle, from when they are made until the run ends. */
function waitsForAnswer(trace: Trace, end: number): readonly ByActor[] {
  const open = new Set(
    trace.calls.flatMap(({ id, settles, before }) =>
      before || settles === 'resolved' || settles === 'rejected' ? [] : [id],
    ),
  );
  return momentsOf(trace, 'called')
    .filter(({ call }) => open.has(call))
    .map(({ at, actor }) => ({ from: at, to: end, by: actor }));
}

/** The requests that come to the main thread while a command of another call has it. */
const waitsForThread = ({ messages }: Trace, holds: readonly ThreadRun[]): readonly ByActor[] =>
  messages.flatMap(({ to, from, call, sentAt }) => {
    const hold = to === 'core/main' ? latestBefore(holds, sentAt) : undefined;
    return hold && hold.call !== call && sentAt < hold.to ? [{ from: sentAt, to: hold.to, by: from }] : [];
  });

/** Of stretches by their beginning, the last that begins before a time. */
function latestBefore(holds: readonly ThreadRun[], time: number): ThreadRun | undefined {
  let [from, end] = [0, holds.length];
  while (from < end) {
    const middle = Math.floor((from + end) / 2);
    if ((holds[middle]?.from ?? 0) < time) from = middle + 1;
    else end = middle;
  }
  return holds[end - 1];
}

/** Keeps of stretches that would be drawn in the same place the first. */
function thinner(from: number, to: number) {
  const part = (at: number) => Math.round(((at - from) / (to - from || 1)) * PARTS);
  return (stretches: readonly Stretch[]): readonly Stretch[] => {
    const first = new Map<number, Stretch>();
    for (const { from: begin, to: end } of stretches) {
      const key = part(begin) * APART + part(end);
      if (!first.has(key)) first.set(key, { from: begin, to: end });
    }
    return [...first.values()];
  };
}
