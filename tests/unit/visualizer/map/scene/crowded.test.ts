import { describe, expect, it } from 'vitest';
import { simulate, type Scenario } from '../../../../../src/simulation/index.ts';
import { pictureAt, stepsOf, type Picture, type Trace } from '../../../../../src/trace/index.ts';
import type { Scene } from '../../../../../src/visualizer/map/draw/scene.ts';
import { boxOf } from '../../../../../src/visualizer/map/geometry/text.ts';
import { overlaps } from '../../../../../src/visualizer/map/geometry/shape.ts';
import { eventsScene } from '../../../../../src/visualizer/map/scene/events-scene.ts';
import { mapScene } from '../../../../../src/visualizer/map/scene/map-scene.ts';
import { panelScene } from '../../../../../src/visualizer/map/scene/panel-scene.ts';
import { loadScene } from '../../../../../src/visualizer/map/scene/scenes.ts';

await loadScene();
await loadScene({ about: 'events' });

const widths = [320, 390, 700, 768, 884, 1200];
const event = 'doc:changed';

const app = (windows: readonly string[], more: Partial<Scenario['app']> = {}): Scenario['app'] => ({
  windows: Object.fromEntries(windows.map((label) => [label, {}])),
  capabilities: { all: { windows: ['*'], permissions: ['core:default', 'allow-slow'] } },
  commands: {
    slow: {
      async: true,
      parameters: {},
      body: [
        { type: 'wait', ms: 1000 },
        { type: 'return', value: null },
      ],
    },
  },
  ...more,
});

const scenario = (parts: Pick<Scenario, 'app' | 'script'> & Partial<Scenario>): Scenario => ({
  id: 'crowded',
  title: 'Crowded',
  question: 'Is all of it said?',
  knobs: [],
  ...parts,
});

const calls = (page: string, count: number): Scenario['script'] =>
  Array.from({ length: count }, (_, index) => ({
    at: index * 20,
    page,
    operation: { type: 'invoke', command: 'slow' },
  }));

const listening = (page: string, count: number): Scenario['script'] =>
  Array.from({ length: count }, (_, index) => ({
    at: index * 10,
    page,
    operation: { type: 'listen', event },
  }));

const emits: Scenario['script'] = [{ at: 0, core: 'async-runtime', operation: { type: 'emit', event } }];

const frames = { one: { url: 'https://one.example' }, two: { url: 'https://two.example' } };

const wordsOf = ({ texts }: Scene) => texts.map(({ text }) => text);

/** The words of each step of a run. */
function everyStep(trace: Trace, draw: (picture: Picture) => Scene) {
  return stepsOf(trace).map(({ index }) => draw(pictureAt(trace, index)));
}

function expectApart(scenes: readonly Scene[]): void {
  for (const { texts, width, height } of scenes) {
    texts.forEach((text, index) => {
      const box = boxOf(text);
      expect(box.x >= 0 && box.x + box.w <= width && box.y >= 0 && box.y + box.h <= height, text.text).toBe(
        true,
      );
      for (const other of texts.slice(index + 1))
        expect(overlaps(box, boxOf(other)), `${text.text} over ${other.text}`).toBe(false);
    });
  }
}

const numberIn = (words: readonly string[], pattern: RegExp) =>
  words.flatMap((text) => pattern.exec(text)?.[1] ?? []).map(Number);

