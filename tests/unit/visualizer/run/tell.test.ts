import { describe, expect, it } from 'vitest';
import { pictureAt } from '../../../../src/trace/index.ts';
import { wordsAt } from '../../../../src/visualizer/run/run.ts';
import { tell, written } from '../../../../src/visualizer/run/tell.ts';
import { runOfScenario } from '../run-of.ts';

describe('tell', () => {
  it('has words for every step', async () => {
    const run = await runOfScenario('invoke-denied-by-window');
    expect(run.words.steps).toHaveLength(run.steps.length);
    expect(wordsAt(run, 3).speaker).toBe('Core, main thread');
  });

  it('adds the scenario’s own words at their steps, in place of others, and drops those it does not have', async () => {
    const { trace } = await runOfScenario('invoke-denied-by-window');
    const run = tell(trace, [
      { step: 'c1.sent.1', word: 'leaves' },
      { step: 'c1.settled.1', word: 'gets a text' },
      { step: 'c7.sent.1', word: 'nowhere' },
    ]);
    expect(run.marks.map(({ step, word }) => [step, word])).toEqual([
      [1, 'leaves'],
      [3, 'refused'],
      [6, 'gets a text'],
    ]);
  });
});

describe('written', () => {
  it('is all of a run but its trace, and survives a file', async () => {
    const run = await runOfScenario('blocked-main-thread');
    const told = written(run);
    expect(JSON.parse(JSON.stringify(told))).toEqual(told);
    expect(told).not.toHaveProperty('trace');
    expect(told.pictures.at(7)).toEqual(pictureAt(run.trace, 7));
    expect(told.words.steps.slice()).toEqual(run.words.steps.slice());
    expect(told.words.rows.length).toBe(run.steps.length);
  });
});
