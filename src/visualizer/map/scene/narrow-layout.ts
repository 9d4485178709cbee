import type { MapLayout } from '../draw/map-layout.ts';
import { drawNarrowGates } from '../draw/narrow-gates.ts';
import { drawNarrowWindow } from '../draw/narrow-window.ts';
import { detailPlaces } from '../geometry/detail-places.ts';
import { narrowMeasures } from '../geometry/narrow-measures.ts';
import { narrowGeometry } from '../geometry/narrow.ts';

const { minWidth, maxWidth } = narrowMeasures;

/** Windows on top, the core below. */
export const narrowLayout: MapLayout = {
  layOut(plan, width, options) {
    const geometry = narrowGeometry(plan, Math.min(Math.max(width, minWidth), maxWidth), options);
    return {
      geometry,
      drawWindow: (drawn) => {
        drawNarrowWindow(drawn, narrowMeasures.window);
      },
      drawGates: (scene, groups, hasFindings) => {
        drawNarrowGates(scene, geometry, groups, hasFindings);
      },
    };
  },
  detailHeight: () => detailPlaces.height.narrow,
};
