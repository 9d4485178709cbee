import type { Picture, Trace } from '../../../trace/index.ts';
import { drawEventsCore } from '../draw/events/core.ts';
import { nameEmptyEvals } from '../draw/events/empty-evals.ts';
import { eventRoutes } from '../draw/events/routes.ts';
import { drawEventsWindows } from '../draw/events/windows.ts';
import type { MessageRoutes } from '../draw/message-routes.ts';
import { createSceneBuilder, write } from '../draw/scene-builder.ts';
import type { Scene, SceneBuilder } from '../draw/scene.ts';
import { placeTokens } from '../draw/tokens.ts';
import type { EventsGeometry } from '../geometry/events-geometry.ts';
import { eventsMeasures } from '../geometry/events-measures.ts';
import { eventsPlanOf, type EventsPlan } from '../geometry/events-plan.ts';
import { moreWindows } from '../geometry/plan.ts';
import { pathThrough } from '../geometry/polyline.ts';
import { fit } from '../geometry/text.ts';
import { eventsLayouts } from './layouts.ts';

/**
 * Everything of a picture in a figure about events: each listener with the target it was registered with, whom an
 * event is sent to, and which of both match. Pure, as `mapScene` is. Places keep a reserve for wide fonts, so that
 * nothing moves when a page comes to know its font: only tags become as wide as their words.
 */
export function eventsScene(trace: Trace, picture: Picture, width: number): Scene {
  const events = eventsPlanOf(trace);
  const geometry = eventsLayouts.at(width)(events, width);
  const scene = createSceneBuilder(geometry);
  const routes = eventRoutes(trace, picture, events.plan, geometry);
  drawEngine(scene, events, geometry);
  drawEventsCore(scene, picture, events, geometry);
  drawEventsWindows(scene, picture, events, geometry);
  if (!picture.core.aborted) {
    drawWays(scene, events, geometry);
    drawTravelled(scene, picture, routes);
  }
  placeTokens(scene, picture, geometry, routes);
  nameEmptyEvals(scene, trace, picture, geometry, routes);
  return scene;
}

/** The band between windows and core, with what the columns are. */
function drawEngine(scene: SceneBuilder, { plan }: EventsPlan, geometry: EventsGeometry): void {
  const { engine, engineName, core, isWide } = geometry;
  scene.backgrounds.push({ ...engine, as: 'engine' });
  if (engineName) {
    const name = isWide ? 'engine' : 'web engine';
    write(scene, 'caption', engineName.x, engineName.y, name, { anchor: 'middle' });
  }
  const more = moreWindows(plan);
  const { left, y } = (isWide ? eventsMeasures.wide : eventsMeasures.narrow).captions;
  if (!isWide) {
    write(scene, 'caption', left, y, more);
    return;
  }
  const word = plan.windows.length + plan.more > 1 ? 'WebView processes' : 'WebView process';
  const forms = more === '' ? [word] : [`${word}, ${more}`, more];
  write(scene, 'caption', left, y, fit('caption', core.x - left, ...forms));
  write(scene, 'caption', core.x, y, 'Core process: Rust');
}

/** The ways that messages can take, dotted. */
function drawWays(scene: SceneBuilder, { windows, hasRequests }: EventsPlan, geometry: EventsGeometry): void {
  windows.forEach(({ heard, calls }, index) => {
    if (heard.length > 0) scene.paths.push({ d: pathThrough(geometry.event(index)), as: 'lane out' });
    if (hasRequests && calls.length > 0)
      scene.paths.push({ d: pathThrough(geometry.request(index)), as: 'lane' });
  });
}

/** What messages have travelled, in ink: those of the call in focus, of this step, and all that are on their way. */
function drawTravelled(scene: SceneBuilder, picture: Picture, routes: MessageRoutes): void {
  const moving = picture.tokens.map(({ message }) => message);
  for (const id of new Set([...picture.routes, ...moving])) {
    const d = pathThrough(routes.routeOf(id));
    if (d !== '') scene.paths.push({ d, as: 'route' });
  }
}
