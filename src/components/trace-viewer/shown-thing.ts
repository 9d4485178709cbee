import type { FoldedThing } from '../../diagnosis/recording/index.ts';

/** A thing, with the step that shows it. */
export interface ShownThing extends FoldedThing {
  /** Id of the step, and its number from 1. */
  readonly step: string;
  readonly number: number;
}
