import { describe, expect, it } from 'vitest';
import { partName } from '../../../../../src/visualizer/map/draw/part-name.ts';
import { mapScene } from '../../../../../src/visualizer/map/scene/map-scene.ts';
import { loadScene } from '../../../../../src/visualizer/map/scene/scenes.ts';
import { allRuns, pictureOf, runOf } from '../runs.ts';

const runs = allRuns();

await loadScene();

const denied = runOf('invoke-denied-by-window');
const namesAt = (step: string, width: number) => {
  const picture = pictureOf(denied, step);
  return partsAt(step, width).map((part) => partName(part, denied.trace, picture));
};
const partsAt = (step: string, width: number) => mapScene(denied.trace, pictureOf(denied, step), width).parts;

describe('the parts of mapScene', () => {
  it('are named in the order of the way', () => {
    expect(namesAt('c1.permission.1', 884)).toEqual([
      'Gate key, passed: valid',
      'Gate origin, passed: local',
      'Request save_file, refused at permission',
      'Gate permission, refused: not granted',
      '2 gates: command, ahead; arguments, ahead',
      'Command save_file, does not run',
    ]);
    expect(partsAt('c1.sent.1', 884).map(({ kind }) => kind)).toEqual([
      'token',
      'gate',
      'gate',
      'gate',
      'gates',
      'command',
    ]);
    expect(partsAt('c1.sent.2', 884).at(-1)).toMatchObject({ kind: 'token', key: 'm2' });
    expect(namesAt('c1.sent.2', 884).at(-1)).toBe('Answer error, on its way');
  });

  it.each([320, 358, 700, 884, 1200])('are large enough to touch and inside the map, %i px wide', (width) => {
    for (const { trace, pictures } of runs) {
      for (const picture of pictures) {
        const map = mapScene(trace, picture, width);
        for (const { kind, x, y, w, h } of map.parts) {
          expect(Math.min(w, kind === 'token' ? h : w)).toBeGreaterThanOrEqual(44);
          expect(h).toBeGreaterThanOrEqual(24);
          expect([x >= 0, y >= 0, x + w <= map.width, y + h <= map.height]).toEqual(Array(4).fill(true));
        }
        for (const part of map.parts)
          expect(partName(part, trace, picture)).toMatch(/^(Gate|\d gates|Command|Re|An|Sc|Me)/);
        expect(new Set(map.parts.map(({ kind, key }) => `${kind} ${key}`)).size).toBe(map.parts.length);
      }
    }
  });

  it('take the whole row of a gate in a narrow map', () => {
    const gates = partsAt('c1.called.1', 358).filter(({ kind }) => kind === 'gate');
    expect(gates.map(({ h }) => h)).toEqual(Array(5).fill(34));
    expect(gates.every(({ w }) => w > 280)).toBe(true);
  });
});
