import { perTrace } from '../record/per-trace.ts';
import type { Step } from '../steps/step.ts';
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

/** Finds the calls of each window, no further than to the last step that was asked for. */
class CallsByWindow {
  readonly #trace: Trace;
  readonly #windows: ReadonlyMap<string, string | undefined>;
  readonly #made = new Map<string | undefined, Made>();
  /** How many steps have been looked at. */
  #seen = 0;

  constructor(trace: Trace) {
    this.#trace = trace;
    this.#windows = new Map(trace.actors.map(({ id, window }) => [id, window]));
  }

  /** The calls of a window, at least those that are made by a step. */
  by(step: number, window: string): Made | undefined {
    const steps = stepsOf(this.#trace);
    for (; this.#seen <= step; this.#seen += 1) {
      const next = steps[this.#seen];
      if (next?.kind === 'called') this.#add(next);
    }
    return this.#made.get(window);
  }

  #add({ index, call, actor }: Step): void {
    if (call === undefined) return;
    const window = this.#windows.get(actor);
    const own = this.#made.get(window) ?? { calls: [], steps: [] };
    this.#made.set(window, own);
    own.calls.push(call);
    own.steps.push(index);
  }
}

const callsByWindow = perTrace((trace) => new CallsByWindow(trace));

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
  const made = callsByWindow(trace).by(step, window);
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
