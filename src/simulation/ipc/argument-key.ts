import type { Command } from '../scenario/scenario.ts';

/**
 * The key by which a page gives a command an argument: the parameter's Rust name in lower camelCase, or in snake_case
 * where the command says so. Underscores at its ends go: `_state` is `state`, `type_` is `type`.
 * Source: tauri-macros 2.7.4, `src/command/wrapper.rs`, `parse_arg`; heck 0.5.0, `to_lower_camel_case` and
 * `to_snake_case`.
 */
export function argumentKey(parameter: string, renameAll: Command['renameAll']): string {
  // Most names are one word, and each argument of each call asks.
  if (ONE_WORD.test(parameter)) return parameter;
  const [first = '', ...others] = wordsOf(parameter).map((word) => word.toLowerCase());
  if (renameAll === 'snake_case') return [first, ...others].join('_');
  return [first, ...others.map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)].join('');
}

const ONE_WORD = /^[a-z]+$/;

/**
 * The words of a name: parts of letters and digits, cut where a capital follows a small letter, and before the last of
 * several capitals that a small letter follows. Source: heck 0.5.0, `src/lib.rs`, `transform`.
 */
function wordsOf(name: string): readonly string[] {
  return name
    .split(/[^\p{Alphabetic}\p{N}]+/u)
    .flatMap(cutByCase)
    .filter((word) => word !== '');
}

const isLower = (char: string) => /\p{Lowercase}/u.test(char);
const isUpper = (char: string) => /\p{Uppercase}/u.test(char);

function cutByCase(part: string): readonly string[] {
  const chars = Array.from(part);
  const words: string[] = [];
  let start = 0;
  /** The case of the last letter of the word so far; digits have none. */
  let last: 'lower' | 'upper' | undefined;
  for (const [index, char] of chars.slice(0, -1).entries()) {
    const next = chars[index + 1] ?? '';
    const current = isLower(char) ? 'lower' : isUpper(char) ? 'upper' : last;
    const isBehind = current === 'lower' && isUpper(next);
    const isBefore = last === 'upper' && isUpper(char) && isLower(next);
    const cut = isBehind ? index + 1 : index;
    if (isBehind || isBefore) words.push(chars.slice(start, cut).join(''));
    if (isBehind || isBefore) start = cut;
    last = isBehind || isBefore ? undefined : current;
  }
  return [...words, chars.slice(start).join('')];
}
