import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../../../../../src/scenarios/index.ts';
import { knobsOf } from '../../../../../src/simulation/index.ts';
import type { Listener, Picture, Trace } from '../../../../../src/trace/index.ts';
import { pictureAt, stepsOf } from '../../../../../src/trace/index.ts';
import type { Scene } from '../../../../../src/visualizer/map/draw/scene.ts';
import { overlaps, type Rect } from '../../../../../src/visualizer/map/geometry/shape.ts';
import {
  boxOf,
  reservedWidth,
  withMeasure,
  type Measure,
} from '../../../../../src/visualizer/map/geometry/text.ts';
import { eventsScene } from '../../../../../src/visualizer/map/scene/events-scene.ts';
import { loadScene } from '../../../../../src/visualizer/map/scene/scenes.ts';
import { fonts } from '../fonts.ts';
import { keepsLatest, textBoxes } from '../kept.ts';
import { pictureOf, runOf } from '../runs.ts';

await loadScene({ about: 'events' });

/** A map's room in a view of 320, 360 and 390, in columns of 700 and 768, beside the reader's column, and alone. */
const widths = [288, 320, 328, 358, 390, 560, 700, 704, 768, 884, 1200];

const scenarios = await loadScenarios();
const ids = ['who-hears', 'emit-to-one-window', 'emit-to-all', 'core-emit', 'once-and-unlisten'];

/** Each scenario about events with each value of each knob, and pairs of those that change who listens. */
const runs = Object.values(scenarios)
  .filter(({ id }) => ids.includes(id))
  .flatMap((scenario) => {
    const knobs = knobsOf(scenario).flatMap(({ knob }) => (knob.kind === 'text' ? [] : [knob]));
    const alone = knobs.flatMap(({ id, options }) => options.map(({ value }) => ({ [id]: value })));
    const pairs = alone.flatMap((set) =>
      [{ main: 'webviewWindow' }, { rust: 'app', emitter: 'page' }, { pattern: 'isolation' }].flatMap(
        (other) =>
          Object.keys(other).every((knob) => knobs.some(({ id }) => id === knob))
            ? [{ ...other, ...set }]
            : [],
      ),
    );
    return [{}, ...alone, ...pairs].map((set) => runOf(scenario.id, set));
  });

const draw = (trace: Trace, picture: Picture, width: number, measure?: Measure) =>
  withMeasure(measure, () => eventsScene(trace, picture, width));

/** Every scene of every run at a width, with its name. */
const scenesAt = keepsLatest((width: number, measure: Measure | undefined) =>
  runs.flatMap(({ name, trace, pictures }) =>
    pictures.map((picture) => [`${name} ${picture.step.id}`, draw(trace, picture, width, measure)] as const),
  ),
);

/** The outlines of the tags. */
const tagsIn = ({ paths }: Scene): readonly Rect[] =>
  paths.flatMap(({ as, d }) => {
    if (!as.startsWith('tag ')) return [];
    const [left = 0, , , top = 0, right = 0, bottom = 0] = (d.match(/-?[\d.]+/g) ?? []).map(Number);
    return [{ x: left, y: top, w: right - left, h: bottom - top }];
  });

const isInside = (inner: Rect, outer: Rect) =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.w <= outer.x + outer.w + 0.01 &&
  inner.y + inner.h <= outer.y + outer.h + 0.01;

/** Narrow ones are higher where a window has a call or an isolation frame above four records. */
const maxHeightAt = (width: number) => (width >= 700 ? 480 : width >= 300 ? 510 : 540);

const around = ({ x, y }: { readonly x: number; readonly y: number }, w: number, h: number): Rect => ({
  x: x - w / 2,
  y: y - h / 2,
  w,
  h,
});

