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

/** When a token goes on between its segments, as parts of its time (0 to 1). */
export function departures(segments: TokenItem['segments']): readonly number[] {
  const total = playTime(segments);
  return segments.slice(1).map((_, index) => (playTime(segments.slice(0, index + 1)) + REST) / total);
}

const playTime = (segments: TokenItem['segments']) =>
  segments.reduce((sum, segment, index) => sum + segmentTime(segment) + (index > 0 ? REST : 0), 0);

function segmentTime(segment: readonly Point[]): number {
  const length = lengthOf(segment);
  return length < NEAR ? GATE_HOP : Math.min(LONGEST, Math.max(SHORTEST, length / SPEED));
}

/** Where a token is on its way, and what part of that lies behind it. */
interface WayPlace extends Point {
  readonly travelled: number;
}

/** The place of a token once so much of the time for its segments has passed (0 to 1). */
export function placeAt(segments: TokenItem['segments'], share: number): WayPlace {
  const total = playTime(segments);
  const whole = segments.reduce((sum, segment) => sum + lengthOf(segment), 0) || 1;
  let rest = share * total;
  let behind = 0;
  for (const segment of segments) {
    const time = segmentTime(segment);
    const part = Math.min(1, rest / time);
    const eased = part * part * (3 - 2 * part);
    const length = lengthOf(segment);
    if (rest < time + REST || segment === segments.at(-1))
      return { ...pointAlong(segment, eased), travelled: (behind + length * eased) / whole };
    rest -= time + REST;
    behind += length;
  }
  return { x: 0, y: 0, travelled: 1 };
}

/**
 * Moves along the segments of a token what belongs to it, which ends where it is drawn: the token, drawn around its own
 * place, or its name, drawn where the token ends.
 */
export function travel(
  element: Element,
  segments: TokenItem['segments'],
  pace: Pace,
  from: Point = { x: 0, y: 0 },
): void {
  animate(element, segments, pace, ({ x, y }) => ({
    transform: `translate(${x - from.x}px,${y - from.y}px)`,
  }));
}

/** Lets the way of a token, which is one dash, grow behind it. */
export function grow(element: Element, segments: TokenItem['segments'], pace: Pace): void {
  animate(element, segments, pace, ({ travelled }) => ({ strokeDashoffset: 1 - travelled }));
}

function animate(
  element: Element,
  segments: TokenItem['segments'],
  pace: Pace,
  frameOf: (place: WayPlace) => Keyframe,
): void {
  if (segments.length === 0) return;
  const samples = SAMPLES * segments.length;
  const frames = Array.from({ length: samples + 1 }, (_, sample) =>
    frameOf(placeAt(segments, sample / samples)),
  );
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
