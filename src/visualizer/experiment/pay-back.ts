import type { Outcome } from '../../trace/index.ts';
import { linesOf, type PayBackLine } from '../caption/pay-back-lines.ts';
import { wordsAt, type Run } from '../run/run.ts';
import type { RunMark } from '../run/run-mark.ts';

/** What a change of settings did: how the run before it ended, and how this one does. */
export interface PayBack {
  /** Absent where the change ends nothing otherwise. */
  readonly before?: Outcome | undefined;
  readonly now?: Outcome | undefined;
  /** Index of the first step that differs; undefined where none does. */
  readonly differsAt: number | undefined;
  /** Index of the step at which the reader sees what the change did. */
  readonly decidedAt: number;
  /** What is said of it. */
  readonly lines: readonly PayBackLine[];
}

/** Compares a run with the one that was shown before the reader's change. */
export function payBackOf(earlier: Run, now: Run): PayBack {
  const differsAt = firstDifference(earlier, now);
  const last = now.steps.length - 1;
  const decidedAt =
    differsAt === undefined
      ? last
      : (now.marks.find((mark) => mark.step >= differsAt && isEnd(mark))?.step ?? last);
  const ends = { ...changedOutcome(earlier.outcomes, now.outcomes), differsAt };
  return { ...ends, decidedAt, lines: linesOf(ends) };
}

/** Index of the first step that the earlier run does not have, or of which something else is said there. */
function firstDifference(earlier: Run, now: Run): number | undefined {
  const length = Math.max(earlier.steps.length, now.steps.length);
  for (let step = 0; step < length; step += 1) {
    const isAlike =
      earlier.steps[step] === now.steps[step] &&
      wordsAt(earlier, step).sentence === wordsAt(now, step).sentence;
    if (!isAlike) return Math.min(step, now.steps.length - 1);
  }
  return undefined;
}

/** Whether something is decided at a mark: a refusal, a settled promise, an event that is heard. */
const isEnd = ({ shape, word }: RunMark) => shape !== 'word' || word === 'heard';

/** The first outcome that is not as it was. */
function changedOutcome(
  before: readonly Outcome[],
  now: readonly Outcome[],
): Pick<PayBack, 'before' | 'now'> {
  for (const of of new Set([...now, ...before].map((outcome) => outcome.of))) {
    const pair = {
      before: before.find((outcome) => outcome.of === of),
      now: now.find((outcome) => outcome.of === of),
    };
    if (pair.before?.words !== pair.now?.words) return pair;
  }
  return {};
}
