import type { GatePicture, Picture } from '../../../trace/index.ts';
import type { PageGeometry } from '../geometry/map-geometry.ts';
import type { Thread } from '../geometry/plan.ts';
import { groupStates } from './gate-states.ts';
import { drawNarrowGates } from './narrow-gates.ts';
import type { SceneBuilder } from './scene.ts';
import { drawWideGates } from './wide-gates.ts';

/** The gates with their names and what they found; `before` are those of the run before a change. */
export function drawGates(
  scene: SceneBuilder,
  picture: Picture,
  geometry: PageGeometry,
  lane: Thread,
  before: readonly GatePicture[],
  hasFindings: boolean,
): void {
  const groups = groupStates(picture, geometry, lane, before);
  if (geometry.isWide) drawWideGates(scene, geometry, groups, hasFindings);
  else drawNarrowGates(scene, geometry, groups, hasFindings);
}
