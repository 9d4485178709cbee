import { pageMeasures } from './page-measures.ts';

/**
 * The wide map: windows, web engine and core next to each other. Lengths in px, those along the width as in a map
 * of `columns.at`; shares are parts of 1.
 */
export const wideMeasures = {
  ...pageMeasures,

  /** From this width on gates, tokens and commands are drawn at the larger of two sizes. */
  largeFrom: 1150,
  /** Below it words are shorter. */
  shortBelow: 760,
  /** Of the map, unless its threads need more. */
  minHeight: 360,
  /** Which parts of what is left to it are above the lane of the main thread, and above that of the way out. */
  spare: { lane: 0.3, out: 0.7 },
  top: 20,
  /** From the last line to the map's end. */
  bottom: 1,

  columns: {
    /** Widths in a map of `at`, and by how much each pixel more or less changes them. */
    at: 884,
    web: { width: 196, grows: 0.168, shrinks: 0.078, isolated: 236, isolatedMin: 226 },
    engine: { width: 92, changes: 0.217, min: 56, max: 101 },
    /** Where lanes turn, as shares of the engine's width. */
    answers: 0.35,
    requests: 0.69,
    /** Messages outside: requests, and the first answer in line. */
    outside: 0.5,
    firstOut: 0.66,
  },

  captions: { left: 2, y: 9, coreX: 2, engineY: 33 },

  band: {
    /** From the core's top, its left side and its right. */
    top: 16,
    left: 12,
    right: 34,
    gap: 10,
    /** From a lane to the ends of its band. */
    up: 104,
    down: 84,
    /** Above the lane, where files are below its gates. */
    detailUp: 91,
    /** More, for a command below its gates. */
    drop: 60,
    /** Height of a thread that nothing runs on, and of the async runtime that holds only a command. */
    idle: 28,
    line: 36,
    /** Rows of text and messages that wait, below. */
    rows: { top: 24, bottom: 8 },
    queue: 36,
  },

  gates: {
    gap: { min: 8, max: 66 },
    /** From the band's left side to the first: as much as a token needs, or if there is no room, that. */
    start: { usual: 36, least: 8 },
    /** From the last to a command, and to where the lane turns down to one below. */
    toCommand: 20,
    toTurn: 58,
    /** So much nearer where there is no room else: a request before its command covers a post. */
    closer: 30,
    toDrop: 22,
  },

  /** From the map's right side. */
  command: {
    ...pageMeasures.command,
    right: 44,
    w: 140,
    narrowW: 114,
    h: 48,
    /** In one line, at the end of its thread. */
    line: { w: 244, narrowW: 196, h: 26, turn: 56 },
    /** Where its answer leaves, from its left side. */
    exit: 14,
    /** From the lane of async commands, which turns down before the box of the main thread. */
    turn: 16,
  },

  places: {
    beforeGate: 54,
    coreEdge: 28,
    beforeCommand: 30,
    beforeTurn: 34,
    /** Above the middle of a command below the gates. */
    beforeDrop: 48,
    outsidePitch: 32,
    /** From the windows: where a message is that enters one, and one that is there. */
    entering: 30,
    arrived: 26,
    outX: 6,
    outPitch: 58,
    queue: { x: 32, up: 18, pitch: 58 },
    /** Where requests of the engine begin, from the windows. */
    engineStart: 40,
  },

  /** The lane of all that goes out: below the threads, and above the core's end. */
  out: { up: 22, down: 24 },
  /** Where messages of the main thread leave the core: from the map's right side. */
  exit: { main: 17 },
  /** Where an answer leaves that no command made, from what it answers. */
  shortcut: { x: -18, y: 14, inside: 6 },
  /** Past files: down from the main lane, and along the left of the files, from the band's left side. */
  detailShortcut: { down: 41, left: 13 },

  windows: {
    gap: { two: 16, three: 10 },
    /** Of two, one in which nothing happens takes this share. */
    idleShare: 0.34,
    /** Where requests leave and answers enter, from the window's top, of two and of three. */
    anchors: { two: { request: 61, answer: 96 }, three: { request: 45, answer: 80 } },
    /** Where answers enter, in one of two windows that makes several calls. */
    severalCalls: 108,
    /** From this height on a window's answers enter at its end. */
    tallFrom: 200,
    tallRequest: 84,
  },

  window: {
    x: 13,
    sides: 22,
    callPitch: 22,
    linePitch: 18,
    /** A call is written in two lines in a window of this height. */
    wrapsFrom: 200,
    promise: { x: 22, pitch: 24, sides: 46, sidesWithToken: 96 },
    /** The text of a rejection: above its promise, from line to line, and at least so far below the call. */
    rejection: { above: 22, pitch: 17, belowCall: 26 },
    /** Below the last promise, where listeners follow. */
    listener: { x: 18, gap: 12, pitch: 20, sides: 84 },
    /** From where requests leave, in a window that has the height for itself. */
    channel: 66,
    note: 44,
    callbacks: { success: 64, error: 82 },
    /** From where answers enter. */
    lowChannel: 24,
    channelSides: 50,
    foreignFrame: {
      x: 7,
      sides: 14,
      /** Around a call: from the title, above where requests leave, and from the window's end. */
      title: 5,
      above: 64,
      bottom: 8,
      /** Empty: from where requests leave. */
      start: 94,
      end: 122,
    },
    console: {
      x: 8,
      sides: 16,
      /** From where requests leave, and from the end of a window that is not alone. */
      y: 104,
      bottom: 22,
      /** From where requests leave, at least, by what is written last between. */
      below: { channel: 90, note: 54, call: 10 },
      /** Above the promises. */
      above: 18,
      linePitch: 16,
      padding: 3,
      textX: 2,
      textY: 9,
      textSides: 12,
    },
  },

  /** A gate, from where the lane passes it, at the smaller of both sizes. */
  gate: {
    scale: { usual: 1, large: 1.27 },
    lintel: { y: -62, w: 86, h: 27, padding: 8, name: -48.5 },
    /** The sheets behind the lintel of a folded gate. */
    sheets: { count: 2, x: 4, y: -3 },
    posts: { left: -23, right: 18, w: 5, top: -35, h: 72 },
    bars: { xs: [-9, 0, 9], end: 34, stub: 5 },
    /** What shows between the bars of a gate that refused, down to where it is filled. */
    slits: [-13.5, -4.5, 4.5, 13.5],
    filled: 33,
    lamp: { passed: -71, refused: -72 },
    /** From the lamp to what was before a change. */
    before: 21,
    /** What it found, with the distance from its neighbour's words and from the posts of a folded one. */
    finding: { y: 52, line: 16, gap: 6, folded: 34 },
    /** A part to touch is at least so wide. */
    touch: 44,
  },

  core: {
    ...pageMeasures.core,
    /** What blocks the main thread. */
    bar: { length: 48, thickness: 7 },
    /** From the band to its name: at its edge, and inside of a low one. */
    label: { x: 16, inside: 28 },
    rowSides: 40,
  },

  token: {
    ...pageMeasures.token,
    scale: { usual: 1.275, large: 1.45 },
    /** The ids of a sealed request. */
    ids: 22,
    /** Names in the core: above the gates, or next to a lane that has the room. */
    name: {
      inCore: { ups: [78, 96], sides: 4 },
      asyncSide: { x: 23, y: 24 },
      /** Between windows and core. */
      outside: { up: 23, down: 25, sides: 8, inset: 4 },
    },
    /** A name further above than this has a line to its token: from the name, and to the token. */
    leader: { from: 50, name: 5, token: 14 },
    status: { y: 27, line: 17, sides: 6 },
    stopped: { icon: 36, wordX: 0 },
    refused: { methodX: 24, formX: 8, y: 28 },
    queueWord: 34,
    queueEnd: 8,
  },
};

export type WideMeasures = typeof wideMeasures;
