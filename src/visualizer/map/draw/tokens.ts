import { findingsOf, messageOf } from '../../../trace/record/lookup.ts';
import type { Picture, TokenPicture, Trace } from '../../../trace/index.ts';
import { write } from '../scene/draft.ts';
import type { Ground } from '../geometry/ground.ts';
import type { Messages } from './messages.ts';
import type { Plan, Thread } from '../geometry/plan.ts';
import { pathThrough } from '../geometry/polyline.ts';
import type { Draft, PathItem, Point, Rect, TextItem, TokenItem } from '../scene/scene.ts';
import { gateWords } from './gate-words.ts';
import { tokenName } from './token-name.ts';
import { baseline, boxOf, fit, overlaps, widthOf } from '../geometry/text.ts';

const MOST_NAMES = 3;
/** Most room (px) for a name; a longer one goes without its plugin or scheme. */
const NAME_ROOM = 140;

/** The lanes a message can take, dotted. */
export function drawLanes(draft: Draft, thread: Thread, ground: Ground): void {
  const lane = (points: readonly Point[], as: PathItem['as']) =>
    draft.paths.push({ d: pathThrough(points), as });
  ground.windows.forEach(({ frame }, window) => {
    const fromEdge = ground.branch(window).slice(frame ? 1 : 0);
    // From the shared end on, so that dots of lanes that share a stretch fall on each other.
    lane(fromEdge.toReversed(), 'lane in');
    lane([...ground.exit(thread), ...ground.home(window)], 'lane out');
  });
  lane(ground.trunk(thread), ground.isWide ? 'lane trunk' : 'lane');
}

/** What the messages of the call in focus have travelled, in ink. */
export function drawWays(draft: Draft, picture: Picture, messages: Messages): void {
  for (const id of picture.routes) {
    const d = pathThrough(messages.wayOf(id));
    if (d !== '') draft.paths.push({ d, as: 'way' });
  }
}

/** Between a page and its isolation frame, what can be read of a message. */
const frameWord = ({ sealed, from, place }: TokenPicture, name: string): string =>
  place.at === 'frame' ? 'stays here' : sealed ? 'sealed' : from.startsWith('iso(') ? name : 'readable';

