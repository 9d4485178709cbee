import type { Plan, Thread } from './plan.ts';
import { narrowFrame, narrowFrameHeight } from './isolation-frame.ts';
import { ENGINE_INDEX, type MapGeometry, type WindowGeometry } from './map-geometry.ts';
import type { Point, Rect } from './shape.ts';

const GAP = 56;
const ROW = 35;
/** From the row of `arguments` to the start and the end of its command's box. */
const BOX_START = 22;
const BOX_END = 58;
const LANE = 52;

/** Rows of text in a window: of calls and their promises, listeners, console and frame. */
function narrowRows(plan: Plan): number {
  const isSingle = plan.windows.length === 1;
  const rows = plan.windows.map(({ calls, listeners, hasConsole, hasChannel, isFramed }) => {
    const shown = Math.min(calls.length, isSingle ? 4 : 2);
    const ofCalls = isSingle && shown > 1 ? shown : shown * 2;
    const extras = Number(hasConsole) + Number(hasChannel) + Number(isFramed);
    return ofCalls + Math.min(listeners.length, 3) + extras;
  });
  return Math.max(2, ...rows);
}

interface Levels {
  readonly windowTop: number;
  readonly windowHeight: number;
  readonly coreTop: number;
  readonly main: Rect;
  readonly async: Rect;
  /** Rows of the gates on the main thread, of `arguments` on either thread, and of what is queued. */
  readonly firstGate: number;
  readonly arguments: Readonly<Record<Thread, number>>;
  readonly queue: number;
  readonly bottom: number;
}

/** Rows of text in the core process: listeners, data that is kept, and stderr. */
export const coreRows = ({ coreListeners, hasParked, hasStderr }: Plan): number =>
  coreListeners.length + Number(hasParked) + Number(hasStderr);

export const narrowHeight = (plan: Plan): number => levelsOf(plan, 288).bottom + 1;

function levelsOf(plan: Plan, width: number): Levels {
  const windowTop = plan.more > 0 ? 17 : 1;
  const windowHeight = Math.max(
    35 + 25 * narrowRows(plan),
    ...plan.windows.map((window) =>
      window.isIsolated ? narrowFrameHeight(window, plan.windows.length === 1) : 0,
    ),
  );
  const coreTop = windowTop + windowHeight + GAP;
  const firstGate = coreTop + 62;
  const afterGates = firstGate + ROW * (plan.gates - 1);
  const mainEnd = plan.threads.has('core/main') ? afterGates + BOX_END + 10 : afterGates - ROW + 22;
  const mainTop = coreTop + 30;
  const asyncTop = mainEnd + 6.5;
  const asyncRow = asyncTop + 32;
  const extra = asyncTop + (plan.threads.has('core/async') ? 32 + BOX_END + 10 : 8);
  const rows = coreRows(plan);
  const queue = extra + 22 * rows + 14;
  const asyncEnd = Math.max(asyncTop + 30, extra + 22 * rows + (plan.queued.length > 0 ? 30 : 0));
  const band = { x: 10.5, w: width - 66 };
  return {
    windowTop,
    windowHeight,
    coreTop,
    firstGate,
    main: { ...band, y: mainTop, h: mainEnd - mainTop },
    async: { ...band, y: asyncTop, h: asyncEnd - asyncTop },
    arguments: { 'core/main': afterGates, 'core/async': asyncRow },
    queue,
    bottom: asyncEnd + 9,
  };
}

/** The map below each other: windows on top, the core below, the way out along its right side. */
export function narrowGeometry(plan: Plan, width: number): MapGeometry {
  const at = levelsOf(plan, width);
  const wayOut = width - 32;
  const windows = windowsOf(plan, width, at);
  const end = at.windowTop + at.windowHeight;
  const sharesLane = plan.threads.size > 1;
  const box = (thread: Thread): Rect => ({
    x: sharesLane && thread === 'core/main' ? 84 : 24,
    y: at.arguments[thread] + BOX_START,
    w: 146,
    h: BOX_END - BOX_START,
  });
  const gate = (index: number, thread: Thread): Point => ({
    x: LANE,
    y: index === plan.gates - 1 ? at.arguments[thread] : at.firstGate + ROW * index,
  });
  const answer = (window: number) => windows[window]?.answer ?? { x: wayOut, y: end };
  const request = (window: number) => windows[window]?.request ?? { x: LANE, y: end };
  return {
    isWide: false,
    width,
    height: at.bottom + 1,
    core: { x: 0.75, y: at.coreTop, w: width - 1.5, h: at.bottom - at.coreTop },
    bands: { 'core/main': at.main, 'core/async': at.async },
    windows,
    spacing: ROW,
    turn: 90,
    scale: 0.75,
    gate,
    wait(index, thread) {
      const { x, y } = gate(index, thread);
      return { x, y: y - 19 };
    },
    edge: () => ({ x: LANE, y: at.coreTop + 14 }),
    ready: (thread) => ({ x: LANE, y: at.arguments[thread] + 1 }),
    box,
    between: (window, place) => ({
      x:
        window === ENGINE_INDEX
          ? LANE
          : request(window).x + (window > 0 ? LANE - request(window).x : 0) + 20 * place,
      y: end + 34,
    }),
    slot: (window, place) =>
      place === 0 ? { x: answer(window).x, y: end + 39 } : { x: wayOut, y: at.coreTop + 4 + 36 * place },
    arrived: (window) => ({ x: answer(window).x, y: end + 14 }),
    queue: (place) => ({ x: 34 + 34 * place, y: at.queue }),
    branch(window) {
      const from = request(window);
      const join = { x: LANE, y: end + 12 };
      const sealed = windows[window]?.frame?.up.at(-1);
      return [
        ...(sealed ? [sealed] : []),
        from,
        ...(from.x === LANE ? [] : [{ x: from.x, y: join.y }]),
        join,
      ];
    },
    trunk(thread) {
      const to = box(thread);
      const middle = to.y + to.h / 2;
      return [
        { x: LANE, y: end + 12 },
        ...(to.x > LANE
          ? [
              { x: LANE, y: middle },
              { x: to.x, y: middle },
            ]
          : [{ x: LANE, y: to.y }]),
      ];
    },
    exit(thread) {
      const { x, y, w, h } = box(thread);
      return [
        { x: x + w, y: y + h / 2 },
        { x: wayOut, y: y + h / 2 },
      ];
    },
    tail: ({ x, y }) => [
      { x: x + 8, y },
      { x: wayOut, y },
    ],
    home(window) {
      const to = answer(window);
      const turn = end + 52;
      return [
        ...(to.x === wayOut
          ? []
          : [
              { x: wayOut, y: turn },
              { x: to.x, y: turn },
            ]),
        to,
      ];
    },
  };
}

function windowsOf({ windows }: Plan, width: number, at: Levels): WindowGeometry[] {
  const count = windows.length;
  const gap = count > 2 ? 11 : 12;
  const w = (width - gap * (count - 1)) / count;
  const bottom = at.windowTop + at.windowHeight;
  return windows.map((window, index) => {
    const x = (w + gap) * index;
    const rect = { x: x + 0.75, y: at.windowTop, w: w - 1.5, h: at.windowHeight };
    const request = { x: index === 0 ? LANE : x + 30, y: bottom };
    return {
      ...rect,
      ...(window.isIsolated && { frame: narrowFrame(rect, window, request.x) }),
      request,
      answer: { x: index === count - 1 ? width - 32 : x + w - (count > 2 ? 30 : 24), y: bottom },
    };
  });
}
