import type { Plan } from '../geometry/plan.ts';

/** Where several calls are in flight, calls, promises and tokens carry the same number. */
export const prefixOf = ({ number }: { number: number }, plan: Plan): string =>
  plan.calls > 1 ? `${number} ` : '';
