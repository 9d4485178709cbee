import type { Recording } from '../fidelity/index.ts';
import { readTrace } from '../schemas/trace.ts';
import type { Knobs } from '../trace/index.ts';
import { type ScenarioStanding, standingsOf } from './verification.ts';

const files = import.meta.glob<string>('/tests/tauri/recordings/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The recordings of a real Tauri app; one that cannot be read fails the build. */
export const recordings: readonly Recording[] = Object.entries(files).map(([path, text]) => {
  const read = readTrace(text);
  const file = path.split('/').at(-1) ?? path;
  if ('trace' in read) return { file, trace: read.trace };
  const [problem] = read.problems;
  throw new Error(`${path}: ${problem?.path ?? ''}: ${problem?.message ?? ''}`);
});

/** How each scenario stands to them. */
export const standings: readonly ScenarioStanding[] = standingsOf(recordings);

/** The settings with which a scenario's run is equal to a recording. */
export function recordedSettings(scenario: string): readonly Knobs[] {
  const verdicts = standings.find((it) => it.scenario.id === scenario)?.standing.verdicts ?? [];
  return verdicts.flatMap(({ result, setting }) => (result === 'equal' ? [setting.set] : []));
}
