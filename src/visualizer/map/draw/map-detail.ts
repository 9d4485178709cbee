import type { Picture, Trace } from '../../../trace/index.ts';
import type { PageGeometry } from '../geometry/map-geometry.ts';
import type { SceneBuilder } from './scene.ts';

/** Draws what a figure is about below the gate of permissions. It comes from outside, since most figures have none. */
export type MapDetail = (scene: SceneBuilder, trace: Trace, picture: Picture, geometry: PageGeometry) => void;
