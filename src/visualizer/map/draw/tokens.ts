import { findingsOf } from '../../../trace/record/lookup.ts';
import type { Picture, TokenPicture, Trace } from '../../../trace/index.ts';
import type { MapGeometry, PageGeometry, WideGeometry } from '../geometry/map-geometry.ts';
import { pageMeasures } from '../geometry/page-measures.ts';
import { overlaps, type Point } from '../geometry/shape.ts';
import { boxOf, fit, inTwoLines, widthOf } from '../geometry/text.ts';
import { refusalWords } from './finding-words.ts';
import type { MessageRoutes } from './message-routes.ts';
import { write } from './scene-builder.ts';
import type { SceneBuilder, TokenItem } from './scene.ts';

/** The messages where they are. */
export function placeTokens(
  scene: SceneBuilder,
  picture: Picture,
  geometry: Pick<MapGeometry, 'turn' | 'scale'>,
  routes: MessageRoutes,
): void {
  for (const token of picture.tokens) {
    const point = routes.pointOf(token);
    if (!point) continue;
    const { turn, scale } = routes.orientationOf(token.message) ?? {
      turn: token.shape === 'eval' ? 0 : geometry.turn,
      scale: geometry.scale,
    };
    const { message } = token;
    const segments = routes.segmentsOf(token);
    scene.tokens.push({ ...point, message, ...looksOf(token), turn, scale, segments });
  }
}

/** Its icon, what is drawn upright on it, and the colour of who sent it. */
export function looksOf({
  shape,
  ok,
  sealed,
  from,
}: TokenPicture): Pick<TokenItem, 'name' | 'outcome' | 'tone'> {
  const tone = from.startsWith('core/') ? 'core' : from.startsWith('iso(') ? 'frame' : 'webview';
  if (shape === 'answer') return { name: shape, outcome: ok ? 'ok' : 'error', tone };
  if (!sealed || shape === 'eval') return { name: shape, tone };
  return { name: `${shape}-seal`, outcome: 'lock', tone };
}

/** Words next to tokens that say why they are there. */
export function drawStatuses(
  scene: SceneBuilder,
  trace: Trace,
  picture: Picture,
  geometry: PageGeometry,
  routes: MessageRoutes,
): void {
  drawQueueStatus(scene, picture, geometry, routes);
  for (const token of picture.tokens) {
    const point = routes.pointOf(token);
    if (!point) continue;
    switch (token.place.at) {
      case 'engine':
        if (!hasTokenBelow(scene, token, point))
          writeStatus(scene, geometry, point, ['waits in the engine', 'waits'], 'waiting');
        break;
      case 'stopped':
        drawStopped(scene, token, point, geometry);
        break;
      case 'gate':
        drawRefusal(scene, trace, token, point, geometry);
        break;
      default:
        break;
    }
  }
}

/** The icon of what the engine stopped, ahead of it, with its words. */
function drawStopped(
  scene: SceneBuilder,
  { from }: TokenPicture,
  point: Point,
  geometry: PageGeometry,
): void {
  const { x, y } = point;
  const isAnswer = from.startsWith('core/');
  const ahead = isAnswer ? -1 : 1;
  const { icon } = geometry.measures.token.stopped;
  scene.icons.push({
    name: 'refused',
    x: x + (geometry.isWide ? icon * ahead : 0),
    y: y + (geometry.isWide ? 0 : icon * ahead),
  });
  if (!isAnswer) {
    writeStatus(scene, geometry, point, ['blocked'], 'denied');
    return;
  }
  const beyond = geometry.isWide
    ? { x: x - geometry.measures.token.stopped.wordX, y }
    : { x, y: y - geometry.measures.token.stopped.wordUp };
  writeStatus(scene, geometry, beyond, ['reaches nobody', 'lost'], 'denied');
}

