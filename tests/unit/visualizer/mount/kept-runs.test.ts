import { describe, expect, it, vi } from 'vitest';
import type { Rerun } from '../../../../src/visualizer/experiment/shown-run.ts';
import { keepRuns, makeOnPress } from '../../../../src/visualizer/mount/kept-runs.ts';
import { runOfScenario } from '../run-of.ts';

const made = async () => {
  const run = await runOfScenario('invoke-success');
  return vi.fn<Rerun>(() => Promise.resolve({ ...run }));
};

it('gives back the run that was made for a setting, in whatever order its knobs come', async () => {
  const rerun = await made();
  const kept = keepRuns(rerun);
  const first = await kept({ pattern: 'isolation', key: 'wrong' }, undefined);
  expect(await kept({ key: 'wrong', pattern: 'isolation' }, undefined)).toBe(first);
  expect(rerun).toHaveBeenCalledTimes(1);
});

it('makes a run for each setting and each seed', async () => {
  const rerun = await made();
  const kept = keepRuns(rerun);
  const runs = [await kept({ key: 'wrong' }, undefined), await kept({ key: 'right' }, undefined)];
  runs.push(await kept({ key: 'wrong' }, 7));
  expect(new Set(runs).size).toBe(3);
});

it('makes a run again that failed', async () => {
  const rerun = await made();
  rerun.mockRejectedValueOnce(new Error('The connection was lost.'));
  const kept = keepRuns(rerun);
  await expect(kept({}, undefined)).rejects.toThrow('The connection was lost.');
  await expect(kept({}, undefined)).resolves.toBeDefined();
});

it('lets go of the run that was asked for longest ago', async () => {
  const rerun = await made();
  const kept = keepRuns(rerun);
  await kept({ at: 'first' }, undefined);
  await kept({ at: 'second' }, undefined);
  for (let at = 0; at < 10; at += 1) await kept({ at: String(at) }, undefined);
  await kept({ at: 'first' }, undefined);
  expect(rerun).toHaveBeenCalledTimes(12);
  await kept({ at: 'another' }, undefined);
  await kept({ at: 'first' }, undefined);
  expect(rerun).toHaveBeenCalledTimes(13);
  await kept({ at: 'second' }, undefined);
  expect(rerun).toHaveBeenCalledTimes(14);
});

describe('what the reader presses', () => {
  const field = (knob: string, type: string, value: string, checked: boolean, disabled = false) => ({
    name: `run.${knob}`,
    type,
    value,
    checked,
    disabled,
  });
  const right = field('key', 'radio', 'right', true);
  const wrong = field('key', 'radio', 'wrong', false);
  const missing = field('key', 'radio', 'missing', false, true);
  const granted = field('granted', 'checkbox', 'on', true);
  const text = field('text', 'text', 'typed', false);
  const speed = { ...field('', 'radio', 'fast', false), name: 'speed' };
  const baseline = { key: 'right', granted: 'on', text: 'old', unseen: 'default' };

  /** The settings that are made when a field is pressed. */
  function pressed(input: object) {
    const root = Object.assign(new EventTarget(), {
      querySelectorAll: () => [right, wrong, missing, granted, text, speed],
    });
    const make = vi.fn();
    makeOnPress(root as unknown as HTMLElement, baseline, make);
    const event = new Event('pointerdown');
    const target = { closest: () => ({ querySelector: () => input }) };
    root.dispatchEvent(Object.defineProperty(event, 'target', { value: target }));
    return make.mock.calls.flat() as unknown[];
  }

  it('is made with what the other fields say', () => {
    expect(pressed(wrong)).toEqual([{ ...baseline, key: 'wrong', text: 'typed' }]);
    expect(pressed(granted)).toEqual([{ ...baseline, granted: 'off', text: 'typed' }]);
  });

  it('is not made where nothing would change', () => {
    for (const input of [right, missing, text, speed]) expect(pressed(input)).toEqual([]);
  });
});
