import { pathOf } from '../../../trace/record/lookup.ts';
import type { Picture, TokenPicture, Trace } from '../../../trace/index.ts';
import { write } from './scene-builder.ts';
import type { MapGeometry } from '../geometry/map-geometry.ts';
import type { MessageRoutes } from './message-routes.ts';
import type { Plan, Thread } from '../geometry/plan.ts';
import { pathThrough } from '../geometry/polyline.ts';
import type { SceneBuilder, PathItem, TextItem, TokenItem } from './scene.ts';
import type { Point, Rect } from '../geometry/shape.ts';
import { baseline, boxOf, fit, widthOf } from '../geometry/text.ts';
import { overlaps } from '../geometry/shape.ts';

const MAX_NAMES = 3;
/** Most room (px) for a name; a longer one goes without its plugin or scheme. */
const NAME_ROOM = 140;

/** The lanes a message can take, dotted. */
export function drawLanes(scene: SceneBuilder, thread: Thread, geometry: MapGeometry): void {
  const lane = (points: readonly Point[], as: PathItem['as']) =>
    scene.paths.push({ d: pathThrough(points), as });
  geometry.windows.forEach(({ frame }, window) => {
    const fromEdge = geometry.branch(window).slice(frame ? 1 : 0);
    // From the shared end on, so that dots of lanes that share a stretch fall on each other.
    lane(fromEdge.toReversed(), 'lane in');
    lane([...geometry.exit(thread), ...geometry.home(window)], 'lane out');
  });
  lane(geometry.trunk(thread), geometry.isWide ? 'lane trunk' : 'lane');
}

/** What the messages of the call in focus have travelled, in ink. */
export function drawRoutes(scene: SceneBuilder, picture: Picture, messages: MessageRoutes): void {
  for (const id of picture.ways) {
    const d = pathThrough(messages.routeOf(id));
    if (d !== '') scene.paths.push({ d, as: 'way' });
  }
}

/** Between a page and its isolation frame, what can be read of a message. */
const frameWord = ({ name, sealed, from, place }: TokenPicture): string =>
  place.at === 'frame' ? 'stays here' : sealed ? 'sealed' : from.startsWith('iso(') ? name : 'readable';

/** The stretches of the ways in ink, which no name may cross. */
function inkOf(picture: Picture, messages: MessageRoutes): readonly Rect[] {
  return picture.ways.flatMap((id) => {
    const way = messages.routeOf(id);
    return way.slice(1).map((b, index): Rect => {
      const a = way[index] ?? b;
      return {
        x: Math.min(a.x, b.x) - 1,
        y: Math.min(a.y, b.y) - 1,
        w: Math.abs(a.x - b.x) + 2,
        h: Math.abs(a.y - b.y) + 2,
      };
    });
  });
}

/** The messages where they stand. */
export function placeTokens(
  scene: SceneBuilder,
  picture: Picture,
  geometry: MapGeometry,
  messages: MessageRoutes,
): void {
  for (const token of picture.tokens) {
    const point = messages.pointOf(token);
    if (!point) continue;
    const { turn, scale } = messages.orientationOf(token.message) ?? {
      turn: token.shape === 'eval' ? 0 : geometry.turn,
      scale: geometry.scale,
    };
    scene.tokens.push({
      ...point,
      message: token.message,
      ...looksOf(token),
      turn,
      scale,
      segments: messages.segmentsOf(token),
    });
  }
}

/** The messages where they stand, with their names where there is room for them. */
export function drawTokens(
  scene: SceneBuilder,
  trace: Trace,
  picture: Picture,
  plan: Plan,
  geometry: MapGeometry,
  messages: MessageRoutes,
): void {
  placeTokens(scene, picture, geometry, messages);
  drawQueueWords(scene, picture, geometry, messages);
  const ink = inkOf(picture, messages);
  for (const token of picture.tokens) {
    const point = messages.pointOf(token);
    if (point) drawStatus(scene, trace, token, point, geometry);
  }
  let names = 0;
  for (const token of picture.tokens.toReversed()) {
    const point = messages.pointOf(token);
    if (!point || names === MAX_NAMES) continue;
    const number = plan.calls > 1 ? token.number : undefined;
    const said = token.shape === 'frame' ? frameWord(token) : token.name;
    const full = number === undefined ? said : `${number} ${said}`;
    const name = widthOf('name', full) <= NAME_ROOM ? full : bareOf(full);
    if (drawName(scene, token, point, name, geometry, ink)) names += 1;
  }
}

