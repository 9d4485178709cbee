import type { Gate, Picture, Trace } from '../../../trace/index.ts';
import { drawCommands } from '../draw/commands.ts';
import { drawCore } from '../draw/core.ts';
import { groupStates } from '../draw/gate-states.ts';
import { drawLanes, drawRoutes, drawShortcuts } from '../draw/lanes.ts';
import { routesOf } from '../draw/message-routes.ts';
import type { IsolationLayout, LaidOutMap } from '../draw/map-layout.ts';
import type { MapDetail } from '../draw/map-detail.ts';
import { addTokenParts } from '../draw/token-parts.ts';
import { createSceneBuilder, write } from '../draw/scene-builder.ts';
import type { Scene, SceneBuilder } from '../draw/scene.ts';
import { drawTokenNames } from '../draw/token-names.ts';
import { drawStatuses, placeTokens } from '../draw/tokens.ts';
import { drawWindows } from '../draw/windows.ts';
import type { FigureTopic } from '../geometry/figure-topic.ts';
import { gatesAlone, gatesNoted, hasAsyncGate } from '../geometry/gate-groups.ts';
import type { PageGeometry } from '../geometry/map-geometry.ts';
import { pageMeasures } from '../geometry/page-measures.ts';
import { moreWindows, planOf, withRefusals, type Plan } from '../geometry/plan.ts';
import { around, overlaps } from '../geometry/shape.ts';
import { fit, boxOf, widthOf } from '../geometry/text.ts';
import { laneThread } from './lane-thread.ts';
import { isAboutIsolation, isolatedLayouts, isolationLayout, mapLayouts } from './layouts.ts';

/** What a map depends on besides its picture. All but `hideBefore` places things, so it stays while a run is stepped. */
export interface MapOptions {
  /** The picture before a change of a knob: gates that came to something else in it are marked. */
  readonly before?: Picture | undefined;
  /** That picture only places gates: nothing gives away what it came to. */
  readonly hideBefore?: boolean | undefined;
  /** What the figure is about. */
  readonly about?: FigureTopic | undefined;
  /** Gates that a setting of the figure concerns: they are never folded. */
  readonly gates?: readonly Gate[] | undefined;
  /** Gates of which any may refuse, as far as a reader may know: there is room for the refusal of each. */
  readonly mayRefuse?: readonly Gate[] | undefined;
  /** Where any gate may refuse: a page’s console may say something too. */
  readonly mayWarn?: boolean | undefined;
  /** What is drawn below the gate of permissions. */
  readonly detail?: MapDetail | undefined;
}

/**
 * Everything of a picture in a map of that width (px). Pure: the same arguments and widths of words
 * (`withMeasure`) give the same drawing, on the page and in its static view. `loadScene` brings the layouts that it draws with.
 */
export function mapScene(trace: Trace, picture: Picture, width: number, options: MapOptions = {}): Scene {
  const plan = withRefusals(planOf(trace), options.mayRefuse, options.mayWarn);
  const isolation = isolationOf(trace, options);
  const map = layOut(trace, width, options, isolation);
  const { geometry } = map;
  const scene = createSceneBuilder(geometry);
  const routes = routesOf(trace, picture, plan, geometry);
  const before = options.hideBefore ? undefined : options.before;
  drawCaptions(scene, plan, geometry);
  drawCore(scene, picture, plan, geometry);
  drawWindows(scene, trace, picture, plan, map, isolation);
  if (!picture.core.aborted) {
    const lane = laneThread(picture, plan);
    drawLanes(scene, lane, geometry);
    drawShortcuts(scene, picture, geometry, routes);
    map.drawGates(scene, groupStates(picture, geometry, lane, before?.core.gates ?? []), !geometry.detail);
    drawRoutes(scene, picture, routes);
    options.detail?.(scene, trace, picture, geometry);
    drawCommands(scene, picture, plan, geometry, lane);
  }
  placeTokens(scene, picture, geometry, routes);
  drawStatuses(scene, trace, picture, geometry, routes);
  drawTokenNames(scene, trace, named(picture, map), plan, geometry, routes);
  map.drawTopic?.(scene, trace, picture);
  nameEngine(scene, geometry);
  addTokenParts(scene, picture);
  return scene;
}

