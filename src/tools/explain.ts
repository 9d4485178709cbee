/**
 * `npm run explain -- "text"`: what an error text means, with the names that it gives, whether the Rust function ran,
 * and the smallest fix. The name or the title of an entry opens that entry; other words, the symptom that they describe.
 * Without an argument the text comes from standard input. Its exit status is 1 where no known text is in it.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { explain } from './explained.ts';
import { readStoredEntries } from './stored-entries.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const pasted = positionals.length > 0 ? positionals.join(' ') : readFileSync(0, 'utf8');
const { lines, isKnown } = explain(pasted, readStoredEntries());
console.log(lines.join('\n').trimEnd());
if (!isKnown) process.exitCode = 1;
