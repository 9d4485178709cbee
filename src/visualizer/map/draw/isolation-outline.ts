import type { IsolationPicture } from '../../../trace/index.ts';
import type { IsolationGeometry } from '../geometry/isolation-geometry.ts';
import type { WindowGeometry } from '../geometry/map-geometry.ts';
import { pathThrough } from '../geometry/polyline.ts';
import type { SceneBuilder } from './scene.ts';

/** The frame, and the routes to it and from it. */
export function drawOutline(
  scene: SceneBuilder,
  state: IsolationPicture['state'],
  { x, y, w, h, down, up }: IsolationGeometry,
  request: WindowGeometry['request'],
): void {
  scene.backgrounds.push({ x, y, w, h, as: state === 'blocked' ? 'isolation blocked' : 'isolation' });
  for (const route of [down, [...up, request]]) scene.paths.push({ d: pathThrough(route), as: 'lane' });
}