describe.each(widths)('a map that is %i px wide', (width) => {
  const draw = (trace: Trace) => everyStep(trace, (picture) => mapScene(trace, picture, width));

  it('says how many of 12 listeners of a page it has no row for', () => {
    const trace = simulate(scenario({ app: app(['main']), before: listening('main', 12), script: emits }));
    const scenes = draw(trace);
    expectApart(scenes);
    for (const scene of scenes) {
      const rows = wordsOf(scene).filter((text) => text.startsWith(event)).length;
      expect(numberIn(wordsOf(scene), /^and (\d+) more/)).toEqual([12 - rows]);
    }
  });

  it('says how many of 12 listeners of the core process it has no row for', () => {
    const listeners = Array.from({ length: 12 }, () => ({ event, on: 'app' }) as const);
    const trace = simulate(scenario({ app: app(['main'], { listeners }), script: emits }));
    const scenes = draw(trace);
    expectApart(scenes);
    for (const scene of scenes) expect(numberIn(wordsOf(scene), /^and (\d+) more/)).toEqual([5]);
  });

  it('counts calls that it has no row for', () => {
    const trace = simulate(scenario({ app: app(['main']), script: calls('main', 6) }));
    const scenes = draw(trace);
    expectApart(scenes);
    const waiting = scenes.find((scene) => numberIn(wordsOf(scene), /^and (\d+) more/)[0] === 3);
    // Beside its icon the number is enough where a narrow window keeps room for wide fonts.
    const says = width < 700 ? /^3( waiting)?$/ : /^3 waiting$/;
    expect(waiting && wordsOf(waiting).some((text) => says.test(text))).toBe(true);
  });

  it('counts the calls of each of three windows', () => {
    const labels = ['main', 'preview', 'settings'];
    const trace = simulate(
      scenario({
        app: app(labels),
        script: labels.flatMap((label) => calls(label, 3)).toSorted((a, b) => a.at - b.at),
      }),
    );
    const scenes = draw(trace);
    expectApart(scenes);
    const most = Math.max(
      ...scenes.map((scene) => wordsOf(scene).filter((text) => /and 2 more|\+2/.test(text)).length),
    );
    expect(most).toBe(3);
  });

  it('names three windows, and counts others', () => {
    const labels = ['main', 'preview', 'settings', 'help', 'about'];
    const trace = simulate(
      scenario({ app: app(labels), script: labels.flatMap((label) => calls(label, 1)) }),
    );
    const scenes = draw(trace);
    expectApart(scenes);
    for (const scene of scenes) expect(wordsOf(scene).join()).toContain('and 2 more windows');
  });

  it('names one of two frames, and counts the other', () => {
    const trace = simulate(
      scenario({
        app: app(['main'], { windows: { main: { frames } } }),
        script: [
          { at: 0, page: 'main', frame: 'one', operation: { type: 'fetch', command: 'slow' } },
          { at: 9, page: 'main', frame: 'two', operation: { type: 'fetch', command: 'slow' } },
        ],
      }),
    );
    const scenes = draw(trace);
    expectApart(scenes);
    for (const scene of scenes) expect(wordsOf(scene).join()).toMatch(/frame( one)? and 1 more/);
  });

  it('counts in windows with an isolation frame too', () => {
    const labels = ['main', 'preview', 'settings'];
    const trace = simulate(
      scenario({
        app: app(labels, { pattern: 'isolation' }),
        before: labels.flatMap((label) => listening(label, 4)),
        script: calls('main', 6),
      }),
    );
    const scenes = draw(trace);
    expectApart(scenes);
    for (const scene of scenes)
      expect(wordsOf(scene).filter((text) => /\d more|\+\d|\d listen/.test(text)).length).toBeGreaterThan(2);
  });

  it('counts records in a figure about events', () => {
    const trace = simulate(scenario({ app: app(['main']), before: listening('main', 12), script: emits }));
    const scenes = everyStep(trace, (picture) => eventsScene(trace, picture, width));
    for (const scene of scenes) expect(wordsOf(scene).some((text) => /^and \d+ more/.test(text))).toBe(true);
  });
});

describe('a printed panel', () => {
  it('counts what it has no icon for', () => {
    const listeners = Array.from({ length: 12 }, () => ({ event, on: 'app' }) as const);
    const trace = simulate(
      scenario({
        app: app(['main'], { listeners }),
        before: listening('main', 12),
        script: [...emits, ...calls('main', 6)],
      }),
    );
    const last = everyStep(trace, (picture) => panelScene(trace, picture)).at(-1);
    expect(last && wordsOf(last).filter((text) => /^\+\d+$/.test(text))).toEqual(['+5', '+9', '+4']);
  });
});
