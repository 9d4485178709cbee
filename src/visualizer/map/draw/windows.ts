import type { CallPicture, Picture, WindowPicture } from '../../../trace/index.ts';
import { byteCount } from '../../../trace/record/byte-count.ts';
import { drawChannel } from './channels.ts';
import { write } from './scene-builder.ts';
import type { IsolationGeometry } from '../geometry/isolation-frame.ts';
import type { MapGeometry, WindowGeometry } from '../geometry/map-geometry.ts';
import { drawIsolationFrame } from './isolation.ts';
import type { Plan, WindowPlan } from '../geometry/plan.ts';
import type { SceneBuilder, Tone } from './scene.ts';
import type { IconName } from '../../icons/icon-name.ts';
import { callForms, fit, inTwoLines, widthOf, wrap } from '../geometry/text.ts';

const TITLE = 26;

/** The windows with all that stands in them. */
export function drawWindows(scene: SceneBuilder, picture: Picture, plan: Plan, geometry: MapGeometry): void {
  plan.windows.forEach((own, index) => {
    const window = picture.windows.find(({ page }) => page === own.page);
    const place = geometry.windows[index];
    if (!window || !place) return;
    scene.backgrounds.push({ ...place, as: window.closed ? 'window closed' : 'window' });
    drawTitle(scene, window, place, plan.windows.length < 3 || geometry.isWide);
    if (window.closed) {
      write(scene, 'quiet', place.x + 13, place.y + 44, 'closed');
      return;
    }
    const inside = { scene, picture, plan, own, window, place };
    if (place.frame) drawIsolated(inside, place.frame, geometry.isWide);
    else if (geometry.isWide) drawWide(inside);
    else drawNarrow(inside);
  });
}

interface Inside {
  readonly scene: SceneBuilder;
  readonly picture: Picture;
  readonly plan: Plan;
  readonly own: WindowPlan;
  readonly window: WindowPicture;
  readonly place: WindowGeometry;
}

function drawTitle(
  scene: SceneBuilder,
  window: WindowPicture,
  { x, y, w }: WindowGeometry,
  hasRole: boolean,
): void {
  scene.backgrounds.push({ x, y, w, h: TITLE, as: window.closed ? 'title closed' : 'title' });
  const label = fit('label', w - 20, window.label);
  write(scene, 'label', x + 11, y + TITLE / 2, label, { tone: 'webview' });
  const document = window.document > 1 ? `document ${window.document}` : '';
  const room = w - 34 - widthOf('label', label);
  const role = hasRole ? (document === '' ? (window.role ?? '') : document) : '';
  const short = role.split(' ')[0] ?? '';
  const said = [role, short].find((text) => widthOf('role', text) <= room) ?? '';
  write(scene, 'role', x + w - 11, y + TITLE / 2, said, { anchor: 'end' });
}

