import { describe, expect, it } from 'vitest';
import { mapScene, mapHeight } from '../../../../../src/visualizer/map/scene/map-scene.ts';
import { loadScene } from '../../../../../src/visualizer/map/scene/scenes.ts';
import { boxOf, withMeasure } from '../../../../../src/visualizer/map/geometry/text.ts';
import { overlaps } from '../../../../../src/visualizer/map/geometry/shape.ts';
import type { Scene } from '../../../../../src/visualizer/map/draw/scene.ts';
import { allRuns, pictureOf, runOf } from '../runs.ts';
import { inSiteFont } from '../fonts.ts';

const runs = allRuns();

await loadScene();

const widths = [288, 304, 320, 358, 390, 560, 700, 768, 796, 884, 960, 1200];
const denied = runOf('invoke-denied-by-window');

const texts = (map: Scene) => map.texts.map(({ text }) => text);

describe('mapScene', () => {
  it.each(widths)('puts windows, threads and gates at the same place at every step, %i px wide', (width) => {
    for (const { trace, pictures } of [denied, runOf('invoke-error'), runOf('invoke-success')]) {
      const places = pictures.map((picture) => mapScene(trace, picture, width));
      const [first] = places;
      if (!first) throw new Error('no steps');
      for (const map of places) {
        expect(map.backgrounds.filter(({ as }) => as === 'window')).toEqual(
          first.backgrounds.filter(({ as }) => as === 'window'),
        );
        expect(map.backgrounds.filter(({ as }) => as === 'band')).toEqual(
          first.backgrounds.filter(({ as }) => as === 'band'),
        );
        expect(gateNames(map)).toEqual(gateNames(first));
      }
    }
  });

  it.each([288, 320, 358, 560])('names each gate at the height of its posts, %i px wide', (width) => {
    for (const picture of denied.pictures) {
      const map = mapScene(denied.trace, picture, width);
      const plates = map.boxes.filter(({ as }) => as.startsWith('lintel')).map(({ y, h }) => y + h / 2);
      const names = map.texts.filter(({ as }) => as === 'lintel');
      expect(names).toHaveLength(5);
      // A baseline lies 0.35 of 15 px below the middle.
      for (const { y } of names) expect(plates.some((plate) => Math.abs(plate + 5.25 - y) < 0.01)).toBe(true);
    }
  });

  it('writes what a gate found in the row of its name, or below it where that has no room', () => {
    const rowOf = (width: number) => {
      const map = mapScene(denied.trace, pictureOf(denied, 'c1.permission.1'), width);
      const rows = new Map(map.texts.map(({ text, y }) => [text, y]));
      return Math.round((rows.get('not granted') ?? 0) - (rows.get('permission') ?? 0));
    };
    expect([rowOf(560), rowOf(358), rowOf(320)]).toEqual([-1, 21, 21]);
  });

  it('has the numbers of the design at 884 px', () => {
    const counts = runOf('invoke-success');
    const map = mapScene(counts.trace, pictureOf(counts, 'c1.called.1'), 884);
    expect(map.backgrounds.find(({ as }) => as === 'band')).toMatchObject({ x: 300, y: 36, w: 550 });
    const lintels = map.boxes.filter(({ as }) => as === 'lintel ahead');
    expect(lintels.map(({ w, h }) => [w >= 86, h])).toEqual(Array(5).fill([true, 27]));
    expect(map.backgrounds.find(({ as }) => as === 'band unused')).toMatchObject({ h: 28 });
    expect(map.tokens).toEqual([]);
  });

  it.each([340, 960])('keeps a refused request before its gate until the end, %i px wide', (width) => {
    const places = denied.pictures
      .slice(3)
      .map((picture) =>
        mapScene(denied.trace, picture, width).tokens.find(({ message }) => message === 'm1'),
      );
    expect(new Set(places.map((token) => `${String(token?.x)} ${String(token?.y)}`)).size).toBe(1);
    const [token] = places;
    const gate = gatePoint(width, 'permission');
    expect([token?.x, token?.y]).toEqual(width === 960 ? [gate.x - 54, gate.y] : [38, gate.y - 26]);
  });

  it('lets a request stop at every gate it passes', () => {
    const map = mapScene(denied.trace, pictureOf(denied, 'c1.key.1'), 960);
    const [token] = map.tokens;
    const gates = ['key', 'origin', 'permission'].map((gate) => gatePoint(960, gate).x - 54);
    expect(token?.segments.map((segment) => segment.at(-1)?.x)).toEqual(gates);
  });

  it('lets the answer to a refused request leave from there', () => {
    const map = mapScene(denied.trace, pictureOf(denied, 'c1.sent.2'), 960);
    const answer = map.tokens.find(({ message }) => message === 'm2');
    // From the token, between the words of its gate and of the one before.
    const [last, gate] = [gatePoint(960, 'origin'), gatePoint(960, 'permission')];
    expect(answer?.segments[0]?.[0]).toEqual({ x: (last.x + gate.x) / 2, y: gate.y + 14 });
  });

  it.each([358, 960])('marks a gate that came to something else before a change, %i px wide', (width) => {
    const changed = runOf('invoke-denied-by-window', { permission: 'on' });
    const before = pictureOf(denied, 'c1.settled.1');
    const map = mapScene(changed.trace, pictureOf(changed, 'c1.permission.1'), width, { before });
    expect(map.icons.filter(({ name }) => name === 'before')).toHaveLength(1);
    const back = mapScene(denied.trace, pictureOf(denied, 'c1.permission.1'), width, {
      before: pictureOf(changed, 'c1.settled.1'),
    });
    expect(back.icons.filter(({ name }) => name === 'passed-before')).toHaveLength(1);
    const hidden = mapScene(changed.trace, pictureOf(changed, 'c1.permission.1'), width, {
      before,
      hideBefore: true,
    });
    expect(hidden.icons.some(({ name }) => name === 'before')).toBe(false);
    expect(hidden.boxes).toEqual(map.boxes);
  });

  it('says who blocks the main thread and what waits where', () => {
    const run = runOf('blocked-main-thread');
    const map = withMeasure(inSiteFont, () => mapScene(run.trace, pictureOf(run, 'c2.sent.3'), 960));
    expect(texts(map)).toEqual(
      expect.arrayContaining([
        'main thread: blocked by word_count until 3.1 s',
        'async runtime: not blocked',
        'waits in the',
        'queued for the main thread',
      ]),
    );
    expect(map.backgrounds.some(({ as }) => as === 'hatch')).toBe(true);
  });

  it('puts the call of a foreign frame into the frame', () => {
    const run = runOf('wrong-invoke-key', { case: 'c' });
    for (const width of [304, 960]) {
      const map = mapScene(run.trace, pictureOf(run, 'c1.called.1'), width);
      const frame = map.backgrounds.find(({ as }) => as === 'frame');
      const call = map.texts.find(({ text }) => text.startsWith('fetch('));
      if (!frame || !call) throw new Error('no frame');
      expect(overlaps(frame, boxOf(call))).toBe(true);
      expect(texts(map)).toContain('foreign frame ads');
    }
  });

  it('says of Rust code that it runs only while it sends', () => {
    const run = runOf('emit-to-one-window');
    const states = run.pictures.map((picture) => {
      const map = mapScene(run.trace, picture, 960);
      return [
        map.boxes.find(({ as }) => as.startsWith('command'))?.as,
        texts(map).find((text) => text.startsWith('async runtime')),
      ];
    });
    expect(states).toEqual([
      ['command runs', 'async runtime: busy'],
      ['command runs', 'async runtime: busy'],
      ['command runs', 'async runtime: busy'],
      ['command returned', 'async runtime: idle'],
      ['command returned', 'async runtime: idle'],
    ]);
  });

  it('lets the script of an event come from the code that emitted it, not from a call in flight', () => {
    const run = runOf('once-and-unlisten');
    const heard = texts(mapScene(run.trace, pictureOf(run, 'page(main).heard.1'), 960));
    expect(heard.some((text) => text.startsWith('app.emit(…)'))).toBe(true);
    expect(heard).toContain('unlisten(…)');
    const gate = texts(mapScene(run.trace, pictureOf(run, 'c2.permission.1'), 960));
    expect(gate.filter((text) => text.startsWith('app.emit'))).toEqual([]);
  });

  it.each([304, 960])('says when a window has no document yet, %i px wide', (width) => {
    const run = runOf('page-start');
    const idle = run.pictures.map((picture) => {
      const all = texts(mapScene(run.trace, picture, width));
      return all.find((text) => text === 'no document yet' || text === 'no call under way');
    });
    expect(idle).toEqual([...Array<string>(5).fill('no document yet'), 'no call under way']);
  });

  it('draws an app that ended as a broken outline with empty threads', () => {
    const [picture] = denied.pictures;
    if (!picture) throw new Error('no steps');
    const map = mapScene(denied.trace, { ...picture, core: { ...picture.core, aborted: true } }, 960);
    expect(map.backgrounds.some(({ as }) => as === 'core aborted')).toBe(true);
    expect(map.boxes).toEqual([]);
    expect(texts(map)).toContain('process ended');
  });

  it('draws three windows and counts the others', () => {
    const { trace, pictures } = denied;
    const labels = ['log', 'help', 'settings'];
    const more = labels.map((window) => ({ id: `page(${window})`, kind: 'page' as const, window }));
    const [picture] = pictures;
    const window = picture?.windows[0];
    if (!picture || !window) throw new Error('no steps');
    const windows = [
      ...picture.windows,
      ...labels.map((label) => ({ ...window, label, page: `page(${label})`, calls: [] })),
    ];
    const three = { ...trace, actors: [...trace.actors, ...more.slice(0, 1)] };
    const five = { ...trace, actors: [...trace.actors, ...more] };
    const shown = (of: typeof trace, width: number) => {
      const map = mapScene(of, { ...picture, windows }, width);
      return [
        map.backgrounds.filter(({ as }) => as === 'window').length,
        texts(map).filter((text) => text.includes('more')),
      ];
    };
    expect(shown(three, 960)).toEqual([3, []]);
    expect(shown(five, 960)).toEqual([1, ['WebView processes, and 4 more windows']]);
    expect(shown(five, 340)).toEqual([1, ['and 4 more windows']]);
  });
});

