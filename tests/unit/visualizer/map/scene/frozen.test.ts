import { describe, expect, it } from 'vitest';
import { type Scenario, simulate } from '../../../../../src/simulation/index.ts';
import { outcomesOf, pictureAt, stepsOf, transcriptOf, waitsAt } from '../../../../../src/trace/index.ts';
import type { Scene } from '../../../../../src/visualizer/map/draw/scene.ts';
import { overlaps } from '../../../../../src/visualizer/map/geometry/shape.ts';
import { boxOf } from '../../../../../src/visualizer/map/geometry/text.ts';
import { mapScene } from '../../../../../src/visualizer/map/scene/map-scene.ts';
import { panelScene } from '../../../../../src/visualizer/map/scene/panel-scene.ts';
import { loadScene } from '../../../../../src/visualizer/map/scene/scenes.ts';
import { threadsScene } from '../../../../../src/visualizer/map/scene/threads-scene.ts';
import { viewOf } from '../../../../../src/visualizer/run-view/view-of.ts';

await loadScene();
await loadScene({ about: 'threads' });

const invoke = (at: number, command: string, page = 'main'): Scenario['script'][number] => ({
  at,
  page,
  operation: { type: 'invoke', command },
});

/** An app with the feature `tracing`: a worker emits while the main thread runs a command. */
const scenario = (command: string): Scenario => ({
  id: 'frozen',
  title: '',
  question: '',
  about: 'threads',
  app: {
    manifest: 'none',
    features: ['tracing'],
    windows: { main: {}, other: {} },
    capabilities: { default: { windows: ['main', 'other'], permissions: ['core:default'] } },
    commands: {
      check_status: {
        async: true,
        parameters: {},
        body: [
          { type: 'wait', ms: 10 },
          { type: 'emit', event: 'status', payload: 1 },
        ],
      },
      works: { parameters: {}, body: [{ type: 'work', ms: 40 }] },
      saves: {
        parameters: {},
        body: [
          { type: 'work', ms: 40 },
          { type: 'emit', event: 'saved' },
        ],
      },
    },
  },
  before: [{ at: 0, page: 'main', operation: { type: 'listen', event: 'status' } }],
  script: [invoke(0, 'check_status'), invoke(5, command), invoke(30, 'works', 'other')],
  knobs: [],
});

/** Frozen by an emit of the main thread, and by a request that it takes before the worker's event. */
const runs = ['saves', 'works'].map((command) => {
  const trace = simulate(scenario(command));
  return { command, trace, pictures: stepsOf(trace).map(({ index }) => pictureAt(trace, index)) };
});

const wordsOf = ({ texts }: Scene) => texts.map(({ text }) => text);

function expectReadable({ texts, width, height }: Scene): void {
  const boxes = texts.map((text) => ({ ...boxOf(text), text: text.text }));
  for (const box of boxes) {
    expect(box.x, box.text).toBeGreaterThanOrEqual(-0.01);
    expect(box.x + box.w, box.text).toBeLessThanOrEqual(width + 0.01);
    expect(box.y + box.h, box.text).toBeLessThanOrEqual(height + 0.01);
  }
  const meet = boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => overlaps(a, b)));
  expect(meet.map(({ text }) => text)).toEqual([]);
}

describe.each(runs)('an app frozen while it $command', ({ command, trace, pictures }) => {
  const last = pictures.at(-1);
  if (!last) throw new Error('nothing happens');
  const end = last.step.index;

  it.each([288, 390, 700, 884, 1200])('draws both threads as they wait, %i px wide', (width) => {
    for (const picture of pictures) expectReadable(threadsScene(trace, picture, width));
    const scene = threadsScene(trace, last, width);
    expect(wordsOf(scene)).toEqual(expect.arrayContaining(['waits for a lock', 'waits for main']));
    expect(scene.boxes.filter(({ as }) => as === 'task hatch').length).toBeGreaterThanOrEqual(2);
  });

  it('says so in the map and in the panels', () => {
    expect(wordsOf(mapScene(trace, last, 1200))).toEqual(
      expect.arrayContaining(['main thread: frozen', 'async runtime: waits']),
    );
    expect(wordsOf(panelScene(trace, last))).toContain('main thread blocked');
  });

  it('lists the lock among what waits', () => {
    expect(waitsAt(trace, end).map(({ what }) => what)).toEqual(expect.arrayContaining(['event', 'lock']));
  });

  it('says so in words', () => {
    expect(outcomesOf(trace).map(({ words }) => words)).toContain(
      '`check_status`: never settles: the app is frozen',
    );
    expect(transcriptOf(trace)).toContain('The app is frozen.');
    expect(transcriptOf(trace)).toContain('both wait forever, and the app is frozen');
    expect(viewOf(trace, []).marks).toContainEqual({
      step: end - (command === 'works' ? 2 : 0),
      shape: 'never',
      word: 'frozen',
    });
  });
});

it('names the other order where a request was taken first', () => {
  const [byEmit, byRequest] = runs.map(({ trace }) => transcriptOf(trace));
  expect(byRequest).toContain('Had it taken the event before this request, all would go on');
  expect(byEmit).not.toContain('Had it taken the event');
});
