/** Plain text, or `k` for a keyword and `c` for a comment. */
export type CodeToken = string | readonly ['k' | 'c', string];

const keywords = new Set(
  'as async await catch const else enum false fn if let move mut new null return struct throw true try'.split(
    ' ',
  ),
);

const parts = /('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")|(?<comment>\/\/.*)|(?<word>\b[a-z]+\b)/g;

/** The tokens of a line of TypeScript or Rust. Texts are plain. */
export function codeTokens(line: string): readonly CodeToken[] {
  const tokens: CodeToken[] = [];
  let from = 0;
  for (const { 0: text, index, groups = {} } of line.matchAll(parts)) {
    const isKeyword = groups.word !== undefined && keywords.has(text);
    if (!isKeyword && groups.comment === undefined) continue;
    tokens.push(line.slice(from, index), [isKeyword ? 'k' : 'c', text]);
    from = index + text.length;
  }
  return [...tokens, line.slice(from)].filter((token) => token !== '');
}
