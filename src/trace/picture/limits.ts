/** How much a state holds of what would grow with the trace: lines of a console or of stderr, and entries of a map. */
const MAX_LINES = 8;
export const MAX_ENTRIES = 64;

/** Drops of a map what was put into it first, where it has too many entries. */
export function dropOldest<Key>(map: Map<Key, unknown>): void {
  for (const oldest of map.keys()) {
    if (map.size <= MAX_ENTRIES) return;
    map.delete(oldest);
  }
}

/** Lines with one more, without the oldest where there are too many. */
export const withLine = (lines: readonly string[], line: string): readonly string[] =>
  [...lines, line].slice(-MAX_LINES);
