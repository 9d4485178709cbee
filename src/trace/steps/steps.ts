import { perTrace } from '../record/per-trace.ts';
import type { MessageId, Trace } from '../record/trace.ts';
import { StepMaker } from './step-maker.ts';
import type { Step } from './step.ts';

/**
 * The steps of a trace, in order; every moment that is not `before` belongs to exactly one. Step ids keep
 * their meaning when a knob changes what comes later.
 */
export const stepsOf = perTrace((trace): readonly Step[] => {
  const maker = new StepMaker(trace);
  for (const moment of trace.moments) if (!moment.before) maker.add(moment);
  return maker.finish();
});

/** Moments between two pauses. */
const PART = 25_000;

/** Makes the steps of a long trace in parts, with a pause after each; then `stepsOf` has them. */
export async function makeSteps(trace: Trace, pause: () => Promise<unknown>): Promise<void> {
  const maker = new StepMaker(trace);
  for (let from = 0; from < trace.moments.length; from += PART) {
    for (const moment of trace.moments.slice(from, from + PART)) if (!moment.before) maker.add(moment);
    await pause();
  }
  stepsOf.keep(trace, maker.finish());
}

/** Whether anything happens in a trace that a reader can step through. */
export const hasSteps = ({ moments }: Trace): boolean => moments.some((moment) => !moment.before);

/** Which step sent each message first, by index; what was sent `before` is in none. */
export const sendingsOf = perTrace((trace) => {
  const sent = new Map<MessageId, number>();
  for (const { index, kind, message } of stepsOf(trace)) {
    if (kind === 'sent' && message !== undefined && !sent.has(message)) sent.set(message, index);
  }
  return sent;
});
