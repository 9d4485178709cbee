import { perTrace } from './per-trace.ts';
import { beginningsOf } from './steps.ts';
import type { CallId, MessageId, Trace } from './trace.ts';

/** The number of each call, counted from 1 over those that are not `before`. */
export const callNumbers = perTrace(
  ({ calls }): ReadonlyMap<CallId, number> =>
    new Map(calls.filter((call) => !call.before).map(({ id }, index) => [id, index + 1])),
);

interface Begun<Id> {
  readonly id: Id;
  /** Index of the step it begins in. */
  readonly step: number;
}

/** The last of a list that have begun by a step. */
function latest<Id>(list: readonly Begun<Id>[] | undefined, step: number, most: number): readonly Id[] {
  if (!list) return [];
  const end = list.findLastIndex((it) => it.step <= step) + 1;
  return list.slice(Math.max(0, end - most), end).map(({ id }) => id);
}

const callsByWindow = perTrace((trace) => {
  const { calls } = beginningsOf(trace);
  const windows = new Map(trace.actors.map(({ id, window }) => [id, window]));
  const begun = trace.calls.flatMap(({ id, by }) => {
    const step = calls.get(id);
    return step === undefined ? [] : [{ id, step, window: windows.get(by) }];
  });
  return Map.groupBy(begun, ({ window }) => window);
});

const messagesByCall = perTrace((trace) => {
  const { messages } = beginningsOf(trace);
  const begun = trace.messages.flatMap(({ id, call }) => {
    const step = messages.get(id);
    return step === undefined || call === undefined ? [] : [{ id, step, call }];
  });
  return Map.groupBy(begun, ({ call }) => call);
});

/** At most so many of the calls that a window's page and frames have made by a step: the latest, in order. */
export const latestCalls = (trace: Trace, window: string, step: number, most: number): readonly CallId[] =>
  latest(callsByWindow(trace).get(window), step, most);

/** At most so many of the messages of a call that are sent by a step: the latest, in order. */
export const latestMessages = (
  trace: Trace,
  call: CallId,
  step: number,
  most: number,
): readonly MessageId[] => latest(messagesByCall(trace).get(call), step, most);
