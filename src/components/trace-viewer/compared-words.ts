import type { RunComparison } from '../../visualizer/run/run.ts';

/** The comparison in words. */
export function comparedWords({ difference, pairs }: RunComparison): string {
  const differing = pairs.filter(({ isAlike }) => !isAlike).length;
  if (differing === 0) return 'The same, but for ids and times.';
  const before =
    difference === 0
      ? ''
      : ` ${difference === 1 ? 'The step' : `The ${String(difference)} steps`} before ${difference === 1 ? 'is' : 'are'} the same.`;
  const after = differing === 1 ? 'One step differs.' : `${String(differing)} steps differ.`;
  return `The first difference is step ${String(difference + 1)}.${before} ${after}`;
}
