import { lazyList } from '../run/lazy-list.ts';
import { pictureIn, wordsAt, type Pair, type Run, type StepWords } from '../run/run.ts';
import { pairsOf } from './pairs.ts';

/**
 * The changed run together with the figure's baseline. Its steps are the pairs of both, so that one player
 * moves both; a step that only the baseline has is in the link as `own.` and its id.
 */
export function compareRuns(baseline: Run, changed: Run): Run {
  const pairs = pairsOf(baseline, changed);
  const first = pairs.findIndex(({ isAlike }) => !isAlike);
  const difference = first < 0 ? pairs.length : first;
  const placeOf = new Map(
    pairs.flatMap(({ changed: step, of }, index) => (of === 'baseline' ? [] : [[step, index]])),
  );
  const marks = changed.marks.map((mark) => ({ ...mark, step: placeOf.get(mark.step) ?? 0 }));
  const isMarked = marks.some(({ step }) => step === difference);
  const differs = { step: difference, shape: 'word', word: 'differs from here' } as const;
  return {
    trace: changed.trace,
    steps: pairs.map((pair) =>
      pair.of === 'baseline'
        ? `own.${baseline.steps[pair.baseline] ?? ''}`
        : (changed.steps[pair.changed] ?? ''),
    ),
    pictures: lazyList(pairs, (pair) => pictureIn(changed, pair.changed)),
    marks: first < 0 || isMarked ? marks : [...marks, differs].sort((a, b) => a.step - b.step),
    outcomes: changed.outcomes,
    words: { ...changed.words, steps: lazyList(pairs, (pair) => wordsOfBoth(pair, baseline, changed)) },
    comparison: { baseline, changed, pairs, difference },
  };
}

/** What is said of both runs in the same step. */
function wordsOfBoth(pair: Pair, baseline: Run, changed: Run): StepWords {
  const [after, before] = [wordsAt(changed, pair.changed), wordsAt(baseline, pair.baseline)];
  if (pair.isAlike) return after;
  if (pair.of === 'changed') return { ...after, sentence: `Only with your change: ${after.sentence}` };
  if (pair.of === 'baseline') return { ...before, sentence: `Only without your change: ${before.sentence}` };
  return {
    ...after,
    sentence: `Without your change: ${before.sentence} With it: ${after.sentence}`,
    newWords: before.newWords + after.newWords,
  };
}
