import { callOf, messageOf } from './lookup.ts';
import { perTrace } from './per-trace.ts';
import { beginningsOf } from './steps.ts';
import type { CallId, MessageId, Trace } from './trace.ts';

/** The number of each call, counted from 1 over those that are not `before`. */
export const callNumbers = perTrace(({ calls }): ReadonlyMap<CallId, number> => {
  const numbers = new Map<CallId, number>();
  for (const { id, before } of calls) if (!before) numbers.set(id, numbers.size + 1);
  return numbers;
});

/** The last of a list that have begun by a step; it is in the order in which they begin. */
function latest<Id>(
  list: readonly Id[],
  beginnings: ReadonlyMap<Id, number>,
  step: number,
  most: number,
): readonly Id[] {
  const hasBegun = (id: Id | undefined) => id !== undefined && (beginnings.get(id) ?? 0) <= step;
  let [from, end] = [0, list.length];
  while (from < end) {
    const middle = Math.floor((from + end) / 2);
    if (hasBegun(list[middle])) from = middle + 1;
    else end = middle;
  }
  return list.slice(Math.max(0, end - most), end);
}

const callsByWindow = perTrace((trace) => {
  const windows = new Map(trace.actors.map(({ id, window }) => [id, window]));
  return Map.groupBy(beginningsOf(trace).calls.keys(), (id) => windows.get(callOf(trace, id)?.by ?? ''));
});

const messagesByCall = perTrace((trace) =>
  Map.groupBy(beginningsOf(trace).messages.keys(), (id) => messageOf(trace, id)?.call),
);

/** At most so many of the calls that a window's page and frames have made by a step: the latest, in order. */
export const latestCalls = (trace: Trace, window: string, step: number, most: number): readonly CallId[] =>
  latest(callsByWindow(trace).get(window) ?? [], beginningsOf(trace).calls, step, most);

/** At most so many of the messages of a call that are sent by a step: the latest, in order. */
export const latestMessages = (
  trace: Trace,
  call: CallId,
  step: number,
  most: number,
): readonly MessageId[] =>
  latest(messagesByCall(trace).get(call) ?? [], beginningsOf(trace).messages, step, most);
