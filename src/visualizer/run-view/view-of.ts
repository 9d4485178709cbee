import {
  describe,
  describeBefore,
  keyStepsOf,
  outcomesOf,
  pictureAt,
  speakerOf,
  stepsOf,
  type Step,
  type Trace,
} from '../../trace/index.ts';
import type { FigureChapter, ScenarioMark } from '../run/figure-data.ts';
import { markOf, type RunMark } from '../run/run-mark.ts';
import { lazyList } from '../run/lazy-list.ts';
import type { RunChapter, RunView } from '../run/run.ts';
import { newWords } from './new-words.ts';
import { lifelinesOf, openGroups, rowOf } from './sequence-rows.ts';

/**
 * The view of a trace; `words` are the scenario's own on the timeline. All but marks and chapters is made when it is asked
 * for: ids, pictures, sentences, outcomes and the parts of the sequence. So a copy by `...` makes some of it.
 */
export function viewOf(
  trace: Trace,
  words: readonly ScenarioMark[],
  chapters?: readonly FigureChapter[],
): RunView {
  const steps = stepsOf(trace);
  const ids = once(() => steps.map(({ id }) => id));
  const before = once(() => describeBefore(trace));
  const open = once(() => openGroups(trace, steps));
  const openAt = once(() => new Map(open().map((group) => [group.at(-1), group])));
  const lifelines = once(() => lifelinesOf(trace, steps));
  const outcomes = once(() => outcomesOf(trace));
  return {
    get steps() {
      return ids();
    },
    pictures: lazyList(steps, ({ index }) => pictureAt(trace, index)),
    marks: withScenarioMarks(keyStepsOf(trace).map(markOf), words, steps),
    ...(chapters && { chapters: chaptersIn(steps, chapters) }),
    get outcomes() {
      return outcomes();
    },
    words: {
      get before() {
        return before();
      },
      steps: lazyList(steps, (step) => {
        const { words: speaker, kind } = speakerOf(step, trace);
        const isBrief = isGate(step) && !step.refuses && isGate(steps[step.index + 1]);
        const sentence = describe(step, trace);
        const earlier = steps[step.index - 1];
        return {
          sentence,
          speaker,
          kind,
          newWords: newWords(sentence, earlier ? describe(earlier, trace) : ''),
          ...(isBrief && { isBrief }),
        };
      }),
      rows: lazyList(steps, (step) => rowOf(step, trace, openAt().get(step.index))),
      get lifelines() {
        return lifelines();
      },
      get open() {
        return open();
      },
    },
  };
}

/** What is made when it is asked for first. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => (made ??= { value: make() }).value;
}

const isGate = (step: Step | undefined) => step?.moments.some(({ kind }) => kind === 'gate');

/** All of a view as plain JSON. */
export function toJson(view: RunView): RunView {
  const { steps, pictures, marks, chapters, outcomes, words, program, capabilities } = view;
  return {
    ...(program && { program }),
    ...(capabilities && { capabilities }),
    steps,
    pictures: pictures.slice(),
    marks,
    ...(chapters && { chapters }),
    outcomes,
    words: { ...words, steps: words.steps.slice(), rows: words.rows.slice() },
  };
}

/** Where the chapters begin; one in which nothing happens is left out. */
function chaptersIn(steps: readonly Step[], chapters: readonly FigureChapter[]): readonly RunChapter[] {
  const start = steps[0]?.at ?? 0;
  const found = chapters.map(({ title, at }) => ({
    title,
    step: steps.findIndex((step) => step.at >= start + at),
  }));
  return found.filter(({ step }, index) => step >= 0 && step !== found[index + 1]?.step);
}

/** The marks in order; a word of the scenario takes the place of what else is at its step. */
function withScenarioMarks(
  given: readonly RunMark[],
  words: readonly ScenarioMark[],
  steps: readonly Step[],
): readonly RunMark[] {
  const named = words.flatMap(({ step, word }): RunMark[] => {
    const index = steps.findIndex(({ id }) => id === step);
    return index < 0 ? [] : [{ step: index, shape: 'word', word }];
  });
  if (named.length === 0) return given;
  const others = given.filter((mark) => !named.some(({ step }) => step === mark.step));
  return [...others, ...named].sort((left, right) => left.step - right.step);
}
