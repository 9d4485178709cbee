import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Recording } from '../fidelity/index.ts';
import { loadScenarios } from '../scenarios/index.ts';
import { readScenario } from '../schemas/scenario/scenario.ts';
import { readTrace } from '../schemas/trace.ts';
import type { Scenario } from '../simulation/index.ts';
import { inRoot } from './run.ts';

/** Where the recordings of a real Tauri app are kept. */
const recordingsFolder = inRoot('tests/tauri/recordings');

/** Scenarios that the site does not show: what a scenario can say and no lesson needs, held to a real app all the same. */
const unshownFolder = inRoot('tests/tauri/scenarios');

/** Scenarios, with the folder of their recordings. */
export interface RecordedScenarios {
  readonly scenarios: readonly Scenario[];
  readonly folder: string;
}

/** The site's scenarios, and those that it does not show. */
export const recordedScenarios = async (): Promise<
  readonly [site: RecordedScenarios, unshown: RecordedScenarios]
> => [
  { scenarios: await loadScenarios(), folder: recordingsFolder },
  { scenarios: jsonFilesIn(unshownFolder).map(unshownScenario), folder: `${unshownFolder}/recordings` },
];

function unshownScenario(file: string): Scenario {
  const read = readScenario(readFileSync(`${unshownFolder}/${file}`, 'utf8'));
  const [problem] = 'problems' in read ? read.problems : [];
  if ('problems' in read)
    throw new Error(`${file} is no scenario: ${problem?.path ?? ''}: ${problem?.message ?? ''}`);
  if (read.scenario.id !== basename(file, '.json')) throw new Error(`${file} has another id than its name`);
  return read.scenario;
}

const jsonFilesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted();

/** Reads every recording of a folder, by name; throws for a file that is no trace, naming the field that is wrong. */
export function readRecordings(folder = recordingsFolder): readonly Recording[] {
  if (!existsSync(folder)) return [];
  return jsonFilesIn(folder).map((file) => {
    const read = readTrace(readFileSync(`${folder}/${file}`, 'utf8'));
    if ('trace' in read) return { file, trace: read.trace };
    const [problem] = read.problems;
    throw new Error(`${file} is no recording: ${problem?.path ?? ''}: ${problem?.message ?? ''}`);
  });
}
