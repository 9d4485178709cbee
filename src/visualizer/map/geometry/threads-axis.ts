import { duration } from './duration.ts';
import { threadsMeasures } from './threads-measures.ts';

const { units, base, lines: MAX_LINES, inSeconds } = threadsMeasures.ticks;
const SECOND = 1000;

/** Time to scale: virtual ms from left to right. */
export interface TimeAxis {
  readonly from: number;
  readonly to: number;
  /** From a line to the next (ms). */
  readonly tick: number;
}

/** An axis for a run: a line each second, or so that there are a few. */
export function axisFor(run: { readonly from: number; readonly to: number }): TimeAxis {
  const least = Math.max(run.to - run.from, 1) / MAX_LINES;
  const power = base ** Math.max(0, Math.floor(Math.log10(least)));
  const tick = units.map((unit) => unit * power).find((each) => each >= least) ?? power * base;
  const from = Math.floor(run.from / tick) * tick;
  const half = tick / 2;
  return { from, to: Math.max(Math.ceil(run.to / half) * half, from + tick), tick };
}

/** The times that have a line. */
export const linesOf = ({ from, to, tick }: TimeAxis): readonly number[] =>
  Array.from({ length: Math.floor((to - from) / tick) + 1 }, (_, index) => from + index * tick);

/** A time at a line: `2 s`, `40 ms`. */
export const lineLabel = (ms: number, { tick }: TimeAxis): string =>
  tick >= inSeconds ? `${String(ms / SECOND)} s` : `${String(ms)} ms`;

/** How far it is from line to line: `1 s per line`. */
export const tickWords = (axis: TimeAxis): string => `${lineLabel(axis.tick, axis)} per line`;

/** A time of the run, as exact as the axis. */
export const timeWords = (ms: number, { tick }: TimeAxis): string =>
  tick >= inSeconds ? duration(ms) : `${String(Math.round(ms))} ms`;
