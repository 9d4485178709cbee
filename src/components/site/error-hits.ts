import type { ErrorText } from './error-texts.ts';

const MAX_HITS = 3;
/** A name in the text of an error has at most so many characters. */
const MAX_NAME = 80;

const plain = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();
const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\/]/g, '\\$&');

/**
 * The texts that a reader may mean, best first: those that were recognised, by the slugs of their error pages; a whole
 * text within what was pasted, the longest first; then a text with all that was pasted in it.
 */
export function hitsFor(
  pasted: string,
  texts: readonly ErrorText[],
  recognised: readonly string[] = [],
): readonly ErrorText[] {
  const known = texts.filter(({ error }) => error !== undefined && recognised.includes(error));
  const given = plain(pasted);
  const whole = texts
    .filter(({ pattern }) => isIn(given, plain(pattern)))
    .sort((left, right) => right.pattern.length - left.pattern.length);
  const parts = texts.filter((text) => !whole.includes(text) && hasIn(plain(text.pattern), given));
  return [...new Set([...known, ...whole, ...parts])].slice(0, MAX_HITS);
}

/** Whether a text with any names in place of its stars is within what is given. */
function isIn(given: string, pattern: string): boolean {
  if (pattern.replaceAll('*', '').trim().length < 8) return false;
  const source = escaped(pattern).replaceAll('*', `.{1,${String(MAX_NAME)}}?`);
  return new RegExp(source, 'u').test(given);
}

/** A name that a developer gives a command: `save_file`. */
const isName = (word: string) => /^\W?[a-z0-9]+(?:_[a-z0-9]+)+\W?$/.test(word);

/** Whether all words of what is given are in the text, whatever its names are. */
function hasIn(pattern: string, given: string): boolean {
  const all = given.split(' ');
  const words = all.filter((word) => !isName(word));
  return (words.length > 0 ? words : all).every((word) => pattern.includes(word));
}
