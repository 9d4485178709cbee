import { loadScenario, type ScenarioId } from '../../../src/scenarios/index.ts';
import { simulate } from '../../../src/simulation/index.ts';
import type { Knobs } from '../../../src/trace/index.ts';
import { runOf, type Run } from '../../../src/visualizer/run.ts';
import { wordsOf } from '../../../src/visualizer/words.ts';

/** The run of a scenario as a figure shows it. */
export async function runOfScenario(id: ScenarioId, set: Knobs = {}): Promise<Run> {
  const trace = simulate(await loadScenario(id), { set });
  return runOf(trace, wordsOf(trace), []);
}