describe('mapScene with isolation', () => {
  const sealed = runOf('isolation-success');
  const at = (step: string, width: number) => mapScene(sealed.trace, pictureOf(sealed, step), width);

  it('has the numbers of the design at 960 px', () => {
    const map = at('c1.sent.3', 960);
    const frame = map.backgrounds.find(({ as }) => as === 'isolation');
    expect(frame).toMatchObject({ x: 12, y: 215 });
    const parts = map.boxes.filter(({ as }) => as.startsWith('part'));
    expect(parts).toMatchObject([
      { x: 24, y: 234, w: 88, h: 33 },
      { x: 136, y: 234, w: 76, h: 33 },
    ]);
    expect(map.paths.filter(({ as }) => as === 'lane').map(({ d }) => d)).toContain('M62 118L62 250.5');
    expect(map.tokens).toMatchObject([{ name: 'request-seal', y: 148 }]);
  });

  it.each([340, 960])('shows what is readable to the frame and what is not from it, %i px wide', (width) => {
    const marksOf = (step: string) =>
      at(step, width).tokens.map(({ name, outcome, tone }) => [name, outcome, tone]);
    expect(marksOf('c1.sent.1')).toEqual([['frame', undefined, 'webview']]);
    expect(marksOf('c1.sent.2')).toEqual([['frame-seal', 'lock', 'frame']]);
    expect(marksOf('c1.sent.3')).toEqual([['request-seal', 'lock', 'webview']]);
    expect(marksOf('c1.unseal.1')).toEqual([['request', undefined, 'webview']]);
    expect(texts(at('c1.sent.1', width))).toContain('readable');
    expect(texts(at('c1.sent.2', width))).toContain('sealed');
    expect(texts(at('c1.sent.3', width))).toEqual(expect.arrayContaining(['save_file', '1001 1002']));
  });

  it.each([340, 960])('keeps a message at the hook that stopped it, %i px wide', (width) => {
    const run = runOf('isolation-hook', { case: 'b' });
    const map = mapScene(run.trace, pictureOf(run, 'c1.hooked.1'), width);
    const hook = map.boxes.find(({ as }) => as.startsWith('part'));
    const [token] = map.tokens;
    if (!hook || !token) throw new Error('no hook or no token');
    expect(token.y).toBeLessThan(hook.y);
    expect(token.y).toBeGreaterThan(hook.y - 25);
    expect(map.icons.some(({ name }) => name === 'refused')).toBe(true);
    expect(texts(map)).toContain('stays here');
    expect(map.icons.some(({ name }) => name === 'never')).toBe(true);
  });

  it.each([340, 960])(
    'says that a call waits for its frame, and that a policy blocks it, %i px wide',
    (width) => {
      const run = runOf('starved-isolation-frame');
      const map = withMeasure(inSiteFont, () => mapScene(run.trace, pictureOf(run, 'c1.called.1'), width));
      expect(texts(map)).toContain('waits for the frame');
      expect(map.backgrounds.some(({ as }) => as === 'isolation blocked')).toBe(true);
      expect(texts(map).join(' ')).toContain('blocked');
    },
  );
});

