import { describe, expect, it } from 'vitest';
import { buildFigure } from '../../../../../src/figures/figures.ts';
import { placedFigures } from '../../../../../src/figures/placed-figures.ts';
import type { Knobs } from '../../../../../src/trace/index.ts';
import { eventsScene } from '../../../../../src/visualizer/map/scene/events-scene.ts';
import { mapHeight } from '../../../../../src/visualizer/map/scene/map-scene.ts';
import { loadScene } from '../../../../../src/visualizer/map/scene/scenes.ts';
import type { FigureKnob } from '../../../../../src/visualizer/run/figure-data.ts';
import { detailOf } from '../capabilities.ts';
import { runOf } from '../runs.ts';

await Promise.all([loadScene(), loadScene({ about: 'events' })]);

/** A phone's, without its margins. */
const WIDTH = 358;
const MAX = 460;
/** Of the outline. */
const ROUNDING = 1;

const wholeApp = 'a whole app: one window holds a call, two listeners and a channel';

/** What is higher, and why. */
const higher: ReadonlyMap<string, string> = new Map([
  [
    'lessons/event-targets/everyone {"main":"webviewWindow"}',
    'targets of windows need two lines in the windows, and each of five listeners has its record',
  ],
  ['lessons/the-editor/session {}', wholeApp],
  ['lessons/the-editor/session {"destroy":"off"}', wholeApp],
  ['lessons/the-editor/challenge {}', wholeApp],
  ['scenarios/editor-session {}', wholeApp],
  ['scenarios/editor-session {"destroy":"off"}', wholeApp],
]);

const valuesOf = (knob: FigureKnob) => (knob.kind === 'text' ? [] : knob.options.map(({ value }) => value));

describe('the map of a figure on a phone', () => {
  const lessons = placedFigures.filter(({ isOfLesson }) => isOfLesson);
  // That of the home page is a scenario's too; its stories name lessons, which only a build of the site knows.
  const scenarios = placedFigures.filter(({ isOfLesson, address }) => !isOfLesson && address !== 'home');

  it.each([
    ['lessons', lessons],
    ['scenarios', scenarios],
  ] as const)('is at most 460 px high, with any one setting changed, in %s', async (_, figures) => {
    const high: string[] = [];
    for (const placed of figures) {
      const { data } = await buildFigure(placed);
      const { about, gates, scenario = '', set, knobs } = data;
      const sets: Knobs[] = [{}];
      for (const knob of knobs)
        for (const value of valuesOf(knob)) if (value !== set[knob.id]) sets.push({ [knob.id]: value });
      const baseline = runOf(scenario, set);
      for (const changed of sets) {
        const { trace, pictures } = runOf(scenario, { ...set, ...changed });
        // An isolation frame takes the room for its parts.
        const [picture] = pictures;
        if (trace.pattern === 'isolation' || !picture) continue;
        const detail = about === 'permissions' ? detailOf(scenario, { ...set, ...changed }) : undefined;
        const before = baseline.pictures.at(-1);
        const height =
          about === 'events'
            ? eventsScene(trace, picture, WIDTH).height
            : mapHeight(trace, WIDTH, { about, gates, detail, before });
        if (height > MAX + ROUNDING) high.push(`${placed.address} ${JSON.stringify(changed)}`);
      }
    }
    expect(high).toEqual(
      [...higher.keys()].filter((name) => figures.some(({ address }) => name.startsWith(address))),
    );
  });
});
