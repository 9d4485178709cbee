import { isFolded } from '../geometry/gate-groups.ts';
import type { WideGeometry } from '../geometry/map-geometry.ts';
import { fit, inTwoLines, widthOf } from '../geometry/text.ts';
import { foldedWords } from '../geometry/wide-gates.ts';
import { wideMeasures } from '../geometry/wide-measures.ts';
import { findingForms } from './finding-words.ts';
import { accessibleName, nameTone, type GroupState } from './gate-states.ts';
import { write } from './scene-builder.ts';
import type { SceneBuilder } from './scene.ts';

const at = wideMeasures.gate;

/** Gates of the wide map: lintel, posts and bars, with what each found below unless something else is there. */
export function drawWideGates(
  scene: SceneBuilder,
  geometry: WideGeometry,
  groups: readonly GroupState[],
  hasFindings: boolean,
): void {
  for (const group of groups) {
    drawFrame(scene, geometry, group);
    drawLintel(scene, geometry, group);
    drawLamps(scene, geometry, group);
    if (hasFindings) drawFinding(scene, geometry, group);
    addPart(scene, geometry, group);
  }
}

/** Two posts with bars between them: shut, or up as soon as it has let a request pass. */
function drawFrame(scene: SceneBuilder, { gateScale }: WideGeometry, { point, state }: GroupState): void {
  const { x, y } = point;
  const across = (distance: number) => round(x + distance * gateScale);
  const down = (distance: number) => round(y + distance * gateScale);
  const { left, right, w, top, h } = at.posts;
  const rect = (from: number, width: number, height: number) =>
    `M${across(from)} ${down(top)}h${round(width * gateScale)}v${round(height * gateScale)}h${round(-width * gateScale)}z`;
  const isRefused = state === 'refused';
  scene.paths.push({
    d: isRefused ? rect(left, right + w - left, h) : rect(left, w, h) + rect(right, w, h),
    as: `posts ${state}`,
  });
  const end = isRefused ? at.filled : state === 'passed' ? top + at.bars.stub : at.bars.end;
  const xs = isRefused ? at.slits : at.bars.xs;
  const bars = xs.map((bar) => `M${across(bar)} ${down(top)}V${down(end)}`);
  scene.paths.push({ d: bars.join(''), as: `bars ${state}` });
}

/** Its name, or how many it stands for, with sheets behind it. */
function drawLintel(scene: SceneBuilder, geometry: WideGeometry, item: GroupState): void {
  const { group, index, state, point } = item;
  const { gateScale, isLarge, isShort } = geometry;
  const w = geometry.lintel(index);
  const { lintel, sheets } = at;
  const [x, y, h] = [point.x - w / 2, point.y + lintel.y * gateScale, lintel.h * gateScale];
  if (isFolded(group)) {
    for (let sheet = sheets.count; sheet > 0; sheet -= 1)
      scene.boxes.push({ x: x + sheets.x * sheet, y: y + sheets.y * sheet, w, h, as: `lintel ${state}` });
  }
  scene.boxes.push({ x, y, w, h, as: `lintel ${state}` });
  const count = group.gates.length;
  const folded = state === 'checked' || state === 'passed' ? state : 'ahead';
  const text = isFolded(group) ? foldedWords(count, folded, isShort) : (group.gates[0] ?? '');
  write(scene, isLarge ? 'lintel-large' : 'lintel', point.x, point.y + lintel.name * gateScale, text, {
    anchor: 'middle',
    tone: nameTone(item),
  });
}

function drawLamps(scene: SceneBuilder, { gateScale }: WideGeometry, item: GroupState): void {
  const { point, state, earlier } = item;
  const scale = gateScale;
  const y = (distance: number) => point.y + distance * gateScale;
  if (state === 'refused') scene.icons.push({ name: 'refused', x: point.x, y: y(at.lamp.refused), scale });
  if (state === 'passed') scene.icons.push({ name: 'resolved', x: point.x, y: y(at.lamp.passed), scale });
  if (!earlier) return;
  const name = earlier === 'refused' ? 'before' : 'passed-before';
  scene.icons.push({ name, x: point.x + at.before * gateScale, y: y(at.lamp.refused), scale });
}

/** In one line or two, in as few words as there is room for. */
function drawFinding(scene: SceneBuilder, geometry: WideGeometry, item: GroupState): void {
  const { finding, index, point, state } = item;
  if (!finding || isFolded(item.group)) return;
  const role = geometry.isLarge ? 'finding-large' : 'finding';
  const room = geometry.findingRoom(index);
  const forms = findingForms(finding);
  const whole = forms.find((text) => widthOf(role, text) <= room);
  const lines = whole === undefined ? linesOf(role, room, forms) : [whole];
  const tone = state === 'refused' ? 'denied' : undefined;
  lines.forEach((text, line) => {
    const y = point.y + (at.finding.y + at.finding.line * line) * geometry.gateScale;
    write(scene, role, point.x, y, text, { anchor: 'middle', tone });
  });
}

function linesOf(
  role: 'finding' | 'finding-large',
  room: number,
  forms: readonly string[],
): readonly string[] {
  for (const form of forms) {
    const lines = inTwoLines(role, room, form);
    if (lines?.every((line) => widthOf(role, line) <= room)) return lines;
  }
  return [fit(role, room, forms.at(-1) ?? '')];
}

/** What can be touched: from the lintel to what it found. */
function addPart(scene: SceneBuilder, geometry: WideGeometry, item: GroupState): void {
  const { group, index, point } = item;
  const { gateScale } = geometry;
  const w = Math.max(geometry.lintel(index), at.touch);
  const top = point.y + at.lintel.y * gateScale;
  const end = point.y + (at.finding.y + at.finding.line / 2) * gateScale;
  scene.parts.push({
    kind: isFolded(group) ? 'gates' : 'gate',
    key: group.gates.join(' '),
    name: accessibleName(item),
    x: point.x - w / 2,
    y: top,
    w,
    h: end - top,
  });
}

const PARTS = 10;
const round = (value: number) => Math.round(value * PARTS) / PARTS;
