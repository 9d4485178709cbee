import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseEntry } from '../../../../src/components/errors/parse-entry.ts';
import type { ErrorEntries } from '../../../../src/diagnosis/index.ts';

const root = resolve(import.meta.dirname, '../../../..');

/** What `content/errors` has. */
export const storedEntries: ErrorEntries = Object.fromEntries(
  globSync('content/errors/*.yaml', { cwd: root })
    .toSorted()
    .map((file) => {
      const slug = basename(file, '.yaml');
      return [slug, parseEntry(slug, readFileSync(resolve(root, file), 'utf8'))];
    }),
);
