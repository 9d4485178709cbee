import type { CallPicture } from '../../../trace/index.ts';
import { pageMeasures } from '../geometry/page-measures.ts';
import { callForms, fit, inTwoLines, widthOf, wrap } from '../geometry/text.ts';
import type { WideMeasures } from '../geometry/wide-measures.ts';
import { prefixOf } from './call-number.ts';
import { drawChannel } from './channels.ts';
import { fitsBeside, rejectionLines, wholeRejection } from './rejection-text.ts';
import { write } from './scene-builder.ts';
import {
  callRows,
  drawForeignFrame,
  drawIdle,
  drawListeners,
  drawPromise,
  drawMorePromises,
  hasArrival,
  joinedForms,
  moreCalls,
  numberedForms,
  type CallRows,
  type DrawnWindow,
} from './window-parts.ts';

type Measures = WideMeasures['window'];

/** Rows of calls, and of listeners, by how many windows share the height. */
const MAX_ROWS = { one: 4, two: 2, three: 1 } as const;
/** Lines of the console in a window that has the height for itself. */
const MAX_LINES = 3;

/** What a window has room for, by how many share the height. */
interface Room {
  readonly isSingle: boolean;
  /** Rows of calls and their promises, and of listeners. */
  readonly calls: number;
  readonly listeners: number;
  /** Those that are there by now. */
  readonly rows: CallRows;
}

function roomIn({ plan, windowPlan, window }: DrawnWindow): Room {
  const isSingle = plan.windows.length === 1;
  const { one, two, three } = MAX_ROWS;
  const max = isSingle ? one : plan.windows.length === 2 ? two : three;
  const listeners = Math.min(windowPlan.listeners.length, max);
  // Of two windows neither has room for listeners below two calls.
  const maxCalls = isSingle || listeners === 0 ? max : 1;
  const calls = Math.min(windowPlan.calls.length, maxCalls);
  return { isSingle, calls, listeners, rows: callRows(window, maxCalls) };
}

/** A window of the wide map: calls where requests leave, promises where answers enter, listeners below. */
export function drawWideWindow(drawn: DrawnWindow, at: Measures): void {
  const { windowPlan, place } = drawn;
  const room = roomIn(drawn);
  if (windowPlan.isFramed || room.isSingle) drawFrame(drawn, at);
  const idle = { x: place.x + at.x, y: place.request.y };
  drawIdle(drawn, room.rows.shown, idle, place.w - at.sides);
  drawCalls(drawn, room, at);
  const { x, gap, pitch, sides } = at.listener;
  const further = room.isSingle ? (room.listeners - 1) * pitch : 0;
  const top = place.answer.y + (windowPlan.calls.length > 0 ? gap : 0) - further;
  drawListeners(drawn, room.listeners, { x: place.x + x, y: top, pitch, room: place.w - sides });
  drawChannelOrCallbacks(drawn, room, at);
  drawNote(drawn, room, at);
  drawConsole(drawn, room, at);
}

/** A foreign frame around its call, or below where requests leave if it makes none. */
function drawFrame(drawn: DrawnWindow, { foreignFrame: at }: Measures): void {
  const { windowPlan, place } = drawn;
  const { request } = place;
  const titleEnd = place.y + pageMeasures.title.height;
  const [start, end] = windowPlan.isFramed
    ? [Math.max(titleEnd + at.title, request.y - at.above), place.y + place.h - at.bottom]
    : [request.y + at.start, request.y + at.end];
  drawForeignFrame(drawn, { x: place.x + at.x, y: start, w: place.w - at.sides, h: end - start });
}

function drawCalls(drawn: DrawnWindow, room: Room, at: Measures): void {
  const { scene, plan, place } = drawn;
  const { rows } = room;
  const width = place.w - at.sides;
  const below = belowPromises(room, at);
  const { x, sides, sidesWithToken } = at.promise;
  const promiseRoom = place.w - (hasArrival(drawn) ? sidesWithToken : sides);
  const promiseAt = (row: number) => ({
    x: place.x + x,
    y: place.answer.y - below - row * at.promise.pitch,
  });
  const callY = (row: number) => place.request.y - row * at.callPitch;
  if (rows.counted > 0) {
    const row = room.calls - 1;
    write(scene, 'call', place.x + at.x, callY(row), fit('call', width, ...moreCalls(rows)));
    drawMorePromises(scene, rows, promiseAt(row), promiseRoom);
  }
  const first = room.calls - 1 - rows.counted;
  rows.shown.forEach((call, index) => {
    const row = first - index;
    const prefix = prefixOf(call, plan);
    const lines =
      (room.isSingle || place.h >= at.wrapsFrom) && plan.calls === 1
        ? wrapped(call, width)
        : [fit('call', width, ...joinedForms(numberedForms(call, prefix), rows))];
    lines.forEach((line, each) => {
      write(scene, 'call', place.x + at.x, callY(row) - (lines.length - 1 - each) * at.linePitch, line);
    });
    const beside = promiseAt(row);
    const isSaid = room.calls === 1 && drawRejection(drawn, call, { promise: beside.y, promiseRoom }, at);
    drawPromise(scene, call, prefix, beside, promiseRoom, isSaid ? 'state' : undefined);
  });
}

