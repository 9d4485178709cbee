import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../../../../../src/scenarios/index.ts';
import { knobsOf } from '../../../../../src/simulation/index.ts';
import type { Picture, Trace } from '../../../../../src/trace/index.ts';
import type { Scene } from '../../../../../src/visualizer/map/draw/scene.ts';
import { overlaps, type Rect } from '../../../../../src/visualizer/map/geometry/shape.ts';
import { withMeasure, type Measure } from '../../../../../src/visualizer/map/geometry/text.ts';
import { threadsScene } from '../../../../../src/visualizer/map/scene/threads-scene.ts';
import { fonts } from '../fonts.ts';
import { keepsLatest, textBoxes } from '../kept.ts';
import { pictureOf, runOf } from '../runs.ts';

/** A map's room in a view of 320, 360 and 390, in columns of 700 and 768, beside the reader's column, and alone. */
const widths = [288, 304, 320, 328, 358, 390, 560, 700, 704, 768, 884, 1200];

/** Each scenario about threads with each value of each knob, and each pair of two. */
const runs = (await loadScenarios())
  .filter(({ about }) => about === 'threads')
  .flatMap((scenario) => {
    const settings = knobsOf(scenario).flatMap(({ knob }) =>
      knob.kind === 'text' ? [] : knob.options.map(({ value }) => ({ [knob.id]: value })),
    );
    const pairs = settings.flatMap((first, index) =>
      settings.slice(index + 1).map((second) => ({ ...first, ...second })),
    );
    return [{}, ...settings, ...pairs].map((set) => runOf(scenario.id, set));
  });

/** A run that is about something else: any may be drawn so. */
const others = [
  runOf('page-start', { pattern: 'isolation' }),
  runOf('who-hears'),
  runOf('channel-progress'),
  runOf('close-while-pending'),
  runOf('command-panics', { thread: 'sync' }),
  runOf('starved-isolation-frame'),
  runOf('reload-while-pending'),
  runOf('invoke-success', { work: 'long' }),
  runOf('invoke-denied-by-window'),
];

const draw = (trace: Trace, picture: Picture, width: number, hideBefore = false) =>
  threadsScene(trace, picture, width, { hideBefore });

/** Every scene of every run at a width, with its name. */
const scenesAt = keepsLatest((width: number, measure: Measure | undefined) =>
  [...runs, ...others].flatMap(({ name, trace, pictures }) =>
    pictures.flatMap((picture) =>
      [false, true].map(
        (hides) =>
          [
            `${name} ${picture.step.id}${hides ? ' hiding' : ''}`,
            withMeasure(measure, () => draw(trace, picture, width, hides)),
          ] as const,
      ),
    ),
  ),
);

const isInside = (inner: Rect, outer: Rect) =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.w <= outer.x + outer.w + 0.01 &&
  inner.y + inner.h <= outer.y + outer.h + 0.01;

const mapOf = ({ width, height }: Scene): Rect => ({ x: 0, y: 0, w: width, h: height });
const tokensOf = ({ tokens }: Scene) =>
  tokens.map(({ message, x, y, scale }) => ({
    what: message,
    x: x - (51 * scale) / 2,
    y: y - (28 * scale) / 2,
    w: 51 * scale,
    h: 28 * scale,
  }));
const boxesOf = ({ boxes, backgrounds }: Scene, as: RegExp) =>
  [...backgrounds, ...boxes].filter((box) => as.test(box.as));

