/** Room for a mark with its number (px). */
const MARK = 38;

/** Where the mark of a thing is, and the time that it is about, both from the start of the axis (px). */
export interface MarkPlace<Thing> {
  readonly thing: Thing;
  readonly x: number;
  readonly mark: number;
}

/**
 * The marks in a row without touching, each as near to its time as the others let it. Of more than there is room for,
 * those that come first in the list are kept.
 */
export function marksInRow<Thing>(
  things: readonly Thing[],
  xOf: (thing: Thing) => number,
  width: number,
): readonly MarkPlace<Thing>[] {
  const kept = things.slice(0, Math.max(1, Math.floor(width / MARK)));
  const placed = kept.map((thing) => ({ thing, x: xOf(thing) })).sort((a, b) => a.x - b.x);
  const marks: number[] = [];
  for (const { x } of placed) marks.push(Math.max(x, (marks.at(-1) ?? -Infinity) + MARK));
  let room = width;
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    marks[index] = Math.min(marks[index] ?? 0, room);
    room = (marks[index] ?? 0) - MARK;
  }
  return placed.map((place, index) => ({ ...place, mark: marks[index] ?? place.x }));
}

/** About so far are the numbers at an axis from each other (px). */
const TICK = 110;

/** Round times (ms) for an axis of that width (px), from 0 on. */
export function timesAt(length: number, width: number): readonly number[] {
  const rough = Math.max(1, (length * TICK) / Math.max(TICK, width));
  const power = 10 ** Math.floor(Math.log10(rough));
  const stride = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? rough;
  return Array.from({ length: Math.floor(length / stride) + 1 }, (_, index) => index * stride);
}

/** The times (ms) of so many steps, ascending; each is looked up when it is asked for, since a run may be long. */
export interface Times {
  readonly length: number;
  readonly at: (step: number) => number;
}

/** The step whose time is nearest. */
export function nearestTo(times: Times, time: number): number {
  let [from, end] = [0, times.length];
  while (from < end) {
    const middle = Math.floor((from + end) / 2);
    if (times.at(middle) < time) from = middle + 1;
    else end = middle;
  }
  const before = end > 0 ? times.at(end - 1) : -Infinity;
  const after = end < times.length ? times.at(end) : Infinity;
  return time - before <= after - time ? Math.max(0, end - 1) : end;
}
