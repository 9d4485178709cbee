import { describe, expect, it } from 'vitest';
import { loadScenario, loadScenarios } from '../../../../../src/scenarios/index.ts';
import { knobsOf, simulate } from '../../../../../src/simulation/index.ts';
import { pictureAt, stepsOf, type Gate, type Picture, type Trace } from '../../../../../src/trace/index.ts';
import type { Scene } from '../../../../../src/visualizer/map/draw/scene.ts';
import { overlaps, type Rect } from '../../../../../src/visualizer/map/geometry/shape.ts';
import { withMeasure, type Measure } from '../../../../../src/visualizer/map/geometry/text.ts';
import { mapScene } from '../../../../../src/visualizer/map/scene/map-scene.ts';
import { loadScene } from '../../../../../src/visualizer/map/scene/scenes.ts';
import { fonts, inDejaVu, inSiteFont } from '../fonts.ts';
import { keepsLatest, textBoxes } from '../kept.ts';
import { pictureOf, runOf } from '../runs.ts';

await loadScene({ about: 'isolation' });

const widths = [288, 304, 320, 358, 390, 480, 560, 700, 704, 760, 768, 796, 884, 1000, 1200];

/** The scenarios of the isolation pattern with each value of each knob, as far as they have a frame. */
const runs = Object.values(await loadScenarios())
  .filter(({ group }) => group === 'The isolation pattern')
  .flatMap((scenario) => {
    const knobs = knobsOf(scenario).flatMap(({ knob }) => (knob.kind === 'text' ? [] : [knob]));
    const alone = knobs.flatMap(({ id, options }) => options.map(({ value }) => ({ [id]: value })));
    const hasPattern = knobs.some(({ id }) => id === 'pattern');
    return [{}, ...alone].map((set) => ({
      gates: ['unseal', 'permission'] as const,
      ...runOf(scenario.id, { ...(hasPattern && { pattern: 'isolation' }), ...set }),
    }));
  })
  .filter(({ trace }) => trace.pattern === 'isolation');

const draw = (
  trace: Trace,
  picture: Picture,
  width: number,
  measure?: Measure,
  gates?: readonly Gate[],
): Scene => withMeasure(measure, () => mapScene(trace, picture, width, { about: 'isolation', gates }));

const scenesAt = keepsLatest((width: number, measure: Measure | undefined) =>
  runs.flatMap(({ name, trace, pictures, gates }) =>
    pictures.flatMap(
      (picture) =>
        [
          [`${name} ${picture.step.id}`, draw(trace, picture, width, measure)],
          [`${name} ${picture.step.id} with gates`, draw(trace, picture, width, measure, gates)],
        ] as const,
    ),
  ),
);

const isInside = (inner: Rect, outer: Rect, by = 0) =>
  inner.x >= outer.x + by - 0.01 &&
  inner.y >= outer.y + by - 0.01 &&
  inner.x + inner.w <= outer.x + outer.w - by + 0.01 &&
  inner.y + inner.h <= outer.y + outer.h - by + 0.01;

const around = ({ x, y }: { readonly x: number; readonly y: number }, w: number, h: number): Rect => ({
  x: x - w / 2,
  y: y - h / 2,
  w,
  h,
});

const kindOf = ({ as }: { readonly as: string }) => as.split(' ')[0] ?? '';

/** What a map is made of, whatever its words are. */
const steady = ['window', 'sandbox', 'sandbox-off', 'core', 'band', 'part', 'command'];

/** The height of a map and the places of some kinds of its boxes. */
const placesIn = ({ height, backgrounds, boxes }: Scene, kinds: readonly string[]): string =>
  [
    height,
    ...[...backgrounds, ...boxes].flatMap((box) =>
      kinds.includes(kindOf(box)) ? [[box.x, box.y, box.w, box.h].join()] : [],
    ),
  ].join(' ');

const textsOf = ({ texts }: Scene) => texts.map(({ text }) => text);

