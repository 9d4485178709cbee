import { describe, expect, it } from 'vitest';
import { refusedBefore, runOf, wordsAt } from '../../../src/visualizer/run.ts';
import { runOfScenario } from './run-of.ts';

describe('runOf', () => {
  it('has words for every step', async () => {
    const run = await runOfScenario('invoke-denied-by-window');
    expect(run.words.steps).toHaveLength(run.steps.length);
    expect(wordsAt(run, 3).speaker).toBe('Core, main thread');
  });

  it('adds the scenario’s own words at their steps, in place of others, and drops those it does not have', async () => {
    const { trace, words } = await runOfScenario('invoke-denied-by-window');
    const run = runOf(trace, words, [
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

describe('refusedBefore', () => {
  it('finds the step that was refused and is not any more', async () => {
    const denied = await runOfScenario('invoke-denied-by-window');
    const allowed = await runOfScenario('invoke-denied-by-window', { window: 'main' });
    const [step] = refusedBefore(allowed, denied);
    expect(allowed.steps[step ?? -1]?.id).toBe('c1.permission.1');
    expect(refusedBefore(denied, allowed)).toEqual([]);
  });
});
