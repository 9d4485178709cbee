import { expect, test } from 'vitest';
import { scenarioShelves } from '../../../src/components/site/scenario-shelves.ts';
import { scenarioIds } from '../../../src/scenarios/index.ts';

test('every scenario stands on one shelf', () => {
  const shelved = scenarioShelves.flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
  expect(shelved.toSorted()).toEqual(scenarioIds.toSorted());
});
