import {
  ENGINE_INDEX,
  sealedStart,
  type MessageLanes,
  type MessagePlaces,
  type NarrowGeometry,
  type WindowGeometry,
} from './map-geometry.ts';
import { narrowIsolation, narrowIsolationHeight } from './narrow-isolation.ts';
import { narrowMeasures } from './narrow-measures.ts';
import type { Plan, Thread } from './plan.ts';
import type { Point, Rect } from './shape.ts';

const { outline, lanes, between, levels, command, places } = narrowMeasures;
const MAX_LISTENERS = 3;
/** Calls in a window that has the width for itself, and in others. */
const MAX_CALLS = { single: 4, several: 2 } as const;

/** Rows of text in the core process: listeners, data that is kept, and stderr. */
export const coreRows = ({ coreListeners, hasParked, hasStderr }: Plan): number =>
  coreListeners.length + Number(hasParked) + Number(hasStderr);

export const narrowHeight = (plan: Plan): number => levelsOf(plan).bottom + narrowMeasures.bottom;

/** The map below each other: windows on top, the core below, the way out along its right side. */
export function narrowGeometry(plan: Plan, width: number): NarrowGeometry {
  const at = levelsOf(plan);
  const layout: Layout = {
    plan,
    at,
    windows: windowsOf(plan, width, at),
    windowsEnd: at.windowTop + at.windowHeight,
    out: width - lanes.out,
  };
  const band = { x: narrowMeasures.band.x, w: width - narrowMeasures.band.sides };
  return {
    isWide: false,
    measures: narrowMeasures,
    width,
    height: at.bottom + narrowMeasures.bottom,
    core: { x: outline, y: at.coreTop, w: width - outline * 2, h: at.bottom - at.coreTop },
    bands: { 'core/main': { ...band, ...at.main }, 'core/async': { ...band, ...at.async } },
    windows: layout.windows,
    command: (thread) => commandBox(layout, thread),
    spacing: levels.gatePitch,
    turn: 90,
    scale: narrowMeasures.token.scale,
    ...placesOf(layout),
    ...lanesOf(layout),
  };
}

/** Heights that a plan needs (px from the top). */
interface Levels {
  readonly windowTop: number;
  readonly windowHeight: number;
  readonly coreTop: number;
  readonly main: Pick<Rect, 'y' | 'h'>;
  readonly async: Pick<Rect, 'y' | 'h'>;
  /** Rows of the gates on the main thread, of `arguments` on either thread, and of what is queued. */
  readonly firstGate: number;
  readonly arguments: Readonly<Record<Thread, number>>;
  readonly queue: number;
  readonly bottom: number;
}

interface Layout {
  readonly plan: Plan;
  readonly at: Levels;
  readonly windows: readonly WindowGeometry[];
  /** The end of the windows (px from the top), and the lane of all that goes out (px from the left). */
  readonly windowsEnd: number;
  readonly out: number;
}

function levelsOf(plan: Plan): Levels {
  const windowTop = plan.more > 0 ? narrowMeasures.top.counted : narrowMeasures.top.plain;
  const windowHeight = windowHeightOf(plan);
  const coreTop = windowTop + windowHeight + narrowMeasures.windows.toCore;
  const firstGate = coreTop + levels.firstGate;
  const lastGate = firstGate + levels.gatePitch * (plan.gates - 1);
  const belowCommand = command.end + levels.commandEnd;
  const mainTop = coreTop + levels.mainTop;
  const mainEnd = plan.threads.has('core/main')
    ? lastGate + belowCommand
    : lastGate - levels.gatePitch + levels.gatesEnd;
  const asyncTop = mainEnd + levels.bandGap;
  const asyncGate = asyncTop + levels.asyncGate;
  const rowsTop = plan.threads.has('core/async') ? asyncGate + belowCommand : asyncTop + levels.rows;
  const rowsEnd = rowsTop + narrowMeasures.core.rowPitch * coreRows(plan);
  const asyncEnd = Math.max(
    asyncTop + levels.minAsync,
    rowsEnd + (plan.queued.length > 0 ? levels.queueHeight : 0),
  );
  return {
    windowTop,
    windowHeight,
    coreTop,
    firstGate,
    main: { y: mainTop, h: mainEnd - mainTop },
    async: { y: asyncTop, h: asyncEnd - asyncTop },
    arguments: { 'core/main': lastGate, 'core/async': asyncGate },
    queue: rowsEnd + levels.queue,
    bottom: asyncEnd + levels.bottom,
  };
}

function windowHeightOf(plan: Plan): number {
  const { base, row } = narrowMeasures.windows.height;
  const isSingle = plan.windows.length === 1;
  const framed = plan.windows.filter(({ isIsolated }) => isIsolated);
  return Math.max(
    base + row * windowRows(plan),
    ...framed.map((window) => narrowIsolationHeight(window, isSingle)),
  );
}