describe('mapScene with channels and the fallback', () => {
  const stream = runOf('channel-progress');

  it.each([340, 960])(
    'shows what a channel holds back and what the core keeps for it, %i px wide',
    (width) => {
      const held = withMeasure(width === 340 ? undefined : inSiteFont, () =>
        mapScene(stream.trace, pictureOf(stream, 'c1.held.1'), width),
      );
      expect(texts(held).join('; ')).toMatch(
        width === 340 ? /channel 1001: holds 2/ : /1 delivered, 2 held back/,
      );
      expect(texts(held)).toContain('data 0 kept for main');
      const last = mapScene(stream.trace, stream.pictures.at(-1) ?? pictureOf(stream, ''), width);
      expect(texts(last).join('; ')).toMatch(/3 delivered, ended/);
      expect(texts(last).join('; ')).not.toContain('data 0');
    },
  );

  it('draws the way of what was sent again, not of what was blocked', () => {
    const run = runOf('post-message-fallback');
    const blocked = mapScene(run.trace, pictureOf(run, 'c1.stopped.1'), 960);
    expect(texts(blocked)).toContain('blocked');
    const again = mapScene(run.trace, pictureOf(run, 'c1.sent.2'), 960);
    const [pill] = again.tokens;
    expect(pill?.name).toBe('fallback');
    for (const { d } of again.paths.filter(({ as }) => as === 'route')) {
      const xs = [...d.matchAll(/[ML]([\d.]+) /g)].map(([, x]) => Number(x));
      expect(Math.max(...xs)).toBeLessThanOrEqual(pill?.x ?? 0);
    }
    expect(again.boxes.some(({ as }) => as === 'lintel checked')).toBe(false);
    const asked = mapScene(run.trace, pictureOf(run, 'c1.key.1'), 960);
    expect(asked.boxes.some(({ as }) => as === 'lintel checked')).toBe(true);
  });
});

