import { foldedWords, isFolded } from '../geometry/gate-groups.ts';
import type { Point, Rect } from '../geometry/shape.ts';
import { nameTone, type GroupState } from './gate-states.ts';
import { write } from './scene-builder.ts';
import type { SceneBuilder, TextItem } from './scene.ts';

/** Where the sign of a gate is: its name in a box, its verdict and the one before a change as lamps. */
interface GateSign {
  readonly box: Rect;
  /** The sheets behind a folded gate: how many, and from one to the next. */
  readonly sheets: Point & { readonly count: number };
  readonly as: 'lintel' | 'lintel-large';
  readonly name: Point & Pick<TextItem, 'anchor'>;
  /** Words of folded gates are the shorter ones. */
  readonly isShort: boolean;
  readonly lamp: Point;
  readonly before: Point;
  /** Of both. */
  readonly scale: number;
  /** Where it can be touched. */
  readonly touch: Rect;
}

/** A gate's name, or how many gates it folds, with its lamps. */
export function drawSign(scene: SceneBuilder, item: GroupState, sign: GateSign): void {
  const { group, state, earlier } = item;
  const { box, sheets, name, scale, lamp } = sign;
  const as = `lintel ${state}`;
  const count = isFolded(group) ? sheets.count : 0;
  for (let sheet = count; sheet >= 0; sheet -= 1)
    scene.boxes.push({ ...box, x: box.x + sheets.x * sheet, y: box.y + sheets.y * sheet, as });
  const words = isFolded(group) ? foldedWords(group.gates.length, state, sign.isShort) : group.gates[0];
  write(scene, sign.as, name.x, name.y, words ?? '', { anchor: name.anchor, tone: nameTone(item) });
  if (state === 'passed') scene.icons.push({ name: 'resolved', ...lamp, scale });
  if (state === 'refused') scene.icons.push({ name: 'refused', ...lamp, scale });
  if (earlier)
    scene.icons.push({ name: earlier === 'refused' ? 'before' : 'passed-before', ...sign.before, scale });
  scene.parts.push({
    kind: isFolded(group) ? 'gates' : 'gate',
    key: group.gates.join(' '),
    ...sign.touch,
  });
}
