/** The text of a file of `content/errors`, read: form and fields are checked, and what is wrong names file and key. */
import { entryProblems } from '../../diagnosis/index.ts';
import type { ErrorEntry } from '../../schemas/index.ts';
import { readErrorEntry } from '../../schemas/error.ts';
import { fileError } from '../../schemas/json.ts';

export const entryFile = (slug: string): string => `content/errors/${slug}.yaml`;

export function parseEntry(slug: string, source: string): ErrorEntry {
  const read = readErrorEntry(source);
  if ('problems' in read) throw fileError(entryFile(slug), read.problems);
  const problems = entryProblems(read.entry);
  if (problems.length > 0) throw fileError(entryFile(slug), problems);
  return read.entry;
}
