import { unfolded } from './gate-groups.ts';
import {
  ENGINE_INDEX,
  sealedStart,
  type MapGeometry,
  type MessageLanes,
  type MessagePlaces,
  type WindowGeometry,
} from './map-geometry.ts';
import { panelIsolation } from './panel-isolation.ts';
import { panelMeasures } from './panel-measures.ts';
import { hasUnseal, type Plan, type Thread } from './plan.ts';
import type { Point } from './shape.ts';

const { outline, columns, lanes, band, command, places } = panelMeasures;

/** A small map for paper: windows left, core right, as in the wide map. */
export function panelGeometry(plan: Plan): MapGeometry {
  const isShared = plan.threads.has('core/async');
  const laneOf = { 'core/main': isShared ? lanes.main : lanes.mainAlone, 'core/async': lanes.async };
  const windows = windowsOf(plan, laneOf['core/main']);
  const layout: Layout = { plan, windows, laneOf, isShared };
  const { width, height } = panelMeasures;
  const bands = { x: columns.core + band.x, w: width - columns.core - band.sides };
  const mainEnd = isShared ? band.mainEnd : band.mainEndAlone;
  return {
    isWide: false,
    width,
    height,
    core: { x: columns.core, y: outline, w: width - outline - columns.core, h: height - outline * 2 },
    bands: {
      'core/main': { ...bands, y: band.mainTop, h: mainEnd - band.mainTop },
      'core/async': { ...bands, ...band.async },
    },
    windows,
    command: (thread) => ({
      x: command.x,
      y: laneOf[thread] - command.h / 2,
      w: command.w,
      h: command.h,
    }),
    groups: unfolded(plan),
    turn: 0,
    scale: panelMeasures.token,
    ...placesOf(layout),
    ...lanesOf(layout),
  };
}

interface Layout {
  readonly plan: Plan;
  readonly windows: readonly WindowGeometry[];
  readonly laneOf: Readonly<Record<Thread, number>>;
  /** Both threads have a lane. */
  readonly isShared: boolean;
}

const spacingOf = (plan: Plan) =>
  hasUnseal(plan) ? panelMeasures.gates.spacing.six : panelMeasures.gates.spacing.five;

const answerOf = (windows: Layout['windows'], window: number): Point =>
  windows[window]?.answer ?? { x: columns.answers - places.entering, y: lanes.out };

function placesOf({ plan, windows, laneOf }: Layout): MessagePlaces {
  const { gates } = panelMeasures;
  const main = laneOf['core/main'];
  const first = hasUnseal(plan) ? gates.first.six : gates.first.five;
  const gate = (index: number, thread: Thread): Point =>
    index === plan.gates - 1
      ? { x: gates.arguments, y: laneOf[thread] }
      : { x: first + spacingOf(plan) * index, y: main };
  const entering = columns.answers - places.entering;
  return {
    gate,
    beforeGate(index, thread) {
      const { x, y } = gate(index, thread);
      return { x: x - places.beforeGate, y };
    },
    coreEdge: () => ({ x: columns.core, y: main }),
    beforeCommand: (thread) => ({ x: command.x - places.beforeCommand, y: laneOf[thread] }),
    outside: (window, place) => ({
      x: columns.web + places.outside.x,
      y: (windows[window]?.request.y ?? main) - places.outside.pitch * place,
    }),
    outgoing: (window, place) =>
      place === 0 || window === ENGINE_INDEX
        ? { x: entering, y: answerOf(windows, window).y }
        : { x: columns.core + places.out.x + places.out.pitch * (place - 1), y: lanes.out },
    arrived: (window) => ({
      x: window === ENGINE_INDEX ? entering : columns.web - places.arrived,
      y: answerOf(windows, window).y,
    }),
    queue: (place) => ({
      x: columns.core + places.queue.x + places.queue.pitch * place,
      y: places.queue.y,
    }),
  };
}

function lanesOf({ windows, laneOf, isShared }: Layout): MessageLanes {
  const { asyncTurn } = panelMeasures.gates;
  const { requests, answers, right } = columns;
  const main = laneOf['core/main'];
  return {
    branch(window) {
      const from = windows[window]?.request ?? { x: answers, y: main };
      return [...sealedStart(windows[window]), from, { x: requests, y: from.y }, { x: requests, y: main }];
    },
    trunk: (thread) => [
      { x: requests, y: main },
      ...(thread === 'core/main'
        ? []
        : [
            { x: asyncTurn, y: main },
            { x: asyncTurn, y: laneOf[thread] },
          ]),
      { x: command.x, y: laneOf[thread] },
    ],
    exit(thread) {
      if (thread === 'core/main' && isShared)
        return [
          { x: command.x + command.w, y: main },
          { x: right, y: main },
          { x: right, y: lanes.out },
        ];
      const middle = command.x + command.w / 2;
      return [
        { x: middle, y: laneOf[thread] + command.h / 2 },
        { x: middle, y: lanes.out },
      ];
    },
    shortcut({ x, y }) {
      const { shortcut } = panelMeasures;
      return [
        { x: x + shortcut.x, y: y + shortcut.y },
        { x: x + shortcut.x, y: lanes.out },
      ];
    },
    delivery(window) {
      const to = answerOf(windows, window);
      if (to.y === lanes.out) return [to];
      return [{ x: answers, y: lanes.out }, { x: answers, y: to.y }, to];
    },
  };
}

function windowsOf({ windows, more }: Plan, main: number): WindowGeometry[] {
  const { gap: gaps, anchors, bottomCounted } = panelMeasures.windows;
  const { web } = columns;
  const count = windows.length;
  const gap = count > 2 ? gaps.three : gaps.two;
  const bottom = panelMeasures.height - (more > 0 ? bottomCounted : outline);
  const h = (bottom - outline - gap * (count - 1)) / count;
  return windows.map((window, index) => {
    const y = outline + (h + gap) * index;
    const rect = { x: outline, y, w: web - outline, h };
    const alone = { request: main - y, answer: lanes.out - y };
    const { request, answer } = count === 1 ? alone : count === 2 ? anchors.two : anchors.three;
    const frame = window.isIsolated ? panelIsolation(rect, window) : undefined;
    return {
      ...rect,
      ...(frame && { frame, isolation: frame }),
      request: { x: web, y: frame ? (frame.up.at(-1)?.y ?? y) : y + request },
      answer: { x: web, y: frame ? frame.promiseAt(0).y : y + answer },
    };
  });
}
