import { expect, test } from 'vitest';
import { groupedScenarios } from '../../../src/components/site/scenario-groups.ts';
import { scenarioIds } from '../../../src/scenarios/index.ts';

test('every scenario is in one group', () => {
  const grouped = groupedScenarios.flatMap(({ scenarios }) => scenarios.map(({ id }) => id));
  expect(grouped).toEqual(scenarioIds);
});
