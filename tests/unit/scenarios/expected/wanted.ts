import type { Moment } from '../../../../src/trace/record/trace.ts';

/*
 * What happens in each scenario, listed by hand: where it happens, of which kind, and what tells the moment from
 * others. Moments of one list are found in that order; where Tauri leaves an order open there are several lists.
 */
export type Wanted = readonly [
  /** What it is a part of; named where it is not found. */
  part: string,
  actor: string,
  kind: Moment['kind'],
  detail?: Partial<Moment> | string,
];

export interface Expected {
  readonly set?: Record<string, string>;
  readonly inOrder: readonly (readonly Wanted[])[];
}

export const passed = (gate: Moment['gate'], found: string): Partial<Moment> =>
  ({ gate, verdict: 'passed', found }) as Partial<Moment>;
export const refused = (gate: Moment['gate'], found: string): Partial<Moment> =>
  ({ gate, verdict: 'refused', found }) as Partial<Moment>;

export const main = 'page(main)';
export const preview = 'page(preview)';
export const thread = 'core/main';
export const runtime = 'core/async';
export const frame = 'iso(main)';