describe.each(widths)('a figure about events, %i px wide,', (width) => {
  describe.each(fonts)('its words, $name,', ({ drawn, seen }) => {
    it('keeps texts from each other, from tags that are not theirs, and inside the map', () => {
      const problems: string[] = [];
      for (const [name, scene] of scenesAt(width, drawn)) {
        const map = { x: 0, y: 0, w: scene.width, h: scene.height };
        const tags = tagsIn(scene);
        const placed = textBoxes(scene, seen);
        placed.forEach(({ text, box }, index) => {
          if (!isInside(box, map)) problems.push(`${name}: ${text.text} is outside`);
          for (const other of placed.slice(index + 1))
            if (overlaps(box, other.box)) problems.push(`${name}: ${text.text} over ${other.text.text}`);
          if (text.as !== 'tag' && tags.some((tag) => overlaps(box, tag)))
            problems.push(`${name}: ${text.text} over a tag`);
          if (text.text.endsWith('…')) problems.push(`${name}: ${text.text} is cut`);
        });
      }
      // What a page logs may be of any length; it is in the transcript.
      expect([...new Set(problems)].filter((problem) => !problem.includes('[TAURI]'))).toEqual([]);
    });

    it('keeps words inside their tags and boxes', () => {
      const problems: string[] = [];
      for (const [name, scene] of scenesAt(width, drawn)) {
        const tags = tagsIn(scene);
        const boxes = scene.boxes.filter(({ as }) => /^(command|folded (?!sheet)|strip)/.test(as));
        for (const { text, box: place } of textBoxes(scene, seen)) {
          if (text.as === 'tag' && !tags.some((tag) => isInside(place, tag)))
            problems.push(`${name}: ${text.text} leaves its tag`);
          for (const box of boxes)
            if (overlaps(place, box) && !isInside(place, box))
              problems.push(`${name}: ${text.text} leaves ${box.as}`);
        }
      }
      expect([...new Set(problems)]).toEqual([]);
    });
  });

  it('keeps tokens, icons, tags and boxes inside the map, and tokens off words', () => {
    const problems: string[] = [];
    for (const [name, scene] of scenesAt(width, undefined)) {
      const map = { x: 0, y: 0, w: scene.width, h: scene.height };
      const tokens = scene.tokens.map((token) => {
        const [w, h] = token.turn === 90 ? [28, 51] : [51, 28];
        return { what: token.message, ...around(token, w * token.scale, h * token.scale) };
      });
      const icons = scene.icons.map((icon) => ({
        what: icon.name,
        ...around(icon, 19 * (icon.scale ?? 1), 19 * (icon.scale ?? 1)),
      }));
      const boxes = [...scene.boxes, ...scene.backgrounds].map((box) => ({ what: box.as, ...box }));
      for (const { what, ...rect } of [
        ...tokens,
        ...icons,
        ...boxes,
        ...tagsIn(scene).map((tag) => ({ what: 'tag', ...tag })),
      ])
        if (!isInside(rect, map)) problems.push(`${name}: ${what} is outside`);
      for (const token of tokens)
        for (const { text, box } of textBoxes(scene))
          if (overlaps(token, box)) problems.push(`${name}: ${token.what} over ${text.text}`);
      tokens.forEach((token, index) => {
        for (const other of tokens.slice(index + 1))
          if (overlaps(token, other)) problems.push(`${name}: ${token.what} over ${other.what}`);
      });
    }
    expect([...new Set(problems)]).toEqual([]);
  });

  it('moves nothing from step to step, and is not too high', () => {
    for (const { name, trace, pictures } of runs) {
      const places = pictures.map((picture) => {
        const scene = draw(trace, picture, width);
        const still = [...scene.backgrounds, ...scene.boxes].flatMap(({ as, x, y, w, h }) =>
          /^(window|core|band|engine|record|strip|folded|command)/.test(as) ? [[x, y, w, h].join()] : [],
        );
        expect(scene.height, name).toBeLessThanOrEqual(maxHeightAt(width));
        return [scene.height, ...still];
      });
      for (const place of places) expect(place, name).toEqual(places[0]);
    }
  });
});

