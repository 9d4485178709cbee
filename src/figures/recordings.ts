import type { Recording } from '../fidelity/index.ts';
import { loadScenarios } from '../scenarios/index.ts';
import { readTrace } from '../schemas/trace.ts';
import type { Knobs } from '../trace/index.ts';
import { type ScenarioVerification, verifyScenarios } from './scenario-verifications.ts';

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

/** Each scenario compared with them. */
export const verifications: readonly ScenarioVerification[] = verifyScenarios(
  await loadScenarios(),
  recordings,
);

/** The settings with which a scenario's run is equal to a recording. */
export function recordedSettings(scenario: string): readonly Knobs[] {
  const settings = verifications.find((it) => it.scenario.id === scenario)?.verification.settings ?? [];
  return settings.flatMap(({ result, setting }) => (result === 'equal' ? [setting.set] : []));
}
