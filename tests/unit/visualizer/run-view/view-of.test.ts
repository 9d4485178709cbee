import { describe, expect, it } from 'vitest';
import { pictureAt } from '../../../../src/trace/index.ts';
import { wordsAt } from '../../../../src/visualizer/run/run.ts';
import { toJson, viewOf } from '../../../../src/visualizer/run-view/view-of.ts';
import { runOfScenario } from '../run-of.ts';

describe('viewOf', () => {
  it('has words for every step', async () => {
    const run = await runOfScenario('invoke-denied-by-window');
    expect(run.words.steps).toHaveLength(run.steps.length);
    expect(wordsAt(run, 3).speaker).toBe('Core, main thread');
  });

  it('adds the scenario’s own words at their steps, in place of others, and drops those it does not have', async () => {
    const { trace } = await runOfScenario('invoke-denied-by-window');
    const view = viewOf(trace, [
      { step: 'c1.sent.1', word: 'leaves' },
      { step: 'c1.settled.1', word: 'gets a text' },
      { step: 'c7.sent.1', word: 'nowhere' },
    ]);
    expect(view.marks.map(({ step, word }) => [step, word])).toEqual([
      [1, 'leaves'],
      [3, 'refused'],
      [6, 'gets a text'],
    ]);
  });

  it('begins a chapter at the first step of its time, and leaves out one in which nothing happens', async () => {
    const { trace } = await runOfScenario('close-after-reload');
    const code = { page: [], core: [] };
    const view = viewOf(
      trace,
      [],
      [
        { title: 'Reload', at: 0, code },
        { title: 'Wait', at: 200, code },
        { title: 'Close', at: 300, code },
      ],
    );
    expect(view.chapters?.map(({ title, step }) => [title, view.steps[step]])).toEqual([
      ['Reload', 'page(main).acted.1'],
      ['Close', 'user.acted.1'],
    ]);
  });
});

describe('toJson', () => {
  it('is all of a view without the trace, and survives a file', async () => {
    const run = await runOfScenario('blocked-main-thread');
    const json = toJson(run);
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    expect(json).not.toHaveProperty('trace');
    expect(json.pictures.at(7)).toEqual(pictureAt(run.trace, 7));
    expect(json.words.steps.slice()).toEqual(run.words.steps.slice());
    expect(json.words.rows.length).toBe(run.steps.length);
  });
});
