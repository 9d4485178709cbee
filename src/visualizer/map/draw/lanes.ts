import type { Picture } from '../../../trace/index.ts';
import type { MapGeometry } from '../geometry/map-geometry.ts';
import type { Thread } from '../geometry/plan.ts';
import { pathThrough } from '../geometry/polyline.ts';
import type { Point } from '../geometry/shape.ts';
import type { MessageRoutes } from './message-routes.ts';
import type { PathItem, SceneBuilder } from './scene.ts';

/** The lanes that messages can take, dotted. */
export function drawLanes(scene: SceneBuilder, thread: Thread, geometry: MapGeometry): void {
  const lane = (points: readonly Point[], as: PathItem['as']) =>
    scene.paths.push({ d: pathThrough(points), as });
  geometry.windows.forEach(({ frame, isIdle }, window) => {
    if (isIdle) return;
    const fromEdge = geometry.branch(window, false).slice(frame ? 1 : 0);
    // From the shared end on, so that dots of lanes that share a stretch fall on each other.
    if (geometry.groups.length > 0) lane(fromEdge.toReversed(), geometry.isUnmarked ? 'lane' : 'lane in');
    lane([...geometry.exit(thread), ...geometry.delivery(window)], 'lane out');
  });
  const isMarked = geometry.isWide && !geometry.isUnmarked;
  if (geometry.groups.length > 0) lane(geometry.trunk(thread), isMarked ? 'lane trunk' : 'lane');
}

/** Where the answer to a refused request will leave. */
export function drawShortcuts(
  scene: SceneBuilder,
  picture: Picture,
  geometry: MapGeometry,
  routes: MessageRoutes,
): void {
  for (const token of picture.tokens) {
    const point = token.refused && token.place.at === 'gate' ? routes.pointOf(token) : undefined;
    if (point) scene.paths.push({ d: pathThrough(geometry.shortcut(point)), as: 'lane' });
  }
}

/** What the messages of the call in focus have travelled, in ink. */
export function drawRoutes(scene: SceneBuilder, picture: Picture, routes: MessageRoutes): void {
  for (const id of picture.routes) {
    const d = pathThrough(routes.routeOf(id));
    if (d !== '') scene.paths.push({ d, as: 'route' });
  }
}
