import { describe, expect, it, vi } from 'vitest';
import type { Compare, Rerun } from '../../../../src/visualizer/experiment/shown-run.ts';
import { linkedRun } from '../../../../src/visualizer/mount/linked-run.ts';
import type { FigureData } from '../../../../src/visualizer/run/figure-data.ts';
import { runOfScenario } from '../run-of.ts';

const denied = await runOfScenario('invoke-denied-by-window');
const allowed = await runOfScenario('invoke-denied-by-window', { permission: 'on' });
const compared = { ...allowed };

const data: FigureData = {
  id: 'denied',
  scenario: 'invoke-denied-by-window',
  set: denied.trace.set,
  baseline: 'lesson',
  machines: {},
  knobs: [],
  code: {},
  marks: [],
  longest: { sentence: '' },
};

const made = () => ({
  rerun: vi.fn<Rerun>(() => Promise.resolve(allowed)),
  compare: vi.fn<Compare>(() => Promise.resolve(compared)),
});

describe('linkedRun', () => {
  it('makes no run for a link to a step of the baseline', async () => {
    const { rerun, compare } = made();
    const link = { set: {}, step: 'c1.permission.1', problems: [] };
    expect(await linkedRun(link, data, denied, rerun, compare)).toEqual({ link, run: denied });
    expect(rerun).not.toHaveBeenCalled();
  });

  it('makes the run of other settings, and compares it where the link asks', async () => {
    const { rerun, compare } = made();
    const link = { set: { permission: 'on' }, problems: [] };
    expect((await linkedRun(link, data, denied, rerun, compare)).run).toBe(allowed);
    expect(rerun).toHaveBeenCalledWith({ ...data.set, permission: 'on' }, undefined);
    expect(compare).not.toHaveBeenCalled();
    const both = await linkedRun({ ...link, compare: true }, data, denied, rerun, compare);
    expect(both.run).toBe(compared);
    expect(compare).toHaveBeenCalledWith(denied, allowed);
  });

  it('names a step that the run has not', async () => {
    const { rerun, compare } = made();
    const link = { set: {}, step: 'c9.sent.1', problems: [] };
    const { link: read } = await linkedRun(link, data, denied, rerun, compare);
    expect(read.problems).toEqual(['This run has no step `c9.sent.1`.']);
  });

  it('shows the baseline, and says why, where the run cannot be made', async () => {
    const { rerun, compare } = made();
    rerun.mockRejectedValue(new Error('main.json:3: no such permission'));
    const link = { set: { permission: 'on' }, step: 'c1.running.1', problems: ['An unknown key.'] };
    expect(await linkedRun(link, data, denied, rerun, compare)).toEqual({
      link: { set: {}, problems: ['An unknown key.', 'main.json:3: no such permission'] },
      run: denied,
    });
  });
});
