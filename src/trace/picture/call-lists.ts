import { perTrace } from '../record/per-trace.ts';
import { stepsOf } from '../steps/steps.ts';
import type { CallId, MessageId, Trace } from '../record/trace.ts';

/** The number of each call, counted from 1 over those that are not `before`. */
export const callNumbers = perTrace(({ calls }): ReadonlyMap<CallId, number> => {
  const numbers = new Map<CallId, number>();
  for (const { id, before } of calls) if (!before) numbers.set(id, numbers.size + 1);
  return numbers;
});

/** Calls in the order in which they are made, and the steps that make them, by index. */
interface Made {
  readonly calls: CallId[];
  readonly steps: number[];
}

const madeByWindow = perTrace((trace): ReadonlyMap<string | undefined, Made> => {
  const windows = new Map(trace.actors.map(({ id, window }) => [id, window]));
  const made = new Map<string | undefined, Made>();
  for (const { index, kind, call, actor } of stepsOf(trace)) {
    if (kind !== 'called' || call === undefined) continue;
    const window = windows.get(actor);
    const own = made.get(window) ?? { calls: [], steps: [] };
    made.set(window, own);
    own.calls.push(call);
    own.steps.push(index);
  }
  return made;
});

/** How many of some ascending numbers are not above a limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let [from, end] = [0, numbers.length];
  while (from < end) {
    const middle = Math.floor((from + end) / 2);
    if ((numbers[middle] ?? 0) <= limit) from = middle + 1;
    else end = middle;
  }
  return end;
}

/**
 * At most so many of the calls that a window's page and frames have made by a step: the latest, in order; and how many
 * were made before these.
 */
export function latestCalls(
  trace: Trace,
  window: string,
  step: number,
  most: number,
): { readonly latest: readonly CallId[]; readonly earlier: number } {
  const made = madeByWindow(trace).get(window);
  if (!made) return { latest: [], earlier: 0 };
  const end = countUpTo(made.steps, step);
  const start = Math.max(0, end - most);
  return { latest: made.calls.slice(start, end), earlier: start };
}

/** At most so many of the messages of a call that are sent by a step: the latest, in order. */
export function latestMessages(trace: Trace, call: CallId, step: number, most: number): readonly MessageId[] {
  const steps = stepsOf(trace);
  const sent = new Set<MessageId>();
  for (let index = step; index >= 0 && sent.size < most; index -= 1) {
    const at = steps[index];
    if (at?.call !== call) continue;
    if (at.kind === 'sent' && at.message !== undefined) sent.add(at.message);
    if (at.kind === 'called') break;
  }
  return [...sent].reverse();
}
