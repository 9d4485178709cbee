import type { Picture, WindowPicture } from '../../../trace/index.ts';
import { write } from './scene-builder.ts';
import type { IsolationGeometry } from '../geometry/isolation-frame.ts';
import type { MapGeometry, WindowGeometry } from '../geometry/map-geometry.ts';
import type { Plan, WindowPlan } from '../geometry/plan.ts';
import { pathThrough } from '../geometry/polyline.ts';
import type { SceneBuilder, Tone } from './scene.ts';
import type { Point } from '../geometry/shape.ts';
import type { IconName } from '../../icons/icon-name.ts';
import { callForms, fit, widthOf } from '../geometry/text.ts';
import { prefixOf, promises } from './windows.ts';

const SIZE = 0.75;
/** From an icon's middle to its word, to the next icon, and from a word to the next icon (px). */
const WORD = 10;
const STEP = 18;
const NEXT = 10;
/** Height (px) from which a window has a row for listeners, and from which it has the height for itself. */
const TWO_ROWS = 50;
const ALONE = 100;

/** An icon with ways to write its word, longest first. */
interface Item {
  readonly name: IconName;
  readonly tone?: Tone | undefined;
  readonly wordTone?: Tone | undefined;
  readonly words: readonly string[];
}

interface Inside {
  readonly scene: SceneBuilder;
  readonly picture: Picture;
  readonly plan: Plan;
  readonly own: WindowPlan;
  readonly window: WindowPicture;
  readonly place: WindowGeometry;
}

/** The windows of a panel: label, calls with their promises, listeners, isolation frame. */
export function drawPanelWindows(
  scene: SceneBuilder,
  picture: Picture,
  plan: Plan,
  geometry: MapGeometry,
): void {
  plan.windows.forEach((own, index) => {
    const window = picture.windows.find(({ page }) => page === own.page);
    const place = geometry.windows[index];
    if (!window || !place) return;
    const { x, y, w, h } = place;
    scene.backgrounds.push({ x, y, w, h, as: window.closed ? 'window closed' : 'window' });
    drawLabel(scene, window, place);
    const inside = { scene, picture, plan, own, window, place };
    if (window.closed) return;
    if (place.frame) drawIsolated(inside, place.frame);
    else drawPlain(inside);
  });
}

/** Its label, and that it is closed or which document it has. */
function drawLabel(scene: SceneBuilder, window: WindowPicture, { x, y, w, h, frame }: WindowGeometry): void {
  // In a low window the promise stands beside the label.
  const room = w - (frame && h < ALONE ? 32 : 12);
  const label = fit('label', room, window.label);
  write(scene, 'label', x + 7, y + 11, label, { tone: 'webview' });
  const { closed, document } = window;
  const states = closed ? ['closed'] : document > 1 ? [`document ${document}`, `×${document}`] : [];
  const left = room - widthOf('label', label) - 8;
  const state = states.find((text) => widthOf('role', text) <= left) ?? '';
  write(scene, 'role', x + w - 6, y + 11, state, { anchor: 'end' });
}

/** A page with its isolation frame: promises above, the frame below. */
function drawIsolated({ scene, plan, own, window, place }: Inside, frame: IsolationGeometry): void {
  drawFrame(scene, window, frame, place);
  const { x, y } = frame.promiseAt(0);
  const isAlone = place.h > ALONE;
  const calls = callItems(window, plan);
  const items = isAlone ? [...calls, ...listenerItems(window, own)] : calls.slice(-1);
  drawRow(scene, items, { x, y, room: isAlone ? place.w - 20 : 20 }, plan.calls > 1);
}

