import { createRoot } from 'solid-js';
import { describe, expect, it, vi } from 'vitest';
import { compareRuns } from '../../../../src/visualizer/compare/compare-runs.ts';
import type { QueryEdit } from '../../../../src/visualizer/experiment/address.ts';
import { createExperiment } from '../../../../src/visualizer/experiment/experiment.ts';
import type { ReadLink } from '../../../../src/visualizer/experiment/link.ts';
import type { Rerun } from '../../../../src/visualizer/experiment/shown-run.ts';
import type { FigureData, FigurePrediction } from '../../../../src/visualizer/run/figure-data.ts';
import { runOfScenario } from '../run-of.ts';

// Node takes Solid's server build, in which nothing follows a signal.
vi.mock('solid-js', () => vi.importActual('solid-js/dist/solid.js'));

const denied = await runOfScenario('invoke-denied-by-window');
const allowed = await runOfScenario('invoke-denied-by-window', { permission: 'on' });
const onMain = await runOfScenario('invoke-denied-by-window', { window: 'main' });

// What comes with the first change takes no time then.
await import('../../../../src/visualizer/experiment/changes.ts');

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

const prediction: FigurePrediction = { at: 1, until: 3, question: 'And then?', options: [], happens: 0 };

const rerunAs: Rerun = (set) => Promise.resolve(set.permission === 'on' ? allowed : onMain);

/** A figure at its baseline, with an address of its own. */
function figureWith({
  rerun = rerunAs,
  asks,
  moves = false,
}: { rerun?: Rerun; asks?: FigurePrediction; moves?: boolean } = {}) {
  const entries = [''];
  let linked: ReadLink = { set: {}, problems: [] };
  let returned = () => Promise.resolve();
  const edit = (change: QueryEdit) => change(entries.at(-1) ?? '');
  const experiment = createRoot(() =>
    createExperiment({
      data: { ...data, ...(asks && { prediction: asks }) },
      baseline: denied,
      first: denied,
      link: linked,
      rerun,
      compare: (baseline, changed) => Promise.resolve(compareRuns(baseline, changed)),
      read: () => Promise.resolve(linked),
      canMove: () => moves,
      address: {
        query: () => entries.at(-1) ?? '',
        replace: (change) => {
          entries.splice(-1, 1, edit(change));
        },
        push: (change) => {
          entries.push(edit(change));
        },
        onReturn: (listener) => {
          returned = () => {
            listener();
            return settled();
          };
          return () => undefined;
        },
      },
    }),
  );
  return {
    experiment,
    entries,
    returnTo: (link: ReadLink) => {
      linked = link;
      return returned();
    },
  };
}

/** Runs that are wanted are there by then. */
const settled = () => new Promise<void>((done) => setTimeout(done));

