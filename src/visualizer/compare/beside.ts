import { listOf } from '../run/list.ts';
import { pictureIn, wordsAt, type Run, type StepWords } from '../run/run.ts';
import { pairsOf, type Pair } from './pairs.ts';

/** Another run at the side of one, pair by pair. */
export interface Beside {
  readonly own: Run;
  readonly changed: Run;
  readonly pairs: readonly Pair[];
  /** Index of the first pair that differs; the number of pairs where none does. */
  readonly difference: number;
}

/**
 * The changed run with the figure's own beside it. Its steps are the pairs of both, so that one player
 * moves both, and a step that only the own run has is in the link as `own.` and its id.
 */
export function compare(own: Run, changed: Run): Run {
  const pairs = pairsOf(own, changed);
  const first = pairs.findIndex(({ isAlike }) => !isAlike);
  const difference = first < 0 ? pairs.length : first;
  const placeOf = new Map(
    pairs.flatMap(({ changed: step, of }, index) => (of === 'own' ? [] : [[step, index]])),
  );
  const marks = changed.marks.map((mark) => ({ ...mark, step: placeOf.get(mark.step) ?? 0 }));
  const isMarked = marks.some(({ step }) => step === difference);
  const differs = { step: difference, shape: 'word', word: 'differs from here' } as const;
  return {
    trace: changed.trace,
    steps: pairs.map((pair) =>
      pair.of === 'own' ? `own.${own.steps[pair.own] ?? ''}` : (changed.steps[pair.changed] ?? ''),
    ),
    pictures: listOf(pairs, (pair) => pictureIn(changed, pair.changed)),
    marks: first < 0 || isMarked ? marks : [...marks, differs].sort((a, b) => a.step - b.step),
    words: { ...changed.words, steps: listOf(pairs, (pair) => saidOf(pair, own, changed)) },
    beside: { own, changed, pairs, difference },
  };
}

/** What is said of both, in one breath. */
function saidOf({ own: left, changed: right, of, isAlike }: Pair, own: Run, changed: Run): StepWords {
  const [here, there] = [wordsAt(changed, right), wordsAt(own, left)];
  if (isAlike) return here;
  if (of === 'changed') return { ...here, sentence: `Only with your change: ${here.sentence}` };
  if (of === 'own') return { ...there, sentence: `Only without your change: ${there.sentence}` };
  return { ...here, sentence: `Without your change: ${there.sentence} With it: ${here.sentence}` };
}
