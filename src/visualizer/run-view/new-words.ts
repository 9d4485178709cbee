/** How many words a sentence says that the one before it did not, and which a reader has yet to read. */
export function newWords(sentence: string, before: string): number {
  return wordsOf(sentence).difference(wordsOf(before)).size;
}

/** The words of a text, each once, and the names in its code. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}_’]+/gu) ?? []);
