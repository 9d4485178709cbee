import { extraRows, type IsolationGeometry } from './isolation-geometry.ts';
import { narrowIsolationMeasures as at } from './narrow-isolation-measures.ts';
import type { WindowPlan } from './plan.ts';
import type { Rect } from './shape.ts';

const MAX_CALLS = 2;
/** Left of both parts, between them, and right of them. */
const GAPS = 3;

const shownCalls = ({ calls }: WindowPlan) => Math.max(1, Math.min(calls.length, MAX_CALLS));

const rowsAbove = (plan: WindowPlan, sharesRow: boolean) =>
  shownCalls(plan) * (sharesRow ? 1 : 2) + extraRows(plan);

/** Height (px) of a window of the narrow map that has an isolation frame. */
export const narrowIsolationHeight = (plan: WindowPlan, isSingle: boolean): number =>
  at.firstRow + (rowsAbove(plan, isSingle) - 1) * at.rowPitch + at.belowRows;

/** The isolation frame at the end of its window, all rows above it; `request` is where requests leave. */
export function narrowIsolation(window: Rect, plan: WindowPlan, request: number): IsolationGeometry {
  const sharesRow = window.w > at.sharesRowFrom;
  const rows = shownCalls(plan);
  const rowsOfCall = sharesRow ? 1 : 2;
  const first = window.y + at.firstRow;
  const last = first + (rowsAbove(plan, sharesRow) - 1) * at.rowPitch;
  const bottom = window.y + window.h;
  const { frame, hook, encrypt, down, up, sealed } = partsIn(window, bottom, request, sharesRow);
  const middle = hook.y + hook.h / 2;
  const lane = bottom - at.lane;
  return {
    ...frame,
    y: hook.y - at.top,
    h: at.h,
    hook,
    encrypt,
    down: [
      { x: down, y: last + at.downStart },
      { x: down, y: middle },
    ],
    up: [
      { x: down, y: middle },
      { x: up, y: middle },
      { x: up, y: lane },
      { x: request, y: lane },
    ],
    readable: { x: down, y: hook.y - at.readable },
    sealed: { x: sealed, y: lane },
    stopped: { x: down, y: hook.y - at.stopped },
    turn: 180,
    scale: at.scale,
    rows,
    extras: extraRows(plan),
    sharesRow,
    callAt: (row) => ({ x: window.x + at.callX, y: first + row * at.rowPitch * rowsOfCall }),
    promiseAt: (row) =>
      sharesRow
        ? { x: window.x + window.w - at.promiseRight, y: first + row * at.rowPitch }
        : { x: window.x + at.promiseX, y: first + (row * 2 + 1) * at.rowPitch },
    extraAt: (row) => ({ x: window.x + at.promiseX, y: first + (rows * rowsOfCall + row) * at.rowPitch }),
  };
}

/** Hook and encryption next to each other in their frame, and where lanes cross them. */
function partsIn(window: Rect, bottom: number, request: number, isWide: boolean) {
  const { wide, slim, parts } = at;
  const frame = isWide
    ? { x: window.x + window.w * wide.share, w: wide.w }
    : { x: window.x + slim.x, w: window.w - slim.sides };
  const gap = isWide ? wide.gap : slim.gap;
  const w = (frame.w - gap * GAPS - (isWide ? wide.partGap : 0)) / 2;
  const part = { y: bottom - parts.bottom, w, h: parts.h };
  const hook = { ...part, x: frame.x + gap };
  const encrypt = { ...part, x: frame.x + frame.w - gap - w };
  const down = hook.x + (isWide ? wide.downX : w / 2);
  const up = encrypt.x + (isWide ? wide.upX : w / 2);
  return { frame, hook, encrypt, down, up, sealed: (request + up) / 2 + (isWide ? wide.sealedX : 0) };
}