function drawWide({ scene, picture, plan, own, window, place }: Inside): void {
  const { x, y, w, h, request, answer } = place;
  const isSingle = plan.windows.length === 1;
  const left = x + 13;
  const room = w - 22;
  const most = isSingle ? 4 : plan.windows.length === 2 ? 2 : 1;
  const heard = Math.min(own.listeners.length, most);
  // Of two windows neither has room for listeners below two calls.
  const mostCalls = isSingle || heard === 0 ? most : 1;
  const rows = Math.min(own.calls.length, mostCalls);
  const calls = window.calls.slice(-mostCalls);
  const hasArrival = picture.tokens.some(
    ({ place: { at }, to }) => at === 'arrived' && own.actors.includes(to),
  );

  const around = own.isFramed
    ? { start: Math.max(y + TITLE + 5, request.y - 64), end: y + h - 8 }
    : { start: request.y + 94, end: request.y + 122 };
  if (own.isFramed || isSingle) drawFrame(scene, window, { x: x + 7, w: w - 14, ...around });
  if (calls.length === 0 && window.listeners.length === 0) {
    write(scene, 'quiet', left, request.y, fit('quiet', room, ...idleWords(own, window)));
  }
  calls.forEach((call, index) => {
    const row = rows - 1 - index;
    const prefix = prefixOf(call, plan);
    const lines =
      isSingle && plan.calls === 1 ? wrapped(call, room) : [fit('call', room, ...forms(call, prefix))];
    lines.forEach((line, at) => {
      write(scene, 'call', left, request.y - row * 20 - (lines.length - 1 - at) * 16, line);
    });
    // Under the last promise the lane enters; listeners follow below it.
    const below = heard === 0 ? 0 : 12 + (isSingle ? (heard - 1) * 20 : 0);
    drawPromise(scene, call, prefix, x + 22, answer.y - below - row * 24, w - (hasArrival ? 84 : 46));
  });
  const listens = own.calls.length > 0 ? 12 : 0;
  const start = answer.y + listens - (isSingle ? (heard - 1) * 20 : 0);
  drawListeners(scene, window, own, heard, { x: x + 22, y: start, pitch: 20, room: w - 86 });

  const [only] = calls;
  if (own.hasChannel) {
    const channelAt = isSingle ? request.y + 66 : answer.y + 24;
    drawChannel(scene, window.channels, { x: x + 22, y: channelAt }, w - 50, isSingle);
  } else if (isSingle && plan.calls === 1 && only?.state === 'waiting' && only.callbacks) {
    write(scene, 'quiet', left, request.y + 44, 'callbacks kept in this page');
    write(scene, 'input', left, request.y + 64, `${only.callbacks[0]} success`);
    write(scene, 'input', left, request.y + 82, `${only.callbacks[1]} error`);
  }
  if (isSingle && plan.calls > 1 && picture.core.holder) {
    write(scene, 'quiet', left, request.y + 44, 'typing and timers go on');
  } else if (isSingle && window.fallback && (plan.calls > 1 || only?.state !== 'waiting')) {
    write(scene, 'quiet', left, request.y + 44, fit('quiet', room, 'sends by postMessage'));
  }
  const line = window.console.at(-1);
  if (line !== undefined && plan.windows.length < 3) {
    const lines = wrap('input', room - 12, line, isSingle ? 3 : 1);
    const top = isSingle ? request.y + 104 : y + h - 22;
    scene.backgrounds.push({ x: x + 8, y: top, w: w - 16, h: lines.length * 15 + 3, as: 'console' });
    lines.forEach((text, at) => {
      write(scene, 'input', left + 2, top + 9 + at * 15, text);
    });
  }
}

/** What is said of a window in which nothing is called. */
const idleWords = ({ starts }: WindowPlan, { isLoaded }: WindowPicture): readonly string[] =>
  starts && !isLoaded ? ['no document yet', 'empty'] : ['no call under way', 'no call'];

