import { foldedRows } from '../geometry/narrow-levels.ts';
import type { NarrowMeasures } from '../geometry/narrow-measures.ts';
import { pageMeasures } from '../geometry/page-measures.ts';
import { fit } from '../geometry/text.ts';
import { prefixOf } from './call-number.ts';
import { drawChannel } from './channels.ts';
import { write } from './scene-builder.ts';
import {
  callRows,
  drawForeignFrame,
  drawIdle,
  drawListeners,
  drawPromise,
  drawMorePromises,
  moreCalls,
  numberedForms,
  type DrawnWindow,
} from './window-parts.ts';

type Measures = NarrowMeasures['window'];

const MAX_LISTENERS = 3;

/** A window of the narrow map: rows of calls and promises, listeners, the channel and the console. */
export function drawNarrowWindow(drawn: DrawnWindow, at: Measures, maxCalls: number): void {
  const { scene, plan, windowPlan, window, place } = drawn;
  const { x, y, w } = place;
  const isSingle = plan.windows.length === 1;
  const rows = Math.min(windowPlan.calls.length, maxCalls);
  const sharesRow = isSingle && rows > 1;
  const rowsOfCall = sharesRow ? 1 : 2;
  const rowAt = (row: number) => y + pageMeasures.title.height + at.firstRow + at.rowPitch * row;
  const first = Number(windowPlan.isFramed);
  const called = callRows(window, maxCalls);
  const afterCalls = first + rows * rowsOfCall;
  const after = afterCalls + foldedRows(windowPlan.calls, maxCalls);

  if (windowPlan.isFramed) drawFrame(drawn, rowAt(afterCalls - 1), at);
  drawIdle(drawn, called.shown, { x: x + at.x, y: rowAt(first) }, w - at.idleSides);
  const promiseRoom = sharesRow ? at.promise.room : w - at.promise.sides;
  const promiseAt = (row: number) =>
    sharesRow
      ? { x: x + w - at.promise.right, y: rowAt(row) }
      : { x: x + at.x + at.promise.x, y: rowAt(row + 1) };
  const callRoom = w - (sharesRow ? at.callSidesWithPromise : at.callSides);
  const { counted } = called;
  if (counted > 0) {
    const text = fit('input', callRoom, ...moreCalls(called));
    write(scene, 'input', x + at.x, rowAt(first), text, { tone: 'ink' });
    drawMorePromises(scene, called, promiseAt(first), promiseRoom);
  }
  if (after > afterCalls && called.more.count > 0)
    drawMorePromises(scene, called, promiseAt(afterCalls - 1), promiseRoom, 'and ');
  called.shown.forEach((call, index) => {
    const row = first + (index + counted) * rowsOfCall;
    const prefix = prefixOf(call, plan);
    const text = fit('input', callRoom, ...numberedForms(call, prefix));
    write(scene, 'input', x + at.x, rowAt(row), text, { tone: 'ink' });
    const short = sharesRow ? 'word' : plan.windows.length > 2 ? 'value' : undefined;
    drawPromise(scene, call, sharesRow ? '' : prefix, promiseAt(row), promiseRoom, short);
  });
  const listeners = Math.min(windowPlan.listeners.length, MAX_LISTENERS);
  const left = x + at.x + at.listener.x;
  const room = w - at.listener.sides;
  drawListeners(drawn, listeners, { x: left, y: rowAt(after), pitch: at.rowPitch, room });
  if (windowPlan.hasChannel)
    drawChannel(scene, window.channels, { x: left, y: rowAt(after + listeners) }, room, false);
  drawConsole(drawn, at);
}

/** A foreign frame around its call, whose promise is in the row at `last`. */
function drawFrame(drawn: DrawnWindow, last: number, { foreignFrame: at }: Measures): void {
  const { x, y, w } = drawn.place;
  const start = y + pageMeasures.title.height + at.title;
  drawForeignFrame(drawn, { x: x + at.x, y: start, w: w - at.sides, h: last + at.bottom - start });
}

function drawConsole({ scene, window, place }: DrawnWindow, { x: left, console: at }: Measures): void {
  const line = window.console.at(-1);
  if (line === undefined) return;
  const { x, w } = place;
  const end = place.y + place.h;
  scene.backgrounds.push({
    x: x + at.x,
    y: end - at.bottom,
    w: w - at.sides,
    h: at.height,
    as: 'console',
  });
  write(scene, 'input', x + left + at.textX, end - at.textBottom, fit('input', w - at.textSides, line));
}
