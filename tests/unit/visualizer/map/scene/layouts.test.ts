import { expect, it } from 'vitest';
import { mapScene } from '../../../../../src/visualizer/map/scene/map-scene.ts';
import { hasScene, loadScene, sceneOf } from '../../../../../src/visualizer/map/scene/scenes.ts';
import { pictureOf, runOf } from '../runs.ts';

const { trace, pictures } = runOf('invoke-success');
const picture = pictureOf({ trace, pictures, name: '' }, 'c1.called.1');
const sealed = runOf('isolation-success');

// Each of these begins with what is loaded by the one before.
it('draws nothing before a layout is loaded', () => {
  expect(() => sceneOf()).toThrow('not loaded');
  expect(() => mapScene(trace, picture, 960)).toThrow('map is not loaded');
});

it('draws with the layout that is there until the one for a width is', async () => {
  await loadScene({ width: 960, trace });
  expect([hasScene(undefined, 960, trace), hasScene(undefined, 320, trace)]).toEqual([true, false]);
  expect(mapScene(trace, picture, 320).width).toBe(700);
  await loadScene({ width: 320, trace });
  expect(hasScene(undefined, 320, trace)).toBe(true);
  expect(mapScene(trace, picture, 320).width).toBe(320);
});

it('draws no isolation frame before its layout is loaded, which comes with the first run that has one', async () => {
  const draw = () => mapScene(sealed.trace, pictureOf(sealed, 'c1.called.1'), 960);
  expect(draw).toThrow('isolation is not loaded');
  await loadScene({ width: 960, trace: sealed.trace });
  expect(draw().backgrounds.map(({ as }) => as)).toContain('isolation');
});

it('draws a run with an isolation frame in a figure about it as soon as its layout is there', async () => {
  const draw = (width: number) =>
    mapScene(sealed.trace, pictureOf(sealed, 'c1.called.1'), width, { about: 'isolation' });
  const isOpened = (width: number) => draw(width).boxes.some(({ as }) => as.startsWith('card'));
  expect(hasScene('isolation', 960, sealed.trace)).toBe(false);
  await loadScene({ about: 'isolation', width: 960, trace: sealed.trace });
  expect([hasScene('isolation', 960, sealed.trace), isOpened(960)]).toEqual([true, true]);
  expect(hasScene('isolation', 320, sealed.trace)).toBe(false);
  await loadScene({ about: 'isolation', width: 320, trace: sealed.trace });
  expect(isOpened(320)).toBe(true);
});