/** Rows of text in a window: of calls and their promises, listeners, console and frame. */
function windowRows({ windows }: Plan): number {
  const isSingle = windows.length === 1;
  const rows = windows.map(({ calls, listeners, hasConsole, hasChannel, isFramed }) => {
    const shown = Math.min(calls.length, isSingle ? MAX_CALLS.single : MAX_CALLS.several);
    const ofCalls = isSingle && shown > 1 ? shown : shown * 2;
    const extras = Number(hasConsole) + Number(hasChannel) + Number(isFramed);
    return ofCalls + Math.min(listeners.length, MAX_LISTENERS) + extras;
  });
  return Math.max(narrowMeasures.windows.height.minRows, ...rows);
}

const commandBox = ({ plan, at }: Layout, thread: Thread): Rect => ({
  x: plan.threads.size > 1 && thread === 'core/main' ? command.shiftedX : command.x,
  y: at.arguments[thread] + command.start,
  w: command.w,
  h: command.end - command.start,
});

const requestOf = ({ windows, windowsEnd }: Layout, window: number): Point =>
  windows[window]?.request ?? { x: lanes.in, y: windowsEnd };

const answerOf = ({ windows, windowsEnd, out }: Layout, window: number): Point =>
  windows[window]?.answer ?? { x: out, y: windowsEnd };

function placesOf(layout: Layout): MessagePlaces {
  const { plan, at, windowsEnd, out } = layout;
  const gate = (index: number, thread: Thread): Point => ({
    x: lanes.in,
    y: index === plan.gates - 1 ? at.arguments[thread] : at.firstGate + levels.gatePitch * index,
  });
  return {
    gate,
    beforeGate(index, thread) {
      const { x, y } = gate(index, thread);
      return { x, y: y - places.beforeGate };
    },
    coreEdge: () => ({ x: lanes.in, y: at.coreTop + places.coreEdge }),
    beforeCommand: (thread) => ({ x: lanes.in, y: at.arguments[thread] + places.beforeCommand }),
    outside(window, place) {
      const y = windowsEnd + between.outside;
      if (window === ENGINE_INDEX) return { x: lanes.in, y };
      // Requests of windows further right wait where their lanes have joined.
      const { x } = window > 0 ? { x: lanes.in } : requestOf(layout, window);
      return { x: x + between.pitch * place, y };
    },
    outgoing: (window, place) =>
      place === 0
        ? { x: answerOf(layout, window).x, y: windowsEnd + between.entering }
        : { x: out, y: at.coreTop + places.out.y + places.out.pitch * place },
    arrived: (window) => ({ x: answerOf(layout, window).x, y: windowsEnd + between.arrived }),
    queue: (place) => ({ x: places.queue.x + places.queue.pitch * place, y: at.queue }),
  };
}

function lanesOf(layout: Layout): MessageLanes {
  const { windows, windowsEnd, out } = layout;
  const join = { x: lanes.in, y: windowsEnd + between.join };
  return {
    branch(window) {
      const from = requestOf(layout, window);
      const turn = from.x === lanes.in ? [] : [{ x: from.x, y: join.y }];
      return [...sealedStart(windows[window]), from, ...turn, join];
    },
    trunk(thread) {
      const to = commandBox(layout, thread);
      const middle = to.y + to.h / 2;
      if (to.x <= lanes.in) return [join, { x: lanes.in, y: to.y }];
      return [join, { x: lanes.in, y: middle }, { x: to.x, y: middle }];
    },
    exit(thread) {
      const { x, y, w, h } = commandBox(layout, thread);
      return [
        { x: x + w, y: y + h / 2 },
        { x: out, y: y + h / 2 },
      ];
    },
    shortcut: ({ x, y }) => [
      { x: x + narrowMeasures.shortcut.x, y },
      { x: out, y },
    ],
    delivery(window) {
      const to = answerOf(layout, window);
      const y = windowsEnd + between.turn;
      return to.x === out ? [to] : [{ x: out, y }, { x: to.x, y }, to];
    },
  };
}

function windowsOf({ windows }: Plan, width: number, at: Levels): WindowGeometry[] {
  const { gap: gaps, request: requestX, answer: answerX } = narrowMeasures.windows;
  const count = windows.length;
  const gap = count > 2 ? gaps.three : gaps.two;
  const w = (width - gap * (count - 1)) / count;
  const bottom = at.windowTop + at.windowHeight;
  return windows.map((window, index) => {
    const x = (w + gap) * index;
    const rect = { x: x + outline, y: at.windowTop, w: w - outline * 2, h: at.windowHeight };
    const request = { x: index === 0 ? lanes.in : x + requestX, y: bottom };
    const fromRight = count > 2 ? answerX.three : answerX.two;
    return {
      ...rect,
      ...(window.isIsolated && { frame: narrowIsolation(rect, window, request.x) }),
      request,
      answer: { x: index === count - 1 ? width - lanes.out : x + w - fromRight, y: bottom },
    };
  });
}
