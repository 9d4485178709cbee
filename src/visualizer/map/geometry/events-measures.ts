/** Figures about events: lengths in px, shares are parts of 1. Words are placed by their middle. */
export const eventsMeasures = {
  outline: 0.75,

  /** A label with two cut corners at its left and a hole. */
  tag: {
    height: 24,
    /** In two lines, and how far each is from the middle. */
    tall: 40,
    line: 8,
    corner: 8,
    /** From its left to the hole and to the words, and from these to its right. */
    hole: 10,
    holeRadius: 2.2,
    words: 18,
    right: 8,
  },

  /** The records of listeners, in the core. */
  row: {
    /** From the left of a row. */
    cup: 12,
    id: 23,
    /** Between tag and badge, id and owner, owner and tag, badge and verdict, verdict and reason, and to the end of a row. */
    gap: 6,
    beforeOwner: 4,
    beforeTag: 9,
    badge: 9,
    verdict: 12,
    end: 6,
    badgeScale: 0.78,
    /** From the outline around all rows to the fill of one. */
    inset: 1,
    /** Heights: in one line, and in two. */
    line: { most: 46, least: 28 },
    two: { most: 50, least: 43, first: 15, second: 37 },
    /** With a tag of two lines. */
    tall: { most: 66, least: 64, first: 22, second: 54 },
    /** Room for a line that counts the rows that are not drawn. */
    more: 24,
    /** So many have a row at any height. */
    atLeast: 4,
  },

  sentTo: { words: 'sent to', gap: 5 },

  /** Below a script that names no listener; on a phone its list, beside its way. */
  empty: { wide: { words: 'no ids', y: 20 }, narrow: { words: '[]', x: 4, y: 17 } },

  window: {
    title: 26,
    /** Where words begin, from the left; cups and tags. */
    x: 14,
    cup: 15,
    tag: 28,
    sides: 22,
    /** From a listener to the next. */
    gap: 8,
    linePitch: 18,
    callPitch: 20,
    promiseX: 22,
    promiseSides: 46,
    console: { x: 6, sides: 12, height: 20, textX: 8, textSides: 26 },
    /** A request waits beside it, so both are that far below the middle of the promise, which takes that room. */
    frame: { width: 104, slim: 44, height: 19, down: 3, room: 5, words: 'isolation frame', short: 'frame' },
    more: 20,
    bottom: 10,
  },

  /** The gates as one, with two sheets behind. */
  gates: { height: 32, sides: 12, sheet: 4, radius: 2 },

  wide: {
    minWidth: 700,
    maxWidth: 1200,
    maxHeight: 480,
    /** Of windows: the least, what they take of the width, and the most. */
    windows: { least: 254, share: 0.287, most: 0.4, gap: { two: 16, three: 10 } },
    top: 22,
    captions: { left: 2, y: 9 },
    /** The engine: without requests, and with them; where their ways turn in it. */
    engine: { width: 52, withRequests: 60, evals: 26, evalsBeside: 40, requests: 20, answers: 30, nameY: 15 },
    arrived: 22,
    /** The isolation frame has its whole name from that width on. */
    window: { firstLine: 20, toTag: 28, tagBottom: 16, wholeFrame: 290 },
    core: { side: 10, bandTop: 18, bottom: 10, inner: 8, exit: 6 },
    title: { x: 12, pad: 12 },
    box: { top: 20, height: 40, sides: 6, exit: 16 },
    /** Room for a request that waits between the gates and the box. */
    token: 60,
    tokenBack: 30,
    sentTo: { gap: 6, below: 30 },
    header: { y: 24, rows: 14, aside: 14 },
    strip: { height: 28, gap: 9, x: 12 },
    bandBottom: 16,
    scale: 1,
    /** From the isolation frame back to a request beside it. */
    frameToken: 31,
  },

  narrow: {
    minWidth: 288,
    maxWidth: 560,
    maxHeight: 460,
    top: { plain: 1, counted: 17 },
    captions: { left: 2, y: 8 },
    gap: 10,
    /** A window has at least this width. */
    leastWindow: 84,
    window: {
      cup: 12,
      words: 24,
      tag: 8,
      tagSides: 14,
      firstRow: 18,
      toTag: 25,
      sides: 16,
      tagBottom: 18,
      bottom: 4,
      /** Below a promise or a line of the console, where messages arrive. */
      arrival: 3,
      /** From a request beside the isolation frame to what is at its sides. */
      frameToken: 23,
      promiseX: 16,
      promiseSides: 38,
    },
    engine: {
      height: 46,
      middle: 23,
      first: 12,
      second: 35,
      arrived: 7,
      answered: 15.5,
      turn: 38,
      clear: 22,
    },
    /** Where requests leave a window and answers enter it, from its sides. */
    request: 20,
    answer: 20,
    core: { side: 6, bottom: 7 },
    title: 14,
    titleSides: 26,
    /** Where requests go down. */
    lane: 26,
    gates: { x: 46, y: 20, height: 24, below: 36 },
    box: { x: 44, height: 34, gap: 8, below: 28, exit: 14, sides: 8 },
    sentTo: { x: 10, below: 31 },
    rowsBottom: 2,
    scale: 0.75,
    turn: 90,
  },
} as const;