/** A page with its isolation frame: promises and calls above, the frame below. */
function drawIsolated(
  { scene, picture, plan, own, window, place }: Inside,
  frame: IsolationGeometry,
  isWide: boolean,
): void {
  const calls = window.calls.slice(-frame.rows);
  const first = frame.rows - calls.length;
  if (calls.length === 0 && window.listeners.length === 0) {
    const { x, y } = frame.callAt(frame.rows - 1);
    write(scene, 'quiet', x, y, fit('quiet', place.w - 22, ...idleWords(own, window)));
  }
  calls.forEach((call, index) => {
    const row = first + index;
    const at = frame.callAt(row);
    const prefix = prefixOf(call, plan);
    const role = isWide ? 'call' : 'input';
    const promise = frame.promiseAt(row);
    const room = frame.isBeside ? promise.x - at.x - 14 : place.w - 22;
    write(scene, role, at.x, at.y, fit(role, room, ...forms(call, prefix)), { tone: 'ink' });
    const end = place.x + place.w - promise.x - 22;
    drawPromise(scene, call, frame.isBeside ? '' : prefix, promise.x, promise.y, end, shortOf(frame, end));
  });
  const line = window.console.at(-1);
  const isSaid = own.hasConsole && frame.extras > 0;
  const streams = own.hasChannel && frame.extras > Number(isSaid);
  const held = Math.min(own.listeners.length, frame.extras - Number(isSaid) - Number(streams));
  if (streams) drawChannel(scene, window.channels, frame.extraAt(held), place.w - 60, false);
  const at = frame.extraAt(0);
  const pitch = frame.extraAt(1).y - at.y;
  drawListeners(scene, window, own, held, { ...at, pitch, room: place.w - 60 });
  if (line !== undefined && isSaid) {
    const { y } = frame.extraAt(held + Number(streams));
    scene.backgrounds.push({ x: place.x + 6, y: y - 9.5, w: place.w - 12, h: 19, as: 'console' });
    write(scene, 'input', place.x + 12, y, fit('input', place.w - 26, line));
  }
  const isFocused = calls.some(({ call }) => call === picture.focus);
  if (window.isolation)
    drawIsolationFrame(scene, picture, isFocused, window.isolation, { frame, request: place.request });
  const [down] = frame.down;
  if (down && calls.some((call) => call.waitsForFrame && call.state !== 'gone'))
    write(
      scene,
      'promise',
      down.x + 12,
      down.y + 10,
      fit('promise', place.w - down.x - 20, 'waits for the frame', 'waits'),
      {
        tone: 'waiting',
      },
    );
}

const shortOf = ({ isBeside }: IsolationGeometry, room: number) =>
  isBeside ? 'word' : room < 120 ? 'value' : undefined;

function drawNarrow({ scene, plan, own, window, place }: Inside): void {
  const { x, y, w, h } = place;
  const isSingle = plan.windows.length === 1;
  const most = isSingle ? 4 : 2;
  const rows = Math.min(own.calls.length, most);
  const isBeside = isSingle && rows > 1;
  const left = x + 8;
  const rowAt = (row: number) => y + TITLE + 17 + 25 * row;
  const first = Number(own.isFramed);
  const pitch = isBeside ? 1 : 2;
  const calls = window.calls.slice(-most);

  const end = rowAt(first + rows * pitch - 1) + 14;
  if (own.isFramed) drawFrame(scene, window, { x: x + 4, w: w - 8, end, start: y + TITLE + 4 });
  if (calls.length === 0 && window.listeners.length === 0) {
    write(scene, 'quiet', left, rowAt(first), fit('quiet', w - 16, ...idleWords(own, window)));
  }
  calls.forEach((call, index) => {
    const row = first + index * pitch;
    const prefix = prefixOf(call, plan);
    const room = isBeside ? w - 126 : w - 15;
    write(scene, 'input', left, rowAt(row), fit('input', room, ...forms(call, prefix)), { tone: 'ink' });
    if (isBeside) drawPromise(scene, call, '', x + w - 102, rowAt(row), 82, 'word');
    else
      drawPromise(
        scene,
        call,
        prefix,
        left + 8,
        rowAt(row + 1),
        w - 32,
        plan.windows.length > 2 ? 'value' : undefined,
      );
  });
  const heard = Math.min(own.listeners.length, 3);
  const after = first + rows * pitch;
  drawListeners(scene, window, own, heard, { x: left + 8, y: rowAt(after), pitch: 25, room: w - 40 });
  const stream = { x: left + 8, y: rowAt(after + heard) };
  if (own.hasChannel) drawChannel(scene, window.channels, stream, w - 40, false);
  const line = window.console.at(-1);
  if (line !== undefined) {
    scene.backgrounds.push({ x: x + 5, y: y + h - 25, w: w - 10, h: 19, as: 'console' });
    write(scene, 'input', left + 3, y + h - 15.5, fit('input', w - 24, line));
  }
}

