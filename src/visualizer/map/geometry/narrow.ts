import { detailPlaces } from './detail-places.ts';
import { foldedWords, groupIndex, isFolded, type GateGroup } from './gate-groups.ts';
import type { LayoutOptions } from './layout-options.ts';
import {
  ENGINE_INDEX,
  sealedStart,
  type MessageLanes,
  type MessagePlaces,
  type NarrowGeometry,
  type WindowGeometry,
} from './map-geometry.ts';
import { narrowLevels, type NarrowLevels } from './narrow-levels.ts';
import { narrowMeasures } from './narrow-measures.ts';
import { idleShares, type Plan, type Thread } from './plan.ts';
import type { Point, Rect } from './shape.ts';
import { reservedWidth, widthOf, type Measure } from './text.ts';

const { outline, lanes, between, command, places, gate: ofGate } = narrowMeasures;

/** A map whose windows have rows for a number of calls. */
type CallRowsGeometry = NarrowGeometry & Pick<NarrowLevels, 'maxCalls'>;

/** The map below each other: windows on top, the core below, the way out along its right side. */
export function narrowGeometry(plan: Plan, width: number, options: LayoutOptions): CallRowsGeometry {
  const ownLine = (group: GateGroup) => options.detail === 0 && needsOwnLine(options, group, width);
  const at = narrowLevels(plan, options, ownLine);
  const layout: Layout = {
    plan,
    at,
    windows: windowsOf(plan, width, at, options),
    windowsEnd: at.windowTop + at.windowHeight,
    out: width - lanes.out,
    width,
  };
  const band = { x: narrowMeasures.band.x, w: width - narrowMeasures.band.sides };
  const plates = at.groups.map((group) => plateWidth(group, widthOf));
  return {
    isWide: false,
    measures: narrowMeasures,
    width,
    height: at.bottom + narrowMeasures.bottom,
    core: { x: outline, y: at.coreTop, w: width - outline * 2, h: at.bottom - at.coreTop },
    bands: {
      'core/main': { ...band, ...at.bands['core/main'] },
      'core/async': { ...band, ...at.bands['core/async'] },
    },
    windows: layout.windows,
    groups: at.groups,
    maxCalls: at.maxCalls,
    ownLine: at.groups.map(ownLine),
    plate: (group) => plates[group] ?? 0,
    command: (thread) => commandBox(layout, thread),
    isLine: (thread) => thread === 'core/async' && at.isLine,
    rowsTop: at.texts,
    detail: at.detail > 0 ? detailPlace(at.detail, width) : undefined,
    turn: 90,
    scale: narrowMeasures.token.scale,
    ...placesOf(layout),
    ...lanesOf(layout),
  };
}

interface Layout {
  readonly plan: Plan;
  readonly at: NarrowLevels;
  readonly windows: readonly WindowGeometry[];
  /** The end of the windows (px from the top), and the lane of all that goes out (px from the left). */
  readonly windowsEnd: number;
  readonly out: number;
  readonly width: number;
}

function detailPlace(row: number, width: number): Rect {
  const { top, left, right } = detailPlaces.narrow;
  return { x: left, y: row + top, w: width - left - right, h: detailPlaces.height.narrow };
}

function plateWidth(group: GateGroup, measure: Measure): number {
  const { w, name, end } = ofGate.plate;
  const [only = ''] = group.gates;
  const words = isFolded(group) ? foldedWords(group.gates.length, 'passed', false) : only;
  return Math.round(Math.max(w, name + measure('lintel', words) + end));
}

/**
 * What a gate that refuses found is always said, in a separate row if there is no room beside its name: with a reserve,
 * since rows make the height of the map, which stays whatever the font is.
 */
function needsOwnLine({ noted }: LayoutOptions, group: GateGroup, width: number): boolean {
  const [gate] = group.gates;
  if (isFolded(group) || !gate || !noted.has(gate)) return false;
  const plate = plateWidth(group, reservedWidth);
  const room = width - ofGate.end - lanes.in - ofGate.plate.x - plate - ofGate.gap;
  // What Tauri says of a message that it cannot open may be long.
  return gate === 'unseal' || reservedWidth('finding', LONGEST_FINDING) > room - ofGate.before.room;
}

/** The longest of what gates say that refuse. */
const LONGEST_FINDING = 'not granted';

const commandBox = ({ plan, at, width }: Layout, thread: Thread): Rect => {
  if (thread === 'core/async' && at.isLine) {
    const { x, y, right, h } = command.line;
    const { band } = narrowMeasures;
    return { x, y: at.bands[thread].y + y - h / 2, w: band.x + width - band.sides - right - x, h };
  }
  return {
    x: plan.threads.size > 1 && thread === 'core/main' ? command.shiftedX : command.x,
    y: at.beforeCommand[thread] + command.start,
    w: command.w,
    h: command.end - command.start,
  };
};

const requestOf = ({ windows, windowsEnd }: Layout, window: number): Point =>
  windows[window]?.request ?? { x: lanes.in, y: windowsEnd };

const answerOf = ({ windows, windowsEnd, out }: Layout, window: number): Point =>
  windows[window]?.answer ?? { x: out, y: windowsEnd };

function placesOf(layout: Layout): MessagePlaces {
  const { plan, at, windowsEnd, out } = layout;
  const gate = (index: number, thread: Thread): Point => ({
    x: lanes.in,
    y:
      index === plan.gates - 1 ? at.last[thread] : (at.rows[groupIndex(at.groups, index)] ?? at.last[thread]),
  });
  return {
    gate,
    beforeGate(index, thread) {
      const { x, y } = gate(index, thread);
      return { x, y: y - places.beforeGate };
    },
    coreEdge: () => ({ x: lanes.in, y: at.coreTop + places.coreEdge }),
    beforeCommand: (thread) =>
      thread === 'core/async' && at.isLine
        ? { x: lanes.in, y: commandBox(layout, thread).y - places.beforeLine }
        : { x: lanes.in, y: at.beforeCommand[thread] + places.beforeCommand },
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
    shortcut({ x, y }) {
      const { shortcut } = narrowMeasures;
      return [
        { x: x + shortcut.x, y: y + shortcut.y },
        { x: out, y: y + shortcut.y },
      ];
    },
    delivery(window) {
      const to = answerOf(layout, window);
      const y = windowsEnd + between.turn;
      return to.x === out ? [to] : [{ x: out, y }, { x: to.x, y }, to];
    },
  };
}

function windowsOf(
  { windows }: Plan,
  width: number,
  at: NarrowLevels,
  { isolation }: LayoutOptions,
): WindowGeometry[] {
  const { gap: gaps, request: requestX, answer: answerX } = narrowMeasures.windows;
  const count = windows.length;
  const gap = count > 2 ? gaps.three : gaps.two;
  const total = width - gap * (count - 1);
  const bottom = at.windowTop + at.windowHeight;
  let next = 0;
  return windows.map((window, index) => {
    const x = next;
    const w = total * idleShares(windows, index, narrowMeasures.windows.idleShare);
    next += w + gap;
    const rect = { x: x + outline, y: at.windowTop, w: w - outline * 2, h: at.windowHeight };
    const request = { x: index === 0 ? lanes.in : x + requestX, y: bottom };
    const fromRight = count > 2 ? answerX.three : answerX.two;
    const frame = window.isIsolated ? isolation?.narrow(rect, window, request.x) : undefined;
    return {
      ...rect,
      isIdle: window.isIdle,
      ...(frame && { frame, isolation: frame }),
      request,
      answer: { x: index === count - 1 ? width - lanes.out : x + w - fromRight, y: bottom },
    };
  });
}
