import type { Trace } from '../record/trace.ts';
import type { StepKind } from './step.ts';
import { ofKind } from './step-facts.ts';
import { stepsOf } from './steps.ts';

/** A step worth a mark and a word on the timeline. */
export interface Mark {
  /** Index of the step. */
  readonly step: number;
  readonly shape: 'refused' | 'rejected' | 'resolved' | 'never' | 'word';
  readonly word: string;
}

/** How a message or command ends where no gate refuses it. */
const ends: Readonly<Partial<Record<StepKind, string>>> = {
  running: 'out of scope',
  stopped: 'stopped',
  panicked: 'panics',
  hooked: 'held back',
};

/** The marks a trace has by itself: refusals, settled calls, and at the end a promise that never settles. */
export function marksOf(trace: Trace): readonly Mark[] {
  const steps = stepsOf(trace);
  const marks: Mark[] = [];
  for (const step of steps) {
    if (step.refuses) {
      marks.push({ step: step.index, shape: 'refused', word: ends[step.kind] ?? 'refused' });
    }
    if (step.kind === 'settled') {
      const isRejected = ofKind(step, 'settled')?.found === 'rejected';
      marks.push({
        step: step.index,
        shape: isRejected ? 'rejected' : 'resolved',
        word: isRejected ? 'rejects' : 'resolves',
      });
    }
    if (step.kind === 'heard') marks.push({ step: step.index, shape: 'word', word: 'heard' });
  }
  const waitsForEver = trace.calls.some((call) => call.settles === 'never' && !call.before);
  const last = steps.at(-1);
  if (waitsForEver && last && !marks.some((mark) => mark.step === last.index)) {
    marks.push({ step: last.index, shape: 'never', word: 'never settles' });
  }
  return marks;
}
