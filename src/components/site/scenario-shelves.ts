import { scenarios } from '../../scenarios/all.ts';
import type { ScenarioId } from '../../scenarios/index.ts';
import type { Scenario } from '../../simulation/scenario.ts';

export interface Shelf {
  readonly title: string;
  readonly scenarios: readonly Scenario[];
}

const plan: readonly { title: string; ids: readonly ScenarioId[] }[] = [
  {
    title: 'A page calls the core process',
    ids: [
      'page-start',
      'invoke-success',
      'invoke-error',
      'unknown-command',
      'missing-argument',
      'blocked-main-thread',
    ],
  },
  {
    title: 'A call is refused',
    ids: ['invoke-denied-by-window', 'invoke-denied-by-scope', 'remote-origin-denied', 'wrong-invoke-key'],
  },
  {
    title: 'An event is sent',
    ids: ['emit-to-all', 'core-emit', 'emit-to-one-window', 'who-hears', 'once-and-unlisten'],
  },
];

const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));

/** Every scenario, by what it is about. */
export const scenarioShelves: readonly Shelf[] = plan.map(({ title, ids }) => ({
  title,
  scenarios: ids.map((id) => {
    const scenario = byId.get(id);
    if (!scenario) throw new Error(`src/scenarios: there is no scenario ${id}.`);
    byId.delete(id);
    return scenario;
  }),
}));

if (byId.size > 0) throw new Error(`No shelf holds the scenarios ${[...byId.keys()].join(', ')}.`);