describe.each(widths)('a figure about threads, %i px wide,', (width) => {
  describe.each(fonts)('its words, $name,', ({ drawn, seen }) => {
    it('keeps texts from each other and whole, and within the map', () => {
      const problems: string[] = [];
      for (const [name, scene] of scenesAt(width, drawn)) {
        const placed = textBoxes(scene, seen);
        placed.forEach(({ text, box }, index) => {
          if (!isInside(box, mapOf(scene))) problems.push(`${name}: ${text.text} is outside`);
          for (const other of placed.slice(index + 1))
            if (overlaps(box, other.box)) problems.push(`${name}: ${text.text} over ${other.text.text}`);
          if (text.text.endsWith('…')) problems.push(`${name}: ${text.text} is cut`);
        });
      }
      expect([...new Set(problems)]).toEqual([]);
    });

    it('keeps words within their bars, windows and flags, or off them', () => {
      const problems: string[] = [];
      for (const [name, scene] of scenesAt(width, drawn)) {
        const windows = boxesOf(scene, /^window/);
        const flags = boxesOf(scene, /^now$/).filter(({ y }) => y === 0);
        const bars = joined(boxesOf(scene, /^(task|planned)/));
        for (const { text, box } of textBoxes(scene, seen)) {
          for (const outer of [...windows, ...flags, ...bars])
            if (overlaps(box, outer) && !isInside(box, outer))
              problems.push(`${name}: ${text.text} leaves its box`);
        }
      }
      expect([...new Set(problems)]).toEqual([]);
    });
  });

  it('lets no line and no beat go through words, and no token over words or another', () => {
    const problems: string[] = [];
    for (const [name, scene] of scenesAt(width, undefined)) {
      const thin = boxesOf(scene, /^(now|beat|acts)/).filter(({ y }) => y > 0);
      const tokens = tokensOf(scene);
      for (const { text, box } of textBoxes(scene)) {
        if (thin.some((line) => overlaps(box, line))) problems.push(`${name}: a line through ${text.text}`);
        if (tokens.some((token) => overlaps(box, token))) problems.push(`${name}: a token over ${text.text}`);
        for (const { as, d } of scene.paths) {
          if (as !== 'grid' && as !== 'dots') continue;
          if (overlaps(box, boxOfLine(d))) problems.push(`${name}: ${as} through ${text.text}`);
        }
      }
      tokens.forEach((token, index) => {
        if (!isInside(token, mapOf(scene))) problems.push(`${name}: ${token.what} is outside`);
        if (tokens.slice(index + 1).some((other) => overlaps(token, other)))
          problems.push(`${name}: ${token.what} over another`);
      });
      for (const box of boxesOf(scene, /./))
        if (!isInside(box, mapOf(scene))) problems.push(`${name}: ${box.as} is outside`);
    }
    expect([...new Set(problems)]).toEqual([]);
  });

  it('moves nothing from step to step but what the time moves, and is not too high', () => {
    for (const { name, trace, pictures } of [...runs, ...others]) {
      const places = pictures.map((picture) => {
        const scene = draw(trace, picture, width);
        expect(scene.height, name).toBeLessThanOrEqual(width >= 700 ? 480 : 460);
        const rows = scene.texts.filter(({ as }) => as === 'row').map(({ text, y }) => `${text} ${y}`);
        return [
          scene.height,
          ...rows,
          ...boxesOf(scene, /^(window|chart|cores)/).map(({ x, y, w, h }) => [x, y, w, h].join()),
        ];
      });
      for (const place of places) expect(place, name).toEqual(places[0]);
    }
  });
});

/** A bar and what is planned of it are one box to the words in it. */
function joined(bars: readonly Rect[]): readonly Rect[] {
  const rows = Map.groupBy(bars, ({ y }) => y);
  return [...rows.values()].flatMap((row) => {
    const sorted = row.toSorted((a, b) => a.x - b.x);
    const whole: Rect[] = [];
    for (const bar of sorted) {
      const last = whole.at(-1);
      if (last && Math.abs(last.x + last.w - bar.x) < 0.01)
        whole[whole.length - 1] = { ...last, w: bar.x + bar.w - last.x };
      else whole.push(bar);
    }
    return whole;
  });
}

/** What an upright or level line takes. */
function boxOfLine(d: string): Rect {
  const [x = 0, y = 0, to = 0] = (d.match(/-?[\d.]+/g) ?? []).map(Number);
  return d.includes('V') ? { x: x - 0.5, y, w: 1, h: to - y } : { x, y: y - 1.5, w: to - x, h: 3 };
}

describe.each([
  ['wide', [700, 768, 884, 1200]],
  ['narrow', [288, 304, 358, 560]],
])('a %s figure about threads', (_, layout) => {
  it('is as high at every width', () => {
    for (const { name, trace, pictures } of [...runs, ...others]) {
      const [first] = pictures;
      if (!first) throw new Error('no steps');
      const heights = layout.map((width) => draw(trace, first, width).height);
      expect(new Set(heights).size, name).toBe(1);
    }
  });
});

