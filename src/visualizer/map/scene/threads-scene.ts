import type { Picture, Trace } from '../../../trace/index.ts';
import { createSceneBuilder } from '../draw/scene-builder.ts';
import type { Scene } from '../draw/scene.ts';
import { drawBars } from '../draw/threads/bars.ts';
import { drawingOf } from '../draw/threads/drawing.ts';
import { drawEngine } from '../draw/threads/engine.ts';
import { drawAxis, drawLines } from '../draw/threads/lines.ts';
import { drawRows } from '../draw/threads/rows.ts';
import { drawThreadsWindows } from '../draw/threads/windows.ts';
import { threadsGeometry, threadsPlanOf } from '../geometry/threads-geometry.ts';
import type { MapOptions } from './map-scene.ts';

/**
 * Everything of a picture in a figure about threads: a row for each thread, for the engine and for each page, with time
 * to scale. Pure, as `mapScene` is. Its places are the same at every step; only bars and the line of now follow the time.
 */
export function threadsScene(
  trace: Trace,
  picture: Picture,
  width: number,
  { hideBefore = false }: MapOptions = {},
): Scene {
  const threads = threadsPlanOf(trace);
  const geometry = threadsGeometry(threads, width);
  const scene = createSceneBuilder(geometry);
  const drawing = drawingOf({ scene, trace, picture, threads, geometry, hidesAhead: hideBefore });
  scene.backgrounds.push({ ...geometry.chart, as: 'chart' }, { ...geometry.band, as: 'cores' });
  drawThreadsWindows(drawing);
  drawRows(drawing);
  drawAxis(drawing);
  drawBars(drawing);
  drawEngine(drawing);
  drawLines(drawing);
  return scene;
}
