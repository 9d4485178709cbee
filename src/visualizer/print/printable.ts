import type { FigureData } from '../run/figure-data.ts';
import type { Run } from '../run/run.ts';

/** A figure as its reader has it at a moment: all that paper needs. */
export interface Printable {
  readonly data: FigureData;
  readonly run: Run;
  /** Index of the step at which a prediction waits for its answer. */
  readonly openAt?: number | undefined;
}

/** What each live figure of the page would print, by its root. */
export const printables = new WeakMap<Element, () => Printable>();
