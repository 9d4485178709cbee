import type { GatePicture, Picture } from '../../../trace/index.ts';
import { write } from './scene-builder.ts';
import type { MapGeometry } from '../geometry/map-geometry.ts';
import type { Thread } from '../geometry/plan.ts';
import type { SceneBuilder, Tone } from './scene.ts';
import { fit, widthOf } from '../geometry/text.ts';

/** Where words begin in the core of the narrow map. */
export const LABEL_X = 108;
/** In a narrower map, what a gate found stands below its name, as does what has no room beside it. */
const STACKED_BELOW = 328;

const POST_WIDTH = 4;
/** Room (px) for what a gate found, between others and where no other gate is. */
const BESIDE = 78;
const ALONE = 188;

/** A gate as it is drawn: the one that the request in focus stands at is being checked. */
export interface GateState {
  readonly gate: GatePicture;
  readonly state: GatePicture['state'] | 'checked';
}

/** The gates as the request in focus meets them, or where there is none, on the thread whose lane is drawn. */
export function gateStates(picture: Picture, lane: Thread): readonly GateState[] {
  const request = picture.tokens.find(
    ({ call, shape }) => (shape === 'request' || shape === 'fallback') && call === picture.focus,
  );
  const checked = request?.place.at === 'gate' && !request.refused ? request.place.gate : undefined;
  return picture.core.gates.map((gate) => ({
    gate: gate.gate === 'arguments' && picture.focus === undefined ? { ...gate, thread: lane } : gate,
    state: gate.state === 'ahead' && gate.gate === checked ? 'checked' : gate.state,
  }));
}

/** The gates with their names and what they found; `before` are those of the run before a change. */
export function drawGates(
  scene: SceneBuilder,
  picture: Picture,
  geometry: MapGeometry,
  lane: Thread,
  before: readonly GatePicture[],
): void {
  gateStates(picture, lane).forEach(({ gate, state }, index) => {
    const earlier = before.find((it) => it.gate === gate.gate);
    const wasRefused = earlier?.state === 'refused' && state !== 'refused';
    drawGate(scene, geometry, { gate, index, state, wasRefused });
  });
}

interface GateItem extends GateState {
  readonly index: number;
  readonly wasRefused: boolean;
}

function drawGate(
  scene: SceneBuilder,
  geometry: MapGeometry,
  { gate, index, state, wasRefused }: GateItem,
): void {
  const { x, y } = geometry.gate(index, gate.thread);
  const { isWide } = geometry;
  const isAsync = gate.thread === 'core/async';
  const [near, far] = isWide ? (isAsync ? [12, 27] : [13, 35]) : [12, 28];
  const isRefused = state === 'refused';
  const stretches = isRefused ? [[-far, far] as const] : [[-far, -near] as const, [near, far] as const];
  for (const [from, to] of stretches) {
    const [long, across] = [to - from, isWide ? POST_WIDTH : 6];
    scene.boxes.push(
      isWide
        ? { x: x - across / 2, y: y + from, w: across, h: long, as: `post ${state}` }
        : { x: x + from, y: y - across / 2, w: long, h: across, as: `post ${state}` },
    );
  }
  const lamp = isWide ? { x, y: y - far - (isRefused ? 11 : 9) } : { x: x + far + 10, y };
  if (isRefused) scene.icons.push({ name: 'refused', ...lamp });
  if (state === 'passed') scene.icons.push({ name: 'resolved', ...lamp, scale: 0.8 });
  const tone: Tone = isRefused ? 'denied' : state === 'ahead' || state === 'skipped' ? 'ahead' : 'ink';
  const found = foundForms(gate.found ?? '', isWide);
  const foundTone = isRefused ? 'denied' : undefined;
  if (isWide) {
    const nameAt = y + far + (isAsync ? 10 : 12);
    write(scene, geometry.spacing < 70 ? 'tight' : 'gate', x, nameAt, gate.gate, { anchor: 'middle', tone });
    write(scene, 'input', x, nameAt + 15, fit('input', isAsync ? ALONE : BESIDE, ...found), {
      anchor: 'middle',
      tone: foundTone,
    });
    if (wasRefused) {
      scene.icons.push({ name: 'before', x: x + 19, y: lamp.y });
      if (geometry.spacing >= 75) write(scene, 'says', x + 31, lamp.y, 'before');
    }
  } else {
    const end = geometry.width - 64 - (wasRefused ? 10 : 0);
    const beside = end - LABEL_X - widthOf('gate', gate.gate) - 8;
    const isStacked = geometry.width < STACKED_BELOW || widthOf('input', found.at(-1) ?? '') > beside;
    write(scene, 'gate', LABEL_X, y, gate.gate, { tone });
    const text = fit('input', isStacked ? end - LABEL_X : beside, ...found);
    if (isStacked) write(scene, 'input', LABEL_X, y + 14, text, { tone: foundTone });
    else write(scene, 'input', end, y, text, { anchor: 'end', tone: foundTone });
    if (wasRefused) scene.icons.push({ name: 'before', x: end + 11, y, scale: 0.8 });
  }
}

/** Ways to write what was found, longest first: a URL as its host, which needs room, a list as its length. */
function foundForms(found: string, isTight: boolean): readonly string[] {
  if (/^https?:/.test(found)) return isTight ? ['remote'] : [new URL(found).host, 'remote'];
  const fields = found.split(', ').length;
  return fields > 1 ? [found, `${fields} fields`] : [found];
}
