import type { CallPicture } from '../../../trace/index.ts';
import type { IsolationGeometry } from '../geometry/isolation-geometry.ts';
import { isolationMeasures as at } from '../geometry/isolation-measures.ts';
import { pageMeasures } from '../geometry/page-measures.ts';
import { fit } from '../geometry/text.ts';
import { prefixOf } from './call-number.ts';
import { drawChannel } from './channels.ts';
import { drawIsolationFrame } from './isolation-frame.ts';
import { write } from './scene-builder.ts';
import {
  drawIdle,
  drawListeners,
  drawPromise,
  hasArrival,
  numberedForms,
  type DrawnWindow,
} from './window-parts.ts';

/** A page with its isolation frame: promises and calls above, the frame below. */
export function drawIsolatedWindow(drawn: DrawnWindow, frame: IsolationGeometry, isWide: boolean): void {
  const { scene, picture, window, place } = drawn;
  const calls = window.calls.slice(-frame.rows);
  drawIdle(drawn, calls, frame.callAt(frame.rows - 1), place.w - at.callSides);
  drawCalls(drawn, calls, frame, isWide);
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

function drawCalls(
  drawn: DrawnWindow,
  calls: readonly CallPicture[],
  frame: IsolationGeometry,
  isWide: boolean,
): void {
  const { scene, plan, place } = drawn;
  const first = frame.rows - calls.length;
  const arrival = isWide && hasArrival(drawn) ? at.arrival : 0;
  calls.forEach((call, index) => {
    const row = first + index;
    const { x, y } = frame.callAt(row);
    const promise = frame.promiseAt(row);
    const prefix = prefixOf(call, plan);
    const role = isWide ? 'call' : 'input';
    const room = frame.sharesRow ? promise.x - x - at.promiseGap : place.w - at.callSides;
    write(scene, role, x, y, fit(role, room, ...numberedForms(call, prefix)), { tone: 'ink' });
    const promiseRoom = place.x + place.w - promise.x - at.promiseSides - arrival;
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
