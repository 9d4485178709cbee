import type { LayoutOptions } from './layout-options.ts';
import type { WindowGeometry } from './map-geometry.ts';
import { idleShares, isMainIdle, type Plan, type WindowPlan } from './plan.ts';
import type { WideLevels } from './wide-levels.ts';
import { wideMeasures } from './wide-measures.ts';

/** The windows below each other, with where their requests leave and answers enter. */
export function wideWindows(
  plan: Plan,
  w: number,
  bottom: number,
  { lanes }: WideLevels,
  { isolation }: LayoutOptions,
): WindowGeometry[] {
  const { top, outline, windows: at } = wideMeasures;
  const { windows } = plan;
  const count = windows.length;
  const gap = count > 2 ? at.gap.three : at.gap.two;
  const total = bottom - top - gap * (count - 1);
  const alone = {
    request: (isMainIdle(plan) ? (top + bottom) / 2 : lanes['core/main']) - top,
    answer: lanes.out - top,
  };
  const { request, answer } = count === 1 ? alone : count === 2 ? at.anchors.two : at.anchors.three;
  let next = top;
  return windows.map((window, index) => {
    const y = next;
    const h = Math.round(total * idleShares(windows, index, at.idleShare));
    next += h + gap;
    const rect = { x: outline, y, w: w - outline * 2, h };
    const frame = window.isIsolated ? isolation?.wide(rect, window) : undefined;
    const isTall = count > 1 && h >= at.tallFrom && !hasRowsBelow(window);
    const isLast = index === count - 1;
    const hasSeveral = count === 2 && window.calls.length > 1 && window.listeners.length === 0;
    return {
      ...rect,
      isIdle: window.isIdle,
      ...(frame && { frame, isolation: frame }),
      request: { x: w, y: frame ? (frame.up.at(-1)?.y ?? y) : y + (isTall ? at.tallRequest : request) },
      answer: {
        x: w,
        y: frame
          ? frame.promiseAt(frame.rows - 1).y
          : isTall
            ? isLast
              ? lanes.out
              : y + h - (bottom - lanes.out)
            : y + (hasSeveral ? at.severalCalls : answer),
      },
    };
  });
}

/** Something is listed below the promise. */
const hasRowsBelow = ({ listeners, hasConsole, hasChannel }: WindowPlan): boolean =>
  listeners.length > 0 || hasConsole || hasChannel;
