import type { Glyph, GlyphEnd } from '../../trace/index.ts';

/** Of a glyph (px at a root of 16). */
export const HEIGHT = 22;

const PITCH = 15;
/** Where no word stands beside it. */
const SHORT_PITCH = 13;
/** The first mark; half a square is left of it. */
const START = 5;
/** An end is larger than a mark, so it is further away. */
const END_GAP = 4;
const END_RADIUS = 9.5;
/** The room of the three dots for what is left out. */
const MORE_RADIUS = 7;
/** How far before the middle of its end the thread stops: at a ring's edge, in a cup, or under what is filled. */
const threadStops: Readonly<Record<GlyphEnd['kind'], number>> = {
  resolved: 8,
  rejected: 8,
  never: 8.5,
  heard: 4,
  unheard: 4,
};

export interface GlyphPlaces {
  /** The middle of a mark. */
  readonly x: (index: number) => number;
  /** The middle of the dots that mark what is left out. */
  readonly more?: number;
  readonly end?: number;
  readonly thread: string;
  readonly width: number;
}

/** Where the parts of a glyph are, from left to right. */
export function placesOf(
  { marks, isCut, end }: Glyph,
  { isShort = false, hidesEnd = false }: { isShort?: boolean | undefined; hidesEnd?: boolean | undefined },
): GlyphPlaces {
  const pitch = isShort ? SHORT_PITCH : PITCH;
  const x = (index: number) => START + index * pitch;
  const last = x(marks.length - 1);
  const more = isCut ? last + pitch : undefined;
  const endAt = hidesEnd ? undefined : (more ?? last) + pitch + END_GAP;
  // Without its end it goes on, to somewhere that is not shown.
  const threadTo = endAt === undefined ? (more ?? last) + pitch : endAt - threadStops[end.kind];
  const thread =
    more === undefined
      ? line(START, threadTo)
      : line(START, more - MORE_RADIUS) + line(more + MORE_RADIUS, threadTo);
  return {
    x,
    ...(more !== undefined && { more }),
    ...(endAt !== undefined && { end: endAt }),
    thread,
    width: endAt === undefined ? threadTo : endAt + END_RADIUS,
  };
}

const line = (from: number, to: number) => `M${String(from)} ${String(HEIGHT / 2)}H${String(to)}`;
