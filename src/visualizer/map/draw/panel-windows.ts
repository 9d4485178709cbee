import type { Picture, WindowPicture } from '../../../trace/index.ts';
import type { IconName } from '../../icons/icon-name.ts';
import type { IsolationGeometry } from '../geometry/isolation-geometry.ts';
import type { MapGeometry, WindowGeometry } from '../geometry/map-geometry.ts';
import { panelMeasures } from '../geometry/panel-measures.ts';
import type { Plan, WindowPlan } from '../geometry/plan.ts';
import type { Point } from '../geometry/shape.ts';
import { fit, widthOf } from '../geometry/text.ts';
import { prefixOf } from './call-number.ts';
import { drawOutline } from './isolation-outline.ts';
import { write } from './scene-builder.ts';
import type { SceneBuilder, Tone } from './scene.ts';
import { hasArrival, numberedForms, promises, type DrawnWindow } from './window-parts.ts';

const at = panelMeasures.window;
const scale = panelMeasures.windowIcon;
/** The latest calls, and the first listeners. */
const MAX_ITEMS = 3;

/** An icon with ways to write its word, longest first. */
interface Item {
  readonly name: IconName;
  readonly tone?: Tone | undefined;
  readonly wordTone?: Tone | undefined;
  readonly words: readonly string[];
}

/** What a row shows, and how many more there are. */
interface Items {
  readonly shown: readonly Item[];
  readonly more: number;
}

const joined = (left: Items, right: Items): Items => ({
  shown: [...left.shown, ...right.shown],
  more: left.more + right.more,
});

/** The windows of a panel: label, calls with their promises, listeners, isolation frame. */
export function drawPanelWindows(
  scene: SceneBuilder,
  picture: Picture,
  plan: Plan,
  geometry: MapGeometry,
): void {
  plan.windows.forEach((windowPlan, index) => {
    const window = picture.windows.find(({ page }) => page === windowPlan.page);
    const place = geometry.windows[index];
    if (!window || !place) return;
    const { x, y, w, h } = place;
    scene.backgrounds.push({ x, y, w, h, as: window.closed ? 'window closed' : 'window' });
    drawLabel(scene, window, place);
    if (window.closed) return;
    const drawn = { scene, picture, plan, windowPlan, window, place };
    if (place.isolation) drawIsolated(drawn, place.isolation);
    else drawPlain(drawn);
  });
}

const isAlone = ({ h }: WindowGeometry) => h > at.aloneFrom;

/** Its label, and that it is closed or which document it has. */
function drawLabel(scene: SceneBuilder, window: WindowPicture, place: WindowGeometry): void {
  const { x, y, w, frame } = place;
  const { sides, sidesWithPromise, gap } = at.label;
  const middle = y + at.label.y;
  // In a low window the promise is next to the label.
  const room = w - (frame && !isAlone(place) ? sidesWithPromise : sides);
  const others =
    frame && !isAlone(place)
      ? Math.max(0, window.calls.length + (window.earlier?.count ?? 0) - 1) + window.listeners.length
      : 0;
  const label = fit('label', room, ...(others > 0 ? [`${window.label} +${others}`] : []), window.label);
  write(scene, 'label', x + at.label.x, middle, label, { tone: 'webview' });
  const { closed, document } = window;
  const states = closed ? ['closed'] : document > 1 ? [`document ${document}`, `×${document}`] : [];
  const left = room - widthOf('label', label) - gap;
  const state = states.find((text) => widthOf('role', text) <= left) ?? '';
  write(scene, 'role', x + w - at.label.right, middle, state, { anchor: 'end' });
}

/** A page with its isolation frame: promises above, the frame below. */
function drawIsolated(
  { scene, plan, windowPlan, window, place }: DrawnWindow,
  frame: IsolationGeometry,
): void {
  drawSmallFrame(scene, window, frame, place);
  const calls = callItems(window, plan);
  const listeners = listenerItems(window, windowPlan);
  // In a low window there is room for one; its label counts the others.
  const items = isAlone(place) ? joined(calls, listeners) : { shown: calls.shown.slice(-1), more: 0 };
  const room = isAlone(place) ? place.w - at.row.sides : at.row.isolated;
  drawRow(scene, items, { ...frame.promiseAt(0), room }, plan.calls > 1);
}

