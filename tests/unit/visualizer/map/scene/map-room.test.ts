import { describe, expect, it } from 'vitest';
import { mapScene, mapHeight } from '../../../../../src/visualizer/map/scene/map-scene.ts';
import { loadScene } from '../../../../../src/visualizer/map/scene/scenes.ts';
import { withMeasure, type Measure } from '../../../../../src/visualizer/map/geometry/text.ts';
import { overlaps, type Rect } from '../../../../../src/visualizer/map/geometry/shape.ts';
import { fonts, inDejaVu } from '../fonts.ts';
import type { Trace } from '../../../../../src/trace/index.ts';
import { keepsLatest, textBoxes } from '../kept.ts';
import { allRuns } from '../runs.ts';

await loadScene();

const runs = allRuns();
const widths = [288, 304, 320, 358, 390, 560, 700, 768, 796, 884, 960, 1200];

/** Words that belong into a box, by the kind of that box. */
const boxes: ReadonlyMap<string, string> = new Map([
  ['lintel', 'lintel'],
  ['lintel-large', 'lintel'],
  ['command', 'command'],
  ['remark', 'command'],
]);

/** Narrow maps of a whole app may be so high (px): one window holds two listeners, a channel and a call. */
const wholeApps: ReadonlyMap<string, number> = new Map([['editor-session', 517]]);

/** The map of each step of each run. */
const scenesAt = keepsLatest((width: number, drawn: Measure | undefined) =>
  withMeasure(drawn, () =>
    runs.flatMap(({ name, trace, pictures }) =>
      pictures.map((picture) => ({
        at: `${name} ${picture.step.id}:`,
        map: mapScene(trace, picture, width),
      })),
    ),
  ),
);

const sets = widths.flatMap((width) => fonts.map((font) => ({ width, ...font })));

describe.each(sets)('mapScene, $width px wide, $name,', ({ width, drawn, seen }) => {
  it('keeps texts from overlapping and inside the map, at every step', () => {
    const problems = scenesAt(width, drawn).flatMap(({ at, map }) => {
      const placed = textBoxes(map, seen);
      return placed.flatMap(({ text, box }, index) => {
        const isInside =
          box.x >= 0 && box.x + box.w <= map.width && box.y >= 0 && box.y + box.h <= map.height;
        const others = placed.slice(index + 1).filter((other) => overlaps(box, other.box));
        return [
          ...(isInside ? [] : [`${at} ${text.text} is outside`]),
          ...others.map((other) => `${at} ${text.text} over ${other.text.text}`),
        ];
      });
    });
    expect(problems).toEqual([]);
  });

  it('keeps tokens, icons and boxes inside the map, at every step', () => {
    const problems = scenesAt(width, drawn).flatMap(({ at, map }) => {
      const items = [
        ...map.tokens.map(({ x, y, scale, message }) => ({ what: message, x, y, half: 11 * scale })),
        ...map.icons.map(({ x, y, scale = 1, name: what }) => ({ what, x, y, half: 9.5 * scale })),
      ].map(({ what, x, y, half }) => ({ what, x: x - half, y: y - half, w: half * 2, h: half * 2 }));
      const boxes = [...map.boxes, ...map.backgrounds].map((box) => ({ what: box.as, ...box }));
      return [...items, ...boxes]
        .filter(({ x, y, w, h }) => x < 0 || y < 0 || x + w > map.width || y + h > map.height)
        .map(({ what }) => `${at} ${what} is outside`);
    });
    expect(problems).toEqual([]);
  });

  it('keeps words of boxes inside them, and off all icons and messages', () => {
    const problems = scenesAt(width, drawn).flatMap(({ at, map }) => {
      const lamps = map.icons.map(({ x, y, scale = 1 }) => around({ x, y }, 8.5 * scale, 8.5 * scale));
      const messages = map.tokens
        .filter(({ name: token }) => !token.startsWith('frame'))
        .map(({ x, y, turn, scale }) =>
          Math.abs(turn) === 90
            ? around({ x, y }, 10 * scale, 19 * scale)
            : around({ x, y }, 19 * scale, 10 * scale),
        );
      return textBoxes(map, seen).flatMap(({ text, box }) => {
        const kind = boxes.get(text.as);
        const outer = map.boxes.filter(
          ({ as }) => kind !== undefined && (as.startsWith(kind) || as.startsWith('part')),
        );
        const isHeld = outer.some((it) => holds(it, box));
        const isOnFront = ['call', 'promise', 'input'].includes(text.as) || kind !== undefined;
        return [
          ...(kind === undefined || isHeld ? [] : [`${at} ${text.text} leaves its box`]),
          ...(kind === undefined && lamps.some((lamp) => overlaps(lamp, box))
            ? [`${at} an icon on ${text.text}`]
            : []),
          ...(!isOnFront && messages.some((message) => overlaps(message, box))
            ? [`${at} a message on ${text.text}`]
            : []),
        ];
      });
    });
    expect(problems).toEqual([]);
  });

  it('draws a gate that refuses alone, with its reason', () => {
    const problems = runs.flatMap(({ name, trace, pictures }) => {
      const refusal = pictures.at(-1)?.core.gates.find(({ state }) => state === 'refused');
      const last = pictures.at(-1);
      if (!refusal || !last) return [];
      const words = withMeasure(drawn, () => mapScene(trace, last, width)).texts;
      const isNamed = words.some(({ as, text }) => as.startsWith('lintel') && text === refusal.gate);
      const isFound = words.some(({ as, tone }) => as.startsWith('finding') && tone === 'denied');
      return isNamed && isFound ? [] : [name];
    });
    expect(problems).toEqual([]);
  });

  it('is at most 480 px high, and narrow 460 unless isolation or a whole app takes the room', () => {
    const narrow = (trace: Trace) => wholeApps.get(trace.scenario) ?? 461;
    const high = runs.filter(
      ({ trace }) =>
        trace.pattern !== 'isolation' &&
        withMeasure(drawn, () => mapHeight(trace, width)) > (width >= 700 ? 480 : narrow(trace)),
    );
    expect(high.map(({ name }) => name)).toEqual([]);
  });
});

describe('mapHeight', () => {
  it.each(widths)('is the same in every font, %i px wide', (width) => {
    for (const { name, trace } of runs) {
      const reserved = mapHeight(trace, width);
      expect(
        withMeasure(inDejaVu, () => mapHeight(trace, width)),
        name,
      ).toBe(reserved);
    }
  });
});

const around = ({ x, y }: { readonly x: number; readonly y: number }, halfWidth: number, half: number) => ({
  x: x - halfWidth,
  y: y - half,
  w: halfWidth * 2,
  h: half * 2,
});

const holds = (outer: Rect, inner: Rect) =>
  inner.x >= outer.x &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y >= outer.y &&
  inner.y + inner.h <= outer.y + outer.h;
