import { findingsOf } from '../../../trace/record/lookup.ts';
import type { Picture, Trace } from '../../../trace/index.ts';
import type { MapGeometry } from '../geometry/map-geometry.ts';
import { panelMeasures } from '../geometry/panel-measures.ts';
import type { Plan } from '../geometry/plan.ts';
import { widthOf } from '../geometry/text.ts';
import type { GateState } from './gate-states.ts';
import { refusalWords } from './finding-words.ts';
import type { MessageRoutes } from './message-routes.ts';
import { write } from './scene-builder.ts';
import type { SceneBuilder } from './scene.ts';

const at = panelMeasures.gate;
const size = panelMeasures.coreIcon;

const hasTwoLanes = ({ threads }: Plan) => threads.has('core/async');
const postsOf = (plan: Plan) => (hasTwoLanes(plan) ? at.posts.shared : at.posts.alone);

/** The gates as posts with lamps, and the name of the last one that has a verdict. */
export function drawPanelGates(
  scene: SceneBuilder,
  gates: readonly GateState[],
  geometry: MapGeometry,
  plan: Plan,
): void {
  gates.forEach((gate, index) => {
    drawPanelPosts(scene, gate, index, geometry, plan);
  });
  const last = gates.findLastIndex(({ state }) => state === 'refused' || state === 'passed');
  const met = gates[last];
  if (met) nameGate(scene, met, last, geometry, plan);
}

function drawPanelPosts(
  scene: SceneBuilder,
  { gate, state }: GateState,
  index: number,
  geometry: MapGeometry,
  plan: Plan,
): void {
  const { near, far } = postsOf(plan);
  const { x, y } = geometry.gate(index, gate.thread);
  const isRefused = state === 'refused';
  const stretches = isRefused ? [[-far, far] as const] : [[-far, -near] as const, [near, far] as const];
  for (const [from, to] of stretches) {
    const [left, w] = [x - at.thickness / 2, at.thickness];
    scene.boxes.push({ x: left, y: y + from, w, h: to - from, as: `post ${state}` });
  }
  const scale = size * (isRefused ? at.refusedScale : at.passedScale);
  const lamp = { x, y: y - far - at.lamp, scale };
  if (isRefused) scene.icons.push({ name: 'refused', ...lamp });
  if (state === 'passed') scene.icons.push({ name: 'resolved', ...lamp });
}

function nameGate(
  scene: SceneBuilder,
  { gate, state }: GateState,
  index: number,
  geometry: MapGeometry,
  plan: Plan,
): void {
  const { x, y } = geometry.gate(index, gate.thread);
  const { below, asyncX, asyncUp, coreX, lastGate } = at.name;
  const tone = state === 'refused' ? 'denied' : 'ink';
  const half = widthOf('tight', gate.gate) / 2;
  if (gate.thread === 'core/async') {
    write(scene, 'tight', x - asyncX, y - asyncUp, gate.gate, { anchor: 'end', tone });
    return;
  }
  // Names of commands begin right of the last gate.
  const max = geometry.gate(plan.gates - 1, gate.thread).x + lastGate - half;
  const middle = Math.max(hasTwoLanes(plan) ? Math.min(x, max) : x, geometry.core.x + coreX + half);
  write(scene, 'tight', middle, y + postsOf(plan).far + below, gate.gate, { anchor: 'middle', tone });
}

/** What stops a message where there is no post: the engine, or the form of a request. */
export function drawPanelRefusals(
  scene: SceneBuilder,
  trace: Trace,
  { tokens }: Picture,
  routes: MessageRoutes,
): void {
  const { stopped, refused } = panelMeasures;
  for (const token of tokens) {
    const point = routes.pointOf(token);
    const { place } = token;
    if (!point) continue;
    const { x, y } = point;
    if (place.at === 'stopped') {
      const above = Math.max(y - stopped.up, stopped.minY);
      scene.icons.push({ name: 'refused', x: x + stopped.x, y: above, scale: size });
    }
    if (place.at !== 'gate' || (place.gate !== 'method' && place.gate !== 'form')) continue;
    const refusal = findingsOf(trace, token.call).find(({ gate }) => gate === place.gate);
    const text = refusal ? refusalWords(refusal, token.shape) : '';
    write(scene, 'tight', x - refused.x, y - refused.up, text, { anchor: 'end', tone: 'denied' });
  }
}