describe.each(widths)('a figure about isolation, %i px wide,', (width) => {
  describe.each(fonts)('its words, $name,', ({ drawn, seen }) => {
    it('keeps texts from each other, whole, and inside the map', () => {
      const problems = new Set<string>();
      for (const [name, scene] of scenesAt(width, drawn)) {
        const map = { x: 0, y: 0, w: scene.width, h: scene.height };
        const placed = textBoxes(scene, seen);
        placed.forEach(({ text, box }, index) => {
          if (!isInside(box, map)) problems.add(`${name}: ${text.text} is outside`);
          for (const other of placed.slice(index + 1))
            if (overlaps(box, other.box)) problems.add(`${name}: ${text.text} over ${other.text.text}`);
          // Values may be of any length: a payload's, and what a page logs.
          if (text.text.endsWith('…') && !text.as.startsWith('code') && text.as !== 'input')
            problems.add(`${name}: ${text.text} is cut`);
        });
      }
      expect([...problems]).toEqual([]);
    });

    it('keeps words inside their boxes, and tokens and icons off words', () => {
      const problems = new Set<string>();
      for (const [name, scene] of scenesAt(width, drawn)) {
        const boxes = scene.boxes.filter((box) => ['card', 'part', 'command'].includes(kindOf(box)));
        const tokens = scene.tokens.map((token) =>
          Math.abs(token.turn) === 90
            ? around(token, 20 * token.scale, 36 * token.scale)
            : around(token, 36 * token.scale, 20 * token.scale),
        );
        const icons = scene.icons.map((icon) => around(icon, 16 * (icon.scale ?? 1), 12 * (icon.scale ?? 1)));
        for (const { text, box } of textBoxes(scene, seen)) {
          for (const outer of boxes)
            if (overlaps(box, outer) && !isInside(box, outer))
              problems.add(`${name}: ${text.text} over the edge of a ${outer.as}`);
          if (text.as !== 'lintel' && [...tokens, ...icons].some((item) => overlaps(item, box)))
            problems.add(`${name}: a token or an icon on ${text.text}`);
        }
      }
      expect([...problems]).toEqual([]);
    });
  });

  it('keeps both boxes and the key inside the edge of a frame, and the edge inside its window', () => {
    const problems: string[] = [];
    for (const [name, scene] of scenesAt(width, undefined)) {
      const windows = scene.backgrounds.filter((box) => kindOf(box) === 'window');
      const frames = scene.backgrounds.filter((box) => kindOf(box).startsWith('sandbox'));
      const parts = scene.boxes.filter((box) => kindOf(box) === 'part');
      const isLoading = scene.texts.some(({ text }) => text.startsWith('loads'));
      for (const frame of frames) {
        if (!windows.some((window) => isInside(frame, window, 4))) problems.push(`${name}: the edge`);
        const inner = parts.filter((part) => isInside(part, frame, 3));
        if (inner.length !== 2) problems.push(`${name}: ${String(inner.length)} boxes in a frame`);
        const keys = scene.icons.filter(
          (icon) => icon.name === 'key' && isInside(around(icon, 20, 10), frame),
        );
        if (keys.length > 1 || (keys.length === 0 && frame.as === 'sandbox' && !isLoading))
          problems.push(`${name}: ${String(keys.length)} keys in a frame`);
      }
      if (parts.length !== frames.length * 2) problems.push(`${name}: a box outside`);
    }
    expect([...new Set(problems)]).toEqual([]);
  });

  it('is at most as high as its view, and moves nothing from step to step', () => {
    for (const { name, trace, pictures } of runs) {
      // Two windows on a phone, and a gate of permissions that refuses, need a row more.
      const limit = width >= 700 || trace.actors.filter(({ kind }) => kind === 'page').length > 1 ? 480 : 460;
      const places = pictures.map((picture) => {
        const scene = draw(trace, picture, width);
        expect(scene.height, name).toBeLessThanOrEqual(limit);
        return placesIn(scene, [...steady, 'lintel']);
      });
      expect(new Set(places).size, name).toBe(1);
    }
  });

  it('keeps its height and its parts where they are once the page has measured its words', () => {
    for (const { name, trace, pictures } of runs)
      for (const picture of pictures.slice(-1)) {
        const places = [undefined, inSiteFont, inDejaVu].map((measure) =>
          placesIn(draw(trace, picture, width, measure), steady),
        );
        expect(new Set(places).size, name).toBe(1);
      }
  });
});

/** All that is said at a step of a run, beside the reader’s column, where the page has the site’s font. */
const said = (id: string, set: Record<string, string>, step: string, width = 884) => {
  const run = runOf(id, set);
  return textsOf(draw(run.trace, pictureOf(run, step), width, inSiteFont));
};

