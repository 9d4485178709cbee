import type { Picture, Trace } from '../../../trace/index.ts';
import { drawCommands } from '../draw/commands.ts';
import { drawCore } from '../draw/core.ts';
import { createSceneBuilder, write } from '../draw/scene-builder.ts';
import { drawGates } from '../draw/gates.ts';
import type { MapGeometry } from '../geometry/map-geometry.ts';
import { routesOf } from '../draw/message-routes.ts';
import { narrowGeometry, narrowHeight } from '../geometry/narrow.ts';
import { planOf, type Plan, type Thread } from '../geometry/plan.ts';
import type { SceneBuilder, Scene } from '../draw/scene.ts';
import { drawLanes, drawTokens, drawRoutes } from '../draw/tokens.ts';
import { wideGeometry, wideHeight } from '../geometry/wide.ts';
import { drawWindows } from '../draw/windows.ts';

/** From this width on, windows and core stand beside each other. */
const WIDE = 900;
const MIN_WIDTH = 288;
/** The narrow map grows no further. */
const MAX_NARROW = 560;

/**
 * Everything of a picture in a map of that width (px). Pure: the same arguments give the same drawing, on the
 * page and in its static view. With `before`, gates that refused in that picture are marked.
 */
export function mapScene(trace: Trace, picture: Picture, width: number, before?: Picture): Scene {
  const plan = planOf(trace);
  const geometry = geometryOf(plan, width);
  const scene = createSceneBuilder(geometry);
  const routes = routesOf(trace, picture, plan, geometry);
  drawCaptions(scene, plan, geometry);
  drawCore(scene, picture, plan, geometry);
  drawWindows(scene, picture, plan, geometry);
  if (!picture.core.aborted) {
    const lane = threadOf(picture, plan);
    drawLanes(scene, lane, geometry);
    drawRoutes(scene, picture, routes);
    drawGates(scene, picture, geometry, lane, before?.core.gates ?? []);
    drawCommands(scene, picture, plan, geometry, lane);
  }
  drawTokens(scene, trace, picture, plan, geometry, routes);
  return scene;
}

/** Height (px) of the map at every step of a trace. */
export function mapHeight(trace: Trace, width: number): number {
  const plan = planOf(trace);
  return width >= WIDE ? wideHeight(plan) : narrowHeight(plan);
}

function geometryOf(plan: Plan, width: number): MapGeometry {
  if (width >= WIDE) return wideGeometry(plan, width);
  return narrowGeometry(plan, Math.min(Math.max(width, MIN_WIDTH), MAX_NARROW));
}

/** The thread whose lane is drawn: that of the call in focus. */
export const threadOf = ({ focus, core }: Picture, plan: Plan): Thread =>
  core.commands.find(({ call }) => call === focus)?.thread ?? plan.idleThread;

function drawCaptions(scene: SceneBuilder, plan: Plan, { isWide, core, windows }: MapGeometry): void {
  const more = plan.more > 0 ? `and ${plan.more} more` : '';
  if (!isWide) {
    write(scene, 'caption', 2, 8, more);
    return;
  }
  const web = windows[0]?.request.x ?? 0;
  const word = plan.windows.length + plan.more > 1 ? 'WebView processes' : 'WebView process';
  write(scene, 'caption', 2, 9, more === '' ? word : `${word}, ${more}`);
  write(scene, 'caption', web + (core.x - web) / 2, 9, 'web engine', { anchor: 'middle' });
  write(scene, 'caption', core.x + 1, 9, 'Core process');
}
