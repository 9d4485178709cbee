import type { WindowPicture } from '../../../trace/index.ts';
import { pageMeasures } from '../geometry/page-measures.ts';
import type { Rect } from '../geometry/shape.ts';
import { fit, widthOf } from '../geometry/text.ts';
import { write } from './scene-builder.ts';
import type { SceneBuilder } from './scene.ts';

const { title } = pageMeasures;

/** A window's label, and what it is for, or what it has no other place for, if that has room. */
export function drawTitle(
  scene: SceneBuilder,
  window: WindowPicture,
  { x, y, w }: Rect,
  hasRole: boolean,
  unplaced = '',
): void {
  const { height, inset, labelSides, bothSides } = title;
  const middle = y + height / 2;
  scene.backgrounds.push({ x, y, w, h: height, as: window.closed ? 'title closed' : 'title' });
  const label = fit('label', w - labelSides, window.label);
  write(scene, 'label', x + inset, middle, label, { tone: 'webview' });
  const document = window.document > 1 ? `document ${window.document}` : '';
  const room = w - bothSides - widthOf('label', label);
  const role = hasRole ? (document === '' ? (window.role ?? '') : document) : '';
  const short = role.split(' ')[0] ?? '';
  const forms = unplaced === '' ? [role, short] : [unplaced, short];
  const shown = forms.find((text) => widthOf('role', text) <= room) ?? '';
  write(scene, 'role', x + w - inset, middle, shown, { anchor: 'end' });
}