/** `main Any: match, Any matches everything` for each row, in order. */
function rowsOf(scene: Scene): readonly string[] {
  const words = (as: string) => scene.texts.filter((text) => text.as === as);
  return scene.backgrounds
    .filter(({ as }) => as.startsWith('record') && as !== 'records')
    .map((row) => {
      const inRow = (as: string) =>
        words(as)
          .flatMap((text) => (overlaps(boxOf(text), row) ? [text.text] : []))
          .join(' ');
      return `${inRow('owner')} ${inRow('tag')}: ${[inRow('match'), inRow('remark')].join(', ')}`;
    });
}

describe('who hears in a figure about events', () => {
  it.each([
    ['js-emit-to-preview', 'label preview', ['match, label is preview', 'no match, App has no label']],
    ['js-emit', 'everyone', ['match, sent to everyone', 'match, sent to everyone']],
    ['rust-emit', 'everyone', ['match, sent to everyone', 'match, sent to everyone']],
    ['rust-emit-to-preview', 'label preview', ['match, label is preview', 'no match, App has no label']],
    ['js-emit-to-main', 'label main', ['no match, label differs', 'no match, App has no label']],
    ['js-emit-to-app', 'App', ['no match, WebviewWindow is not App', 'match, sent to App']],
    ['rust-emit-to-app', 'App', ['no match, WebviewWindow is not App', 'match, sent to App']],
    ['rust-emit-to-window', 'Window preview', ['no match, kind differs', 'no match, App has no label']],
    ['native-resize', 'window preview', ['match, listens for window preview', 'no match, App has no label']],
    ['native-drop', 'label preview', ['match, label is preview', 'no match, App has no label']],
    ['rust-emit-filter', 'a filter', ['no match, the filter drops it', 'no match, the filter drops it']],
  ])('is written at each record: %s', (call, to, [preview = '', app = '']) => {
    const { trace, pictures } = runOf('who-hears', { call });
    const last = pictures.at(-1);
    if (!last) throw new Error('no steps');
    const scene = draw(trace, last, 1200);
    expect(rowsOf(scene)).toEqual([
      'main Any: match, Any matches everything',
      `preview WebviewWindow preview: ${preview}`,
      `core App: ${app}`,
      'core Any: match, Any matches everything',
    ]);
    expect(
      scene.texts.filter(({ as, tone }) => as === 'tag' && tone === 'on-solid').map(({ text }) => text),
    ).toEqual([to]);
  });

  it.each(widths)('is what the trace says, at every step of every run, %i px wide', (width) => {
    for (const { name, trace, pictures } of runs) {
      for (const picture of pictures) {
        const expected = picture.emission?.records.flatMap(({ isMeant }) => isMeant ?? []) ?? [];
        const { texts, icons, backgrounds } = draw(trace, picture, width);
        const drawn = texts.flatMap(({ as, text }) =>
          as === 'match' && /^(no )?match$/.test(text) ? [text] : [],
        );
        expect(drawn.filter((text) => text === 'match').length, name).toBe(expected.filter(Boolean).length);
        expect(drawn.length, name).toBe(expected.length);
        expect(backgrounds.filter(({ as }) => as === 'record match').length).toBe(
          expected.filter(Boolean).length,
        );
        const heard = [...picture.core.listeners, ...picture.windows.flatMap(({ listeners }) => listeners)];
        const names = new Set(
          trace.moments.flatMap((moment) => (moment.kind === 'heard' ? moment.listener.id : [])),
        );
        expect(icons.filter((icon) => icon.name === 'heard').length, name).toBe(
          heard.filter(({ id, heard: times }) => times > 0 && names.has(id)).length,
        );
      }
    }
  });

  it('is said in full beside the reader’s column once the page knows its font, and in short before', () => {
    const run = runOf('who-hears');
    const picture = pictureOf(run, 'c3.sent.3');
    expect(rowsOf(draw(run.trace, picture, 884))).toContain('main Any: match, Any matches all');
    const scene = draw(run.trace, picture, 884, (as, text) => reservedWidth(as, text) * 0.8);
    expect(rowsOf(scene)).toContain('main Any: match, Any matches everything');
    expect(scene.height).toBe(draw(run.trace, picture, 884).height);
  });

  it('is not said before the core process has chosen', () => {
    const run = runOf('emit-to-one-window', { rust: 'app' });
    const [emitted] = run.pictures;
    if (!emitted) throw new Error('no steps');
    expect(rowsOf(draw(run.trace, emitted, 884))).toEqual([
      'main Any: , ',
      'preview WebviewWindow preview: , ',
      'core App: , ',
    ]);
  });

  it('is said of the event that is emitted, not of others', () => {
    const run = runOf('core-emit', { preview: 'ready' });
    expect(rowsOf(draw(run.trace, pictureOf(run, 'c3.heard.1'), 1200))).toEqual([
      'main Any: , listens for autosave:saved',
      'preview Any: , listens for autosave:saved',
      'core App: match, sent to everyone',
    ]);
  });

  it('lets an event go only to pages, from the rows of their records', () => {
    const run = runOf('who-hears', { call: 'rust-emit' });
    const scene = draw(run.trace, pictureOf(run, 'core/async.sent.2'), 884);
    expect(scene.tokens.map(({ name, tone }) => [name, tone])).toEqual([
      ['eval', 'core'],
      ['eval', 'core'],
    ]);
    const rows = scene.backgrounds.filter(({ as }) => as === 'record match').map(({ y, h }) => y + h / 2);
    const starts = scene.tokens.flatMap(({ segments }) => segments.flatMap(([from]) => from?.y ?? []));
    for (const start of starts) expect(rows).toContain(start);
  });
});