/** What listeners take between the last promise and where answers arrive: the lane enters under it, and they follow. */
const belowPromises = ({ listeners, isSingle }: Room, { listener: { gap, pitch } }: Measures): number =>
  listeners === 0 ? 0 : gap + (isSingle ? (listeners - 1) * pitch : 0);

/** The whole text that an only call is rejected with, above its promise, if it has room there and none beside it. */
function drawRejection(
  { scene, windowPlan, window, place }: DrawnWindow,
  call: CallPicture,
  { promise, promiseRoom }: { readonly promise: number; readonly promiseRoom: number },
  at: Measures,
): boolean {
  const text = rejectionLines(call);
  const isTaken = windowPlan.hasConsole || windowPlan.hasChannel || window.fallback;
  if (!text || isTaken || fitsBeside(text, promiseRoom)) return false;
  const lines = wholeRejection(text, place.w - at.sides) ?? [];
  const { above, pitch, belowCall } = at.rejection;
  const first = promise - above - (lines.length - 1) * pitch;
  if (lines.length === 0 || first < place.request.y + belowCall) return false;
  lines.forEach((line, index) => {
    write(scene, 'input', place.x + at.x, first + index * pitch, line, { tone: 'denied' });
  });
  return true;
}

/** The call in two lines if it has room so, or else cut. */
function wrapped({ source }: CallPicture, room: number): readonly string[] {
  for (const form of callForms(source)) {
    const parts = form.replace(', {', ',\n{').split('\n');
    if (parts.length === 2 && parts.every((part) => widthOf('call', part) <= room)) return parts;
    const lines = inTwoLines('call', room, form);
    if (lines) return lines;
  }
  return [fit('call', room, source)];
}

/** The channel of the page, or the callbacks that an only call keeps in it. */
function drawChannelOrCallbacks(drawn: DrawnWindow, room: Room, at: Measures): void {
  const { isSingle, rows, listeners } = room;
  const { scene, plan, windowPlan, window, place } = drawn;
  const { request, answer } = place;
  if (windowPlan.hasChannel) {
    const { x: low, gap, pitch } = at.listener;
    const y = isSingle ? request.y + at.channel : answer.y + Math.max(at.lowChannel, gap + listeners * pitch);
    const x = place.x + (isSingle ? at.promise.x : low);
    drawChannel(scene, window.channels, { x, y }, place.w - at.channelSides, isSingle);
    return;
  }
  const [only] = rows.shown;
  if (!isSingle || plan.calls !== 1 || only?.state !== 'waiting' || !only.callbacks) return;
  const x = place.x + at.x;
  const [success, error] = only.callbacks;
  write(scene, 'quiet', x, request.y + at.note, 'callbacks kept in this page');
  write(scene, 'input', x, request.y + at.callbacks.success, `${success} success`);
  write(scene, 'input', x, request.y + at.callbacks.error, `${error} error`);
}

function drawNote(drawn: DrawnWindow, room: Room, at: Measures): void {
  const note = noteIn(drawn, room);
  if (note === undefined) return;
  const { scene, place } = drawn;
  write(scene, 'quiet', place.x + at.x, place.request.y + at.note, fit('quiet', place.w - at.sides, note));
}

/** What a page does meanwhile, or how it sends, where there is room to say so. */
function noteIn({ picture, plan, window }: DrawnWindow, { isSingle, rows }: Room): string | undefined {
  if (!isSingle) return undefined;
  if (plan.calls > 1 && picture.core.holder) return 'typing and timers go on';
  const isFree = plan.calls > 1 || rows.shown[0]?.state !== 'waiting';
  return window.fallback && isFree ? 'sends by postMessage' : undefined;
}

function drawConsole(drawn: DrawnWindow, room: Room, at: Measures): void {
  const { scene, plan, windowPlan, window, place } = drawn;
  const line = window.console.at(-1);
  if (line === undefined || plan.windows.length > 2) return;
  const { x, sides, y, bottom, below, linePitch, padding, textX, textY, textSides } = at.console;
  const first = place.answer.y - belowPromises(room, at) - (room.calls - 1) * at.promise.pitch;
  const promises = first - at.console.above;
  const last = windowPlan.hasChannel ? below.channel : noteIn(drawn, room) ? below.note : below.call;
  const above = place.request.y + last;
  const most = room.isSingle ? Math.floor((promises - above - padding) / linePitch) : 1;
  // The step says it too.
  if (most < 1) return;
  const width = place.w - at.sides - textSides;
  const lines = wrap('input', width, line, Math.min(MAX_LINES, most));
  const h = lines.length * linePitch + padding;
  const top = room.isSingle ? Math.min(place.request.y + y, promises - h) : place.y + place.h - bottom;
  scene.backgrounds.push({ x: place.x + x, y: top, w: place.w - sides, h, as: 'console' });
  lines.forEach((text, each) => {
    write(scene, 'input', place.x + at.x + textX, top + textY + each * linePitch, text);
  });
}
