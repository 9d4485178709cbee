import type { MapLayout } from '../draw/map-layout.ts';
import { drawNarrowGates } from '../draw/narrow-gates.ts';
import { drawNarrowWindow } from '../draw/narrow-window.ts';
import { detailPlaces } from '../geometry/detail-places.ts';
import { narrowMeasures } from '../geometry/narrow-measures.ts';
import { narrowGeometry } from '../geometry/narrow.ts';

const { minWidth, maxWidth, maxHeight } = narrowMeasures;

/** Windows on top, the core below. */
export const narrowLayout: MapLayout = {
  layOut(plan, width, options) {
    const drawn = Math.min(Math.max(width, minWidth), maxWidth);
    const whole = narrowGeometry(plan, drawn, options);
    // What is drawn below a gate is also what touching the gate shows.
    const isTooHigh = options.detail > 0 && whole.height > maxHeight;
    const geometry = isTooHigh ? narrowGeometry(plan, drawn, { ...options, detail: 0 }) : whole;
    return {
      geometry,
      drawWindow: (drawn) => {
        drawNarrowWindow(drawn, narrowMeasures.window, geometry.maxCalls);
      },
      drawGates: (scene, groups, hasFindings) => {
        drawNarrowGates(scene, geometry, groups, hasFindings);
      },
    };
  },
  detailHeight: () => detailPlaces.height.narrow,
};
