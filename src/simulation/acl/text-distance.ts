/** Characters as Rust counts them. */
const charsOf = (text: string) => Array.from(text);

/**
 * The least number of characters to change, add or take away, and of neighbours to exchange where `exchanges`, that
 * makes one text of the other. Source: strsim 0.11.1, `src/lib.rs`, `levenshtein` and `osa_distance`.
 */
export function editDistance(left: string, right: string, { exchanges = false } = {}): number {
  const [a, b] = [charsOf(left), charsOf(right)];
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row += 1) {
    const cells = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      const isExchange =
        exchanges && row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      cells.push(
        Math.min(
          (cells[column - 1] ?? 0) + 1,
          (rows[row - 1]?.[column] ?? 0) + 1,
          (rows[row - 1]?.[column - 1] ?? 0) + cost,
          isExchange ? (rows[row - 2]?.[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    rows.push(cells);
  }
  return rows[a.length]?.[b.length] ?? 0;
}

/** 1 for equal texts, 0 where every character differs. Source: strsim 0.11.1, `normalized_levenshtein`. */
export function editSimilarity(left: string, right: string): number {
  const longest = Math.max(charsOf(left).length, charsOf(right).length);
  return longest === 0 ? 1 : 1 - editDistance(left, right) / longest;
}

/** From 0 to 1; a common beginning counts for more. Source: strsim 0.11.1, `jaro_winkler`. */
export function jaroWinkler(left: string, right: string): number {
  const [a, b] = [charsOf(left), charsOf(right)];
  const similarity = jaro(a, b);
  if (similarity <= 0.7) return similarity;
  let common = 0;
  while (common < Math.min(4, a.length, b.length) && a[common] === b[common]) common += 1;
  return similarity + 0.1 * common * (1 - similarity);
}

function jaro(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 && b.length === 0) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  const matched = a.filter((char, index) => {
    const found = b.findIndex(
      (other, place) => Math.abs(place - index) <= reach && !taken.has(place) && other === char,
    );
    if (found !== -1) taken.add(found);
    return found !== -1;
  });
  if (matched.length === 0) return 0;
  const others = b.filter((_, place) => taken.has(place));
  const moved = Math.floor(matched.filter((char, index) => char !== others[index]).length / 2);
  const share = matched.length;
  return (share / a.length + share / b.length + (share - moved) / share) / 3;
}
