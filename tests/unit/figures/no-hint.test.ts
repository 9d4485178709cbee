import { describe, expect, it } from 'vitest';
import { buildFigure } from '../../../src/figures/figures.ts';
import { placedFigures } from '../../../src/figures/placed-figures.ts';
import { loadScenarios } from '../../../src/scenarios/index.ts';
import { knobsOf, simulate } from '../../../src/simulation/index.ts';
import { pictureAt, type Knobs, type Trace } from '../../../src/trace/index.ts';
import { timelineOf } from '../../../src/visualizer/controls/timeline.ts';
import { loadScene, sceneOf } from '../../../src/visualizer/map/scene/scenes.ts';
import type { FigureData } from '../../../src/visualizer/run/figure-data.ts';
import { viewOf } from '../../../src/visualizer/run-view/view-of.ts';

await Promise.all((['isolation', 'events', 'threads'] as const).map((about) => loadScene({ about })));

const widths = [358, 704, 884];
const scenarios = await loadScenarios();
const asking = placedFigures.filter(
  ({ prediction, asksAsScenario }) => prediction !== undefined || asksAsScenario === true,
);

/**
 * All that a run has shown up to a step, in words, and what no outcome is: who takes part, what calls ask for, and who
 * listens.
 */
function shownUntil(trace: Trace, at: number): string {
  const { steps, words } = viewOf(trace, []);
  const parties = trace.actors.map(({ id }) => id);
  const asked = trace.calls.map(({ source, thread }) => [source, thread]);
  const listeners = trace.moments.flatMap((moment) => (moment.kind === 'listening' ? [moment.listener] : []));
  const said = words.steps.slice(0, at + 1);
  return JSON.stringify([words.before, steps.slice(0, at + 1), said, parties, asked, listeners]);
}

/** What the map and the timeline show at the question. */
function drawnAt(trace: Trace, { about, gates, warns, prediction }: FigureData, width: number) {
  if (!prediction) throw new Error('no question');
  const { at, until } = prediction;
  const scene = sceneOf(about)(trace, pictureAt(trace, at), width, {
    hideBefore: true,
    about,
    gates,
    mayRefuse: gates,
    mayWarn: warns,
  });
  const marks = timelineOf(viewOf(trace, []).marks, [{ at, until, state: 'open' }], []);
  return JSON.stringify({ scene, marks }, undefined, 1);
}

describe.each(asking.map((placed) => [placed.address, placed] as const))(
  'the question of %s',
  (_, placed) => {
    it.each(widths)('finds the same map and timeline whatever the outcome, %i px wide', async (width) => {
      const { data, run } = await buildFigure(placed);
      const scenario = scenarios.find(({ id }) => id === placed.scenario);
      if (!scenario || !data.prediction) throw new Error('no scenario');
      const { at } = data.prediction;
      const settings = knobsOf(scenario).flatMap(({ knob }): Knobs[] =>
        knob.kind === 'text' ? [] : knob.options.map(({ value }) => ({ ...data.set, [knob.id]: value })),
      );
      const alike = settings
        .map((set) => ({ set, trace: simulate(scenario, { set }) }))
        .filter(({ trace }) => shownUntil(trace, at) === shownUntil(run.trace, at));
      const drawn = drawnAt(run.trace, data, width);
      for (const { set, trace } of alike)
        expect(drawnAt(trace, data, width), JSON.stringify(set)).toBe(drawn);
    });

    it('shows no verdict behind it', async () => {
      const { data, run } = await buildFigure(placed);
      const at = data.prediction?.at ?? 0;
      for (const width of widths) {
        const before = sceneOf(data.about)(run.trace, pictureAt(run.trace, at), width, {
          hideBefore: true,
          about: data.about,
          gates: data.gates,
          mayRefuse: data.gates,
          detail: run.detail,
        });
        const found = pictureAt(run.trace, at).core.gates.filter(({ finding }) => finding);
        const refusals = found.filter(({ state }) => state === 'refused').length;
        expect(before.texts.filter(({ tone }) => tone === 'denied')).toHaveLength(refusals);
      }
    });
  },
);
