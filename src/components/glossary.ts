/**
 * The terms of the glossary. Like a lesson's data they are read here and are no collection of Astro's, so that an error
 * names file and key.
 */
import type { TermData } from '../schemas/index.ts';
import { readTerm } from '../schemas/glossary.ts';
import { fileError } from '../schemas/json.ts';

const sources = import.meta.glob<string>('/content/glossary/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The data in the text of a term's file; what is wrong with it is an error that names the file and each key. */
export function parseTerm(id: string, source: string): TermData {
  const read = readTerm(source);
  if ('term' in read) return read.term;
  throw fileError(`content/glossary/${id}.yaml`, read.problems);
}

/** By id, the name of its file, in the order of the alphabet. */
export const glossary: ReadonlyMap<string, TermData> = new Map(
  Object.entries(sources)
    .map(([path, source]) => {
      const id = path.replace(/^.*\/|\.yaml$/g, '');
      return [id, parseTerm(id, source)] as const;
    })
    .sort(([, one], [, other]) => one.term.localeCompare(other.term, 'en', { sensitivity: 'base' })),
);
