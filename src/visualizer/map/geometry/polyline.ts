import type { Point } from './shape.ts';

const BEND = 8;
const NEAR = 1;
/** Coordinates are written in parts of a pixel. */
const PARTS = 10;

/** SVG path through the points, bends rounded. */
export function pathThrough(points: readonly Point[]): string {
  const [start, ...rest] = points;
  if (!start) return '';
  const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
  return rest.reduce(
    (path, corner, index) => {
      const next = rest[index + 1];
      const before = points[index] ?? start;
      if (!next || isStraight(before, corner, next)) return `${path}L${at(corner)}`;
      return `${path}L${at(toward(corner, before))}Q${at(corner)} ${at(toward(corner, next))}`;
    },
    `M${at(start)}`,
  );
}

const round = (value: number) => Math.round(value * PARTS) / PARTS;

const isStraight = (a: Point, b: Point, c: Point) =>
  Math.abs((b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)) < 1;

/** The point on the way from a corner to its neighbour where its bend begins. */
function toward(corner: Point, neighbour: Point): Point {
  const length = Math.hypot(neighbour.x - corner.x, neighbour.y - corner.y);
  const share = Math.min(BEND, length / 2) / length;
  return { x: corner.x + (neighbour.x - corner.x) * share, y: corner.y + (neighbour.y - corner.y) * share };
}

/** The line from its start to a point on it; undefined where the point is not on it. */
export function cutAt(line: readonly Point[], end: Point): readonly Point[] | undefined {
  for (let index = 1; index < line.length; index += 1) {
    const [a, b] = [line[index - 1], line[index]];
    if (a && b && isOn(a, b, end)) return [...line.slice(0, index), end];
  }
  return undefined;
}

/** The stretch of a line between two points; straight where one of them is not on it. */
export function stretch(line: readonly Point[], from: Point, to: Point): readonly Point[] {
  const back = cutAt(line, to)?.toReversed();
  return (back && cutAt(back, from)?.toReversed()) ?? [from, to];
}

function isOn(a: Point, b: Point, point: Point): boolean {
  const inside = (from: number, to: number, value: number) =>
    value >= Math.min(from, to) - NEAR && value <= Math.max(from, to) + NEAR;
  return inside(a.x, b.x, point.x) && inside(a.y, b.y, point.y);
}
