import type { Trace } from '../record/trace.ts';
import { StepMaker } from './step-maker.ts';
import { knownSteps } from './steps.ts';

/** Moments between two pauses. */
const PART = 25_000;

/** Makes the steps of a long trace in parts, with a pause after each; then `stepsOf` has them. */
export async function makeSteps(trace: Trace, pause: () => Promise<unknown>): Promise<void> {
  const maker = new StepMaker(trace);
  for (let from = 0; from < trace.moments.length; from += PART) {
    for (const moment of trace.moments.slice(from, from + PART)) if (!moment.before) maker.add(moment);
    await pause();
  }
  knownSteps.set(trace, { made: maker.finish() });
}
