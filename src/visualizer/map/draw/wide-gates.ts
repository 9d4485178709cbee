import { isFolded } from '../geometry/gate-groups.ts';
import type { WideGeometry } from '../geometry/map-geometry.ts';
import { fit, inTwoLines, widthOf } from '../geometry/text.ts';
import { wideMeasures } from '../geometry/wide-measures.ts';
import { findingForms } from './finding-words.ts';
import { drawSign } from './gate-sign.ts';
import type { GroupState } from './gate-states.ts';
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
    if (hasFindings) drawFinding(scene, geometry, group);
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

/** Its name on the posts, with lamps above; it can be touched from there down to what it found. */
function drawLintel(scene: SceneBuilder, geometry: WideGeometry, item: GroupState): void {
  const { point, state } = item;
  const { gateScale: scale, isLarge, isShort } = geometry;
  const { lintel, sheets, lamp, before, touch, finding } = at;
  const down = (distance: number) => point.y + distance * scale;
  const w = geometry.lintel(item.index);
  const box = { x: point.x - w / 2, y: down(lintel.y), w, h: lintel.h * scale };
  const side = Math.max(w, touch);
  drawSign(scene, item, {
    box,
    sheets,
    as: isLarge ? 'lintel-large' : 'lintel',
    name: { x: point.x, y: down(lintel.name), anchor: 'middle' },
    isShort,
    lamp: { x: point.x, y: down(state === 'refused' ? lamp.refused : lamp.passed) },
    before: { x: point.x + before * scale, y: down(lamp.refused) },
    scale,
    touch: {
      x: point.x - side / 2,
      y: box.y,
      w: side,
      h: down(finding.y + finding.line / 2) - box.y,
    },
  });
}

/** In one line or two, in as few words as there is room for. */
function drawFinding(scene: SceneBuilder, geometry: WideGeometry, item: GroupState): void {
  const { finding, index, point, state } = item;
  if (!finding) return;
  const role = geometry.isLarge ? 'finding-large' : 'finding';
  const room = geometry.findingRoom(index);
  // Of gates that are one, only which refused is said, and why.
  const forms = findingForms(finding).map((form) =>
    isFolded(item.group) ? `${finding.gate} ${form}` : form,
  );
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

const PARTS = 10;
const round = (value: number) => Math.round(value * PARTS) / PARTS;
