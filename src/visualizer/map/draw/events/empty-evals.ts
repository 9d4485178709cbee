import { messageOf } from '../../../../trace/record/lookup.ts';
import type { Picture, Trace } from '../../../../trace/index.ts';
import type { EventsGeometry } from '../../geometry/events-geometry.ts';
import { eventsMeasures } from '../../geometry/events-measures.ts';
import type { MessageRoutes } from '../message-routes.ts';
import { write } from '../scene-builder.ts';
import type { SceneBuilder } from '../scene.ts';

/** Says of a script that it names no listener: it goes to each page that listens for the name, meant or not. */
export function nameEmptyEvals(
  scene: SceneBuilder,
  trace: Trace,
  picture: Picture,
  { engine, isWide }: EventsGeometry,
  routes: MessageRoutes,
): void {
  const { wide, narrow } = eventsMeasures.empty;
  for (const token of picture.tokens) {
    const wire = messageOf(trace, token.message)?.wire;
    const point = routes.pointOf(token);
    if (!point || wire?.form !== 'eval' || wire.purpose !== 'dispatch' || wire.ids.length > 0) continue;
    if (isWide)
      write(scene, 'input', engine.x + engine.w / 2, point.y + wide.y, wide.words, { anchor: 'middle' });
    else write(scene, 'input', point.x + narrow.x, point.y + narrow.y, narrow.words);
  }
}
