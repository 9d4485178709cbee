import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { inRoot } from '../../../src/tools/run.ts';

const folder = inRoot('tests/tauri/lines');

/** What the recorder wrote when a real app played a scenario, line by line; `name` is that of the committed recording. */
export const recordedLines: readonly { readonly name: string; readonly text: string }[] = readdirSync(folder)
  .toSorted()
  .map((file) => ({ name: basename(file, '.jsonl'), text: readFileSync(`${folder}/${file}`, 'utf8') }));
