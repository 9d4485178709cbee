import type { Picture, WindowPicture } from '../../../trace/index.ts';
import type { PageGeometry } from '../geometry/map-geometry.ts';
import { pageMeasures } from '../geometry/page-measures.ts';
import type { Plan } from '../geometry/plan.ts';
import type { Rect } from '../geometry/shape.ts';
import { fit, widthOf } from '../geometry/text.ts';
import { drawIsolatedWindow } from './isolated-window.ts';
import { drawNarrowWindow } from './narrow-window.ts';
import { write } from './scene-builder.ts';
import type { SceneBuilder } from './scene.ts';
import { drawWideWindow } from './wide-window.ts';

const { title, closed } = pageMeasures;

/** The windows with all that is in them. */
export function drawWindows(scene: SceneBuilder, picture: Picture, plan: Plan, geometry: PageGeometry): void {
  plan.windows.forEach((windowPlan, index) => {
    const window = picture.windows.find(({ page }) => page === windowPlan.page);
    const place = geometry.windows[index];
    if (!window || !place) return;
    scene.backgrounds.push({ ...place, as: window.closed ? 'window closed' : 'window' });
    drawTitle(scene, window, place, plan.windows.length <= 2 || geometry.isWide);
    if (window.closed) {
      write(scene, 'quiet', place.x + closed.x, place.y + closed.y, 'closed');
      return;
    }
    const drawn = { scene, picture, plan, windowPlan, window, place };
    if (place.frame) drawIsolatedWindow(drawn, place.frame, geometry.isWide);
    else if (geometry.isWide) drawWideWindow(drawn, geometry.measures.window);
    else drawNarrowWindow(drawn, geometry.measures.window);
  });
}

/** A window's label, and what it is for if that has room. */
export function drawTitle(
  scene: SceneBuilder,
  window: WindowPicture,
  { x, y, w }: Rect,
  hasRole: boolean,
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
  const shown = [role, short].find((text) => widthOf('role', text) <= room) ?? '';
  write(scene, 'role', x + w - inset, middle, shown, { anchor: 'end' });
}