/** With several calls under way, calls, promises and tokens carry the same number. */
export const prefixOf = ({ number }: { number: number }, plan: Plan): string =>
  plan.calls > 1 ? `${number} ` : '';

const forms = ({ source }: CallPicture, prefix: string) => callForms(source).map((form) => prefix + form);

function wrapped({ source }: CallPicture, room: number): readonly string[] {
  for (const form of callForms(source)) {
    const lines = inTwoLines('call', room, form);
    if (lines) return lines;
  }
  return [fit('call', room, source)];
}

/** By state: its icon, its colour, its words, and the shorter one. */
export const promises: Readonly<
  Record<CallPicture['state'], readonly [IconName, Tone | undefined, string, string?]>
> = {
  waiting: ['waiting', 'waiting', 'waiting'],
  resolved: ['resolved', 'allowed', 'resolved'],
  rejected: ['rejected', 'denied', 'rejected'],
  never: ['never', 'waiting', 'never settles', 'never'],
  gone: ['other', 'ahead', 'its document is gone', 'gone'],
};

function drawPromise(
  scene: SceneBuilder,
  { state, value }: CallPicture,
  prefix: string,
  x: number,
  y: number,
  room: number,
  short?: 'word' | 'value',
): void {
  const [name, tone, word, shorter = word] = promises[state];
  const shown = value ? valueText('json' in value ? value.json : `${String(byteCount(value))} bytes`) : '';
  const full = shown === '' ? word : `${word}: ${shown}`;
  scene.icons.push({ name, x, y });
  const said = shown === '' ? [word, shorter] : [full, ...(short ? [short === 'word' ? word : shown] : [])];
  write(scene, 'promise', x + 15, y, fit('promise', room, ...said.map((text) => prefix + text)), { tone });
}

/** More than any room has; a value may be as long as a file. */
const LONGEST = 200;

const valueText = (json: unknown) =>
  (typeof json === 'string' ? (json.split('\n')[0] ?? '') : JSON.stringify(json)).slice(0, LONGEST);

function drawListeners(
  scene: SceneBuilder,
  window: WindowPicture,
  own: WindowPlan,
  most: number,
  at: { readonly x: number; readonly y: number; readonly pitch: number; readonly room: number },
): void {
  for (const { event, id, heard, isLost = false } of window.listeners) {
    const row = own.listeners.indexOf(id);
    if (row < 0 || row >= most) continue;
    const y = at.y + row * at.pitch;
    const times = heard > 1 ? ` ×${heard}` : '';
    const bare = event.replace('tauri://', '');
    const forms = isLost
      ? [
          `${event} id ${id}: only in the core`,
          `${bare}: only in the core`,
          `${bare}: gone`,
          `id ${id}: gone`,
        ]
      : [`${event} id ${id}${times}`, `${event}${times}`, `${bare}${times}`, `id ${id}${times}`];
    scene.icons.push({
      name: heard > 0 ? 'heard' : 'listens',
      x: at.x,
      y,
      tone: isLost ? 'ahead' : 'webview',
    });
    write(scene, 'input', at.x + 15, y, fit('input', at.room, ...forms), { tone: isLost ? 'ahead' : 'ink' });
  }
}

/** A frame in the page that is not the app's: around the call that it makes and its promise, or empty. */
function drawFrame(
  scene: SceneBuilder,
  { frames: [frame] }: WindowPicture,
  {
    x,
    w,
    start,
    end,
  }: { readonly x: number; readonly w: number; readonly start: number; readonly end: number },
): void {
  if (frame === undefined) return;
  const label = frame.replace(/^frame\((.*)\)$/, 'foreign frame $1');
  scene.backgrounds.push({ x, y: start, w, h: end - start, as: 'frame' });
  write(scene, 'role', x + 7, start + 13, fit('role', w - 14, label, 'foreign frame'), { tone: 'webview' });
}
