import type { Step } from '../trace/index.ts';

/**
 * Where a reader who stands on `at` of one run stands in another: on the step of the same id, else on
 * the last step before the first difference.
 */
export function placeIn(next: readonly Step[], from: readonly Step[], at: number): number {
  const id = from[at]?.id;
  const same = next.findIndex((step) => step.id === id);
  if (same >= 0) return same;
  const difference = next.findIndex((step, index) => step.id !== from[index]?.id);
  return Math.max(0, (difference < 0 ? next.length : difference) - 1);
}
