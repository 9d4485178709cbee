/**
 * Where a reader who is at step `at` of one run is in another: at the step of the same id, else at
 * the last step before the first difference. Both are the ids of a run's steps.
 */
export function placeIn(next: readonly string[], from: readonly string[], at: number): number {
  const same = next.indexOf(from[at] ?? '');
  if (same >= 0) return same;
  const difference = next.findIndex((step, index) => step !== from[index]);
  return Math.max(0, (difference < 0 ? next.length : difference) - 1);
}
