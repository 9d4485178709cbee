import { type MadeOf, perTrace } from '../record/per-trace.ts';
import type { MessageId, Trace } from '../record/trace.ts';
import { StepMaker } from './step-maker.ts';
import type { Step } from './step.ts';

/** The steps that were made. */
export const knownSteps: MadeOf<readonly Step[]> = new WeakMap();

/**
 * The steps of a trace, in order; every moment that is not `before` belongs to exactly one. Step ids keep
 * their meaning when a knob changes what comes later.
 */
export const stepsOf = perTrace((trace) => {
  const maker = new StepMaker(trace);
  for (const moment of trace.moments) if (!moment.before) maker.add(moment);
  return maker.finish();
}, knownSteps);

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
