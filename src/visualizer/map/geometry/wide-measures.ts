import { pageMeasures } from './page-measures.ts';

/**
 * The wide map: windows, web engine and core next to each other. Lengths in px, those along the width as in a map
 * of `width`; shares are parts of 1.
 */
export const wideMeasures = {
  ...pageMeasures,

  width: 960,
  /** From this width on this layout is taken. */
  minWidth: 900,
  /** Of the whole map, without and with the gate of isolation. */
  height: { plain: 382, isolation: 401 },
  top: 26,
  bottom: 2,
  /** Heights of the lanes: of each thread, and of all that goes out. */
  lanes: { main: 138, async: 269, out: 350 },

  columns: {
    /** Widths, and the share of a width beyond, or short of, the usual one that each takes. */
    web: { width: 236, grows: 0.3, shrinks: 0.5 },
    engine: { width: 136, shrinks: 0.25 },
    /** Where lanes turn, as shares of the engine's width. */
    answers: 48 / 136,
    requests: 94 / 136,
    /** Messages outside: requests, and the first answer in line. */
    outside: 0.456,
    firstOut: 0.66,
  },

  captions: { left: 2, y: 9, coreX: 1 },

  band: {
    /** From the core's left side, and from both its sides. */
    left: 12.5,
    sides: 36,
    main: { y: 58.5, h: 154 },
    async: { y: 222.5, h: 108 },
  },

  gates: {
    /** From the core's left side to the first gate, of five and of six, and the share of a width short of the usual. */
    first: { five: 76, six: 66, shrinks: 0.1 },
    /** From the map's right side to the last. */
    last: 202,
    /** Where the lane of async commands leaves the other: so many gates before the last. */
    asyncTurn: 1.5,
  },

  /** From the map's right side. */
  command: { ...pageMeasures.command, right: 164, w: 128, h: 48 },

  places: {
    beforeGate: 31,
    coreEdge: 20,
    /** From the map's right side. */
    beforeCommand: 185,
    outsidePitch: 26,
    /** From the windows: where a message is that enters one, and one that is there. */
    entering: 26,
    arrived: 28,
    outX: 2,
    outPitch: 48,
    queue: { x: 32, y: 306, pitch: 48 },
    /** Where requests of the engine begin, from the windows. */
    engineStart: 62,
  },

  /** Where messages leave the core: from the map's right side. */
  exit: { main: 12 },
  /** Where an answer leaves that no command made, from what it answers. */
  shortcut: { x: -15, y: 11 },

  windows: {
    gap: { two: 21, three: 12 },
    /** Where requests leave and answers enter, from the window's top, of two and of three. */
    anchors: { two: { request: 61, answer: 94 }, three: { request: 45, answer: 80 } },
  },

  window: {
    x: 13,
    sides: 22,
    callPitch: 20,
    linePitch: 16,
    promise: { x: 22, pitch: 24, sides: 46, sidesWithToken: 84 },
    /** Below the last promise, where listeners follow. */
    listener: { x: 22, gap: 12, pitch: 20, sides: 86 },
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
      linePitch: 15,
      padding: 3,
      textX: 2,
      textY: 9,
      textSides: 12,
    },
  },

  /** The isolation frame, by how high its window is; heights from the window's top. */
  isolationFrame: {
    tallFrom: 300,
    middleFrom: 150,
    tall: {
      calls: 2,
      extras: 3,
      promise: 48,
      call: 85,
      pitch: 21,
      lane: 128,
      top: 195,
      hook: 214,
      partHeight: 33,
      bottom: 11,
      scale: 1,
    },
    middle: {
      calls: 1,
      extras: 1,
      promise: 42,
      call: 62,
      pitch: 0,
      lane: 78,
      top: 104,
      hook: 112,
      partHeight: 24,
      bottom: 6,
      scale: 0.75,
    },
    low: {
      calls: 1,
      extras: 0,
      promise: 54,
      call: 38,
      pitch: 0,
      lane: 66,
      top: 80,
      hook: 86,
      partHeight: 20,
      bottom: 6,
      scale: 0.5,
    },
    x: 12,
    sides: 22.5,
    hook: { x: 24, w: 88 },
    encrypt: { x: 136, w: 76 },
    downX: 62,
    upX: 152,
    /** From the last call to where its message sets out. */
    downStart: 13,
    callX: 13,
    callPitch: 18,
    promiseX: 22,
    promisePitch: 20,
    /** The share of the calls' further rows by which promises go down. */
    promiseShare: 0.6,
    extra: { y: 14, pitch: 21 },
    readable: 2,
    sealed: 11,
    stopped: 20,
  },

  gate: {
    ...pageMeasures.gate,
    /** Ends of the posts, from their lane. */
    posts: { 'core/main': { near: 13, far: 35 }, 'core/async': { near: 12, far: 27 } },
    thickness: 4,
    /** From the post to its icon. */
    lamp: 9,
    refusedLamp: 11,
    /** From the post to its name, and from there to what it found, with the room for that. */
    name: { 'core/main': 12, 'core/async': 10 },
    found: 15,
    foundRoom: { 'core/main': 78, 'core/async': 188 },
    /** Names are smaller where gates are nearer than this. */
    tightBelow: 70,
    /** What was refused before: icon and word from the gate, and from which distance of gates on it has the word. */
    before: { icon: 19, word: 31, wordFrom: 75 },
  },

  core: {
    ...pageMeasures.core,
    head: { x: 15, y: 15 },
    /** What blocks the main thread. */
    bar: { length: 48, thickness: 7 },
    bandSides: 20,
    wayOut: { x: 15, bottom: 11 },
    rowsTop: 22,
    /** From the rows to the command. */
    rowSides: 100,
    stderr: { right: 10, y: 20, room: 425 },
  },

  token: {
    ...pageMeasures.token,
    scale: 1,
    /** The ids of a sealed request. */
    ids: 22,
    /** Names in the core: above the gates, or next to a lane that has the room. */
    name: {
      inCore: { up: 62, sides: 4 },
      asyncSide: { x: 23, y: 20 },
      /** Between windows and core. */
      outside: { up: 20, down: 22, sides: 12, inset: 6 },
    },
    /** A name further above than this has a line to its token: from the name, and to the token. */
    leader: { from: 50, name: 5, token: 11 },
    status: { y: 24 },
    stopped: { icon: 32, wordX: 16 },
    refused: { methodX: 21, formX: 8, y: 24 },
    queueWord: 30,
  },
};

export type WideMeasures = typeof wideMeasures;
