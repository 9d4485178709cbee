/** Where something is drawn below the gate of permissions. Lengths in px. */
export const detailPlaces = {
  /** Height for it: wide, from the lane to the end of its band, for two files and for one; narrow, between two rows. */
  height: { wide: 260, single: 169, narrow: 97 },

  wide: {
    /** From the lane, and from both sides of its band. */
    top: 46,
    left: 28,
    right: 40,
    /** Beside a command of the main thread there is room for its gate from this width of the map on. */
    besideFrom: 790,
  },

  narrow: {
    /** From the row of its gate, and from the map's sides. */
    top: 20,
    left: 62,
    right: 50,
  },
};
