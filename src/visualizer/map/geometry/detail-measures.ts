/** What is below the gate of permissions: the question as a strip, and the files that matter. Lengths in px. */
export const detailMeasures = {
  /** Height for it: wide, from the lane to the end of its band, for two files and for one; narrow, between two rows. */
  height: { wide: 260, single: 169, narrow: 106 },

  wide: {
    /** From the lane to the strip, and from both sides of the band. */
    top: 46,
    left: 28,
    right: 40,
    strip: 26,
    /** From the strip to the files, and from file to file. */
    gap: 6,
    /** Two files, from this height on. */
    twoFrom: 200,
  },

  narrow: {
    /** From the row of its gate, and from the map's sides. */
    top: 20,
    left: 62,
    right: 50,
  },

  strip: { x: 10, gap: 8, sides: 16 },

  file: {
    /** To the middle of its head, and of its first line, and from the last to its end. */
    head: 13,
    first: 35,
    line: 20,
    end: 11,
    lines: 3,
    x: 10,
    /** The bar at the left of what decides, and the ground of its line. */
    bar: 4,
    /** Of the badge at the right, and from there to its words. */
    badge: 14,
    words: 28,
    scale: 0.75,
    gap: 10,
  },
};