describe('createExperiment', () => {
  it('shows the run of a changed knob and puts it into the history', async () => {
    const { experiment, entries } = figureWith();
    experiment.change({ permission: 'on' }, 'permission');
    expect(experiment.set().permission).toBe('on');
    await settled();
    expect(experiment.run()).toBe(allowed);
    expect(experiment.isChanged()).toBe(true);
    expect(entries).toEqual(['', '?denied.permission=on&denied.step=c1.settled.1']);
  });

  it('keeps one entry of the history while the same knob is changed', async () => {
    const { experiment, entries } = figureWith();
    experiment.change({ window: 'main' }, 'window');
    await settled();
    experiment.change({ window: 'preview', permission: 'on' }, 'window');
    await settled();
    expect(entries).toEqual(['', '?denied.permission=on&denied.step=c1.settled.1']);
  });

  it('takes the step into the link', () => {
    const { experiment, entries } = figureWith();
    experiment.player.send({ type: 'player.seek', to: 2 });
    expect(entries).toEqual(['?denied.step=c1.key.1']);
  });

  it('runs a changed knob from before the first step that differs to the one that decides', async () => {
    const { experiment } = figureWith({ moves: true });
    experiment.change({ permission: 'on' }, 'permission');
    await settled();
    const { value, context } = experiment.player.now();
    expect(value).toBe('playing');
    expect(denied.steps[3]).toBe('c1.permission.1');
    expect(context).toMatchObject({ at: 2, goal: { from: 2, step: 8, within: 2000 } });
    for (let step = 2; step < 8; step += 1) experiment.player.send({ type: 'player.tick' });
    expect(experiment.player.now().value).toBe('ended');
    expect(experiment.payBack()).toMatchObject({ differsAt: 3, decidedAt: 8 });
  });

  it('shows the step that decides at once where nothing moves', async () => {
    const { experiment } = figureWith();
    experiment.change({ permission: 'on' }, 'permission');
    await settled();
    expect(experiment.player.now()).toMatchObject({ value: 'ended', context: { at: 8 } });
    experiment.back();
    await settled();
    expect(experiment.player.now()).toMatchObject({ value: 'paused', context: { at: 3 } });
  });

  it('says what a change did until the reader moves on', async () => {
    const { experiment } = figureWith();
    experiment.change({ permission: 'on' }, 'permission');
    await settled();
    expect(experiment.payBack()?.before?.words).toBe('refused at `permission`');
    expect(experiment.payBack()?.now?.words).toBe('resolved: `1`');
    experiment.player.send({ type: 'player.stepBack' });
    expect(experiment.payBack()).toBeUndefined();
  });

  it('gives nothing away of a run whose prediction is open', async () => {
    const { experiment } = figureWith({ asks: prediction });
    experiment.change({ permission: 'on' }, 'permission');
    await settled();
    experiment.player.send({ type: 'player.restart' });
    experiment.back();
    await settled();
    expect(experiment.payBack()).toBeUndefined();
    expect(experiment.player.now().context.at).toBe(0);
  });

  it('shows the latest run that is wanted, whichever is there first', async () => {
    const waiting: (() => void)[] = [];
    const rerun: Rerun = async (set, seed) => {
      await new Promise<void>((done) => waiting.push(done));
      return rerunAs(set, seed);
    };
    const { experiment, entries } = figureWith({ rerun });
    experiment.change({ permission: 'on' }, 'permission');
    experiment.change({ permission: 'off', window: 'main' }, 'window');
    await settled();
    for (const done of waiting.toReversed()) done();
    await settled();
    expect(experiment.run()).toBe(onMain);
    expect(entries).toEqual(['', '?denied.window=main&denied.step=c1.settled.1']);
  });

  it('says so where the simulation cannot be loaded, and puts the fields back', async () => {
    const { experiment, entries } = figureWith({ rerun: () => Promise.reject(new Error('offline')) });
    experiment.change({ permission: 'on' }, 'permission');
    await settled();
    expect(experiment.run()).toBe(denied);
    expect(experiment.set().permission).toBe('off');
    expect(experiment.problems()).toEqual([
      'The simulation could not be loaded. Check the connection and try again.',
    ]);
    expect(entries).toEqual(['']);
  });

  it('compares with the baseline, and shows the changed run alone again', async () => {
    const { experiment, entries } = figureWith();
    experiment.change({ permission: 'on' }, 'permission');
    await settled();
    experiment.compare(true);
    await settled();
    expect(experiment.run().comparison).toMatchObject({ baseline: denied, changed: allowed });
    expect(entries.at(-1)).toBe('?denied.permission=on&denied.compare=on&denied.step=c1.settled.1');
    experiment.compare(false);
    await settled();
    expect(experiment.run()).toBe(allowed);
  });

  it('goes back to the baseline with the answer that the reader gave there', async () => {
    const { experiment, entries } = figureWith({ asks: prediction });
    experiment.player.send({ type: 'player.seek', to: 1 });
    experiment.player.send({ type: 'player.skip' });
    experiment.change({ permission: 'on' }, 'permission');
    await settled();
    expect(experiment.player.now().context.stops).toEqual([]);
    experiment.back();
    await settled();
    expect(experiment.run()).toBe(denied);
    expect(experiment.player.now().context.stops).toMatchObject([{ at: 1, state: 'skipped' }]);
    expect(entries.at(-1)).toBe('?denied.step=c1.permission.1');
  });

  it('follows the history, and names a step that the run does not have', async () => {
    const { experiment, returnTo } = figureWith();
    await returnTo({ set: { permission: 'on' }, step: 'c1.running.1', problems: [] });
    expect(experiment.run()).toBe(allowed);
    expect(allowed.steps[experiment.player.now().context.at]).toBe('c1.running.1');
    await returnTo({ set: {}, step: 'c9.sent.1', problems: [] });
    expect(experiment.run()).toBe(denied);
    expect(experiment.problems()).toEqual(['This run has no step `c9.sent.1`.']);
  });
});
