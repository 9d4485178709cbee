import type { FigureData } from '../run/figure-data.ts';
import type { Run } from '../run/run.ts';

/** The class of what belongs to a step, by the reader's position. */
export const progressOf = (step: number, at: number): string =>
  step === at ? 'current' : step > at ? 'ahead' : '';

/** What every panel is given: the run, the reader's position, and how far it may show. */
export interface PanelProps {
  readonly run: Run;
  readonly data: FigureData;
  readonly at: number;
  /** Index of the last step to show: while a prediction is open, the one it is asked on. */
  readonly until: number;
  /** Width of the panel (px). */
  readonly width: number;
  /** Steps at which the run before the reader's change was refused and this one is not. */
  readonly refusedBefore: readonly number[];
  readonly onSeek: (step: number) => void;
}
