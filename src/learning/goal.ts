import type { Claim } from '../schemas/index.ts';
import { stepsOf, type Trace } from '../trace/index.ts';
import { judge } from './claims/claims.ts';

/** What a run makes of one claim of a goal. */
export type ClaimVerdict =
  | { readonly isMet: true }
  /** What came instead, code in backticks; and the index of the step to look at. */
  | { readonly isMet: false; readonly instead: string; readonly step: number };

/** What a run makes of each claim of a goal, in order. The goal is met if all are. */
export const verdictsOf = (claims: readonly Claim[], trace: Trace): readonly ClaimVerdict[] =>
  claims.map((claim) => {
    const wrong = judge(claim, trace).find(({ isTrue }) => !isTrue);
    if (!wrong) return { isMet: true };
    return { isMet: false, instead: wrong.found(), step: wrong.step() ?? stepsOf(trace).length - 1 };
  });