/** A picture with the tokens only that have names. */
const named = (picture: Picture, { hasName }: LaidOutMap): Picture =>
  hasName ? { ...picture, tokens: picture.tokens.filter(hasName) } : picture;

/** Height (px) of the map at every step of a trace. */
export const mapHeight = (trace: Trace, width: number, options: MapOptions = {}): number =>
  layOut(trace, width, options, isolationOf(trace, options)).geometry.height;

const isolationOf = (trace: Trace, { about }: MapOptions): IsolationLayout | undefined =>
  planOf(trace).windows.some(({ isIsolated }) => isIsolated) && !isAboutIsolation(about, trace)
    ? isolationLayout()
    : undefined;

function layOut(
  trace: Trace,
  width: number,
  options: MapOptions,
  isolation: IsolationLayout | undefined,
): LaidOutMap {
  const plan = withRefusals(planOf(trace), options.mayRefuse, options.mayWarn);
  const alone = gatesAlone(plan, options);
  const layout = (isAboutIsolation(options.about, trace) ? isolatedLayouts : mapLayouts).at(width);
  return layout.layOut(plan, width, {
    alone,
    noted: gatesNoted(plan, options),
    detail: hasDetail(plan, alone, options) ? layout.detailHeight(plan, width) : 0,
    isolation: isolation?.places,
  });
}

/** Below the gate there is room if no other needs it for its own lane. */
const hasDetail = (plan: Plan, alone: ReadonlySet<Gate>, { detail }: MapOptions): boolean =>
  detail !== undefined && plan.hasRequests && !hasAsyncGate(plan, alone);

/** What the columns are, and how many windows are not drawn. */
function drawCaptions(scene: SceneBuilder, plan: Plan, geometry: PageGeometry): void {
  const more = moreWindows(plan);
  const { left, y } = geometry.measures.captions;
  const { core, windows } = geometry;
  if (!geometry.isWide) {
    write(scene, 'caption', left, y, more);
    const top = windows[0]?.request.y ?? core.y;
    scene.backgrounds.push({ x: 0, y: top, w: geometry.width, h: core.y - top, as: 'engine' });
    return;
  }
  const web = windows[0]?.request.x ?? 0;
  const { top, outline } = geometry.measures;
  scene.backgrounds.push({ x: web, y: top, w: core.x - web - outline, h: core.h, as: 'engine' });
  const word = plan.windows.length + plan.more > 1 ? 'WebView processes' : 'WebView process';
  const forms = more === '' ? [word] : [`${word}, ${more}`, more];
  write(scene, 'caption', left, y, fit('caption', core.x - left, ...forms));
  write(scene, 'caption', core.x + geometry.measures.captions.coreX, y, 'Core process: Rust');
}

/** Both sides of the engine's whole name in its column (px); the short one may take all of it. */
const WHOLE_NAME_SIDES = 8;

/** Says what is between windows and core, unless what is there takes the room. */
function nameEngine(scene: SceneBuilder, geometry: PageGeometry): void {
  const { core, windows, measures } = geometry;
  const [window] = windows;
  if (!window) return;
  const place = geometry.isWide
    ? { x: (window.request.x + core.x) / 2, y: geometry.measures.captions.engineY, anchor: 'middle' as const }
    : {
        x: geometry.width - geometry.measures.captions.engineRight,
        y: (window.request.y + core.y) / 2,
        anchor: 'end' as const,
      };
  const room = geometry.isWide ? core.x - window.request.x : core.w;
  const isRoomy = widthOf('caption', 'web engine') < room - WHOLE_NAME_SIDES;
  const text = isRoomy ? 'web engine' : 'engine';
  if (widthOf('caption', text) >= room - measures.outline) return;
  const own = createSceneBuilder(geometry);
  write(own, 'caption', place.x, place.y, text, { anchor: place.anchor });
  const [item] = own.texts;
  if (!item) return;
  const box = boxOf(item);
  const isTaken =
    scene.texts.some((other) => overlaps(box, boxOf(other))) ||
    scene.tokens.some((token) => overlaps(box, around(token, pageMeasures.token.half * token.scale)));
  if (!isTaken) scene.texts.push(item);
}
