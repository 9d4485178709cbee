/**
 * Figures about isolation in columns. Lengths in px, those of windows from their upper left corner, those of the core
 * process from its left side and the map's top.
 */
export const isolatedWide = {
  outline: 0.75,
  top: 24,
  /** The name of the engine. */
  name: 39,
  /** The lane of requests, and that of a map with two windows; where answers leave, and the end of the core. */
  lane: 136,
  one: { out: 414, bottom: 437 },
  two: { out: 430, bottom: 450, gap: 14 },
  /** From this width on a window has its full width; below it words are shorter. */
  fullFrom: 760,
  columns: {
    one: { full: 398, slim: 300 },
    two: { full: 340, slim: 296 },
    engine: { slim: 56, least: 46, at: 796, most: 64, grows: 0.2045, two: { full: 74, slim: 59 } },
  },
  window: {
    x: 12,
    /** The line of the call, and from its end to the way past the frame. */
    call: 43,
    past: 62,
    callRoom: 200,
    heading: { x: 208, gap: 10 },
    card: { page: 10, back: 206, y: 60 },
    way: {
      in: 62,
      out: 46,
      label: { in: 80, out: 18, y: 187, outShare: 0.6 },
      readable: 185,
      leaving: 202,
      sealed: 184,
      stopped: 19,
    },
    frame: { x: 12, sides: 24, y: 208, h: 154 },
    /** From the upper left corner of the frame. */
    name: { x: 64, y: 15, gap: 12 },
    parts: { y: 32, h: 34, side: 10, hook: 172, encrypt: 130, slimHook: 120, slimEncrypt: 106, pad: 24 },
    did: { x: 20, gap: 10, stopSides: 12, bar: 10, y: { first: 83, second: 107, third: 134 } },
    reasons: { first: 104, second: 120, third: 137 },
    sizes: { x: 2, y: { first: 83, second: 103 } },
    key: { x: 10, y: 134, word: 18 },
    promise: { x: 22, y: 390, second: 206, sides: 12, arrival: 52 },
    console: { x: 206, h: 20, sides: 56 },
    queue: { y: 60, pitch: 27, max: 3, x: 30 },
  },
  /** One of two windows, which is lower. */
  low: {
    h: 206,
    call: { y: 44, end: 10 },
    way: { in: 42, out: 38, y: 44, start: 56, readable: 76, leaving: 79, sealed: 54, stopped: 14 },
    scale: 0.7,
    frame: { x: 12, sides: 26, y: 74, h: 95 },
    name: { x: 46, y: 15, gap: 12 },
    parts: { y: 30, h: 30, side: 10, most: 130, gap: 24, pad: 24 },
    did: { x: 20, y: 77, bar: 10 },
    key: { side: 10, full: 56, slim: 30, icon: 18, word: 24 },
    promise: { x: 22, y: 187, sides: 12, arrival: 52 },
    queue: { y: 58, pitch: 0, max: 1, x: 14 },
  },
  core: {
    side: 12,
    mainTop: 16,
    /** The main thread alone, and above the async runtime, from the map's top. */
    mainEnd: { shared: 341, alone: 386 },
    strip: { y: 352, h: 34 },
    /** From the map's right side: where the lane turns down, and the command's box. */
    turn: 29,
    box: {
      right: 24,
      w: 208,
      slim: 192,
      slimBelow: 380,
      h: 26,
      mainY: 312,
      aloneY: 350,
      exit: 16,
      slimExit: 10,
    },
    stderr: 386,
    /** From the async runtime to its name, in a slim core. */
    slimName: 16,
    /** The way home of a refusal, between the core's edge and the message; in a slim core, and its threads. */
    shortcut: { down: 42, x: 26, slimX: 6 },
    /** From the gate that opens to the message below. */
    card: { left: 58, y: 198, side: 28, slimSide: 10, stem: 37, lower: 15 },
    note: {
      gap: 16,
      icon: 8,
      text: 24,
      least: 100,
      meant: 126,
      y: 210,
      line: 18,
      reason: 237,
      reasons: 4,
      key: 244,
      below: 319,
    },
  },
  /** Rows of gates end so far before the lane turns down, or where there is no room else, so far. */
  toTurn: { usual: 56, least: 14 },
  beforeTurn: 34,
  beforeDrop: 52,
  beforeGate: 54,
  entering: 30,
  arrived: 26,
  /** Where requests and answers turn in the engine of two windows, as shares of its width. */
  turns: { middle: 0.5, requests: 0.31, answers: 0.7 },
} as const;
