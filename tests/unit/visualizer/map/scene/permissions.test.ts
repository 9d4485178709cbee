import { describe, expect, it } from 'vitest';
import { overlaps, type Rect } from '../../../../../src/visualizer/map/geometry/shape.ts';
import { boxOf } from '../../../../../src/visualizer/map/geometry/text.ts';
import { mapHeight, mapScene } from '../../../../../src/visualizer/map/scene/map-scene.ts';
import { loadScene } from '../../../../../src/visualizer/map/scene/scenes.ts';
import { detailOf } from '../capabilities.ts';
import { pictureOf, runOf } from '../runs.ts';

await loadScene();

const id = 'invoke-denied-by-window';
const run = runOf(id);
const options = { about: 'permissions', detail: detailOf(id) } as const;
const at = (step: string, width: number) => mapScene(run.trace, pictureOf(run, step), width, options);

/** Scenarios and settings that lessons about permissions show, and what is near to them. */
const runs = [
  [id, {}],
  [id, { permission: 'on' }],
  [id, { deny: 'on' }],
  [id, { deny: 'on', window: 'main' }],
  ['invoke-denied-by-scope', {}],
  ['leftover-permissions', {}],
  ['remote-origin-denied', {}],
  ['remote-origin-denied', { grant: 'origin' }],
  ['forged-request', {}],
  ['compromised-script', {}],
] as const;

describe('mapScene about permissions', () => {
  it('asks below the gate, and folds the gates around it', () => {
    const map = at('c1.permission.1', 884);
    const words = map.texts.filter(({ as }) => as === 'lintel').map(({ text }) => text);
    expect(words).toEqual(['2 gates passed', 'permission', '2 gates ahead']);
    const strip = map.boxes.find(({ as }) => as === 'asked');
    if (!strip) throw new Error('Nothing is asked.');
    const asked = map.texts.filter((text) => overlaps(boxOf(text), strip)).map(({ text }) => text);
    expect(asked.join(' ')).toBe('asked: save_file from window preview origin local');
    expect(map.paths.filter(({ as }) => as === 'stem refused')).toHaveLength(1);
  });

  it('lights the line that decides, and only that', () => {
    const lit = (step: string) => at(step, 884).texts.filter(({ as }) => as === 'code-strong');
    expect(lit('c1.called.1')).toEqual([]);
    expect(lit('c1.permission.1').map(({ text }) => text)).toEqual(['"windows": ["main"],']);
    expect(at('c1.permission.1', 884).boxes.some(({ as }) => as === 'mark denied')).toBe(true);
  });

  it('leads the refusal along the left of the files to the way out', () => {
    const map = at('c1.sent.2', 884);
    const answer = map.tokens.find(({ message }) => message === 'm2');
    const file = map.boxes.find(({ as }) => as === 'file');
    const line = answer?.segments[0] ?? [];
    expect(line.every(({ x, y }) => !file || x < file.x || y < file.y)).toBe(true);
  });

  it('shows the file that decides alone in a narrow map', () => {
    const map = at('c1.permission.1', 358);
    expect(map.boxes.filter(({ as }) => as === 'file')).toHaveLength(1);
    expect(map.texts.map(({ text }) => text)).toContain('main-cap');
  });

  it('says how many files are left out', () => {
    const set = { deny: 'on', window: 'main' };
    const denied = runOf(id, set);
    const map = mapScene(denied.trace, pictureOf(denied, 'c1.permission.1'), 884, {
      about: 'permissions',
      detail: detailOf(id, set),
    });
    expect(map.texts.map(({ text }) => text)).toContain('and 1 more, none gives it');
  });

  it.each([288, 320, 358, 390, 560, 700, 768, 796, 884, 1200])(
    'keeps all words apart and in their boxes, and its places at every step, %i px wide',
    (width) => {
      const problems = runs.flatMap(([scenario, set]) => {
        const { name, trace, pictures } = runOf(scenario, set);
        const how = { about: 'permissions', detail: detailOf(scenario, set) } as const;
        const maps = pictures.map((picture) => mapScene(trace, picture, width, how));
        const files = new Set(maps.map(({ boxes }) => placesOf(boxes.filter(({ as }) => as === 'file'))));
        return [
          ...(files.size === 1 ? [] : [`${name}: files move`]),
          ...maps.flatMap((map) => {
            const places = map.texts.map(boxOf);
            const frames = map.boxes.filter(({ as }) => as === 'file' || as === 'asked');
            return map.texts.flatMap(({ text }, index) => {
              const place = places[index];
              if (!place) return [];
              const crossed = frames.some((frame) => overlaps(frame, place) && !holds(frame, place));
              const covered = places.some((other, each) => each > index && overlaps(place, other));
              return [
                ...(crossed ? [`${name}: ${text} leaves its box`] : []),
                ...(covered ? [`${name}: ${text} is covered`] : []),
              ];
            });
          }),
        ];
      });
      expect(problems).toEqual([]);
    },
  );

  it('is at most 480 px high', () => {
    for (const [scenario, set] of runs) {
      const how = { about: 'permissions', detail: detailOf(scenario, set) } as const;
      expect(mapHeight(runOf(scenario, set).trace, 884, how)).toBeLessThanOrEqual(480);
    }
  });
});

const placesOf = (boxes: readonly Rect[]) => boxes.map(({ x, y, w, h }) => [x, y, w, h].join()).join(' ');

const holds = (outer: Rect, inner: Rect) =>
  inner.x >= outer.x &&
  inner.x + inner.w <= outer.x + outer.w &&
  inner.y >= outer.y &&
  inner.y + inner.h <= outer.y + outer.h;
