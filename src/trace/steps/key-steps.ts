import type { Trace } from '../record/trace.ts';
import { firstOf } from './step-facts.ts';
import type { Step } from './step.ts';
import { stepsOf } from './steps.ts';

/** A step that a reader looks for, and why. */
export interface KeyStep {
  /** Index of the step. */
  readonly step: number;
  readonly event:
    | 'refused'
    | 'stopped'
    | 'heldBack'
    | 'outOfScope'
    | 'panicked'
    | 'resolved'
    | 'rejected'
    | 'heard'
    | 'frozen'
    | 'neverSettles';
}

/** The key steps of a trace: refusals, settled calls, heard events, a freeze, and at the end a promise that never settles. */
export function keyStepsOf(trace: Trace): readonly KeyStep[] {
  const steps = stepsOf(trace);
  const keySteps: KeyStep[] = [];
  for (const step of steps) {
    const event = step.refuses ? refusalOf(step) : eventOf(step);
    if (event) keySteps.push({ step: step.index, event });
  }
  const neverSettles = trace.calls.some((call) => call.settles === 'never' && !call.before);
  const last = steps.at(-1);
  if (neverSettles && last && keySteps.at(-1)?.step !== last.index) {
    keySteps.push({ step: last.index, event: 'neverSettles' });
  }
  return keySteps;
}

/** How a message or command ends there. */
function refusalOf({ kind }: Step): KeyStep['event'] {
  switch (kind) {
    case 'running':
      return 'outOfScope';
    case 'hooked':
      return 'heldBack';
    case 'stopped':
    case 'panicked':
      return kind;
    default:
      return 'refused';
  }
}

function eventOf(step: Step): KeyStep['event'] | undefined {
  if (step.kind === 'settled') return firstOf(step, 'settled')?.outcome;
  if (step.kind === 'blocked') return step.actor === 'core/main' ? 'frozen' : undefined;
  return step.kind === 'heard' ? 'heard' : undefined;
}