const wordsIn = (scene: Scene, as: string) =>
  scene.texts.filter((text) => text.as === as).map(({ text }) => text);

describe('a command that holds the main thread for three seconds', () => {
  const run = runOf('blocked-main-thread');
  const at = (step: string, hides = false) => draw(run.trace, pictureOf(run, step), 884, hides);

  it('is hatched up to now, dashed up to its end, and says both', () => {
    const scene = at('c2.sent.3');
    const [hatch] = boxesOf(scene, /^task hatch$/);
    const [planned] = boxesOf(scene, /^planned holds$/);
    const axis = { left: 368, right: 864 };
    const x = (ms: number) => axis.left + ((axis.right - axis.left) * ms) / 3500;
    expect(hatch?.x).toBeCloseTo(x(106));
    expect(planned?.x).toBeCloseTo(x(1006));
    expect((planned?.x ?? 0) + (planned?.w ?? 0)).toBeCloseTo(x(3106));
    expect(wordsIn(scene, 'flag')).toEqual(['now 1.0 s']);
    expect(wordsIn(scene, 'task')).toContain('2 word_count');
    expect(wordsIn(scene, 'remark')).toContain('until 3.1 s');
    expect(wordsIn(scene, 'role')).toContain('held by 2');
  });

  it('says what waits for the thread, and how long so far', () => {
    const scene = at('c2.sent.3');
    expect(wordsIn(scene, 'wait')).toEqual(['its event and answer wait for', 'not yet at the core:']);
    expect(wordsIn(scene, 'remark')).toContain('800 ms so far');
    expect(scene.tokens.map(({ name }) => name)).toEqual(['request']);
    expect(wordsIn(scene, 'name')).toEqual(['3 open_file']);
  });

  it('lets the page go on', () => {
    const beats = boxesOf(at('c2.sent.3'), /^beat/);
    expect(beats.length).toBe(21);
    expect(beats.filter(({ as }) => as === 'beat').length).toBe(6);
    expect(wordsIn(at('c2.sent.3'), 'role')).toContain('is not blocked');
  });

  it('is free at the end, with all of it to scale', () => {
    const scene = at('c4.settled.1');
    expect(wordsIn(scene, 'role')).toContain('free');
    expect(wordsIn(scene, 'task')).toEqual(['2 word_count: 3.0 s', '1 save_file: 1.0 s', '3 open_file']);
    expect(wordsIn(scene, 'caption')).toEqual([
      'WebView process',
      'Core process',
      '1 s per line',
      '0 s',
      '1 s',
      '2 s',
      '3 s',
      '3.5 s',
    ]);
    expect(boxesOf(scene, /^planned/)).toEqual([]);
  });

  it('has no end that is known while its dialog waits for the user', () => {
    const dialog = runOf('blocked-main-thread', { second: 'dialog' });
    const scene = draw(dialog.trace, pictureOf(dialog, 'c2.sent.3'), 884);
    expect(boxesOf(scene, /^planned/)).toEqual([]);
    expect(boxesOf(scene, /^task hatch$/)).toHaveLength(1);
    expect(wordsIn(scene, 'role')).toContain('its dialog waits');
  });

  it('reveals nothing of what comes while a prediction is open', () => {
    const open = at('c3.called.1', true);
    expect(boxesOf(open, /^planned async$/)).toEqual([]);
    expect(boxesOf(at('c3.called.1'), /^planned async$/)).toHaveLength(1);
  });

  it('holds nothing on the async runtime, where three commands run side by side', () => {
    const async = runOf('blocked-main-thread', { second: 'async' });
    const scene = draw(async.trace, pictureOf(async, 'c4.running.1'), 884);
    expect(boxesOf(scene, /^task async$/)).toHaveLength(3);
    expect(boxesOf(scene, /hatch/)).toEqual([]);
    expect(wordsIn(scene, 'role')).toEqual(expect.arrayContaining(['runs 1, 2, 3', 'holds nothing']));
  });
});