/** What is said at the last step where a policy keeps the frame out of a page that makes so many calls. */
async function blockedCalls(count: number): Promise<readonly string[]> {
  const scenario = await loadScenario('starved-isolation-frame');
  const [open, call] = scenario.script;
  if (!open || !call) throw new Error('Its script has changed.');
  const trace = simulate({ ...scenario, script: [open, ...Array.from({ length: count }, () => call)] });
  return textsOf(draw(trace, pictureAt(trace, stepsOf(trace).length - 1), 884, inSiteFont));
}

describe('calls that wait for a frame', () => {
  it('are numbered messages where there are several', async () => {
    expect(await blockedCalls(3)).toEqual(
      expect.arrayContaining(['1 word_count', '2 word_count', '3 word_count', '3 calls wait for the frame']),
    );
  });

  it('are three at most, and the others are counted', async () => {
    const words = await blockedCalls(7);
    expect(words.filter((text) => /^\d word_count$/.test(text))).toHaveLength(3);
    expect(words).toContain('and 4 more');
  });
});

describe('what a figure about isolation says', () => {
  it('opens the message where it is made: name, ids and options, and the payload', () => {
    expect(said('isolation-hook', {}, 'c1.called.1')).toEqual(
      expect.arrayContaining(['save_file', '1001 1002', 'none', 'path …/notes/a.txt', 'contents "x"']),
    );
  });

  it('says what the hook has changed, and how large the payload becomes, with the numbers of the run', () => {
    expect(said('isolation-hook', {}, 'c1.hooked.1')).toEqual(
      expect.arrayContaining(['…/notes/a.txt', 'path …/notes/safe.txt', '48 B become 64 B']),
    );
    expect(said('isolation-success', {}, 'c1.hooked.1')).toEqual(
      expect.arrayContaining(['unchanged', '49 B become 65 B']),
    );
  });

  it('hides of a sealed message only its payload', () => {
    const back = said('isolation-hook', {}, 'c1.sent.2');
    expect(back).toContain('sealed, 64 B');
    expect(back.filter((text) => text === 'save_file')).toHaveLength(2);
  });

  it('opens it again in the core process', () => {
    const words = said('isolation-hook', {}, 'c1.unseal.1');
    expect(words).toContain('readable again');
    expect(words.filter((text) => text === 'path …/notes/safe.txt')).toHaveLength(2);
  });

  it('says what stopped a message, and that nothing crosses', () => {
    expect(said('isolation-hook', { case: 'b' }, 'c1.hooked.1')).toEqual(
      expect.arrayContaining([
        'throw: not this path',
        'nothing comes back',
        'hears nothing',
        'never settles',
      ]),
    );
    expect(said('isolation-hook', { case: 'silent' }, 'c1.hooked.1')).toContain('returns nothing');
    expect(said('isolation-hook', { case: 'never' }, 'c1.hooked.1')).toContain('never returns');
  });

  it('says which directive keeps a frame out, and which calls wait for it', () => {
    expect(said('starved-isolation-frame', {}, 'c1.called.1')).toEqual(
      expect.arrayContaining(["frame-src 'self'", 'blocked', 'waits for the frame', 'hears nothing']),
    );
  });

  it('says of a message sent past the frame that nothing came from there, and what Tauri says of it', () => {
    expect(said('isolation-tampered', { case: 'b' }, 'c2.unseal.1')).toEqual(
      expect.arrayContaining([
        'was not asked',
        'was not used',
        'nothing came',
        'not sealed',
        'missing field',
      ]),
    );
  });

  it('draws permission alone where a seal is used again, since it still decides', () => {
    // Below it a wide map has no room for four lintels.
    for (const width of widths.filter((each) => each < 700 || each >= 884)) {
      const words = said('isolation-tampered', { case: 'e' }, 'c2.unseal.1', width);
      expect(words).toEqual(expect.arrayContaining(['unseal', 'permission']));
      expect(
        words.some((text) => text.startsWith('payload sealed for call 1') || text.startsWith('sealed')),
      ).toBe(true);
    }
  });

  it('shows a message that has just been sealed as it leaves the frame', () => {
    const run = runOf('isolation-hook');
    const { tokens } = draw(run.trace, pictureOf(run, 'c1.hooked.1'), 884, inSiteFont);
    expect(tokens.map(({ name, tone }) => [name, tone])).toEqual([['frame-seal', 'frame']]);
    expect(tokens[0]?.segments.flat().length).toBeGreaterThan(2);
  });
});
