import type { IsolationGeometry } from './isolation-geometry.ts';
import { panelMeasures } from './panel-measures.ts';
import type { WindowPlan } from './plan.ts';
import type { Rect } from './shape.ts';

const at = panelMeasures.isolationFrame;

/** The isolation frame in the lower part of its window. */
export function panelIsolation({ x, y, h }: Rect, { calls }: WindowPlan): IsolationGeometry {
  const isTall = h > at.tallFrom;
  const { promise, lane, top } = isTall ? at.tall : h > at.middleFrom ? at.middle : at.low;
  const { promiseX, stopped, scale } = isTall ? at.tall : at.small;
  const bottom = y + h - at.bottom;
  const middle = isTall ? y + at.tall.parts : (y + top + bottom) / 2;
  const [down, up] = [x + at.downX, x + at.upX];
  const part = { y: middle - at.part / 2, w: at.part, h: at.part };
  const start = promise + at.downStart;
  return {
    x: x + at.x,
    y: y + top,
    w: panelMeasures.columns.web - at.sides,
    h: bottom - y - top,
    hook: { ...part, x: down - at.part / 2 },
    encrypt: { ...part, x: up - at.part / 2 },
    down: [
      { x: down, y: y + start },
      { x: down, y: middle },
    ],
    up: [
      { x: down, y: middle },
      { x: up, y: middle },
      { x: up, y: y + lane },
    ],
    readable: { x: down, y: y + (start + top) / 2 },
    sealed: { x: up, y: y + (lane + top) / 2 + at.sealed },
    stopped: { x: down, y: middle - stopped },
    turn: -90,
    scale,
    rows: Math.min(calls.length, 1),
    extras: 0,
    sharesRow: false,
    callAt: () => ({ x: x + at.callX, y: y + promise }),
    promiseAt: () => ({ x: x + promiseX, y: y + promise }),
    extraAt: () => ({ x: x + at.tall.promiseX, y: y + promise }),
  };
}
