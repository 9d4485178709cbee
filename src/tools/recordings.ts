import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Recording } from '../fidelity/index.ts';
import { readTrace } from '../schemas/trace.ts';
import { inRoot } from './run.ts';

/** Where the recordings of a real Tauri app are kept. */
export const recordingsFolder = inRoot('tests/tauri/recordings');

/** Reads every recording of a folder, by name; throws for a file that is no trace, naming the field that is wrong. */
export function readRecordings(folder = recordingsFolder): readonly Recording[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.toSorted().map((file) => {
    const read = readTrace(readFileSync(`${folder}/${file}`, 'utf8'));
    if ('trace' in read) return { file, trace: read.trace };
    const [problem] = read.problems;
    throw new Error(`${file} is no recording: ${problem?.path ?? ''}: ${problem?.message ?? ''}`);
  });
}
