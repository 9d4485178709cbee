import { describe, expect, it } from 'vitest';
import { chapterAt, stepsByChapter } from '../../../../src/visualizer/run/chapters.ts';
import { runOfScenario } from '../run-of.ts';

describe('the chapters of a run', () => {
  it('each hold the steps to the next one', async () => {
    const chapters = [
      { title: 'Ask', step: 0 },
      { title: 'Answer', step: 4 },
    ];
    const run = { ...(await runOfScenario('invoke-denied-by-window')), chapters };
    expect([0, 3, 4, 6].map((step) => chapterAt(run, step))).toEqual([0, 0, 1, 1]);
    expect(stepsByChapter(run, 0, 7)).toEqual([
      { title: 'Ask', from: 0, to: 4 },
      { title: 'Answer', from: 4, to: 7 },
    ]);
    expect(stepsByChapter(run, 2, 4)).toEqual([{ title: 'Ask', from: 2, to: 4 }]);
  });

  it('are none where a run has none', async () => {
    const run = await runOfScenario('invoke-denied-by-window');
    expect(chapterAt(run, 3)).toBe(-1);
    expect(stepsByChapter(run, 2, 7)).toEqual([{ from: 2, to: 7 }]);
  });
});
