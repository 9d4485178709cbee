import { isFolded } from '../geometry/gate-groups.ts';
import type { NarrowGeometry } from '../geometry/map-geometry.ts';
import { narrowMeasures } from '../geometry/narrow-measures.ts';
import { plateWords } from '../geometry/narrow.ts';
import { fit, widthOf } from '../geometry/text.ts';
import { findingForms } from './finding-words.ts';
import { accessibleName, nameTone, type GroupState } from './gate-states.ts';
import { write } from './scene-builder.ts';
import type { SceneBuilder } from './scene.ts';

const at = narrowMeasures.gate;

/** Gates of the narrow map: rows of a boom across the way, a plate beside it, and what each found. */
export function drawNarrowGates(
  scene: SceneBuilder,
  geometry: NarrowGeometry,
  groups: readonly GroupState[],
  hasFindings: boolean,
): void {
  for (const group of groups) {
    drawBoom(scene, group);
    drawPlate(scene, geometry, group);
    if (hasFindings) drawFinding(scene, geometry, group);
    addPart(scene, geometry, group);
  }
}

/** Two posts with a boom between them, which is up as soon as it has let a request pass. */
function drawBoom(scene: SceneBuilder, { point, state }: GroupState): void {
  const { x, y } = point;
  const { left, right, w, h } = at.posts;
  const { half, refused, stripe, pitch, up, w: thickness } = at.boom;
  const post = (from: number) => `M${x + from} ${y - h / 2}h${w}v${h}h${-w}z`;
  scene.paths.push({ d: post(left) + post(right), as: `posts ${state}` });
  scene.paths.push({ d: `M${x + right + w} ${y}H${x + at.plate.x}`, as: `bars ${linkState(state)}` });
  const [from, to] = [x + left + w, x + right];
  if (state === 'refused') {
    const top = y - refused / 2;
    scene.paths.push({ d: `M${from} ${top}H${to}v${refused}H${from}z`, as: 'posts refused' });
    let stripes = '';
    for (let start = from + stripe; start + stripe < to; start += pitch)
      stripes += `M${start} ${top + refused}l${stripe} ${-refused}`;
    scene.paths.push({ d: stripes, as: 'stripes' });
  } else if (state === 'passed') {
    const stub = `M${x + left + w - thickness} ${y - h / 2 - up}h${thickness}v${up}h${-thickness}z`;
    scene.paths.push({ d: stub, as: 'posts passed' });
  } else {
    scene.paths.push({ d: `M${from} ${y - half}H${to}M${from} ${y + half}H${to}`, as: `bars ${state}` });
  }
}

/** The line to the plate is never dashed, whatever the bars are. */
const linkState = (state: GroupState['state']) =>
  state === 'ahead' || state === 'skipped' ? ('link' as const) : state;

function drawPlate(scene: SceneBuilder, geometry: NarrowGeometry, item: GroupState): void {
  const { group, index, state, point, earlier } = item;
  const { plate, sheets, lampScale: scale, before } = at;
  const [x, y, w] = [point.x + plate.x, point.y - plate.h / 2, geometry.plate(index)];
  const as = `lintel ${state}`;
  if (isFolded(group)) {
    for (let sheet = sheets.count; sheet > 0; sheet -= 1)
      scene.boxes.push({ x: x + sheets.x * sheet, y: y + sheets.y * sheet, w, h: plate.h, as });
  }
  scene.boxes.push({ x, y, w, h: plate.h, as });
  const lamp = { x: x + plate.lamp, y: point.y, scale };
  if (state === 'passed') scene.icons.push({ name: 'resolved', ...lamp });
  if (state === 'refused') scene.icons.push({ name: 'refused', ...lamp });
  const folded = state === 'checked' || state === 'passed' ? state : 'ahead';
  const text = isFolded(group) ? plateWords(group.gates.length, folded) : (group.gates[0] ?? '');
  write(scene, 'lintel', x + plate.name, point.y, text, { tone: nameTone(item) });
  if (!earlier) return;
  const name = earlier === 'refused' ? 'before' : 'passed-before';
  scene.icons.push({ name, x: x + w + before.x, y: point.y, scale: before.scale });
}

/** At the end of the row; of a gate that refuses on a line of its own where the row has no room. */
function drawFinding(scene: SceneBuilder, geometry: NarrowGeometry, item: GroupState): void {
  const { finding, group, index, point, state, earlier } = item;
  if (!finding || isFolded(group)) return;
  const tone = state === 'refused' ? 'denied' : undefined;
  const start = point.x + at.plate.x;
  const end = geometry.width - at.end;
  const forms = findingForms(finding);
  if (geometry.ownLine[index]) {
    write(scene, 'finding', start, point.y + at.ownLine, fit('finding', end - start, ...forms), { tone });
    return;
  }
  const room = end - start - geometry.plate(index) - at.gap - (earlier ? at.before.room : 0);
  const text = forms.find((form) => widthOf('finding', form) <= room) ?? '';
  write(scene, 'finding', end, point.y, text, { anchor: 'end', tone });
}

/** What can be touched: the whole row. */
function addPart(scene: SceneBuilder, geometry: NarrowGeometry, item: GroupState): void {
  const { group, point } = item;
  const { gatePitch } = narrowMeasures.levels;
  const x = point.x + at.posts.left - at.touch;
  scene.parts.push({
    kind: isFolded(group) ? 'gates' : 'gate',
    key: group.gates.join(' '),
    name: accessibleName(item),
    x,
    y: point.y - gatePitch / 2,
    w: geometry.width - at.end + at.touch - x,
    h: gatePitch,
  });
}
