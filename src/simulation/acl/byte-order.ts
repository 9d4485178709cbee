/** Compares two texts as Rust does, by their UTF-8 bytes, which is the order of their code points. */
export function byByteOrder(left: string, right: string): number {
  const hasPairs = /[\ud800-\udfff]/.test(left + right);
  if (!hasPairs) return left === right ? 0 : left < right ? -1 : 1;
  const [a, b] = [Array.from(left), Array.from(right)];
  const at = a.findIndex((char, index) => char !== b[index]);
  const point = (chars: readonly string[]) => (at === -1 ? undefined : chars[at])?.codePointAt(0) ?? -1;
  return at === -1 ? a.length - b.length : point(a) - point(b);
}

/** A map as Rust's `BTreeMap`: its entries come in the byte order of their keys; of two equal keys the last wins. */
export const inByteOrder = <Value>(entries: Iterable<readonly [string, Value]>): ReadonlyMap<string, Value> =>
  new Map([...new Map(entries)].sort(([left], [right]) => byByteOrder(left, right)));

/** The order in which a build reads files: folder by folder. Source: glob 0.3.4, `src/lib.rs`, `fill_todo`. */
export function byPath(left: string, right: string): number {
  const [a, b] = [left.split('/'), right.split('/')];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at === -1 ? 0 : byByteOrder(a[at] ?? '', b[at] ?? '');
}
