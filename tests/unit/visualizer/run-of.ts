import { loadScenario, type ScenarioId } from '../../../src/scenarios/index.ts';
import { simulate } from '../../../src/simulation/index.ts';
import type { Knobs } from '../../../src/trace/index.ts';
import type { Run } from '../../../src/visualizer/run/run.ts';
import { viewOf } from '../../../src/visualizer/run-view/view-of.ts';

/** The run of a scenario as a figure shows it. */
export async function runOfScenario(id: ScenarioId, set: Knobs = {}): Promise<Run> {
  const trace = simulate(await loadScenario(id), { set });
  return { trace, ...viewOf(trace, []) };
}
