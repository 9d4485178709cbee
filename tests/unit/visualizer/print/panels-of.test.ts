import { describe, expect, it } from 'vitest';
import { panelsOf } from '../../../../src/visualizer/print/panels-of.ts';
import { runOfScenario } from '../run-of.ts';

describe('panelsOf', () => {
  it('makes a panel of each step that changes the map, and adds to it the steps that do not', async () => {
    const run = await runOfScenario('starved-isolation-frame');
    const steps = panelsOf(run, 0, run.steps.length).map((panel) => panel.steps);
    expect(steps).toEqual([[0], [1], [2, 3], [4, 5], [6], [7], [8], [9]]);
  });

  it('begins and ends where it is asked to', async () => {
    const run = await runOfScenario('invoke-success');
    expect(panelsOf(run, 0, 2).map((panel) => panel.steps)).toEqual([[0], [1]]);
    expect(panelsOf(run, 7, 9).map((panel) => panel.steps)).toEqual([[7], [8]]);
    expect(panelsOf(run, 3, 3)).toEqual([]);
  });
});
