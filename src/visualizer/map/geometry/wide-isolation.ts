import { extraRows, type IsolationGeometry } from './isolation-geometry.ts';
import type { WindowPlan } from './plan.ts';
import type { Rect } from './shape.ts';
import { wideIsolationMeasures as all } from './wide-isolation-measures.ts';

/** The isolation frame in the lower part of its window, calls and promises above it. */
export function wideIsolation(window: Rect, plan: WindowPlan): IsolationGeometry {
  const at = window.h >= all.tallFrom ? all.tall : window.h >= all.middleFrom ? all.middle : all.low;
  const rows = Math.max(1, Math.min(plan.calls.length, at.calls));
  const extras = Math.min(at.extras, extraRows(plan));
  const y = (distance: number) => window.y + distance;
  /** How much lower calls are where there are several. */
  const lower = (rows - 1) * at.pitch;
  const bottom = window.y + window.h - at.bottom - extras * all.extra.pitch;
  const part = { y: y(at.hook), h: at.partHeight };
  const middle = part.y + part.h / 2;
  const start = y(at.call) + lower + all.downStart;
  const lane = y(at.lane);
  const top = y(at.top);
  return {
    x: all.x,
    y: top,
    w: window.w - all.sides,
    h: bottom - top,
    hook: { ...all.hook, ...part },
    encrypt: { ...all.encrypt, ...part },
    down: [
      { x: all.downX, y: start },
      { x: all.downX, y: middle },
    ],
    up: [
      { x: all.downX, y: middle },
      { x: all.upX, y: middle },
      { x: all.upX, y: lane },
    ],
    readable: { x: all.downX, y: (start + top) / 2 + all.readable },
    sealed: { x: all.upX, y: (lane + top) / 2 + all.sealed * at.scale },
    stopped: { x: all.downX, y: part.y - all.stopped * at.scale },
    turn: -90,
    scale: at.scale,
    rows,
    extras,
    sharesRow: false,
    callAt: (row) => ({ x: all.callX, y: y(at.call) + lower - (rows - 1 - row) * all.callPitch }),
    promiseAt: (row) => ({
      x: all.promiseX,
      y: y(at.promise) - (rows - 1 - row) * all.promisePitch + lower * all.promiseShare,
    }),
    extraAt: (row) => ({ x: all.promiseX, y: bottom + all.extra.y + row * all.extra.pitch }),
  };
}
