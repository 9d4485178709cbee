import {
  ENGINE_INDEX,
  sealedStart,
  type MessageLanes,
  type MessagePlaces,
  type WideGeometry,
  type WindowGeometry,
} from './map-geometry.ts';
import { hasUnseal, type Plan, type Thread } from './plan.ts';
import type { Point, Rect } from './shape.ts';
import { wideIsolation } from './wide-isolation.ts';
import { wideMeasures } from './wide-measures.ts';

const { outline, lanes, band, places, command, exit } = wideMeasures;
const laneOf = { 'core/main': lanes.main, 'core/async': lanes.async } as const;
const isMain = (thread: Thread) => thread === 'core/main';

export const wideHeight = (plan: Plan): number =>
  hasUnseal(plan) ? wideMeasures.height.isolation : wideMeasures.height.plain;

/** The map in columns: windows, web engine, core. */
export function wideGeometry(plan: Plan, width: number): WideGeometry {
  const columns = columnsOf(plan, width);
  const bottom = wideHeight(plan) - wideMeasures.bottom;
  const windows = windowsOf(plan, columns.web, bottom);
  const { core } = columns;
  const bands = { x: core + band.left, w: width - band.sides - core };
  const layout: Layout = { plan, columns, windows, width };
  return {
    isWide: true,
    measures: wideMeasures,
    width,
    height: bottom + wideMeasures.bottom,
    core: {
      x: core + outline,
      y: wideMeasures.top,
      w: width - core - outline * 2,
      h: bottom - wideMeasures.top,
    },
    bands: { 'core/main': { ...bands, ...band.main }, 'core/async': { ...bands, ...band.async } },
    windows,
    command: (thread) => commandBox(layout, thread),
    spacing: columns.spacing,
    turn: 0,
    scale: wideMeasures.token.scale,
    ...placesOf(layout),
    ...lanesOf(layout),
  };
}

/** Where columns begin, and what is between them (px from the left). */
interface Columns {
  readonly web: number;
  /** Width of the engine's. */
  readonly engine: number;
  readonly core: number;
  /** Where lanes turn: answers and requests in the engine, async requests between the last two gates. */
  readonly answers: number;
  readonly requests: number;
  readonly asyncTurn: number;
  readonly firstGate: number;
  readonly lastGate: number;
  readonly spacing: number;
}

interface Layout {
  readonly plan: Plan;
  readonly columns: Columns;
  readonly windows: readonly WindowGeometry[];
  readonly width: number;
}

function columnsOf(plan: Plan, width: number): Columns {
  const { columns, gates: at } = wideMeasures;
  const more = width - wideMeasures.width;
  const web = columns.web.width + more * (more < 0 ? columns.web.shrinks : columns.web.grows);
  const engine = columns.engine.width + (more < 0 ? more * columns.engine.shrinks : 0);
  const core = web + engine;
  const firstGate =
    core + (hasUnseal(plan) ? at.first.six : at.first.five) + Math.min(0, more) * at.first.shrinks;
  const lastGate = width - at.last;
  const spacing = (lastGate - firstGate) / (plan.gates - 1);
  return {
    web,
    engine,
    core,
    answers: web + engine * columns.answers,
    requests: web + engine * columns.requests,
    asyncTurn: firstGate + spacing * (plan.gates - at.asyncTurn),
    firstGate,
    lastGate,
    spacing,
  };
}

const commandBox = ({ width }: Layout, thread: Thread): Rect => ({
  x: width - command.right,
  y: laneOf[thread] - command.h / 2,
  w: command.w,
  h: command.h,
});

