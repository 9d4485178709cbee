/** The isolation frame in the narrow map (px). */
export const narrowIsolationMeasures = {
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
};
