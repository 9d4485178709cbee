import { isFolded } from '../geometry/gate-groups.ts';
import type { NarrowGeometry } from '../geometry/map-geometry.ts';
import { narrowMeasures } from '../geometry/narrow-measures.ts';
import { fit, widthOf } from '../geometry/text.ts';
import { findingForms } from './finding-words.ts';
import { drawSign } from './gate-sign.ts';
import type { GroupState } from './gate-states.ts';
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

/** Its name beside the way, with its lamp; it can be touched in the whole row. */
function drawPlate(scene: SceneBuilder, geometry: NarrowGeometry, item: GroupState): void {
  const { x, y } = item.point;
  const { plate, sheets, lampScale, before, posts, touch, end } = at;
  const { gatePitch } = narrowMeasures.levels;
  const w = geometry.plate(item.index);
  const left = x + plate.x;
  const start = x + posts.left - touch;
  drawSign(scene, item, {
    box: { x: left, y: y - plate.h / 2, w, h: plate.h },
    sheets,
    as: 'lintel',
    name: { x: left + plate.name, y },
    isShort: false,
    lamp: { x: left + plate.lamp, y },
    before: { x: left + w + before.x, y },
    scale: lampScale,
    touch: { x: start, y: y - gatePitch / 2, w: geometry.width - end + touch - start, h: gatePitch },
  });
}

/** At the end of the row; of a gate that refuses on a separate line where the row has no room. */
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
