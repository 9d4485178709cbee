import {
  describe,
  describeBefore,
  keyStepsOf,
  pictureAt,
  speakerOf,
  stepsOf,
  type Step,
  type Trace,
} from '../../trace/index.ts';
import type { OwnMark } from './figure-data.ts';
import { lifelinesOf, openGroups, rowOf } from '../panels/sequence-rows.ts';
import { listOf } from './list.ts';
import type { Run, Told } from './run.ts';
import { markOf, type RunMark } from './run-mark.ts';

/** A run of that trace; `own` are words on its timeline. Pictures and words are made when they are asked for. */
export function tell(trace: Trace, own: readonly OwnMark[]): Run {
  const steps = stepsOf(trace);
  const before = describeBefore(trace);
  const open = openGroups(trace, steps);
  const openAt = new Map(open.map((group) => [group.at(-1), group]));
  return {
    trace,
    steps: steps.map(({ id }) => id),
    pictures: listOf(steps, ({ index }) => pictureAt(trace, index)),
    marks: withOwn(keyStepsOf(trace).map(markOf), own, steps),
    words: {
      ...(before !== undefined && { before }),
      steps: listOf(steps, (step) => {
        const { words, kind } = speakerOf(step, trace);
        return { sentence: describe(step, trace), speaker: words, kind };
      }),
      rows: listOf(steps, (step) => rowOf(step, trace, openAt.get(step.index))),
      lifelines: lifelinesOf(trace, steps),
      open,
    },
  };
}

/** All of it as plain JSON, without the trace. */
export function written({ steps, pictures, marks, words }: Run): Told {
  return {
    steps,
    pictures: pictures.slice(),
    marks,
    words: { ...words, steps: words.steps.slice(), rows: words.rows.slice() },
  };
}

/** The marks in order; a word of the scenario's own takes the place of what else is at its step. */
function withOwn(
  given: readonly RunMark[],
  own: readonly OwnMark[],
  steps: readonly Step[],
): readonly RunMark[] {
  const named = own.flatMap(({ step, word }): RunMark[] => {
    const index = steps.findIndex(({ id }) => id === step);
    return index < 0 ? [] : [{ step: index, shape: 'word', word }];
  });
  if (named.length === 0) return given;
  const others = given.filter((mark) => !named.some(({ step }) => step === mark.step));
  return [...others, ...named].sort((left, right) => left.step - right.step);
}