function drawPlain({ scene, picture, plan, own, window, place }: Inside): void {
  const { x, y, w, h, answer } = place;
  const isAlone = h > ALONE;
  const hasArrival = picture.tokens.some(
    ({ place: { at }, to }) => at === 'arrived' && own.actors.includes(to),
  );
  const row = { x: x + 14, y: isAlone ? y + 90 : answer.y, room: w - 20 - (hasArrival ? 18 : 0) };
  if (own.isFramed) scene.backgrounds.push({ x: x + 4, y: row.y - 11, w: w - 8, h: 22, as: 'frame' });
  const call = window.calls.at(-1);
  if (isAlone && call) {
    const forms = callForms(call.source).map((form) => prefixOf(call, plan) + form);
    write(scene, 'input', x + 7, y + 30, fit('input', w - 12, ...forms), { tone: 'ink' });
  }
  const calls = callItems(window, plan);
  const others = listenerItems(window, own);
  const isApart = h > TWO_ROWS && calls.length > 0;
  const above = { x: row.x, y: row.y - (isAlone ? 24 : 15), room: w - 20 };
  if (isApart) drawRow(scene, others, above, false);
  drawRow(scene, isApart ? calls : [...calls, ...others], row, plan.calls > 1);
}

const callItems = (window: WindowPicture, plan: Plan): readonly Item[] =>
  window.calls.slice(-3).map((call): Item => {
    const [name, tone, word, short = word] = promises[call.state];
    const words = plan.calls > 1 ? [String(call.number)] : [word, short, ''];
    return { name, wordTone: tone, words };
  });

function listenerItems({ listeners, channels }: WindowPicture, own: WindowPlan): readonly Item[] {
  const heardOf = (times: number): Pick<Item, 'name' | 'tone'> => ({
    name: times > 0 ? 'heard' : 'listens',
    tone: 'webview',
  });
  const channel = own.hasChannel ? channels.at(-1) : undefined;
  return [
    ...listeners.slice(0, 3).map(({ heard, event, id }): Item => {
      const times = heard > 1 ? `×${heard}` : '';
      return { ...heardOf(heard), words: [`${event} ${times}`.trim(), `id ${id} ${times}`.trim(), times] };
    }),
    ...(channel
      ? [
          {
            ...heardOf(channel.delivered),
            words: [`channel ${channel.delivered}`, String(channel.delivered)],
          },
        ]
      : []),
  ];
}

/** Marks in a row: one with its word, several with numbers at most. */
function drawRow(
  scene: SceneBuilder,
  items: readonly Item[],
  { x, y, room }: Point & { readonly room: number },
  areNumbered: boolean,
): void {
  let at = x;
  for (const { name, tone, wordTone, words } of items) {
    const left = x + room - at - WORD;
    if (left < 0) return;
    scene.icons.push({ name, x: at, y, scale: SIZE, tone });
    const shown = items.length === 1 || areNumbered ? words : words.slice(-1);
    const word = shown.find((text) => widthOf('says', text) <= left) ?? '';
    write(scene, 'says', at + WORD, y, word, { tone: wordTone });
    at += word === '' ? STEP : WORD + widthOf('says', word) + NEXT;
  }
}

/** The isolation frame with its hook and what encrypts, joined by the way of a message. */
function drawFrame(
  scene: SceneBuilder,
  { isolation }: WindowPicture,
  frame: IsolationGeometry,
  { request }: WindowGeometry,
): void {
  if (!isolation) return;
  const { x, y, w, h, hook, encrypt, stopped } = frame;
  scene.backgrounds.push({
    x,
    y,
    w,
    h,
    as: isolation.state === 'blocked' ? 'isolation blocked' : 'isolation',
  });
  for (const way of [frame.down, [...frame.up, request]])
    scene.paths.push({ d: pathThrough(way), as: 'lane' });
  const part = isolation.state === 'ready' ? 'part' : 'part idle';
  if (h > 30) {
    scene.boxes.push({ ...hook, as: part }, { ...encrypt, as: part });
    write(scene, 'role', x + 5, y + h - 8, 'isolation frame', { tone: 'frame' });
  }
  if (isolation.state === 'blocked')
    scene.icons.push({ name: 'refused', x: x + w - 4, y: y + 5, scale: SIZE });
  if (isolation.holds.length > 0)
    scene.icons.push({ name: 'refused', x: stopped.x + 14, y: stopped.y, scale: 0.6 });
}
