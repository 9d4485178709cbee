/**
 * The error texts and symptoms. Like the glossary they are read here and are no collection of Astro's, so that an error
 * names file and key.
 */
import type { ErrorEntries } from '../../diagnosis/index.ts';
import type { ErrorEntry, SymptomEntry, TextEntry } from '../../schemas/index.ts';
import { parseEntry } from './parse-entry.ts';

const sources = import.meta.glob<string>('/content/errors/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const read: readonly (readonly [slug: string, entry: ErrorEntry])[] = Object.entries(sources).map(
  ([path, source]) => {
    const slug = path.replace(/^.*\/|\.yaml$/g, '');
    return [slug, parseEntry(slug, source)];
  },
);

/** By slug, the name of its file. */
export const errorEntries: ErrorEntries = Object.fromEntries(read);

export type WithSlug<Entry extends ErrorEntry> = Entry & { readonly slug: string };

/** Texts: those that are pasted most first, the others by the alphabet. */
export const textEntries: readonly WithSlug<TextEntry>[] = read
  .flatMap(([slug, entry]) => (entry.kind === 'text' ? [{ slug, ...entry }] : []))
  .sort(
    (one, other) => (one.often ?? 1000) - (other.often ?? 1000) || one.title.localeCompare(other.title, 'en'),
  );

export const symptomEntries: readonly WithSlug<SymptomEntry>[] = read
  .flatMap(([slug, entry]) => (entry.kind === 'symptom' ? [{ slug, ...entry }] : []))
  .sort((one, other) => one.title.localeCompare(other.title, 'en'));
