const named: Readonly<Record<string, string>> = {
  '\0': '\\0',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** What Rust does not print: marks that join the letter before them, controls, spaces, and what no character has. */
const isHidden = (character: string) =>
  character !== ' ' && /[\p{Grapheme_Extend}\p{C}\p{Z}]/u.test(character);

/**
 * A text as Rust's `{:?}` writes it. Source: Rust's `core`, `impl Debug for str`, `char::escape_debug_ext` and
 * `unicode/printable.py`; a character that one of Rust and this machine does not know yet can differ.
 */
export const debugText = (text: string): string => `"${Array.from(text).map(escaped).join('')}"`;

function escaped(character: string): string {
  const escape = named[character];
  if (escape !== undefined) return escape;
  return isHidden(character) ? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}` : character;
}
