import { messageOf } from '../../../trace/record/lookup.ts';
import type { Picture, TokenPicture, Trace } from '../../../trace/index.ts';
import type { NarrowGeometry, PageGeometry, WideGeometry } from '../geometry/map-geometry.ts';
import { pageMeasures } from '../geometry/page-measures.ts';
import type { Plan } from '../geometry/plan.ts';
import { around, overlaps, type Point, type Rect } from '../geometry/shape.ts';
import { baseline, boxOf, fit, widthOf } from '../geometry/text.ts';
import type { MessageRoutes } from './message-routes.ts';
import type { SceneBuilder, TextItem } from './scene.ts';
import { tokenName } from './token-name.ts';

const MAX_NAMES = 3;
const { nameRoom, frameName, iconHalf, half: tokenHalf, routeHalf } = pageMeasures.token;

/** The names of the latest messages, where there is room for them. */
export function drawTokenNames(
  scene: SceneBuilder,
  trace: Trace,
  picture: Picture,
  plan: Plan,
  geometry: PageGeometry,
  routes: MessageRoutes,
): void {
  const inked = inkedStretches(picture, routes);
  let names = 0;
  for (const token of picture.tokens.toReversed()) {
    const point = routes.pointOf(token);
    if (!point || names === MAX_NAMES) continue;
    if (drawName(scene, token, point, numberedName(token, trace, plan), geometry, inked)) names += 1;
  }
}

function numberedName(token: TokenPicture, trace: Trace, plan: Plan): string {
  const number = plan.calls > 1 ? token.number : undefined;
  const message = messageOf(trace, token.message);
  const called = message ? tokenName(message, trace) : '';
  const name = token.shape === 'frame' ? frameWord(token, called) : called;
  const full = number === undefined ? name : `${number} ${name}`;
  return widthOf('name', full) <= nameRoom ? full : bareOf(full);
}

/** Between a page and its isolation frame, what can be read of a message. */
const frameWord = ({ sealed, from, place }: TokenPicture, name: string): string =>
  place.at === 'frame' ? 'stays here' : sealed ? 'sealed' : from.startsWith('iso(') ? name : 'readable';

/** Without what comes before the name proper: `plugin|`, `tauri://`. */
const bareOf = (name: string) => name.replace(/\S*(?:\||:\/\/)/, '');

