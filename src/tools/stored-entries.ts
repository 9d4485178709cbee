/** What `content/errors` has, read from the disk. Pages read it in `src/components/errors/entries.ts`. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseEntry } from '../components/errors/parse-entry.ts';
import type { ErrorEntries } from '../diagnosis/index.ts';
import { inRoot } from './run.ts';

/** The text of each file of `content/errors`, by its slug. */
export const entrySources: Readonly<Record<string, string>> = Object.fromEntries(
  globSync('content/errors/*.yaml', { cwd: inRoot('.') })
    .toSorted()
    .map((file) => [basename(file, '.yaml'), readFileSync(inRoot(file), 'utf8')]),
);

/** The entries by their slugs; one that is wrong throws an error that names file and key. */
export const readStoredEntries = (): ErrorEntries =>
  Object.fromEntries(Object.entries(entrySources).map(([slug, source]) => [slug, parseEntry(slug, source)]));
