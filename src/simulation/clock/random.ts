/** Draws for orders that Tauri leaves open; the same seed gives the same draws. */
export interface Random {
  /** A whole number from 0 to `below` - 1. */
  below(below: number): number;
  /** A new array with the items in a drawn order. */
  shuffled<T>(items: readonly T[]): T[];
}

/** Mulberry32: 32 bits of state are plenty for a handful of draws. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    shuffled(items) {
      const rest = [...items];
      const drawn: typeof rest = [];
      while (rest.length > 0) drawn.push(...rest.splice(below(rest.length), 1));
      return drawn;
    },
  };
}
