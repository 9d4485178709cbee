import type { WindowPlan } from './plan.ts';
import type { Point, Rect } from './shape.ts';

/** Where the isolation frame stands in its window, with the ways to it and from it, and the rows above. */
export interface IsolationGeometry extends Rect {
  readonly hook: Rect;
  readonly encrypt: Rect;
  /** From the calls to the hook. */
  readonly down: readonly Point[];
  /** From the hook by way of `encrypt` to where a sealed request leaves. */
  readonly up: readonly Point[];
  /** Where a message stands on its way to the frame, from it, and before a hook that stopped it. */
  readonly readable: Point;
  readonly sealed: Point;
  readonly stopped: Point;
  /** Degrees that a message from the frame is turned, and size of both. */
  readonly turn: number;
  readonly scale: number;
  /** How many calls there are rows for, and whether a promise stands beside its call. */
  readonly rows: number;
  readonly isBeside: boolean;
  callAt(row: number): Point;
  promiseAt(row: number): Point;
  /** Rows of listeners, and of the console, and how many there is room for. */
  readonly extras: number;
  extraAt(row: number): Point;
}

/** Distances (px) from the window's top, by how high a window of the wide map is. */
const variants = {
  tall: {
    calls: 2,
    extras: 3,
    promise: 48,
    call: 85,
    pitch: 21,
    lane: 128,
    frame: 195,
    hook: 214,
    h: 33,
    scale: 1,
  },
  middle: {
    calls: 1,
    extras: 1,
    promise: 42,
    call: 62,
    pitch: 0,
    lane: 78,
    frame: 104,
    hook: 112,
    h: 24,
    scale: 0.75,
  },
  low: {
    calls: 1,
    extras: 0,
    promise: 54,
    call: 38,
    pitch: 0,
    lane: 66,
    frame: 80,
    hook: 86,
    h: 20,
    scale: 0.5,
  },
} as const;

const ROW = 21;

const extrasOf = ({ listeners, hasConsole, hasChannel }: WindowPlan) =>
  Math.min(listeners.length, 2) + Number(hasConsole) + Number(hasChannel);

export function wideFrame(window: Rect, plan: WindowPlan): IsolationGeometry {
  const at = variants[window.h >= 300 ? 'tall' : window.h >= 150 ? 'middle' : 'low'];
  const rows = Math.max(1, Math.min(plan.calls.length, at.calls));
  const y = (distance: number) => window.y + distance;
  const more = (rows - 1) * at.pitch;
  const extras = Math.min(at.extras, extrasOf(plan));
  const bottom = window.y + window.h - (at.calls > 1 ? 11 : 6) - extras * ROW;
  const hook = { x: 24, y: y(at.hook), w: 88, h: at.h };
  const encrypt = { x: 136, y: y(at.hook), w: 76, h: at.h };
  const middle = hook.y + at.h / 2;
  const [down, up] = [62, 152];
  const start = y(at.call) + more + 13;
  const lane = y(at.lane);
  return {
    x: 12,
    y: y(at.frame),
    w: window.w - 22.5,
    h: bottom - y(at.frame),
    hook,
    encrypt,
    down: [
      { x: down, y: start },
      { x: down, y: middle },
    ],
    up: [
      { x: down, y: middle },
      { x: up, y: middle },
      { x: up, y: lane },
    ],
    readable: { x: down, y: (start + y(at.frame)) / 2 + 2 },
    sealed: { x: up, y: (lane + y(at.frame)) / 2 + 11 * at.scale },
    stopped: { x: down, y: hook.y - 20 * at.scale },
    turn: -90,
    scale: at.scale,
    rows,
    extras,
    isBeside: false,
    callAt: (row) => ({ x: 13, y: y(at.call) + more - (rows - 1 - row) * 18 }),
    promiseAt: (row) => ({ x: 22, y: y(at.promise) - (rows - 1 - row) * 20 + more * 0.6 }),
    extraAt: (row) => ({ x: 22, y: bottom + 14 + row * ROW }),
  };
}

const NARROW_ROW = 25;
/** Heights (px) in a window of the narrow map: to the middle of its first row, and from its last row to its end. */
const FIRST_ROW = 42;
const BELOW_ROWS = 144;

const rowsAbove = (plan: WindowPlan, isBeside: boolean) =>
  shownCalls(plan) * (isBeside ? 1 : 2) + extrasOf(plan);

const shownCalls = ({ calls }: WindowPlan) => Math.max(1, Math.min(calls.length, 2));

/** Height (px) of a window of the narrow map that has an isolation frame. */
export const narrowFrameHeight = (plan: WindowPlan, isSingle: boolean): number =>
  FIRST_ROW + (rowsAbove(plan, isSingle) - 1) * NARROW_ROW + BELOW_ROWS;

export function narrowFrame(window: Rect, plan: WindowPlan, request: number): IsolationGeometry {
  const isBeside = window.w > 280;
  const rows = shownCalls(plan);
  const first = window.y + FIRST_ROW;
  const last = first + (rowsAbove(plan, isBeside) - 1) * NARROW_ROW;
  const bottom = window.y + window.h;
  const frame = isBeside ? { x: window.x + window.w * 0.306, w: 184 } : { x: window.x + 5, w: window.w - 10 };
  const gap = isBeside ? 12 : 7;
  const width = (frame.w - gap * 3 - (isBeside ? 4 : 0)) / 2;
  const y = bottom - 84;
  const hook = { x: frame.x + gap, y, w: width, h: 30 };
  const encrypt = { x: frame.x + frame.w - gap - width, y, w: width, h: 30 };
  const [down, up] = [hook.x + (isBeside ? 36 : width / 2), encrypt.x + (isBeside ? 20 : width / 2)];
  const lane = bottom - 12;
  return {
    ...frame,
    y: y - 12,
    h: 70,
    hook,
    encrypt,
    down: [
      { x: down, y: last + 13 },
      { x: down, y: y + 15 },
    ],
    up: [
      { x: down, y: y + 15 },
      { x: up, y: y + 15 },
      { x: up, y: lane },
      { x: request, y: lane },
    ],
    readable: { x: down, y: y - 30 },
    sealed: { x: (request + up) / 2 + (isBeside ? 24 : 0), y: lane },
    stopped: { x: down, y: y - 14 },
    turn: 180,
    scale: 0.8,
    rows,
    extras: extrasOf(plan),
    isBeside,
    callAt: (row) => ({ x: window.x + 8, y: first + row * NARROW_ROW * (isBeside ? 1 : 2) }),
    promiseAt: (row) =>
      isBeside
        ? { x: window.x + window.w - 118, y: first + row * NARROW_ROW }
        : { x: window.x + 16, y: first + (row * 2 + 1) * NARROW_ROW },
    extraAt: (row) => ({
      x: window.x + 16,
      y: first + (rows * (isBeside ? 1 : 2) + row) * NARROW_ROW,
    }),
  };
}
