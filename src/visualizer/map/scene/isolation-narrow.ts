import { isolatedLayout } from '../draw/isolation/layout.ts';
import { drawNarrowGates } from '../draw/narrow-gates.ts';
import { isolatedNarrowMap } from '../geometry/isolation/narrow.ts';

/** A figure about isolation with the windows on top, the core below. */
export const isolationNarrow = isolatedLayout(
  isolatedNarrowMap,
  ({ geometry }, scene, groups, hasFindings) => {
    if (!geometry.isWide) drawNarrowGates(scene, geometry, groups, hasFindings);
  },
);
