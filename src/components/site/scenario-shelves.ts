import { scenarios } from '../../scenarios/all.ts';
import type { Scenario } from '../../simulation/scenario/scenario.ts';

export interface Shelf {
  readonly title: string;
  readonly scenarios: readonly Scenario[];
}

/** What each shelf shows, by the numbers of the facts. */
const plan: readonly { readonly title: string; readonly facts: readonly number[] }[] = [
  { title: 'A page calls the core process', facts: [0, 1, 2, 3, 4, 5] },
  { title: 'Bytes, the fallback and channels', facts: [6, 7, 17] },
  { title: 'A call is refused', facts: [8, 9, 10, 11, 23, 27] },
  { title: 'An event is sent', facts: [12, 13, 14, 15, 16] },
  { title: 'The isolation pattern', facts: [18, 19, 20, 21, 26] },
  { title: 'A window closes, a page reloads, a command panics', facts: [22, 24, 25, 28] },
];

const shelfOf = (scenario: Scenario) =>
  plan.find(({ facts }) => facts.includes(Number(scenario.facts.slice(1))));

/** Every scenario, by what it is about. */
export const scenarioShelves: readonly Shelf[] = plan
  .map((shelf) => ({
    title: shelf.title,
    scenarios: scenarios.filter((scenario) => shelfOf(scenario) === shelf),
  }))
  .filter((shelf) => shelf.scenarios.length > 0);

const left = scenarios.filter((scenario) => !shelfOf(scenario));
if (left.length > 0) throw new Error(`No shelf holds the scenarios ${left.map(({ id }) => id).join(', ')}.`);
