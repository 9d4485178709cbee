import type { Picture, Trace } from '../../../trace/index.ts';
import { gateStates } from '../draw/gate-states.ts';
import { drawLanes, drawRoutes } from '../draw/lanes.ts';
import { routesOf } from '../draw/message-routes.ts';
import { drawPanelCommands, drawPanelCore } from '../draw/panel-core.ts';
import { drawPanelGates, drawPanelRefusals } from '../draw/panel-gates.ts';
import { drawPanelWindows } from '../draw/panel-windows.ts';
import { createSceneBuilder, write } from '../draw/scene-builder.ts';
import type { Scene } from '../draw/scene.ts';
import { placeTokens } from '../draw/tokens.ts';
import { panelMeasures } from '../geometry/panel-measures.ts';
import { panelGeometry } from '../geometry/panel.ts';
import { moreWindows, planOf } from '../geometry/plan.ts';
import { laneThread } from './lane-thread.ts';

/**
 * Everything of a picture in a printed panel. Pure, as `mapScene` is: the same routes, places and states as in the
 * map, with few words, since the sentence is right below.
 */
export function panelScene(trace: Trace, picture: Picture): Scene {
  const plan = planOf(trace);
  const geometry = panelGeometry(plan);
  const scene = createSceneBuilder(geometry);
  const routes = routesOf(trace, picture, plan, geometry);
  const { x, bottom } = panelMeasures.caption;
  drawPanelCore(scene, picture, plan, geometry);
  drawPanelWindows(scene, picture, plan, geometry);
  if (plan.more > 0) write(scene, 'caption', x, geometry.height - bottom, moreWindows(plan));
  if (!picture.core.aborted) {
    const lane = laneThread(picture, plan);
    const gates = gateStates(picture, lane);
    drawLanes(scene, lane, geometry);
    drawRoutes(scene, picture, routes);
    drawPanelGates(scene, gates, geometry, plan);
    drawPanelCommands(scene, picture, plan, geometry, lane, gates.at(-1)?.gate.thread);
  }
  placeTokens(scene, picture, geometry, routes);
  drawPanelRefusals(scene, trace, picture, routes);
  return scene;
}
