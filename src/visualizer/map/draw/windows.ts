import type { Picture, Trace } from '../../../trace/index.ts';
import { pageMeasures } from '../geometry/page-measures.ts';
import type { Plan } from '../geometry/plan.ts';
import type { IsolationLayout, LaidOutMap } from './map-layout.ts';
import { write } from './scene-builder.ts';
import type { SceneBuilder } from './scene.ts';
import { moreListen } from './window-parts.ts';
import { drawTitle } from './window-title.ts';

const { closed } = pageMeasures;

/** The windows with all that is in them. */
export function drawWindows(
  scene: SceneBuilder,
  trace: Trace,
  picture: Picture,
  plan: Plan,
  map: LaidOutMap,
  isolation: IsolationLayout | undefined,
): void {
  const { geometry } = map;
  plan.windows.forEach((windowPlan, index) => {
    const window = picture.windows.find(({ page }) => page === windowPlan.page);
    const place = geometry.windows[index];
    if (!window || !place) return;
    scene.backgrounds.push({ ...place, as: window.closed ? 'window closed' : 'window' });
    const hasNoRows = place.isolation?.extras === 0 && window.listeners.length > 0;
    const unplaced = hasNoRows ? moreListen(window.listeners, 0)[0] : undefined;
    drawTitle(scene, window, place, plan.windows.length <= 2 || geometry.isWide, unplaced);
    if (window.closed) {
      write(scene, 'quiet', place.x + closed.x, place.y + closed.y, 'closed');
      return;
    }
    const drawn = { scene, picture, plan, windowPlan, window, place };
    if (place.isolation) isolation?.drawWindow(drawn, place.isolation, geometry.isWide);
    else map.drawWindow(drawn, trace);
  });
}
