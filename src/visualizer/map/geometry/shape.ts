/** A place in a drawing (px). */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** By its upper left corner and its size (px). */
export interface Rect extends Point {
  readonly w: number;
  readonly h: number;
}

export const overlaps = (a: Rect, b: Rect): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

/** The square around a point that reaches so far to each side. */
export const around = ({ x, y }: Point, half: number): Rect => ({
  x: x - half,
  y: y - half,
  w: half * 2,
  h: half * 2,
});
