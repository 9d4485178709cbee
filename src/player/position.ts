import { changeStops, type Stop } from './stop.ts';

/** A place in a trace, and the stops that may be in the way. */
export interface Position {
  /** How many steps the trace has; at least 1. */
  readonly steps: number;
  /** Index of the step the reader sees. */
  readonly at: number;
  readonly stops: readonly Stop[];
}

/** The open stop at this step. */
export const openStopAt = ({ stops, at }: Position): Stop | undefined =>
  stops.find((stop) => stop.state === 'open' && stop.at === at);

/** Index of the step that a reader gets to who asks for step `to`: within the trace, not past an open stop. */
export const reachable = ({ steps, at, stops }: Position, to: number): number =>
  Math.min(
    within(steps, to),
    ...stops.filter((stop) => stop.state === 'open' && stop.at >= at).map((stop) => stop.at),
  );

/** Moves to a step whatever is in the way: open stops before it count as skipped. */
export function jumpTo({ steps, stops }: Omit<Position, 'at'>, to: number): Position {
  const at = within(steps, to);
  const isPassed = (stop: Stop) => stop.state === 'open' && stop.at < at;
  return { steps, at, stops: changeStops(stops, isPassed, { state: 'skipped' }) };
}

/** The step of this number, or the nearest there is. */
const within = (steps: number, to: number): number =>
  Number.isNaN(to) ? 0 : Math.max(0, Math.min(Math.trunc(to), steps - 1));
