import { isolatedLayout } from '../draw/isolation/layout.ts';
import { drawWideGates } from '../draw/wide-gates.ts';
import { isolatedWideMap } from '../geometry/isolation/wide.ts';

/** A figure about isolation with windows, engine and core next to each other. */
export const isolationWide = isolatedLayout(isolatedWideMap, ({ geometry }, scene, groups, hasFindings) => {
  if (geometry.isWide) drawWideGates(scene, geometry, groups, hasFindings);
});
