import type { IsolationGeometry } from '../geometry/isolation-geometry.ts';
import { isolationMeasures as at } from '../geometry/isolation-measures.ts';
import { pageMeasures } from '../geometry/page-measures.ts';
import type { Point } from '../geometry/shape.ts';
import { fit } from '../geometry/text.ts';
import { prefixOf } from './call-number.ts';
import { drawChannel } from './channels.ts';
import { drawIsolationFrame } from './isolation-frame.ts';
import { write } from './scene-builder.ts';
import {
  callRows,
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

/** A page with its isolation frame: promises and calls above, the frame below. */
export function drawIsolatedWindow(drawn: DrawnWindow, frame: IsolationGeometry, isWide: boolean): void {
  const { scene, picture, window, place } = drawn;
  const rows = callRows(window, frame.rows);
  const calls = rows.shown;
  drawIdle(drawn, calls, frame.callAt(frame.rows - 1), place.w - at.callSides);
  drawCalls(drawn, rows, frame, isWide);
  drawExtras(drawn, frame);
  const isFocused = calls.some(({ call }) => call === picture.focus);
  const { request } = place;
  if (window.isolation) drawIsolationFrame(scene, picture, isFocused, window.isolation, { frame, request });
  const [start] = frame.down;
  if (!start || !calls.some((call) => call.waitsForFrame && call.state !== 'gone')) return;
  const { x, y, sides } = at.waits;
  const text = fit('promise', place.w - start.x - sides, 'waits for the frame', 'waits');
  write(scene, 'promise', start.x + x, start.y + y, text, { tone: 'waiting' });
}

function drawCalls(drawn: DrawnWindow, rows: CallRows, frame: IsolationGeometry, isWide: boolean): void {
  const { scene, plan, place } = drawn;
  const first = frame.rows - rows.shown.length;
  const arrival = isWide && hasArrival(drawn) ? at.arrival : 0;
  const role = isWide ? 'call' : 'input';
  const writeCall = (row: number, forms: readonly string[]) => {
    const { x, y } = frame.callAt(row);
    const room = frame.sharesRow ? frame.promiseAt(row).x - x - at.promiseGap : place.w - at.callSides;
    write(scene, role, x, y, fit(role, room, ...forms), { tone: 'ink' });
  };
  const roomOf = (promise: Point) => place.x + place.w - promise.x - at.promiseSides - arrival;
  if (rows.counted > 0) {
    writeCall(first - 1, moreCalls(rows));
    const promise = frame.promiseAt(first - 1);
    drawMorePromises(scene, rows, promise, roomOf(promise));
  }
  rows.shown.forEach((call, index) => {
    const row = first + index;
    const promise = frame.promiseAt(row);
    const prefix = prefixOf(call, plan);
    writeCall(row, joinedForms(numberedForms(call, prefix), rows));
    const promiseRoom = roomOf(promise);
    const short = shortForm(frame, promiseRoom);
    drawPromise(scene, call, frame.sharesRow ? '' : prefix, promise, promiseRoom, short);
  });
}

function shortForm({ sharesRow }: IsolationGeometry, room: number): 'word' | 'value' | undefined {
  if (sharesRow) return 'word';
  return room < pageMeasures.promise.roomForBoth ? 'value' : undefined;
}

/** Listeners, the channel and the console, as far as the frame leaves rows for them. */
function drawExtras(drawn: DrawnWindow, frame: IsolationGeometry): void {
  const { scene, windowPlan, window, place } = drawn;
  const hasConsole = windowPlan.hasConsole && frame.extras > 0;
  const hasChannel = windowPlan.hasChannel && frame.extras > Number(hasConsole);
  const listeners = Math.min(
    windowPlan.listeners.length,
    frame.extras - Number(hasConsole) - Number(hasChannel),
  );
  const room = place.w - at.rowSides;
  if (hasChannel) drawChannel(scene, window.channels, frame.extraAt(listeners), room, false);
  const first = frame.extraAt(0);
  const pitch = frame.extraAt(1).y - first.y;
  drawListeners(drawn, listeners, { ...first, pitch, room });
  const line = window.console.at(-1);
  if (line === undefined || !hasConsole) return;
  const { y } = frame.extraAt(listeners + Number(hasChannel));
  const { x, up, sides, height, textX, textSides } = at.console;
  scene.backgrounds.push({ x: place.x + x, y: y - up, w: place.w - sides, h: height, as: 'console' });
  write(scene, 'input', place.x + textX, y, fit('input', place.w - textSides, line));
}