function placesOf({ plan, columns, windows, width }: Layout): MessagePlaces {
  const { web, engine, core, firstGate, lastGate, spacing } = columns;
  const entering = web + places.entering;
  const gate = (index: number, thread: Thread): Point =>
    index === plan.gates - 1
      ? { x: lastGate, y: laneOf[thread] }
      : { x: firstGate + spacing * index, y: lanes.main };
  return {
    gate,
    beforeGate(index, thread) {
      const { x, y } = gate(index, thread);
      return { x: x - places.beforeGate, y };
    },
    coreEdge: () => ({ x: core + band.left - places.coreEdge, y: lanes.main }),
    beforeCommand: (thread) => ({ x: width - places.beforeCommand, y: laneOf[thread] }),
    outside: (window, place) => ({
      x: web + engine * wideMeasures.columns.outside,
      y: (windows[window]?.request.y ?? lanes.main) - places.outsidePitch * place,
    }),
    outgoing(window, place) {
      if (place === 0 || window === ENGINE_INDEX)
        return { x: entering, y: answerOf(columns, windows, window).y };
      const x =
        place === 1
          ? web + engine * wideMeasures.columns.firstOut
          : core + places.outX + places.outPitch * (place - 1);
      return { x, y: lanes.out };
    },
    arrived: (window) =>
      window === ENGINE_INDEX
        ? { x: entering, y: lanes.out }
        : { x: web - places.arrived, y: answerOf(columns, windows, window).y },
    queue: (place) => ({
      x: core + band.left + places.queue.x + places.queue.pitch * place,
      y: places.queue.y,
    }),
  };
}

const answerOf = ({ web }: Columns, windows: Layout['windows'], window: number): Point =>
  windows[window]?.answer ?? { x: web, y: lanes.out };

function lanesOf({ columns, windows, width }: Layout): MessageLanes {
  const { web, answers, requests, asyncTurn } = columns;
  const commandX = width - command.right;
  return {
    branch(window) {
      const from = windows[window]?.request ?? { x: web + places.engineStart, y: lanes.main };
      return [
        ...sealedStart(windows[window]),
        from,
        { x: requests, y: from.y },
        { x: requests, y: lanes.main },
      ];
    },
    trunk: (thread) => [
      { x: requests, y: lanes.main },
      ...(isMain(thread)
        ? []
        : [
            { x: asyncTurn, y: lanes.main },
            { x: asyncTurn, y: lanes.async },
          ]),
      { x: commandX, y: laneOf[thread] },
    ],
    exit(thread) {
      if (isMain(thread)) {
        const right = width - exit.main;
        return [
          { x: commandX + command.w, y: lanes.main },
          { x: right, y: lanes.main },
          { x: right, y: lanes.out },
        ];
      }
      const middle = commandX + command.w / 2;
      return [
        { x: middle, y: lanes.async + command.h / 2 },
        { x: middle, y: lanes.out },
      ];
    },
    shortcut({ x, y }) {
      const { shortcut } = wideMeasures;
      return [
        { x: x + shortcut.x, y: y + shortcut.y },
        { x: x + shortcut.x, y: lanes.out },
      ];
    },
    delivery(window) {
      const to = answerOf(columns, windows, window);
      if (to.y === lanes.out) return [to];
      return [{ x: answers, y: lanes.out }, { x: answers, y: to.y }, to];
    },
  };
}

function windowsOf({ windows }: Plan, w: number, bottom: number): WindowGeometry[] {
  const { top, windows: at } = wideMeasures;
  const count = windows.length;
  const gap = count > 2 ? at.gap.three : at.gap.two;
  const h = (bottom - top - gap * (count - 1)) / count;
  const alone = { request: lanes.main - top, answer: lanes.out - top };
  const { request, answer } = count === 1 ? alone : count === 2 ? at.anchors.two : at.anchors.three;
  return windows.map((window, index) => {
    const y = top + (h + gap) * index;
    const rect = { x: outline, y, w: w - outline * 2, h };
    const frame = window.isIsolated ? wideIsolation(rect, window) : undefined;
    return {
      ...rect,
      ...(frame && { frame }),
      request: { x: w, y: frame ? (frame.up.at(-1)?.y ?? y) : y + request },
      answer: { x: w, y: frame ? frame.promiseAt(frame.rows - 1).y : y + answer },
    };
  });
}