function drawPlain(drawn: DrawnWindow): void {
  const { scene, plan, windowPlan, window, place } = drawn;
  const { x, y, w, h, answer } = place;
  const room = w - at.row.sides;
  const row = {
    x: x + at.row.x,
    y: isAlone(place) ? y + at.row.y : answer.y,
    room: room - (hasArrival(drawn) ? at.row.token : 0),
  };
  if (windowPlan.isFramed) {
    const { x: left, sides, up, h: height } = at.foreignFrame;
    scene.backgrounds.push({ x: x + left, y: row.y - up, w: w - sides, h: height, as: 'frame' });
  }
  const call = window.calls.at(-1);
  if (isAlone(place) && call) {
    const text = fit('small', w - at.call.sides, ...numberedForms(call, prefixOf(call, plan)));
    write(scene, 'small', x + at.call.x, y + at.call.y, text, { tone: 'ink' });
  }
  const calls = callItems(window, plan);
  const others = listenerItems(window, windowPlan);
  const isApart = h > at.twoRowsFrom && calls.shown.length > 0;
  const above = { x: row.x, y: row.y - (isAlone(place) ? at.row.upAlone : at.row.up), room };
  if (isApart) drawRow(scene, others, above, false);
  drawRow(scene, isApart ? calls : joined(calls, others), row, plan.calls > 1);
}

const callItems = ({ calls, earlier }: WindowPicture, plan: Plan): Items => ({
  shown: calls.slice(-MAX_ITEMS).map((call): Item => {
    const [name, tone, word, short = word] = promises[call.state];
    const words = plan.calls > 1 ? [String(call.number)] : [word, short, ''];
    return { name, wordTone: tone, words };
  }),
  more: Math.max(0, calls.length - MAX_ITEMS) + (earlier?.count ?? 0),
});

function listenerItems({ listeners, channels }: WindowPicture, windowPlan: WindowPlan): Items {
  const heardOf = (times: number): Pick<Item, 'name' | 'tone'> => ({
    name: times > 0 ? 'heard' : 'listens',
    tone: 'webview',
  });
  const channel = windowPlan.hasChannel ? channels.at(-1) : undefined;
  const ofChannel = channel && {
    ...heardOf(channel.delivered),
    words: [`channel ${channel.delivered}`, String(channel.delivered)],
  };
  return {
    shown: [
      ...listeners.slice(0, MAX_ITEMS).map(({ heard, event, id }): Item => {
        const times = heard > 1 ? `×${heard}` : '';
        return { ...heardOf(heard), words: [`${event} ${times}`.trim(), `id ${id} ${times}`.trim(), times] };
      }),
      ...(ofChannel ? [ofChannel] : []),
    ],
    more: Math.max(0, listeners.length - MAX_ITEMS) + Math.max(0, channels.length - 1),
  };
}

/** Icons in a row, one with its word, several with numbers at most; and how many more there are. */
function drawRow(
  scene: SceneBuilder,
  { shown: items, more }: Items,
  { x, y, room }: Point & { readonly room: number },
  areNumbered: boolean,
): void {
  let next = x;
  const isCounted = more > 0 || items.length * at.nextIcon > room;
  const end = x + room - (isCounted ? at.counted : 0);
  for (const [index, { name, tone, wordTone, words }] of items.entries()) {
    const left = end - next - at.word;
    if (left < 0) {
      write(scene, 'remark', next, y, `+${more + items.length - index}`);
      return;
    }
    scene.icons.push({ name, x: next, y, scale, tone });
    const shown = items.length === 1 || areNumbered ? words : words.slice(-1);
    const word = shown.find((text) => widthOf('remark', text) <= left) ?? '';
    write(scene, 'remark', next + at.word, y, word, { tone: wordTone });
    next += word === '' ? at.nextIcon : at.word + widthOf('remark', word) + at.nextWord;
  }
  if (more > 0) write(scene, 'remark', next, y, `+${more}`);
}

/** The isolation frame with its hook and what encrypts, joined by the route of a message. */
function drawSmallFrame(
  scene: SceneBuilder,
  { isolation }: WindowPicture,
  frame: IsolationGeometry,
  { request }: WindowGeometry,
): void {
  if (!isolation) return;
  const { x, y, w, h, hook, encrypt, stopped } = frame;
  const { partsFrom, name, blocked, held } = panelMeasures.isolationFrame;
  drawOutline(scene, isolation.state, frame, request);
  const part = isolation.state === 'ready' ? 'part' : 'part idle';
  if (h > partsFrom) {
    scene.boxes.push({ ...hook, as: part }, { ...encrypt, as: part });
    write(scene, 'role', x + name.x, y + h - name.bottom, 'isolation frame', { tone: 'frame' });
  }
  if (isolation.state === 'blocked')
    scene.icons.push({ name: 'refused', x: x + w - blocked.right, y: y + blocked.top, scale });
  if (isolation.holds.length > 0)
    scene.icons.push({ name: 'refused', x: stopped.x + held.x, y: stopped.y, scale: held.scale });
}
