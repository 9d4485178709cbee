/**
 * A printed panel: a small map without bands and with few words, since the sentence is right below. Lengths in px.
 */
export const panelMeasures = {
  /** Small enough for two columns on a page, large enough for what moves. */
  width: 322,
  height: 118,
  outline: 0.75,
  /** Size of icons in windows and in the core, and of tokens. */
  windowIcon: 0.75,
  coreIcon: 0.7,
  token: 0.55,

  /** From the left side: the windows' end, lanes of answers and requests, the core, and its right lane. */
  columns: { web: 94, answers: 112, requests: 122, core: 133, right: 317 },
  /** Heights of the lanes: of the main thread alone and above the other, of that one, and of all that goes out. */
  lanes: { mainAlone: 60, main: 46, async: 88, out: 110 },

  caption: { x: 2, bottom: 8 },

  band: {
    x: 5,
    sides: 10,
    mainTop: 20,
    mainEnd: 66,
    mainEndAlone: 103,
    async: { y: 67, h: 37 },
  },

  gates: {
    first: { five: 150, six: 148 },
    spacing: { five: 20, six: 16 },
    arguments: 237,
    /** Where the lane of async commands leaves the other. */
    asyncTurn: 221,
  },

  command: {
    x: 262,
    w: 48,
    h: 20,
    /** Its name above it: from the last gate on, and beyond its right side. */
    name: { fromGate: 8, right: 6, up: 9 },
  },

  places: {
    beforeGate: 13,
    beforeCommand: 13,
    outside: { x: 15, pitch: 14 },
    /** From the lane of answers, and from the windows' end. */
    entering: 6,
    arrived: 14,
    out: { x: 17, pitch: 26 },
    queue: { x: 18, y: 94, pitch: 26 },
  },

  /** Where an answer leaves that no command made, from what it answers. */
  shortcut: { x: -8, y: 6 },

  windows: {
    gap: { two: 8, three: 6 },
    /** Room at the end, where it counts the windows that are not drawn. */
    bottomCounted: 15,
    /** Where requests leave and answers enter, from the window's top, of two and of three. */
    anchors: { two: { request: 19, answer: 41 }, three: { request: 10, answer: 25 } },
  },

  window: {
    /** From this height on it has the height for itself, and from this one a row for listeners. */
    aloneFrom: 100,
    twoRowsFrom: 50,
    label: { x: 7, y: 11, right: 6, sides: 12, sidesWithPromise: 32, gap: 8 },
    foreignFrame: { x: 4, sides: 8, up: 11, h: 22 },
    call: { x: 7, y: 30, sides: 12 },
    /** Rows of icons: where the first is, alone in the window or not, and how much further up listeners are. */
    row: { x: 14, y: 90, sides: 20, token: 18, up: 15, upAlone: 24, isolated: 20 },
    /** From an icon to its word, to the next icon, and from a word to the next icon; and what a count takes. */
    word: 10,
    nextIcon: 18,
    nextWord: 10,
    counted: 16,
  },

  isolationFrame: {
    tallFrom: 80,
    middleFrom: 40,
    /** From the window's top: promise, lane, and the frame's top. */
    tall: {
      promise: 32,
      lane: 54,
      top: 68,
      parts: 88,
      promiseX: 14,
      stopped: 13,
      scale: 0.5,
    },
    middle: { promise: 11, lane: 23, top: 29 },
    low: { promise: 9, lane: 16, top: 19 },
    /** In a window that is not tall. */
    small: { promiseX: 74, stopped: 8, scale: 0.35 },
    x: 5,
    sides: 11,
    bottom: 4,
    downX: 22,
    upX: 66,
    part: 10,
    downStart: 9,
    sealed: 3,
    callX: 8,
    /** From this height on its parts and its name are drawn. */
    partsFrom: 30,
    name: { x: 5, bottom: 8 },
    blocked: { right: 4, top: 5 },
    held: { x: 14, scale: 0.6 },
  },

  gate: {
    /** Ends of the posts from their lane: of one lane, and shorter of two. */
    posts: { alone: { near: 8, far: 18 }, shared: { near: 7, far: 14 } },
    thickness: 3,
    lamp: 6,
    refusedScale: 0.9,
    passedScale: 0.8,
    name: { below: 9, asyncX: 20, asyncUp: 8, coreX: 4, lastGate: 6 },
  },

  core: {
    head: { right: 6, y: 11 },
    state: { x: 6, sides: 50 },
    bar: { length: 22, thickness: 5 },
    listeners: { x: 14, xWithQueue: 96, y: 97, pitch: 16 },
    /** Where kept data ends. */
    keptEnd: 100,
  },

  stopped: { x: 8, up: 9, minY: 8 },
  refused: { x: 12, up: 13 },
};
