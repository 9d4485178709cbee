/** A step at which the run waits for the reader: a prediction, asked before the step that decides it. */
export interface Stop {
  /** Index of the step at which it is asked. */
  readonly at: number;
  /** Index of the step that decides it; greater than `at`. */
  readonly until: number;
  readonly state: 'open' | 'skipped' | 'answered';
  /** Index of the option the reader committed to; there is one exactly where the state is `answered`. */
  readonly option?: number;
  /** The reader has seen the result and moved on. */
  readonly isRead?: boolean;
}

/** Whether the result of an answered stop is to be shown at this step. */
export const hasResult = (stop: Stop, at: number): boolean =>
  stop.state === 'answered' && stop.until === at && !stop.isRead;

/** The stops with a change to those that are meant; the very same list where none is. */
export function changeStops(
  stops: readonly Stop[],
  isMeant: (stop: Stop) => boolean,
  change: Partial<Stop>,
): readonly Stop[] {
  return stops.some(isMeant) ? stops.map((stop) => (isMeant(stop) ? { ...stop, ...change } : stop)) : stops;
}