/** What a request was refused with that no gate of the drawing stands for. */
function drawRefusal(
  scene: SceneBuilder,
  trace: Trace,
  { place, call, shape }: TokenPicture,
  { x, y }: Point,
  geometry: PageGeometry,
): void {
  if (place.at !== 'gate' || (place.gate !== 'method' && place.gate !== 'form')) return;
  const refusal = findingsOf(trace, call).find(({ gate }) => gate === place.gate);
  const status = refusal ? refusalWords(refusal, shape) : '';
  if (!geometry.isWide) {
    // Beside the main thread there is room for a status, and for no word.
    if (shape === 'fallback') return;
    write(scene, 'promise', x + geometry.measures.token.refused.x, y, status, { tone: 'denied' });
    return;
  }
  // Next to the route that the answer takes from the token's tail.
  const { methodX, formX, y: below } = geometry.measures.token.refused;
  if (place.gate === 'method')
    write(scene, 'promise', x - methodX, y + below, status, { anchor: 'end', tone: 'denied' });
  else write(scene, 'promise', x - formX, y + below, status, { tone: 'denied' });
}

function writeStatus(
  scene: SceneBuilder,
  geometry: PageGeometry,
  { x, y }: Point,
  forms: readonly [string, ...string[]],
  tone: 'waiting' | 'denied',
): void {
  if (geometry.isWide) {
    writeInEngine(scene, geometry, { x, y }, forms, tone);
    return;
  }
  const { edge, x: gap, y: down } = geometry.measures.token.status;
  const place =
    x > geometry.width * edge
      ? ({ x: x - gap, y: y + down, anchor: 'end' } as const)
      : { x: x + gap, y: y + down };
  // The icon says it too, so where a command has the room nothing is written.
  const text = forms.find((form) => {
    const box = boxOf({ ...place, as: 'promise', text: form });
    return !scene.texts.some((other) => overlaps(box, boxOf(other)));
  });
  if (text !== undefined) write(scene, 'promise', place.x, place.y, text, { anchor: place.anchor, tone });
}

function hasTokenBelow(scene: SceneBuilder, { message }: TokenPicture, { x, y }: Point): boolean {
  const { below } = pageMeasures.token;
  return scene.tokens.some(
    (token) => token.message !== message && token.x === x && token.y > y && token.y < y + below,
  );
}

/** Behind the last message that waits for the main thread. */
function drawQueueStatus(
  scene: SceneBuilder,
  { tokens }: Picture,
  geometry: PageGeometry,
  routes: MessageRoutes,
): void {
  const queued = tokens
    .filter(({ place }) => place.at === 'queue')
    .flatMap((token) => routes.pointOf(token) ?? []);
  const last = queued.sort((a, b) => a.x - b.x).at(-1);
  if (!last) return;
  const x = last.x + geometry.measures.token.queueWord;
  const band = geometry.bands['core/async'];
  const end = band.x + band.w - geometry.measures.token.queueEnd;
  const forms = ['queued for the main thread', 'for the main thread', 'queued'];
  write(scene, 'promise', x, last.y, fit('promise', end - x, ...forms), { tone: 'waiting' });
}

/** Below a token, in two lines if the engine is narrow, and within it. */
function writeInEngine(
  scene: SceneBuilder,
  geometry: WideGeometry,
  { x, y }: Point,
  forms: readonly string[],
  tone: 'waiting' | 'denied',
): void {
  const { y: below, line, sides } = geometry.measures.token.status;
  const web = geometry.windows[0]?.request.x ?? 0;
  const room = geometry.core.x - web - sides * 2;
  const inLines = forms.flatMap((form) => {
    const lines = inTwoLines('promise', room, form);
    return lines?.every((each) => widthOf('promise', each) <= room) ? [lines] : [];
  });
  const lines = inLines[0] ?? [];
  const half = Math.max(0, ...lines.map((each) => widthOf('promise', each))) / 2;
  const middle = Math.min(Math.max(x, web + sides + half), geometry.core.x - sides - half);
  const last = line * (lines.length - 1);
  // Above a token at the end of the map.
  const first = y + below + last + line < geometry.height ? y + below : y - below - last;
  lines.forEach((text, index) => {
    write(scene, 'promise', middle, first + line * index, text, { anchor: 'middle', tone });
  });
}
