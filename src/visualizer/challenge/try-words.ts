const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

/** The head of a challenge: which try it is, whether and how it is solved, or that nothing was run. */
export function tryWords({
  tries,
  isSolved,
  isGiven,
  fault,
}: {
  readonly tries: number;
  readonly isSolved: boolean;
  readonly isGiven: boolean;
  readonly fault: object | undefined;
}): string {
  if (fault) return 'Challenge · not run: the text has an error';
  if (!isSolved) return tries === 0 ? 'Challenge' : `Challenge · try ${String(tries)}`;
  if (isGiven) return 'One way to solve it';
  const ordinal = ordinals[tries - 1];
  return ordinal === undefined ? `Solved in ${String(tries)} tries` : `Solved on your ${ordinal} try`;
}
