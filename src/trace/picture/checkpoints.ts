import { perTrace } from '../record/per-trace.ts';
import { momentsBefore } from '../record/survey.ts';
import type { Trace } from '../record/trace.ts';
import type { Step } from '../steps/step.ts';
import { stepsOf } from '../steps/steps.ts';
import { applyStep } from './apply-moment.ts';
import { copyState, createState, type PictureState } from './state.ts';

/**
 * Steps between two states that are kept: far enough apart to be cheap to keep, near enough to be quick to reach. A
 * long trace has about a thousand of them.
 */
const distanceIn = (steps: readonly Step[]) => Math.max(64, Math.ceil(steps.length / 1024));

const checkpoints = perTrace((trace) => new Map([[0, initialState(trace)]]));

/** The state after the first `count` steps (and all of `before`), as a separate copy. */
export function stateAfter(trace: Trace, count: number): PictureState {
  const steps = stepsOf(trace);
  const distance = distanceIn(steps);
  const kept = checkpoints(trace);
  let from = Math.floor(count / distance) * distance;
  while (!kept.has(from)) from -= distance;
  const state = copyState(kept.get(from) ?? createState());
  for (let index = from; index < count; index += 1) {
    if (index % distance === 0 && !kept.has(index)) kept.set(index, copyState(state));
    applyStep(state, steps[index]?.moments ?? [], trace);
  }
  return state;
}

function initialState(trace: Trace): PictureState {
  const state = createState();
  applyStep(state, momentsBefore(trace), trace);
  applyStep(state, [], trace);
  state.focus = undefined;
  return state;
}