/** Without what comes before the name proper: `plugin|`, `tauri://`. */
const bareOf = (name: string) => name.replace(/\S*(?:\||:\/\/)/, '');

const withoutIds = (name: string) => name.replace(/ \[.*/, '');

/** Its icon, what is drawn upright on it, and the colour of who sent it. */
function looksOf({ shape, ok, sealed, from }: TokenPicture): Pick<TokenItem, 'name' | 'outcome' | 'tone'> {
  const tone = from.startsWith('core/') ? 'core' : from.startsWith('iso(') ? 'frame' : 'webview';
  if (shape === 'answer') return { name: shape, outcome: ok ? 'ok' : 'error', tone };
  if (!sealed || shape === 'eval') return { name: shape, tone };
  return { name: `${shape}-seal`, outcome: 'lock', tone };
}

/** The ids of a sealed request, which are as readable as its name. */
function drawIds(
  scene: SceneBuilder,
  token: TokenPicture,
  { x, y }: Point,
  name: TextItem,
  { isWide, core }: MapGeometry,
): void {
  const isInside = isWide ? x > core.x : y > core.y;
  if (!token.sealed || token.shape === 'frame' || !token.ids || isInside) return;
  const text = token.ids.join(' ');
  const item: TextItem = isWide
    ? { as: 'input', x, y: baseline('input', y + 22), text, anchor: 'middle' }
    : { as: 'input', x: name.x + widthOf('name', name.text) + 8, y: name.y, text };
  const box = boxOf(item);
  if (box.x + box.w < scene.width && isFree(scene, box, token)) scene.texts.push(item);
}

/** Writes the name at the first place that is free; false where none is. */
function drawName(
  scene: SceneBuilder,
  token: TokenPicture,
  point: Point,
  name: string,
  geometry: MapGeometry,
  ink: readonly Rect[],
): boolean {
  const places =
    token.shape === 'frame'
      ? framePlaces(token, point, name)
      : geometry.isWide
        ? widePlaces(token, point, name, geometry)
        : narrowPlaces(token, point, name, geometry);
  const place = places.find(
    (it) =>
      boxOf(it).x >= 0 &&
      isFree(scene, boxOf(it), token) &&
      !ink.some((stretch) => overlaps(stretch, boxOf(it))),
  );
  if (!place) return false;
  scene.texts.push(place);
  drawIds(scene, token, point, place, geometry);
  if (geometry.isWide && token.shape !== 'frame' && place.y < point.y - 50) {
    scene.paths.push({ d: `M${point.x} ${place.y + 5}V${point.y - 11}`, as: 'leader' });
  }
  return true;
}

function nameAt(x: number, y: number, text: string, anchor?: TextItem['anchor']): TextItem {
  return { as: 'name', x, y: baseline('name', y), text, ...(anchor && { anchor }) };
}

/** Beside, above or below a message to or from the isolation frame. */
const framePlaces = ({ place }: TokenPicture, { x, y }: Point, name: string): readonly TextItem[] => [
  // Above the frame's own line, which a message that stays there stands on.
  ...(place.at === 'frame' ? [nameAt(x + 20, y - 16, name)] : []),
  nameAt(x + 20, y, name),
  nameAt(x - 20, y, name, 'end'),
  nameAt(x, y - 17, name, 'middle'),
  nameAt(x, y + 17, name, 'middle'),
];

function widePlaces(
  { place, from }: TokenPicture,
  { x, y }: Point,
  name: string,
  geometry: MapGeometry,
): readonly TextItem[] {
  const { core, bands } = geometry;
  const band = bands['core/main'];
  if (x > core.x && !from.startsWith('core/')) {
    if (y > band.y + band.h) return [nameAt(x - 23, y + 20, name, 'end')];
    const half = widthOf('name', name) / 2;
    const middle = Math.max(x, band.x + 4 + half);
    return [nameAt(Math.min(middle, band.x + band.w - 4 - half), y - 62, name, 'middle')];
  }
  if (x > core.x || place.at === 'queue') return [];
  const web = geometry.windows[0]?.request.x ?? 0;
  if (x < web) return [];
  const shown = fit(
    'name',
    core.x - web - 12,
    name,
    withoutIds(name),
    bareOf(name),
    withoutIds(bareOf(name)),
  );
  const half = widthOf('name', shown) / 2;
  const middle = Math.min(Math.max(x, web + 6 + half), core.x - 6 - half);
  const above = nameAt(middle, y - 20, shown, 'middle');
  const below = nameAt(middle, y + 22, shown, 'middle');
  return from.startsWith('core/') ? [below, above] : [above, below];
}

function narrowPlaces(
  { place }: TokenPicture,
  { x, y }: Point,
  name: string,
  geometry: MapGeometry,
): readonly TextItem[] {
  if (y > geometry.core.y) return [];
  const level = place.at === 'engine' ? y - 8 : y;
  const right = fit('name', geometry.width - x - 18, name);
  const left = fit('name', x - 18, name);
  const places = [nameAt(x + 16, level, right), nameAt(x - 16, level, left, 'end')];
  return (x > geometry.width / 2 ? places.toReversed() : places).filter(({ text }) => text === name);
}

/** Words beside a token that say why it stands there. */
function drawStatus(
  scene: SceneBuilder,
  trace: Trace,
  { place, call, message, from }: TokenPicture,
  { x, y }: Point,
  geometry: MapGeometry,
): void {
  const { isWide } = geometry;
  const isAtEdge = x > geometry.width * 0.6;
  const says = (text: string, tone: 'waiting' | 'denied', at: Point = { x, y }) => {
    if (isWide) write(scene, 'promise', at.x, at.y + 24, text, { anchor: 'middle', tone });
    else if (isAtEdge) write(scene, 'promise', at.x - 16, at.y + 7, text, { anchor: 'end', tone });
    else write(scene, 'promise', at.x + 16, at.y + 7, text, { tone });
  };
  if (place.at === 'engine' && !isOther(scene, x, y, message)) says('waits in the engine', 'waiting');
  if (place.at === 'stopped') {
    const ahead = from.startsWith('core/') ? -1 : 1;
    scene.icons.push({ name: 'refused', x: x + (isWide ? 32 * ahead : 0), y: y + (isWide ? 0 : 22 * ahead) });
    if (ahead > 0) says('blocked', 'denied');
    else says('reaches nobody', 'denied', isWide ? { x: x - 16, y } : { x, y: y - 14 });
  }
  if (place.at !== 'gate' || (place.gate !== 'method' && place.gate !== 'form')) return;
  const refusal = pathOf(trace, call).find(({ gate }) => gate === place.gate);
  const status = refusal?.found ?? '';
  // Beside the way that the answer takes from the token's tail.
  if (isWide && place.gate === 'method')
    write(scene, 'promise', x - 21, y + 24, status, { anchor: 'end', tone: 'denied' });
  else if (isWide) write(scene, 'promise', x - 8, y + 24, status, { tone: 'denied' });
  else write(scene, 'promise', x + 14, y, status, { tone: 'denied' });
}

/** Another token stands right below. */
const isOther = (scene: SceneBuilder, x: number, y: number, message: string) =>
  scene.tokens.some((token) => token.message !== message && token.x === x && token.y > y && token.y < y + 30);

function drawQueueWords(
  scene: SceneBuilder,
  { tokens }: Picture,
  geometry: MapGeometry,
  messages: MessageRoutes,
): void {
  const queued = tokens
    .filter(({ place }) => place.at === 'queue')
    .flatMap((token) => messages.pointOf(token) ?? []);
  const last = queued.sort((a, b) => a.x - b.x).at(-1);
  if (!last) return;
  const words = ['queued for the main thread', 'for the main thread', 'queued'];
  const x = last.x + (geometry.isWide ? 30 : 20);
  const room = (geometry.isWide ? geometry.ready('core/async').x : geometry.width - 60) - x;
  write(scene, 'promise', x, last.y, fit('promise', room, ...words), { tone: 'waiting' });
}

/** No text, icon, post or other token is there, and no edge of a window goes through it. */
function isFree(scene: SceneBuilder, box: Rect, { message, shape }: TokenPicture): boolean {
  const around = ({ x, y }: Point, half: number): Rect => ({
    x: x - half,
    y: y - half,
    w: half * 2,
    h: half * 2,
  });
  return (
    !scene.texts.some((text) => overlaps(box, boxOf(text))) &&
    !scene.icons.some((icon) => overlaps(box, around(icon, 9))) &&
    !scene.boxes.some((post) => overlaps(box, post)) &&
    !scene.backgrounds.some(
      ({ as, ...geometry }) => shape !== 'frame' && as.startsWith('window') && overlaps(box, geometry),
    ) &&
    !scene.tokens.some((token) => token.message !== message && overlaps(box, around(token, 20 * token.scale)))
  );
}
