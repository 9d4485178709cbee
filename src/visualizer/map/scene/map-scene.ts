import type { Picture, Trace } from '../../../trace/index.ts';
import { drawCommands } from '../draw/commands.ts';
import { drawCore } from '../draw/core.ts';
import { drawGates } from '../draw/gates.ts';
import { drawLanes, drawRoutes } from '../draw/lanes.ts';
import { routesOf } from '../draw/message-routes.ts';
import { createSceneBuilder, write } from '../draw/scene-builder.ts';
import type { Scene, SceneBuilder } from '../draw/scene.ts';
import { drawTokenNames } from '../draw/token-names.ts';
import { drawStatuses, placeTokens } from '../draw/tokens.ts';
import { drawWindows } from '../draw/windows.ts';
import type { FigureTopic } from '../geometry/figure-topic.ts';
import type { PageGeometry } from '../geometry/map-geometry.ts';
import { narrowMeasures } from '../geometry/narrow-measures.ts';
import { narrowGeometry, narrowHeight } from '../geometry/narrow.ts';
import { planOf, type Plan } from '../geometry/plan.ts';
import type { Measure } from '../geometry/text.ts';
import { wideMeasures } from '../geometry/wide-measures.ts';
import { wideGeometry, wideHeight } from '../geometry/wide.ts';
import { laneThread } from './lane-thread.ts';

/** What a map depends on besides its picture. */
export interface MapOptions {
  /** The picture before a change of a knob: gates that refused in it are marked. */
  readonly before?: Picture | undefined;
  /** What the figure is about. */
  readonly about?: FigureTopic | undefined;
  /** How wide words are; those of the site's font with a reserve unless given. */
  readonly measure?: Measure | undefined;
}

/**
 * Everything of a picture in a map of that width (px). Pure: the same arguments give the same drawing, on the
 * page and in its static view.
 */
export function mapScene(trace: Trace, picture: Picture, width: number, { before }: MapOptions = {}): Scene {
  const plan = planOf(trace);
  const geometry = geometryOf(plan, width);
  const scene = createSceneBuilder(geometry);
  const routes = routesOf(trace, picture, plan, geometry);
  drawCaptions(scene, plan, geometry);
  drawCore(scene, picture, plan, geometry);
  drawWindows(scene, picture, plan, geometry);
  if (!picture.core.aborted) {
    const lane = laneThread(picture, plan);
    drawLanes(scene, lane, geometry);
    drawRoutes(scene, picture, routes);
    drawGates(scene, picture, geometry, lane, before?.core.gates ?? []);
    drawCommands(scene, picture, plan, geometry, lane);
  }
  placeTokens(scene, picture, geometry, routes);
  drawStatuses(scene, trace, picture, geometry, routes);
  drawTokenNames(scene, trace, picture, plan, geometry, routes);
  return scene;
}

const isWide = (width: number) => width >= wideMeasures.minWidth;

/** Height (px) of the map at every step of a trace. */
export function mapHeight(trace: Trace, width: number): number {
  const plan = planOf(trace);
  return isWide(width) ? wideHeight(plan) : narrowHeight(plan);
}

function geometryOf(plan: Plan, width: number): PageGeometry {
  if (isWide(width)) return wideGeometry(plan, width);
  const { minWidth, maxWidth } = narrowMeasures;
  return narrowGeometry(plan, Math.min(Math.max(width, minWidth), maxWidth));
}

/** What the columns are, and how many windows are not drawn. */
function drawCaptions(scene: SceneBuilder, plan: Plan, geometry: PageGeometry): void {
  const more = plan.more > 0 ? `and ${plan.more} more` : '';
  const { left, y } = geometry.measures.captions;
  if (!geometry.isWide) {
    write(scene, 'caption', left, y, more);
    return;
  }
  const { core, windows, measures } = geometry;
  const web = windows[0]?.request.x ?? 0;
  const word = plan.windows.length + plan.more > 1 ? 'WebView processes' : 'WebView process';
  write(scene, 'caption', left, y, more === '' ? word : `${word}, ${more}`);
  write(scene, 'caption', web + (core.x - web) / 2, y, 'web engine', { anchor: 'middle' });
  write(scene, 'caption', core.x + measures.captions.coreX, y, 'Core process');
}
