import { pathOf } from '../../../trace/record/lookup.ts';
import type { Picture, Trace } from '../../../trace/index.ts';
import { bareName, drawBoxes } from '../draw/commands.ts';
import { drawParked } from '../draw/channels.ts';
import { createSceneBuilder, write } from '../draw/scene-builder.ts';
import { gateStates, type GateState } from '../draw/gates.ts';
import type { MapGeometry } from '../geometry/map-geometry.ts';
import { threadOf } from './map-scene.ts';
import { routesOf, type MessageRoutes } from '../draw/message-routes.ts';
import { panelGeometry } from '../geometry/panel.ts';
import { drawPanelWindows } from '../draw/panel-windows.ts';
import { planOf, type Plan } from '../geometry/plan.ts';
import type { SceneBuilder, Scene } from '../draw/scene.ts';
import { fit, widthOf } from '../geometry/text.ts';
import { drawLanes, drawRoutes, placeTokens } from '../draw/tokens.ts';

const SIZE = 0.7;

/**
 * Where everything of a picture stands in a printed panel. Pure, as `layout` is: the same ways, places and states
 * as in the map, with few words, since the sentence stands right below.
 */
export function panelScene(trace: Trace, picture: Picture): Scene {
  const plan = planOf(trace);
  const geometry = panelGeometry(plan);
  const scene = createSceneBuilder(geometry);
  const messages = routesOf(trace, picture, plan, geometry);
  drawCore(scene, picture, plan, geometry);
  drawPanelWindows(scene, picture, plan, geometry);
  if (plan.more > 0) write(scene, 'caption', 2, geometry.height - 8, `and ${plan.more} more`);
  if (!picture.core.aborted) {
    const lane = threadOf(picture, plan);
    drawLanes(scene, lane, geometry);
    drawRoutes(scene, picture, messages);
    const gates = gateStates(picture, lane);
    drawPosts(scene, gates, geometry, plan);
    const stands = gates.at(-1)?.gate.thread;
    drawBoxes(scene, picture, plan, geometry, lane, (thread, { name, state }) => {
      const { x, y, w } = geometry.box(thread);
      const isAhead = state === 'notYet' || state === 'doesNotRun';
      const isPassed = thread === 'core/main' && stands === 'core/async';
      const start = geometry.gate(plan.gates - (isPassed ? 2 : 1), thread).x + 8;
      const end = x + w + 6;
      const shown = fit('input', end - start, name, bareName(name), name.replace(/^\d+ /, ''));
      write(scene, 'input', end, y - 9, shown, { anchor: 'end', tone: isAhead ? 'ahead' : 'ink' });
    });
  }
  placeTokens(scene, picture, geometry, messages);
  drawRefusals(scene, trace, picture, messages);
  return scene;
}

function drawCore(scene: SceneBuilder, picture: Picture, plan: Plan, geometry: MapGeometry): void {
  const { core, bands } = geometry;
  const { holder, aborted, listeners } = picture.core;
  const main = bands['core/main'];
  scene.backgrounds.push({ ...core, as: aborted ? 'core aborted' : 'core' });
  write(scene, 'gate', core.x + core.w - 6, core.y + 11, 'Core', { anchor: 'end', tone: 'core' });
  const room = core.w - 50;
  const says = aborted ? 'process ended' : holder ? fit('says', room, 'main thread blocked', 'blocked') : '';
  write(scene, 'says', core.x + 6, core.y + 11, says, { tone: aborted ? 'denied' : 'waiting' });
  if (holder) {
    scene.backgrounds.push({ ...main, as: 'hatch' });
    scene.boxes.push({ x: core.x - 2.5, y: geometry.edge().y - 11, w: 5, h: 22, as: 'bar' });
  }
  const shown = listeners.filter(({ id }) => plan.coreListeners.includes(id));
  const start = plan.queued.length > 0 ? 96 : 14;
  shown.forEach(({ heard }, index) => {
    const x = core.x + start + 16 * index;
    scene.icons.push({ name: heard > 0 ? 'heard' : 'listens', x, y: 97, tone: 'core', scale: SIZE });
  });
  const after = { x: core.x + start + 16 * shown.length, y: 97 };
  drawParked(scene, picture, after, 100 - after.x + core.x);
}

/** Ends of the posts (px from their lane): shorter where there are two lanes. */
const postsOf = (plan: Plan) => (plan.threads.has('core/async') ? ([7, 14] as const) : ([8, 18] as const));
const WIDTH = 3;

/** The gates as posts with lamps, and the name of the last one that has a verdict. */
function drawPosts(
  scene: SceneBuilder,
  gates: readonly GateState[],
  geometry: MapGeometry,
  plan: Plan,
): void {
  const [near, far] = postsOf(plan);
  gates.forEach(({ gate, state }, index) => {
    const { x, y } = geometry.gate(index, gate.thread);
    const isRefused = state === 'refused';
    for (const [from, to] of isRefused
      ? [[-far, far]]
      : [
          [-far, -near],
          [near, far],
        ])
      scene.boxes.push({
        x: x - WIDTH / 2,
        y: y + (from ?? 0),
        w: WIDTH,
        h: (to ?? 0) - (from ?? 0),
        as: `post ${state}`,
      });
    const lamp = { x, y: y - far - 6, scale: SIZE * (isRefused ? 0.9 : 0.8) };
    if (isRefused) scene.icons.push({ name: 'refused', ...lamp });
    if (state === 'passed') scene.icons.push({ name: 'resolved', ...lamp });
  });
  const last = gates.findLastIndex(({ state }) => state === 'refused' || state === 'passed');
  const met = gates[last];
  if (met) nameGate(scene, met, last, geometry, plan);
}

function nameGate(
  scene: SceneBuilder,
  { gate, state }: GateState,
  index: number,
  geometry: MapGeometry,
  plan: Plan,
): void {
  const { x, y } = geometry.gate(index, gate.thread);
  const [, far] = postsOf(plan);
  const tone = state === 'refused' ? 'denied' : 'ink';
  const half = widthOf('tight', gate.gate) / 2;
  if (gate.thread === 'core/async') {
    write(scene, 'tight', x - 20, y - 8, gate.gate, { anchor: 'end', tone });
    return;
  }
  // Names of commands begin right of the last gate.
  const most = geometry.gate(plan.gates - 1, gate.thread).x + 6 - half;
  const middle = Math.max(plan.threads.has('core/async') ? Math.min(x, most) : x, geometry.core.x + 4 + half);
  write(scene, 'tight', middle, y + far + 9, gate.gate, { anchor: 'middle', tone });
}

/** What stops a message where there is no post: the engine, or the form of a request. */
function drawRefusals(scene: SceneBuilder, trace: Trace, { tokens }: Picture, messages: MessageRoutes): void {
  for (const token of tokens) {
    const point = messages.pointOf(token);
    const { place } = token;
    if (!point) continue;
    const { x, y } = point;
    if (place.at === 'stopped')
      scene.icons.push({ name: 'refused', x: x + 8, y: Math.max(y - 9, 8), scale: SIZE });
    if (place.at !== 'gate' || (place.gate !== 'method' && place.gate !== 'form')) continue;
    const refusal = pathOf(trace, token.call).find(({ gate }) => gate === place.gate);
    write(scene, 'tight', x - 12, y - 13, refusal?.found ?? '', { anchor: 'end', tone: 'denied' });
  }
}
