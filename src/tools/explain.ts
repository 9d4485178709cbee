/**
 * `npm run explain -- "text"`: what an error text means, with the names that it gives, whether the Rust function ran,
 * and the smallest fix. Without an argument the text comes from standard input. Its exit status is 1 where no known text
 * is in it.
 */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { parseEntry } from '../components/errors/parse-entry.ts';
import { explain } from './explained.ts';
import { inRoot } from './run.ts';

const entries = Object.fromEntries(
  globSync('content/errors/*.yaml', { cwd: inRoot('.') })
    .toSorted()
    .map((file) => {
      const slug = basename(file, '.yaml');
      return [slug, parseEntry(slug, readFileSync(inRoot(file), 'utf8'))];
    }),
);
const { positionals } = parseArgs({ allowPositionals: true });
const pasted = positionals.length > 0 ? positionals.join(' ') : readFileSync(0, 'utf8');
const { lines, isKnown } = explain(pasted, entries);
console.log(lines.join('\n').trimEnd());
if (!isKnown) process.exitCode = 1;
