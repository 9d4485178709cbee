import { loadScenarios } from '../../scenarios/index.ts';
import type { Scenario } from '../../schemas/index.ts';
import { scenarioGroups } from '../../schemas/scenario/scenario.ts';

export interface ScenarioGroup {
  readonly title: string;
  readonly scenarios: readonly Scenario[];
}

const scenarios = await loadScenarios();
const left = scenarios.filter(({ group }) => group === undefined);
if (left.length > 0) throw new Error(`No group is given for ${left.map(({ id }) => id).join(', ')}.`);

/** Every scenario, by what it is about. */
export const groupedScenarios: readonly ScenarioGroup[] = scenarioGroups.map((title) => ({
  title,
  scenarios: scenarios.filter(({ group }) => group === title),
}));
