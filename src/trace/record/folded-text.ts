/** A part of a text: as it is, or how often its last character is repeated. */
export interface FoldedPart {
  readonly text: string;
  readonly isCount?: true;
}

/** Equal characters in a row are folded from here on. */
const MIN_RUN = 60;
const runs = new RegExp(`(.)\\1{${String(MIN_RUN - 1)},}`, 'gsu');

/** A text in which long rows of one character are counted: `x × 19,998`. */
export function foldedParts(text: string): readonly FoldedPart[] {
  const parts: FoldedPart[] = [];
  let from = 0;
  for (const match of text.matchAll(runs)) {
    const [row, character = ''] = match;
    const count = (row.length / character.length).toLocaleString('en');
    parts.push({ text: text.slice(from, match.index) }, { text: `${character} × ${count}`, isCount: true });
    from = match.index + row.length;
  }
  return [...parts, { text: text.slice(from) }].filter((part) => part.text !== '');
}

/** A text with its long rows folded, where only text can be. */
export const foldedText = (text: string): string =>
  foldedParts(text)
    .map((part) => part.text)
    .join('');
