import type { WindowPlan, Plan, Thread } from './plan.ts';
import type { IsolationGeometry } from './isolation-frame.ts';
import { ENGINE_INDEX, type MapGeometry, type WindowGeometry } from './map-geometry.ts';
import type { Point, Rect } from './shape.ts';

/** A printed panel (px): small enough for two columns on a page, large enough for what moves. */
export const PANEL = { width: 322, height: 118 } as const;

const WEB = 94;
const ANSWERS = 112;
const REQUESTS = 122;
const CORE = 133;
const END = 316;
const WAY_OUT = 110;
const BOX = { x: 262, w: 48, h: 20 };
/** The gate of `arguments`, and where the lane of async commands leaves the main one. */
const ARGUMENTS = 237;
const DOWN = 221;

/** A small map for paper: windows left, core right, as in the wide map, without bands and words. */
export function panelGeometry(plan: Plan): MapGeometry {
  const isShared = plan.threads.has('core/async');
  const lanes = { 'core/main': isShared ? 46 : 60, 'core/async': 88 } as const;
  const main = lanes['core/main'];
  const first = plan.gates > 5 ? 148 : 150;
  const spacing = plan.gates > 5 ? 16 : 20;
  const windows = windowsOf(plan, main);
  const box = (thread: Thread): Rect => ({ ...BOX, y: lanes[thread] - BOX.h / 2 });
  const gate = (index: number, thread: Thread): Point =>
    index === plan.gates - 1 ? { x: ARGUMENTS, y: lanes[thread] } : { x: first + spacing * index, y: main };
  const answer = (window: number) => windows[window]?.answer ?? { x: ANSWERS - 6, y: WAY_OUT };
  const band = { x: CORE + 5, w: PANEL.width - CORE - 10 };
  return {
    isWide: false,
    ...PANEL,
    core: { x: CORE, y: 0.75, w: PANEL.width - 0.75 - CORE, h: PANEL.height - 1.5 },
    bands: {
      'core/main': { ...band, y: 20, h: (isShared ? 66 : 103) - 20 },
      'core/async': { ...band, y: 67, h: 37 },
    },
    windows,
    spacing,
    turn: 0,
    scale: 0.55,
    gate,
    wait(index, thread) {
      const { x, y } = gate(index, thread);
      return { x: x - 13, y };
    },
    edge: () => ({ x: CORE, y: main }),
    ready: (thread) => ({ x: BOX.x - 13, y: lanes[thread] }),
    box,
    between: (window, place) => ({ x: WEB + 15, y: (windows[window]?.request.y ?? main) - 14 * place }),
    slot: (window, place) =>
      place === 0 || window === ENGINE_INDEX
        ? { x: ANSWERS - 6, y: answer(window).y }
        : { x: CORE + 17 + 26 * (place - 1), y: WAY_OUT },
    arrived: (window) => ({ x: window === ENGINE_INDEX ? ANSWERS - 6 : WEB - 14, y: answer(window).y }),
    queue: (place) => ({ x: CORE + 18 + 26 * place, y: 94 }),
    branch(window) {
      const from = windows[window]?.request ?? { x: ANSWERS, y: main };
      const sealed = windows[window]?.frame?.up.at(-1);
      return [...(sealed ? [sealed] : []), from, { x: REQUESTS, y: from.y }, { x: REQUESTS, y: main }];
    },
    trunk: (thread) => [
      { x: REQUESTS, y: main },
      ...(thread === 'core/main'
        ? []
        : [
            { x: DOWN, y: main },
            { x: DOWN, y: lanes[thread] },
          ]),
      { x: BOX.x, y: lanes[thread] },
    ],
    exit: (thread) =>
      thread === 'core/main' && isShared
        ? [
            { x: BOX.x + BOX.w, y: main },
            { x: END + 1, y: main },
            { x: END + 1, y: WAY_OUT },
          ]
        : [
            { x: BOX.x + BOX.w / 2, y: lanes[thread] + BOX.h / 2 },
            { x: BOX.x + BOX.w / 2, y: WAY_OUT },
          ],
    tail: ({ x, y }) => [
      { x: x - 8, y: y + 6 },
      { x: x - 8, y: WAY_OUT },
    ],
    home(window) {
      const to = answer(window);
      return [
        ...(to.y === WAY_OUT
          ? []
          : [
              { x: ANSWERS, y: WAY_OUT },
              { x: ANSWERS, y: to.y },
            ]),
        to,
      ];
    },
  };
}

/** Where requests leave and answers enter (px from a window's top), by how many windows share the height. */
const anchors: Readonly<Record<number, readonly [request: number, answer: number]>> = {
  2: [19, 41],
  3: [10, 25],
};

function windowsOf({ windows, more }: Plan, main: number): WindowGeometry[] {
  const count = windows.length;
  const gap = count > 2 ? 6 : 8;
  const bottom = PANEL.height - (more > 0 ? 15 : 0.75);
  const h = (bottom - 0.75 - gap * (count - 1)) / count;
  return windows.map((window, index) => {
    const y = 0.75 + (h + gap) * index;
    const rect = { x: 0.75, y, w: WEB - 0.75, h };
    const [request, answer] = anchors[count] ?? [main - y, WAY_OUT - y];
    if (!window.isIsolated)
      return { ...rect, request: { x: WEB, y: y + request }, answer: { x: WEB, y: y + answer } };
    const frame = frameIn(rect, window);
    return {
      ...rect,
      frame,
      request: { x: WEB, y: frame.up.at(-1)?.y ?? y },
      answer: { x: WEB, y: frame.promiseAt(0).y },
    };
  });
}

const LOW = 80;

/** The isolation frame in the lower part of its window. */
function frameIn({ x, y, h }: Rect, { calls }: WindowPlan): IsolationGeometry {
  const isTall = h > LOW;
  const [promise, lane, top] = isTall ? [32, 54, 68] : h > 40 ? [11, 23, 29] : [9, 16, 19];
  const bottom = y + h - 4;
  const middle = isTall ? y + 88 : (y + top + bottom) / 2;
  const [down, up] = [x + 22, x + 66];
  const part = { y: middle - 5, w: 10, h: 10 };
  return {
    x: x + 5,
    y: y + top,
    w: WEB - 11,
    h: bottom - y - top,
    hook: { ...part, x: down - 5 },
    encrypt: { ...part, x: up - 5 },
    down: [
      { x: down, y: y + promise + 9 },
      { x: down, y: middle },
    ],
    up: [
      { x: down, y: middle },
      { x: up, y: middle },
      { x: up, y: y + lane },
    ],
    readable: { x: down, y: y + (promise + 9 + top) / 2 },
    sealed: { x: up, y: y + (lane + top) / 2 + 3 },
    stopped: { x: down, y: middle - (isTall ? 13 : 8) },
    turn: -90,
    scale: isTall ? 0.5 : 0.35,
    rows: Math.min(calls.length, 1),
    extras: 0,
    isBeside: false,
    callAt: () => ({ x: x + 8, y: y + promise }),
    promiseAt: () => ({ x: x + (isTall ? 14 : 74), y: y + promise }),
    extraAt: () => ({ x: x + 14, y: y + promise }),
  };
}
