import type { RunComparison } from '../../visualizer/run/run.ts';

/** A comparison in words: as a title, and what follows from it. */
export interface ComparedWords {
  readonly title: string;
  readonly rest: string;
}

export function comparedWords({ difference, pairs }: RunComparison): ComparedWords {
  const differing = pairs.filter(({ isAlike }) => !isAlike).length;
  if (differing === 0) return { title: 'Nothing differs', rest: 'The same, but for ids and times.' };
  const before =
    difference === 0
      ? ''
      : `The ${difference === 1 ? 'step' : `${String(difference)} steps`} before ${difference === 1 ? 'is' : 'are'} the same, but for ids and times. `;
  const after = differing === 1 ? 'One step differs.' : `${String(differing)} steps differ.`;
  return { title: `The first difference is step ${String(difference + 1)}`, rest: `${before}${after}` };
}
