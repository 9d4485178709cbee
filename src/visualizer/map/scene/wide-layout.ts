import type { MapLayout } from '../draw/map-layout.ts';
import { drawWideGates } from '../draw/wide-gates.ts';
import { drawWideWindow } from '../draw/wide-window.ts';
import { detailPlaces } from '../geometry/detail-places.ts';
import { coreRows } from '../geometry/plan.ts';
import { wideMeasures } from '../geometry/wide-measures.ts';
import { wideGeometry } from '../geometry/wide.ts';

/** Windows, engine and core next to each other. */
export const wideLayout: MapLayout = {
  layOut(plan, width, options) {
    const geometry = wideGeometry(plan, Math.max(width, wideMeasures.wideFrom), options);
    return {
      geometry,
      drawWindow: (drawn) => {
        drawWideWindow(drawn, wideMeasures.window);
      },
      drawGates: (scene, groups, hasFindings) => {
        drawWideGates(scene, geometry, groups, hasFindings);
      },
    };
  },
  detailHeight(plan, width) {
    if (plan.threads.has('core/main') && width < detailPlaces.wide.besideFrom) return 0;
    // Where the core has separate rows, there is room for one file.
    const { single, wide } = detailPlaces.height;
    return coreRows(plan) + plan.queued.length > 0 ? single : wide;
  },
};