describe('mapHeight', () => {
  it.each(widths)('is the height of every step, %i px wide', (width) => {
    for (const { trace, pictures } of runs) {
      const heights = new Set(pictures.map((picture) => mapScene(trace, picture, width).height));
      expect([...heights]).toEqual([mapHeight(trace, width)]);
    }
  });
});

function gateNames({ texts: all }: Scene): readonly (readonly [number, number])[] {
  return all.filter(({ as }) => as.startsWith('lintel')).map(({ x, y }) => [x, y] as const);
}

/** Where the lane passes the gate of that name. */
function gatePoint(width: number, gate: string): { readonly x: number; readonly y: number } {
  const map = mapScene(denied.trace, pictureOf(denied, 'c1.called.1'), width);
  const name = map.texts.find(({ text }) => text === gate);
  if (!name) throw new Error(`${gate} is not drawn alone.`);
  // The name is 48.5 px above the lane, or beside it, and its baseline 5.25 below its middle.
  return map.isWide ? { x: name.x, y: name.y - 5.25 + 48.5 } : { x: 38, y: name.y - 5.25 };
}

describe('a map of two windows and both threads, with a gate that refuses', () => {
  const run = runOf('editor-session');
  const at = (step: string, width: number) => mapScene(run.trace, pictureOf(run, step), width);

  it('has a row for the latest call of a window on a phone, and one that counts the others', () => {
    const words = texts(at('c9.permission.1', 358));
    expect(words).toEqual(
      expect.arrayContaining(['3 resolved: null', 'and 2 settled', '5 waiting', 'and 1 settled']),
    );
    expect(words).not.toContain('2 resolved: 6');
  });

  it('has the command of the main thread below its gates in a column, beside the lane to async ones', () => {
    const { boxes, backgrounds } = at('c6.running.1', 768);
    const command = boxes.find(({ as }) => as === 'command runs');
    const gate = boxes.find(({ as }) => as.startsWith('lintel'));
    const [main, async] = backgrounds.filter(({ as }) => as === 'band');
    expect(command?.y).toBeGreaterThan((gate?.y ?? NaN) + (gate?.h ?? NaN));
    expect((command?.y ?? NaN) + (command?.h ?? NaN)).toBeLessThan((main?.y ?? NaN) + (main?.h ?? NaN));
    expect(async?.y).toBeGreaterThan((main?.y ?? NaN) + (main?.h ?? NaN));
  });
});