const withoutIds = (name: string) => name.replace(/ \[.*/, '');

/** The stretches of the routes in ink, which no name may cross. */
function inkedStretches(picture: Picture, routes: MessageRoutes): readonly Rect[] {
  return picture.routes.flatMap((id) => {
    const route = routes.routeOf(id);
    return route.slice(1).map((b, index): Rect => {
      const a = route[index] ?? b;
      return {
        x: Math.min(a.x, b.x) - routeHalf,
        y: Math.min(a.y, b.y) - routeHalf,
        w: Math.abs(a.x - b.x) + routeHalf * 2,
        h: Math.abs(a.y - b.y) + routeHalf * 2,
      };
    });
  });
}

/** Writes the name at the first place that is free; false where none is. */
function drawName(
  scene: SceneBuilder,
  token: TokenPicture,
  point: Point,
  name: string,
  geometry: PageGeometry,
  inked: readonly Rect[],
): boolean {
  const place = placesOf(token, point, name, geometry).find((item) => {
    const box = boxOf(item);
    return (
      isInside(box, scene) && isFree(scene, box, token) && !inked.some((stretch) => overlaps(stretch, box))
    );
  });
  if (!place) return false;
  scene.texts.push({ ...place, of: token.message });
  drawIds(scene, token, point, place, geometry);
  if (geometry.isWide && token.shape !== 'frame') drawLeader(scene, token, point, place, geometry);
  return true;
}

const isInside = ({ x, y, w, h }: Rect, { width, height }: SceneBuilder): boolean =>
  x >= 0 && y >= 0 && x + w <= width && y + h <= height;

/** The line from a name to its token where that is far below. */
function drawLeader(
  scene: SceneBuilder,
  { message: of }: TokenPicture,
  point: Point,
  name: Point,
  { measures }: WideGeometry,
): void {
  const { leader } = measures.token;
  if (name.y >= point.y - leader.from) return;
  const d = `M${point.x} ${name.y + leader.name}V${point.y - leader.token}`;
  scene.paths.push({ d, as: 'leader', of });
}

/** The ids of a sealed request, which are as readable as its name. */
function drawIds(
  scene: SceneBuilder,
  token: TokenPicture,
  { x, y }: Point,
  name: TextItem,
  { isWide, core, measures }: PageGeometry,
): void {
  const isInside = isWide ? x > core.x : y > core.y;
  if (!token.sealed || token.shape === 'frame' || !token.ids || isInside) return;
  const text = token.ids.join(' ');
  const { ids } = measures.token;
  const item: TextItem = isWide
    ? { as: 'input', x, y: baseline('input', y + ids), text, anchor: 'middle' }
    : { as: 'input', x: name.x + widthOf('name', name.text) + ids, y: name.y, text };
  const box = boxOf(item);
  if (box.x + box.w < scene.width && isFree(scene, box, token))
    scene.texts.push({ ...item, of: token.message });
}

/** Where the name may be, best first. */
function placesOf(
  token: TokenPicture,
  point: Point,
  name: string,
  geometry: PageGeometry,
): readonly TextItem[] {
  if (token.shape === 'frame') return framePlaces(token, point, name);
  return geometry.isWide
    ? widePlaces(token, point, name, geometry)
    : narrowPlaces(token, point, name, geometry);
}

function nameAt(x: number, y: number, text: string, anchor?: TextItem['anchor']): TextItem {
  return { as: 'name', x, y: baseline('name', y), text, ...(anchor && { anchor }) };
}

/** At the side of a message to or from the isolation frame, above or below it. */
const framePlaces = ({ place }: TokenPicture, { x, y }: Point, name: string): readonly TextItem[] => [
  // Above the frame's own line, which a message that stays there is on.
  ...(place.at === 'frame' ? [nameAt(x + frameName.side, y - frameName.atStop, name)] : []),
  nameAt(x + frameName.side, y, name),
  nameAt(x - frameName.side, y, name, 'end'),
  nameAt(x, y - frameName.line, name, 'middle'),
  nameAt(x, y + frameName.line, name, 'middle'),
];

function widePlaces(
  { place, from }: TokenPicture,
  { x, y }: Point,
  name: string,
  geometry: WideGeometry,
): readonly TextItem[] {
  const { core, bands } = geometry;
  const { inCore, asyncSide, outside } = geometry.measures.token.name;
  const band = bands['core/main'];
  if (x > core.x && !from.startsWith('core/')) {
    if (y > band.y + band.h) return [nameAt(x - asyncSide.x, y + asyncSide.y, name, 'end')];
    const half = widthOf('name', name) / 2;
    const middle = Math.max(x, band.x + inCore.sides + half);
    const within = Math.min(middle, band.x + band.w - inCore.sides - half);
    return inCore.ups.map((up) => nameAt(within, y - up * geometry.gateScale, name, 'middle'));
  }
  if (x > core.x || place.at === 'queue') return [];
  const web = geometry.windows[0]?.request.x ?? 0;
  if (x < web) return [];
  const room = core.x - web - outside.sides;
  const forms = [name, withoutIds(name), bareOf(name), withoutIds(bareOf(name))];
  const shown = forms.find((form) => widthOf('name', form) <= room);
  if (shown === undefined) return [];
  const half = widthOf('name', shown) / 2;
  const middle = Math.min(Math.max(x, web + outside.inset + half), core.x - outside.inset - half);
  const above = nameAt(middle, y - outside.up, shown, 'middle');
  const below = nameAt(middle, y + outside.down, shown, 'middle');
  return from.startsWith('core/') ? [below, above] : [above, below];
}

function narrowPlaces(
  { place }: TokenPicture,
  { x, y }: Point,
  name: string,
  geometry: NarrowGeometry,
): readonly TextItem[] {
  if (y > geometry.core.y) return [];
  const { side, sides, engineUp } = geometry.measures.token.name;
  const level = place.at === 'engine' ? y - engineUp : y;
  const right = fit('name', geometry.width - x - sides, name);
  const left = fit('name', x - sides, name);
  const places = [nameAt(x + side, level, right), nameAt(x - side, level, left, 'end')];
  return (x > geometry.width / 2 ? places.toReversed() : places).filter(({ text }) => text === name);
}

/** No text, icon, box or other token is there, and no edge of a window goes through it. */
function isFree(scene: SceneBuilder, box: Rect, { message, shape }: TokenPicture): boolean {
  const isWindow = ({ as }: { readonly as: string }) => shape !== 'frame' && as.startsWith('window');
  return (
    !scene.texts.some((text) => overlaps(box, boxOf(text))) &&
    !scene.icons.some((icon) => overlaps(box, around(icon, iconHalf * (icon.scale ?? 1)))) &&
    !scene.boxes.some((post) => overlaps(box, post)) &&
    !scene.backgrounds.some((background) => isWindow(background) && overlaps(box, background)) &&
    !scene.tokens.some(
      (token) => token.message !== message && overlaps(box, around(token, tokenHalf * token.scale)),
    )
  );
}
