import type { GatePicture, Picture } from '../../../trace/index.ts';
import type { NarrowGeometry, PageGeometry, WideGeometry } from '../geometry/map-geometry.ts';
import type { Thread } from '../geometry/plan.ts';
import type { Point } from '../geometry/shape.ts';
import { fit, widthOf } from '../geometry/text.ts';
import { findingForms } from './finding-words.ts';
import { write } from './scene-builder.ts';
import type { SceneBuilder, Tone } from './scene.ts';

/** A gate as it is drawn: the one that the request in focus waits at is being checked. */
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
  geometry: PageGeometry,
  lane: Thread,
  before: readonly GatePicture[],
): void {
  gateStates(picture, lane).forEach(({ gate, state }, index) => {
    const earlier = before.find((it) => it.gate === gate.gate);
    const wasRefused = earlier?.state === 'refused' && state !== 'refused';
    const point = geometry.gate(index, gate.thread);
    const item = { gate, state, wasRefused, point };
    drawPosts(scene, geometry, item);
    if (geometry.isWide) drawWideWords(scene, geometry, item);
    else drawNarrowWords(scene, geometry, item);
  });
}

interface GateItem extends GateState {
  readonly wasRefused: boolean;
  /** Where the lane passes it. */
  readonly point: Point;
}

/** Two posts with the lane between them; a gate that refused is closed. */
function drawPosts(scene: SceneBuilder, geometry: PageGeometry, { gate, state, point }: GateItem): void {
  const { x, y } = point;
  const { thickness } = geometry.measures.gate;
  const { near, far } = postsOf(geometry, gate.thread);
  const isRefused = state === 'refused';
  const stretches = isRefused ? [[-far, far] as const] : [[-far, -near] as const, [near, far] as const];
  for (const [from, to] of stretches) {
    const length = to - from;
    scene.boxes.push(
      geometry.isWide
        ? { x: x - thickness / 2, y: y + from, w: thickness, h: length, as: `post ${state}` }
        : { x: x + from, y: y - thickness / 2, w: length, h: thickness, as: `post ${state}` },
    );
  }
  const lamp = lampOf(geometry, gate.thread, point, isRefused);
  if (isRefused) scene.icons.push({ name: 'refused', ...lamp });
  if (state === 'passed')
    scene.icons.push({ name: 'resolved', ...lamp, scale: geometry.measures.gate.passedScale });
}

const postsOf = (geometry: PageGeometry, thread: Thread) =>
  geometry.isWide ? geometry.measures.gate.posts[thread] : geometry.measures.gate.posts;

/** Where the icon of a gate is: at the end of its posts. */
function lampOf(geometry: PageGeometry, thread: Thread, { x, y }: Point, isRefused: boolean): Point {
  const { far } = postsOf(geometry, thread);
  if (!geometry.isWide) return { x: x + far + geometry.measures.gate.lamp, y };
  const { lamp, refusedLamp } = geometry.measures.gate;
  return { x, y: y - far - (isRefused ? refusedLamp : lamp) };
}

function tonesOf({ state }: GateItem): { readonly name: Tone; readonly found: Tone | undefined } {
  if (state === 'refused') return { name: 'denied', found: 'denied' };
  return { name: state === 'ahead' || state === 'skipped' ? 'ahead' : 'ink', found: undefined };
}

/** Name and what was found below the posts. */
function drawWideWords(scene: SceneBuilder, geometry: WideGeometry, item: GateItem): void {
  const { gate, wasRefused, point } = item;
  const { x, y } = point;
  const { name, found, foundRoom, tightBelow, before } = geometry.measures.gate;
  const tones = tonesOf(item);
  const nameY = y + postsOf(geometry, gate.thread).far + name[gate.thread];
  const role = geometry.spacing < tightBelow ? 'tight' : 'gate';
  write(scene, role, x, nameY, gate.gate, { anchor: 'middle', tone: tones.name });
  const text = fit(
    'input',
    foundRoom[gate.thread],
    ...(gate.finding ? findingForms(gate.finding, true) : ['']),
  );
  write(scene, 'input', x, nameY + found, text, { anchor: 'middle', tone: tones.found });
  if (!wasRefused) return;
  const lampY = lampOf(geometry, gate.thread, point, false).y;
  scene.icons.push({ name: 'before', x: x + before.icon, y: lampY });
  if (geometry.spacing >= before.wordFrom) write(scene, 'remark', x + before.word, lampY, 'before');
}

/** Name and what was found in the row of the posts, or what has no room below. */
function drawNarrowWords(scene: SceneBuilder, geometry: NarrowGeometry, item: GateItem): void {
  const { gate, wasRefused } = item;
  const { y } = item.point;
  const at = geometry.measures.gate;
  const tones = tonesOf(item);
  const forms = gate.finding ? findingForms(gate.finding, false) : [''];
  const end = geometry.width - at.end - (wasRefused ? at.before.room : 0);
  const room = end - at.nameX - widthOf('gate', gate.gate) - at.gap;
  const isStacked = geometry.width < at.stackedBelow || widthOf('input', forms.at(-1) ?? '') > room;
  write(scene, 'gate', at.nameX, y, gate.gate, { tone: tones.name });
  const text = fit('input', isStacked ? end - at.nameX : room, ...forms);
  if (isStacked) write(scene, 'input', at.nameX, y + at.stacked, text, { tone: tones.found });
  else write(scene, 'input', end, y, text, { anchor: 'end', tone: tones.found });
  if (wasRefused) scene.icons.push({ name: 'before', x: end + at.before.icon, y, scale: at.before.scale });
}
