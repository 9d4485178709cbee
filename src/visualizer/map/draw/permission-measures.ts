/** The question as a strip, and the files that matter. Lengths in px. */
export const permissionMeasures = {
  strip: {
    h: 26,
    x: 10,
    gap: 8,
    sides: 16,
  },

  /** From the strip to the files, and from file to file. */
  gap: 6,
  /** Two files, from this height on. */
  twoFrom: 200,

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
