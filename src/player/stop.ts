/** A point where the run waits for the reader: a prediction, asked before the moment that decides it. */
export interface Stop {
  /** Index of the step on which the reader stands while it is asked. */
  readonly at: number;
  /** Index of the step that decides it; greater than `at`. */
  readonly until: number;
  readonly state: 'open' | 'skipped' | 'answered';
  /** Index of the option the reader committed to. */
  readonly option?: number;
  /** The reader has seen what happened and went on. */
  readonly isRead?: boolean;
}

interface Position {
  readonly steps: number;
  readonly at: number;
  readonly stops: readonly Stop[];
}

/** The open stop on which the reader stands. */
export const openStopAt = ({ stops, at }: Position): Stop | undefined =>
  stops.find((stop) => stop.state === 'open' && stop.at === at);

/** Index of the last step that can be reached without answering or skipping anything. */
export const lastReachable = ({ stops, at, steps }: Position): number =>
  Math.min(
    steps - 1,
    ...stops.filter((stop) => stop.state === 'open' && stop.at >= at).map((stop) => stop.at),
  );

/** Whether the result of an answered stop is to be shown at this step. */
export const hasResult = (stop: Stop, at: number): boolean =>
  stop.state === 'answered' && stop.until === at && !stop.isRead;
