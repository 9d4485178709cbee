import { pageMeasures } from './page-measures.ts';

/**
 * The narrow map: windows on top, the core below, the way out along its right side. Lengths in px; shares are parts
 * of 1.
 */
export const narrowMeasures = {
  ...pageMeasures,

  /** It fills what it is given between these widths. */
  minWidth: 288,
  maxWidth: 560,
  /** Of the map's last line. */
  bottom: 1,
  /** Room above the windows, and where it counts those that are not drawn. */
  top: { plain: 1, counted: 17 },
  captions: { left: 2, y: 8 },

  /** Where requests go down, and from the right side, where all that goes out goes up. */
  lanes: { in: 52, out: 32 },

  windows: {
    gap: { two: 12, three: 11 },
    /** Height of a window: of what is always there, and of a row. */
    height: { base: 35, row: 25, minRows: 2 },
    /** From a window's left side to where requests leave, from its right side to where answers enter. */
    request: 30,
    answer: { two: 24, three: 30 },
    /** To the core. */
    toCore: 56,
  },

  /** Below the windows: where lanes of requests join, where answers turn, and messages between. */
  between: { join: 12, turn: 52, outside: 34, entering: 39, arrived: 14, pitch: 20 },

  /** Heights in the core: from its top, from band to band, and below the last. */
  levels: {
    firstGate: 62,
    gatePitch: 35,
    mainTop: 30,
    /** From the last gate of the thread to the end of the band, without and below a command. */
    gatesEnd: 22,
    commandEnd: 10,
    bandGap: 6.5,
    asyncGate: 32,
    /** To the rows below the gates, with and without a command. */
    rows: 8,
    queue: 14,
    queueHeight: 30,
    minAsync: 30,
    bottom: 9,
  },

  band: { x: 10.5, sides: 66 },

  command: {
    ...pageMeasures.command,
    x: 24,
    /** Past the lane of async commands. */
    shiftedX: 84,
    w: 146,
    /** From the row of the gate of arguments. */
    start: 22,
    end: 58,
  },

  places: {
    beforeGate: 19,
    coreEdge: 14,
    beforeCommand: 1,
    out: { y: 4, pitch: 36 },
    queue: { x: 34, pitch: 34 },
  },

  /** Where an answer leaves that no command made, from what it answers. */
  shortcut: { x: 8 },

  window: {
    x: 8,
    /** From the title to the middle of the first row. */
    firstRow: 17,
    rowPitch: 25,
    idleSides: 16,
    callSides: 15,
    callSidesWithPromise: 126,
    /** A promise in a row of its own, and in that of its call: from the right side. */
    promise: { x: 8, sides: 32, right: 102, room: 82 },
    listener: { x: 8, sides: 40 },
    foreignFrame: { x: 4, sides: 8, title: 4, bottom: 14 },
    console: { x: 5, sides: 10, bottom: 25, height: 19, textX: 3, textBottom: 15.5, textSides: 24 },
  },

  isolationFrame: {
    /** A window of this width has calls and promises in one row. */
    sharesRowFrom: 280,
    firstRow: 42,
    rowPitch: 25,
    /** From the last row to the window's end. */
    belowRows: 144,
    /** The frame in a wide window and in others. */
    wide: { share: 0.306, w: 184, gap: 12, partGap: 4, downX: 36, upX: 20, sealedX: 24 },
    slim: { x: 5, sides: 10, gap: 7 },
    /** From the window's end. */
    parts: { bottom: 84, h: 30 },
    lane: 12,
    top: 12,
    h: 70,
    downStart: 13,
    readable: 30,
    stopped: 14,
    callX: 8,
    promiseX: 16,
    promiseRight: 118,
    scale: 0.8,
  },

  gate: {
    ...pageMeasures.gate,
    posts: { near: 12, far: 28 },
    thickness: 6,
    lamp: 10,
    /** Where names begin, and from the map's right side where what was found ends. */
    nameX: 108,
    end: 64,
    gap: 8,
    /** In a narrower map what was found is below the name, as is what has no room next to it. */
    stackedBelow: 328,
    stacked: 14,
    /** What was refused before takes room at the end of its row. */
    before: { room: 10, icon: 11, scale: 0.8 },
  },

  core: {
    ...pageMeasures.core,
    /** From the map's left side, and from the core's top. */
    head: { x: 108, y: 13 },
    bar: { length: 42, thickness: 6 },
    bandSides: 60,
    wayOut: { right: 12 },
    /** From the queue up to the end of the rows. */
    rowsEnd: 3,
    rowSides: 40,
    stderr: { x: 10, sides: 20 },
  },

  token: {
    ...pageMeasures.token,
    scale: 0.75,
    /** From a sealed request's name to its ids. */
    ids: 8,
    name: { side: 16, sides: 18, engineUp: 8 },
    /** Words next to a token: left of one behind this share of the width. */
    status: { edge: 0.6, x: 16, y: 7 },
    stopped: { icon: 22, wordUp: 14 },
    refused: { x: 14 },
    queueWord: 20,
    queueEnd: 60,
  },
};

export type NarrowMeasures = typeof narrowMeasures;
