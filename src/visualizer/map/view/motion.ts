import type { TokenItem } from '../draw/scene.ts';
import type { Point } from '../geometry/shape.ts';

/** How a token gets to where it is: at its own speed, so many times faster, or all of its way in so many ms. */
export type Pace = { readonly speed: number } | { readonly within: number };

/** The pace of a step by hand. */
export const byHand: Pace = { within: 250 };

/** Time (ms) from gate to gate, and the least and most of any other segment; its speed (px per ms). */
const GATE_HOP = 400;
const SHORTEST = 400;
const LONGEST = 2400;
const SPEED = 0.45;
const REST = 120;
const FADE = 120;
/** A segment shorter than this (px) is one from gate to gate. */
const NEAR = 100;
const SAMPLES = 16;

/** Whether anything moves: the reader may not want it, or the browser cannot. */
export function canMove(): boolean {
  return 'animate' in Element.prototype && !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Time (ms) a token takes for its segments. */
export function travelTime(segments: TokenItem['segments'], pace: Pace): number {
  if (segments.length === 0) return 0;
  return 'within' in pace ? pace.within : playTime(segments) / pace.speed;
}

const playTime = (segments: TokenItem['segments']) =>
  segments.reduce((sum, segment, index) => sum + segmentTime(segment) + (index > 0 ? REST : 0), 0);

function segmentTime(segment: readonly Point[]): number {
  const length = lengthOf(segment);
  return length < NEAR ? GATE_HOP : Math.min(LONGEST, Math.max(SHORTEST, length / SPEED));
}

/** Moves a token along its segments to where it is. */
export function travel(element: Element, segments: TokenItem['segments'], pace: Pace): void {
  if (segments.length === 0) return;
  const total = playTime(segments);
  const frames: Keyframe[] = [];
  let time = 0;
  segments.forEach((segment, index) => {
    if (index > 0) time += REST;
    for (let sample = 0; sample <= SAMPLES; sample += 1) {
      const share = sample / SAMPLES;
      const { x, y } = pointAlong(segment, share * share * (3 - 2 * share));
      frames.push({
        offset: (time + segmentTime(segment) * share) / total,
        transform: `translate(${x}px,${y}px)`,
      });
    }
    time += segmentTime(segment);
  });
  element.animate(frames, { duration: travelTime(segments, pace), fill: 'backwards' });
}

/** Lets an element appear. */
export function appear(element: Element): void {
  element.animate({ opacity: [0, 1] }, FADE);
}

const distance = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y);

const lengthOf = (line: readonly Point[]) =>
  line.reduce((sum, point, index) => sum + distance(line[index - 1] ?? point, point), 0);

/** The point at that share of a line's length. */
export function pointAlong(line: readonly Point[], share: number): Point {
  let rest = lengthOf(line) * share;
  for (const [index, point] of line.entries()) {
    const next = line[index + 1];
    if (!next) return point;
    const length = distance(point, next);
    if (rest <= length && length > 0) {
      const part = rest / length;
      return { x: point.x + (next.x - point.x) * part, y: point.y + (next.y - point.y) * part };
    }
    rest -= length;
  }
  return { x: 0, y: 0 };
}