describe('more than a figure about events has room for', () => {
  const { trace } = runOf('who-hears', { call: 'rust-emit' });

  /** More listeners in the core process, registered before the run. */
  const withListeners = (count: number): Trace => {
    const more = Array.from({ length: count }, (_, index): Listener => ({
      owner: 'core/main',
      event: 'doc:changed',
      id: index - count,
      target: { kind: 'App' },
    }));
    const first = trace.moments.find(({ before }) => before);
    if (!first) throw new Error('nothing before');
    const moments = more.map((listener) => ({ ...first, kind: 'listening' as const, listener }));
    return { ...trace, moments: [...moments, ...trace.moments] };
  };

  it.each([
    [288, 4, 'and 10 more listen: 2 match'],
    [358, 4, 'and 10 more listen: 2 match'],
    [704, 5, 'and 9 more listen: 2 match'],
    [884, 9, 'and 5 more listen: 2 match'],
  ])('is counted: of 14 listeners at %i px', (width, rows, words) => {
    const many = withListeners(10);
    const scene = draw(many, pictureAt(many, stepsOf(many).length - 1), width);
    expect(rowsOf(scene)).toHaveLength(rows);
    expect(scene.texts.map(({ text }) => text)).toContain(words);
    expect(scene.height).toBeLessThanOrEqual(maxHeightAt(width));
  });

  it.each([288, 358, 700, 884, 1200])('draws three windows, %i px wide', (width) => {
    const third: Trace = {
      ...trace,
      actors: [...trace.actors, { id: 'page(log)', kind: 'page', window: 'log' }],
      moments: trace.moments.map((moment) =>
        moment.kind === 'listening' && moment.listener.id === 1
          ? { ...moment, listener: { ...moment.listener, owner: 'page(log)' } }
          : moment,
      ),
    };
    stepsOf(third).forEach(({ index }) => {
      const scene = draw(third, pictureAt(third, index), width);
      expect(scene.backgrounds.filter(({ as }) => as === 'window')).toHaveLength(3);
      const boxes = scene.texts.map(boxOf);
      for (const [at, box] of boxes.entries()) {
        expect(boxes.slice(at + 1).some((other) => overlaps(box, other))).toBe(false);
        expect(isInside(box, { x: 0, y: 0, w: scene.width, h: scene.height })).toBe(true);
      }
      expect(scene.height).toBeLessThanOrEqual(maxHeightAt(width));
    });
  });
});
