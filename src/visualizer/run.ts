import type { Step, Trace } from '../trace/index.ts';
import { marksOf, type Mark } from '../trace/marks.ts';
import { stepsOf } from '../trace/steps.ts';
import type { FigureData, StepWords, Words } from './figure-data.ts';

/** A trace with all that views read of it. */
export interface Run {
  readonly trace: Trace;
  readonly steps: readonly Step[];
  readonly words: Words;
  readonly marks: readonly Mark[];
}

export function runOf(trace: Trace, words: Words, own: FigureData['marks']): Run {
  const steps = stepsOf(trace);
  const named = own.flatMap(({ step, word }): Mark[] => {
    const index = steps.findIndex(({ id }) => id === step);
    return index < 0 ? [] : [{ step: index, shape: 'word', word }];
  });
  const given = marksOf(trace).filter((mark) => !named.some(({ step }) => step === mark.step));
  return { trace, steps, words, marks: [...given, ...named].sort((left, right) => left.step - right.step) };
}

export const wordsAt = (run: Run, step: number): StepWords =>
  run.words.steps[step] ?? { sentence: '', speaker: '', kind: 'engine' };

/** Steps of `run` where `earlier` was refused and this one is not, by index. */
export function refusedBefore(run: Run, earlier: Run): readonly number[] {
  const isRefused = (of: Run, index: number) =>
    of.marks.some(({ step, shape }) => step === index && shape === 'refused');
  return run.steps.flatMap(({ id, index }) => {
    const then = earlier.steps.findIndex((step) => step.id === id);
    return then >= 0 && isRefused(earlier, then) && !isRefused(run, index) ? [index] : [];
  });
}
