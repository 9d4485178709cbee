/**
 * What the wide and the narrow map of a page have in common (px): distances of words, icons and boxes from what
 * they belong to. Words are placed by their middle.
 */
export const pageMeasures = {
  /** From this width on a map is the wide one. */
  wideFrom: 700,

  /** Half of an outline, so that it is within its place. */
  outline: 0.75,

  /** From the middle of an icon to its word. */
  iconWord: 15,

  title: {
    height: 26,
    /** From the sides of the window to label and role. */
    inset: 11,
    /** Room that the sides take from the label, and from both words. */
    labelSides: 20,
    bothSides: 34,
  },

  /** Where a closed window says so. */
  closed: { x: 13, y: 44 },

  foreignFrame: { labelX: 7, labelY: 13, labelSides: 14 },

  /** A value needs at least this room to be written with its state. */
  promise: { roomForBoth: 120 },

  /** The second line of a channel. */
  channel: { line: 18 },

  command: {
    /** From one command of a thread to the next one behind it, and at most this part of its height. */
    stack: 8,
    stackPart: 6,
    nameUp: 8,
    stateDown: 9,
    sides: 10,
  },

  core: {
    rowPitch: 22,
    rowIcon: 18,
    rowWord: 33,
  },

  token: {
    /** More room for a name is not taken; a longer one goes without its plugin or scheme. */
    nameRoom: 140,
    /** From a message at an isolation frame to its name, by where that is. */
    frameName: { side: 20, atStop: 16, line: 17 },
    /** A message with another right below has no room for words between. */
    below: 30,
    /** Half the size of an icon, and of a token, that a name keeps clear of. */
    iconHalf: 9,
    half: 20,
    /** Half the width of a route that a name keeps clear of. */
    routeHalf: 1,
  },
};