/** The stretches of the ways in ink, which no name may cross. */
function inkOf(picture: Picture, messages: Messages): readonly Rect[] {
  return picture.routes.flatMap((id) => {
    const way = messages.wayOf(id);
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
export function placeTokens(draft: Draft, picture: Picture, ground: Ground, messages: Messages): void {
  for (const token of picture.tokens) {
    const point = messages.pointOf(token);
    if (!point) continue;
    const { turn, scale } = messages.lieOf(token.message) ?? {
      turn: token.shape === 'eval' ? 0 : ground.turn,
      scale: ground.scale,
    };
    draft.tokens.push({
      ...point,
      message: token.message,
      ...looksOf(token),
      turn,
      scale,
      legs: messages.legsOf(token),
    });
  }
}

/** The messages where they stand, with their names where there is room for them. */
export function drawTokens(
  draft: Draft,
  trace: Trace,
  picture: Picture,
  plan: Plan,
  ground: Ground,
  messages: Messages,
): void {
  placeTokens(draft, picture, ground, messages);
  drawQueueWords(draft, picture, ground, messages);
  const ink = inkOf(picture, messages);
  for (const token of picture.tokens) {
    const point = messages.pointOf(token);
    if (point) drawStatus(draft, trace, token, point, ground);
  }
  let names = 0;
  for (const token of picture.tokens.toReversed()) {
    const point = messages.pointOf(token);
    if (!point || names === MOST_NAMES) continue;
    const number = plan.calls > 1 ? token.number : undefined;
    const message = messageOf(trace, token.message);
    const called = message ? tokenName(message, trace) : '';
    const said = token.shape === 'frame' ? frameWord(token, called) : called;
    const full = number === undefined ? said : `${number} ${said}`;
    const name = widthOf('name', full) <= NAME_ROOM ? full : bareOf(full);
    if (drawName(draft, token, point, name, ground, ink)) names += 1;
  }
}

/** Without what comes before the name proper: `plugin|`, `tauri://`. */
const bareOf = (name: string) => name.replace(/\S*(?:\||:\/\/)/, '');

const withoutIds = (name: string) => name.replace(/ \[.*/, '');

/** Its mark, what is drawn upright on it, and the colour of who sent it. */
function looksOf({ shape, ok, sealed, from }: TokenPicture): Pick<TokenItem, 'name' | 'outcome' | 'tone'> {
  const tone = from.startsWith('core/') ? 'core' : from.startsWith('iso(') ? 'frame' : 'webview';
  if (shape === 'answer') return { name: shape, outcome: ok ? 'ok' : 'error', tone };
  if (!sealed || shape === 'eval') return { name: shape, tone };
  return { name: `${shape}-seal`, outcome: 'lock', tone };
}

/** The ids of a sealed request, which are as readable as its name. */
function drawIds(
  draft: Draft,
  token: TokenPicture,
  { x, y }: Point,
  name: TextItem,
  { isWide, core }: Ground,
): void {
  const isInside = isWide ? x > core.x : y > core.y;
  if (!token.sealed || token.shape === 'frame' || !token.ids || isInside) return;
  const text = token.ids.join(' ');
  const item: TextItem = isWide
    ? { as: 'input', x, y: baseline('input', y + 22), text, anchor: 'middle' }
    : { as: 'input', x: name.x + widthOf('name', name.text) + 8, y: name.y, text };
  const box = boxOf(item);
  if (box.x + box.w < draft.width && isFree(draft, box, token)) draft.texts.push(item);
}

/** Writes the name at the first place that is free; false where none is. */
function drawName(
  draft: Draft,
  token: TokenPicture,
  point: Point,
  name: string,
  ground: Ground,
  ink: readonly Rect[],
): boolean {
  const places =
    token.shape === 'frame'
      ? framePlaces(token, point, name)
      : ground.isWide
        ? widePlaces(token, point, name, ground)
        : narrowPlaces(token, point, name, ground);
  const place = places.find(
    (it) =>
      boxOf(it).x >= 0 &&
      isFree(draft, boxOf(it), token) &&
      !ink.some((stretch) => overlaps(stretch, boxOf(it))),
  );
  if (!place) return false;
  draft.texts.push(place);
  drawIds(draft, token, point, place, ground);
  if (ground.isWide && token.shape !== 'frame' && place.y < point.y - 50) {
    draft.paths.push({ d: `M${point.x} ${place.y + 5}V${point.y - 11}`, as: 'leader' });
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
  ground: Ground,
): readonly TextItem[] {
  const { core, bands } = ground;
  const band = bands['core/main'];
  if (x > core.x && !from.startsWith('core/')) {
    if (y > band.y + band.h) return [nameAt(x - 23, y + 20, name, 'end')];
    const half = widthOf('name', name) / 2;
    const middle = Math.max(x, band.x + 4 + half);
    return [nameAt(Math.min(middle, band.x + band.w - 4 - half), y - 62, name, 'middle')];
  }
  if (x > core.x || place.at === 'queue') return [];
  const web = ground.windows[0]?.request.x ?? 0;
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
  ground: Ground,
): readonly TextItem[] {
  if (y > ground.core.y) return [];
  const level = place.at === 'engine' ? y - 8 : y;
  const right = fit('name', ground.width - x - 18, name);
  const left = fit('name', x - 18, name);
  const places = [nameAt(x + 16, level, right), nameAt(x - 16, level, left, 'end')];
  return (x > ground.width / 2 ? places.toReversed() : places).filter(({ text }) => text === name);
}

/** Words beside a token that say why it stands there. */
function drawStatus(
  draft: Draft,
  trace: Trace,
  { place, call, message, from }: TokenPicture,
  { x, y }: Point,
  ground: Ground,
): void {
  const { isWide } = ground;
  const isAtEdge = x > ground.width * 0.6;
  const says = (text: string, tone: 'waiting' | 'denied', at: Point = { x, y }) => {
    if (isWide) write(draft, 'promise', at.x, at.y + 24, text, { anchor: 'middle', tone });
    else if (isAtEdge) write(draft, 'promise', at.x - 16, at.y + 7, text, { anchor: 'end', tone });
    else write(draft, 'promise', at.x + 16, at.y + 7, text, { tone });
  };
  if (place.at === 'engine' && !isOther(draft, x, y, message)) says('waits in the engine', 'waiting');
  if (place.at === 'stopped') {
    const ahead = from.startsWith('core/') ? -1 : 1;
    draft.marks.push({ name: 'refused', x: x + (isWide ? 32 * ahead : 0), y: y + (isWide ? 0 : 22 * ahead) });
    if (ahead > 0) says('blocked', 'denied');
    else says('reaches nobody', 'denied', isWide ? { x: x - 16, y } : { x, y: y - 14 });
  }
  if (place.at !== 'gate' || (place.gate !== 'method' && place.gate !== 'form')) return;
  const refusal = findingsOf(trace, call).find(({ gate }) => gate === place.gate);
  const status = refusal ? gateWords(refusal) : '';
  // Beside the way that the answer takes from the token's tail.
  if (isWide && place.gate === 'method')
    write(draft, 'promise', x - 21, y + 24, status, { anchor: 'end', tone: 'denied' });
  else if (isWide) write(draft, 'promise', x - 8, y + 24, status, { tone: 'denied' });
  else write(draft, 'promise', x + 14, y, status, { tone: 'denied' });
}

/** Another token stands right below. */
const isOther = (draft: Draft, x: number, y: number, message: string) =>
  draft.tokens.some((token) => token.message !== message && token.x === x && token.y > y && token.y < y + 30);

function drawQueueWords(draft: Draft, { tokens }: Picture, ground: Ground, messages: Messages): void {
  const queued = tokens
    .filter(({ place }) => place.at === 'queue')
    .flatMap((token) => messages.pointOf(token) ?? []);
  const last = queued.sort((a, b) => a.x - b.x).at(-1);
  if (!last) return;
  const words = ['queued for the main thread', 'for the main thread', 'queued'];
  const x = last.x + (ground.isWide ? 30 : 20);
  const room = (ground.isWide ? ground.ready('core/async').x : ground.width - 60) - x;
  write(draft, 'promise', x, last.y, fit('promise', room, ...words), { tone: 'waiting' });
}

/** No text, mark, post or other token is there, and no edge of a window goes through it. */
function isFree(draft: Draft, box: Rect, { message, shape }: TokenPicture): boolean {
  const around = ({ x, y }: Point, half: number): Rect => ({
    x: x - half,
    y: y - half,
    w: half * 2,
    h: half * 2,
  });
  return (
    !draft.texts.some((text) => overlaps(box, boxOf(text))) &&
    !draft.marks.some((mark) => overlaps(box, around(mark, 9))) &&
    !draft.boxes.some((post) => overlaps(box, post)) &&
    !draft.grounds.some(
      ({ as, ...ground }) => shape !== 'frame' && as.startsWith('window') && overlaps(box, ground),
    ) &&
    !draft.tokens.some((token) => token.message !== message && overlaps(box, around(token, 20 * token.scale)))
  );
}
