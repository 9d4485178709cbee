/** Symptoms by a reader's words, where no text is known. */
import type { ErrorEntries } from './recognise.ts';

const small = new Set([
  'the',
  'a',
  'an',
  'is',
  'are',
  'it',
  'in',
  'on',
  'of',
  'to',
  'my',
  'and',
  'does',
  'do',
  'not',
  'i',
]);

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !small.has(word));

/** The slugs of all symptoms, those with most of the words first; without any such word in the order of the entries. */
export function symptomsFor(text: string, entries: ErrorEntries): readonly string[] {
  const asked = new Set(wordsOf(text.slice(0, 500)));
  return Object.entries(entries)
    .flatMap(([slug, entry]) => {
      if (entry.kind !== 'symptom') return [];
      const has = new Set(wordsOf([entry.title, ...entry.words].join(' ')));
      return [{ slug, shared: [...asked].filter((word) => has.has(word)).length }];
    })
    .sort((one, other) => other.shared - one.shared)
    .map(({ slug }) => slug);
}
