import type { Plan, Thread } from './plan.ts';
import { wideFrame } from './isolation-frame.ts';
import { ENGINE_INDEX, type MapGeometry, type WindowGeometry } from './map-geometry.ts';
import type { Point } from './shape.ts';

const MAIN_LANE = 138;
const ASYNC_LANE = 269;
const WAY_OUT = 350;
const TOP = 26;

export const wideHeight = (plan: Plan): number => (plan.gates > 5 ? 401 : 382);

/** The map beside each other: windows, web engine, core. Its numbers are those of a map 960 wide. */
export function wideGeometry(plan: Plan, width: number): MapGeometry {
  const more = width - 960;
  const web = 236 + more * (more < 0 ? 0.5 : 0.3);
  const engine = more < 0 ? 136 + more * 0.25 : 136;
  const left = web + engine;
  const answers = web + engine * (48 / 136);
  const requests = web + engine * (94 / 136);
  const bottom = wideHeight(plan) - 2;
  const band = { x: left + 12.5, w: width - 36 - left };
  const firstGate = left + (plan.gates > 5 ? 66 : 76) + Math.min(0, more) * 0.1;
  const lastGate = width - 202;
  const spacing = (lastGate - firstGate) / (plan.gates - 1);
  const down = firstGate + spacing * (plan.gates - 1.5);
  const windows = windowsOf(plan, web, bottom);
  const lane = (thread: Thread) => (thread === 'core/main' ? MAIN_LANE : ASYNC_LANE);
  const box = (thread: Thread) => ({ x: width - 164, y: lane(thread) - 24, w: 128, h: 48 });
  const gate = (index: number, thread: Thread): Point =>
    index === plan.gates - 1
      ? { x: lastGate, y: lane(thread) }
      : { x: firstGate + spacing * index, y: MAIN_LANE };
  const answer = (window: number) => windows[window]?.answer ?? { x: web, y: WAY_OUT };
  return {
    isWide: true,
    width,
    height: bottom + 2,
    core: { x: left + 0.75, y: TOP, w: width - left - 1.5, h: bottom - TOP },
    bands: {
      'core/main': { ...band, y: 58.5, h: 154 },
      'core/async': { ...band, y: 222.5, h: 108 },
    },
    windows,
    spacing,
    turn: 0,
    scale: 1,
    gate,
    wait(index, thread) {
      const { x, y } = gate(index, thread);
      return { x: x - 31, y };
    },
    edge: () => ({ x: band.x - 20, y: MAIN_LANE }),
    ready: (thread) => ({ x: width - 185, y: lane(thread) }),
    box,
    between: (window, place) => ({
      x: web + engine * 0.456,
      y: (windows[window]?.request.y ?? MAIN_LANE) - 26 * place,
    }),
    slot(window, place) {
      if (place === 0 || window === ENGINE_INDEX) return { x: web + 26, y: answer(window).y };
      return { x: place === 1 ? web + engine * 0.66 : left + 2 + 48 * (place - 1), y: WAY_OUT };
    },
    arrived: (window) =>
      window === ENGINE_INDEX ? { x: web + 26, y: WAY_OUT } : { x: web - 28, y: answer(window).y },
    queue: (place) => ({ x: band.x + 32 + 48 * place, y: 306 }),
    branch(window) {
      const from = windows[window]?.request ?? { x: web + 62, y: MAIN_LANE };
      const sealed = windows[window]?.frame?.up.at(-1);
      return [...(sealed ? [sealed] : []), from, { x: requests, y: from.y }, { x: requests, y: MAIN_LANE }];
    },
    trunk: (thread) => [
      { x: requests, y: MAIN_LANE },
      ...(thread === 'core/main'
        ? []
        : [
            { x: down, y: MAIN_LANE },
            { x: down, y: ASYNC_LANE },
          ]),
      { x: width - 164, y: lane(thread) },
    ],
    exit: (thread) =>
      thread === 'core/main'
        ? [
            { x: width - 36, y: MAIN_LANE },
            { x: width - 12, y: MAIN_LANE },
            { x: width - 12, y: WAY_OUT },
          ]
        : [
            { x: width - 100, y: ASYNC_LANE + 24 },
            { x: width - 100, y: WAY_OUT },
          ],
    tail: ({ x, y }) => [
      { x: x - 15, y: y + 11 },
      { x: x - 15, y: WAY_OUT },
    ],
    home(window) {
      const to = answer(window);
      return [
        ...(to.y === WAY_OUT
          ? []
          : [
              { x: answers, y: WAY_OUT },
              { x: answers, y: to.y },
            ]),
        to,
      ];
    },
  };
}

/** Where requests leave and answers enter, by how many windows share the height. */
const anchors: Readonly<Record<number, readonly [request: number, answer: number]>> = {
  1: [MAIN_LANE - TOP, WAY_OUT - TOP],
  2: [61, 94],
  3: [45, 80],
};

function windowsOf({ windows }: Plan, w: number, bottom: number): WindowGeometry[] {
  const count = windows.length;
  const gap = count > 2 ? 12 : 21;
  const h = (bottom - TOP - gap * (count - 1)) / count;
  const [request, answer] = anchors[count] ?? [0, 0];
  return windows.map((window, index) => {
    const y = TOP + (h + gap) * index;
    const rect = { x: 0.75, y, w: w - 1.5, h };
    const frame = window.isIsolated ? wideFrame(rect, window) : undefined;
    if (!frame) return { ...rect, request: { x: w, y: y + request }, answer: { x: w, y: y + answer } };
    return {
      ...rect,
      frame,
      request: { x: w, y: frame.up.at(-1)?.y ?? y },
      answer: { x: w, y: frame.promiseAt(frame.rows - 1).y },
    };
  });
}
