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
  /** Gates are folded in a map that would be higher. */
  maxHeight: 460,
  /** Of the map's last line. */
  bottom: 1,
  /** Room above the windows, and where it counts those that are not drawn. */
  top: { plain: 1, counted: 17 },
  /** The engine's: from the map's right side, past the lane of all that goes out. */
  captions: { left: 2, y: 8, engineRight: 44 },

  /** Where requests go down, and from the right side, where all that goes out goes up. */
  lanes: { in: 38, out: 26 },

  windows: {
    gap: { two: 12, three: 11 },
    /** Height of a window: of what is always there, and of a row. */
    height: { base: 35, row: 24, minRows: 2 },
    /** Of two, one in which nothing happens takes this share. */
    idleShare: 0.34,
    /** From a window's left side to where requests leave, from its right side to where answers enter. */
    request: 24,
    answer: { two: 24, three: 30 },
    /** To the core. */
    toCore: 42,
  },

  /** Below the windows: where lanes of requests join, where answers turn, and messages between. */
  between: { join: 12, turn: 31, outside: 22, entering: 24, arrived: 20, pitch: 24 },

  /** Heights in the core: from its top, from band to band, and below the last. */
  levels: {
    mainTop: 13,
    /** From the top of a band to its first gate, and from gate to gate. */
    firstGate: 32,
    gatePitch: 34,
    /** What a gate found on a separate line. */
    ownLine: 17,
    /** From the last gate of a band to its end, without and below a command. */
    gatesEnd: 22,
    commandEnd: 8,
    bandGap: 10,
    /** The async runtime that holds only a command. */
    line: 48,
    /** Rows of text, and messages that wait. */
    rows: 3,
    queue: 18,
    queueHeight: 34,
    bottom: 11,
  },

  band: { x: 10, sides: 71 },

  command: {
    ...pageMeasures.command,
    x: 22,
    /** Past the lane of async commands. */
    shiftedX: 72,
    w: 152,
    /** From the row of the gate of arguments. */
    start: 21,
    end: 59,
    /** In one line: from the top of its band, from the left side, and to the band's end. */
    line: { y: 30, x: 72, right: 10, h: 26 },
  },

  places: {
    beforeGate: 26,
    coreEdge: -12,
    beforeCommand: 1,
    beforeLine: 22,
    out: { y: 24, pitch: 40 },
    queue: { x: 34, pitch: 42 },
  },

  /** Where an answer leaves that no command made, from what it answers. */
  shortcut: { x: 11, y: 9 },

  window: {
    x: 8,
    /** From the title to the middle of the first row. */
    firstRow: 17,
    rowPitch: 24,
    idleSides: 16,
    callSides: 15,
    callSidesWithPromise: 126,
    /** A promise in a row of its own, and in that of its call: from the right side. */
    promise: { x: 8, sides: 32, right: 102, room: 82 },
    listener: { x: 8, sides: 40 },
    foreignFrame: { x: 4, sides: 8, title: 4, bottom: 14 },
    console: { x: 5, sides: 10, bottom: 25, height: 19, textX: 3, textBottom: 15.5, textSides: 24 },
  },

  /** A gate, from where the lane passes it. */
  gate: {
    posts: { left: -23, right: 17, w: 6, h: 18 },
    /** The boom from post to post: two lines, or where it refused, one as high as that with stripes. */
    boom: { half: 2, refused: 10, stripe: 4, pitch: 10, up: 10, w: 3 },
    /** Its name with its lamp. */
    plate: { x: 34, w: 106, h: 26, lamp: 12, name: 24, end: 8 },
    sheets: { count: 1, x: 5, y: -4 },
    lampScale: 0.85,
    /** What was before a change: from the plate's end, with the room for it. */
    before: { x: 12, room: 24 },
    /** Where what was found ends, from the map's right side, and its distance from the plate. */
    end: 65,
    gap: 8,
    ownLine: 22,
    /** A part to touch reaches from here to the end of the row. */
    touch: 6,
  },

  core: {
    ...pageMeasures.core,
    bar: { length: 42, thickness: 6 },
    /** From the band's right side to the name of its thread, and the room its sides take. */
    label: { right: 8, sides: 60 },
    rowSides: 40,
    stderr: { x: 10, sides: 20 },
  },

  token: {
    ...pageMeasures.token,
    scale: 0.85,
    /** From a sealed request's name to its ids. */
    ids: 8,
    name: { side: 20, sides: 22, engineUp: 8 },
    /** Words next to a token: left of one behind this share of the width. */
    status: { edge: 0.6, x: 20, y: 7 },
    stopped: { icon: 22, wordUp: 12 },
    refused: { x: 14 },
    queueWord: 24,
    queueEnd: 8,
  },
};

export type NarrowMeasures = typeof narrowMeasures;
