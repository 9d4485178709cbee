/** Figures about threads: lengths in px, shares are parts of 1, times in ms. Words are placed by their middle. */
export const threadsMeasures = {
  outline: 0.75,
  /** Whoever holds the main thread so long, or while something waits, is hatched. */
  holds: 100,

  /** A line each so many ms, times a power of ten; at most so many lines besides the first; from when on in seconds. */
  ticks: { units: [1, 2, 5], base: 10, lines: 5.5, inSeconds: 500 },

  flag: { height: 23, pad: 9 },
  now: 3,

  /** A bar has its words inside from this far, and beside it after a gap; no bar is thinner. */
  bar: { inside: 6, beside: 7, thinnest: 3, gap: 8 },
  /** From the line of now to words beside it; from the middle of a lane to either of its two lines. */
  beside: { now: 10, line: 9 },
  /** A line gives way to words: room around them. */
  clear: 3,
  lanes: { main: 2, async: 3 },
  pages: 2,
  tokens: 3,

  /** A message in the engine: its size before it is scaled, and from it to words and to the next. */
  token: { width: 51, ahead: 5, gap: 5, name: 9, nameUp: 17, numberUp: 20, below: 10 },
  beats: { width: 5, height: 18, wide: 6, narrow: 5 },
  /** At the row that acts. */
  acts: { x: 5, width: 3, up: 8, height: 16 },

  window: { first: 22, pitch: 58, promise: 23, x: 14, icon: 21, word: 36, note: 12, sides: 22, foot: 16 },

  wide: {
    minWidth: 700,
    maxWidth: 1200,
    /** Of the windows: what they take of the width. */
    windows: { share: 0.231, gap: 12, between: 10 },
    captions: { left: 2, y: 11 },
    top: 22,
    band: { top: 19, bottom: 20, captionY: 14 },
    /** The words of the rows, and the axis after them and before the right edge. */
    words: { x: 14, line: 9, end: 8 },
    axis: { x: 152, words: 112, right: 20, below: 30, bottom: 14 },
    main: { top: 26, lane: 36, gap: 6 },
    async: { top: 34, lane: 34, gap: 6 },
    engine: { top: 50 },
    pages: { top: 46, pitch: 44 },
    scale: 0.8,
  },

  narrow: {
    minWidth: 288,
    maxWidth: 560,
    top: 21,
    band: { bottom: 13 },
    /** The words of a row are a line above it, with a gap between them. */
    words: { x: 13, line: 13, gap: 9 },
    axis: { x: 14, right: 14, below: 22, bottom: 12 },
    main: { top: 26, lane: 34, gap: 5 },
    async: { top: 30, lane: 34, gap: 5 },
    engine: { top: 17, token: 39 },
    pages: { top: 38, beats: 13, pitch: 44 },
    scale: 0.75,
  },
} as const;
