/** An isolation frame and the rows above it, in either map of a page (px). */
export const isolationMeasures = {
  partSides: 4,
  /** The frame's name below its hook: from this room on, in its middle, but no lower than that. */
  nameFrom: 18,
  nameMax: 22,
  /** What it is, in two lines: from this room on. */
  aboutFrom: 66,
  aboutY: 41,
  aboutPitch: 18,
  /** Its state where there is no room for that. */
  stateMin: 9,
  stateRight: 8,
  /** The words and rows above it. */
  callSides: 22,
  promiseGap: 14,
  promiseSides: 22,
  /** What a message that has just arrived takes of the row. */
  arrival: 56,
  rowSides: 60,
  console: { x: 6, up: 9.5, sides: 12, height: 19, textX: 12, textSides: 26 },
  waits: { x: 12, y: 10, sides: 20 },
  /** Icons at its corner, and at the hook that stopped a message. */
  blocked: { right: 4, top: 4 },
  stopped: { right: 2, top: 2, scale: 0.9 },
};
