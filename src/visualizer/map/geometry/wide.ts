import { groupIndex, hasAsyncGate, isFolded } from './gate-groups.ts';
import { detailPlaces } from './detail-places.ts';
import type { LayoutOptions } from './layout-options.ts';
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
import { fitsFolded, fitsSeparate, gateRow, type GateRow } from './wide-gates.ts';
import { wideLevels, type WideLevels } from './wide-levels.ts';
import { wideMeasures } from './wide-measures.ts';
import { wideWindows } from './wide-windows.ts';

const { outline, band, places, command, exit, gates: between } = wideMeasures;
const isMain = (thread: Thread) => thread === 'core/main';

/** The map in columns: windows, web engine, core. */
export function wideGeometry(plan: Plan, width: number, options: LayoutOptions): WideGeometry {
  const layout = layoutOf(plan, width, options);
  const { columns, levels, row, windows, gateScale, isLarge } = layout;
  const { core } = columns;
  const bands = { x: core + band.left, w: width - core - band.left - band.right };
  const bottom = levels.height - wideMeasures.bottom;
  return {
    isWide: true,
    measures: wideMeasures,
    width,
    height: levels.height,
    core: {
      x: core + outline,
      y: wideMeasures.top,
      w: width - core - outline * 2,
      h: bottom - wideMeasures.top,
    },
    bands: {
      'core/main': { ...bands, ...levels.bands['core/main'] },
      'core/async': { ...bands, ...levels.bands['core/async'] },
    },
    windows,
    groups: row.groups,
    command: (thread) => commandBox(layout, thread),
    isLine: (thread) => isLine(layout, thread),
    detail: layout.hasDetail ? detailPlace(layout) : undefined,
    isLarge,
    isShort: row.isShort,
    gateScale,
    lintel: (group) => row.lintels[group] ?? 0,
    findingRoom: (group) => findingRoom(layout, group),
    rowsTop: levels.rows,
    turn: 0,
    scale: tokenScale(isLarge),
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
  /** Where lanes turn: answers and requests in the engine. */
  readonly answers: number;
  readonly requests: number;
}

interface Layout {
  readonly plan: Plan;
  readonly columns: Columns;
  readonly levels: WideLevels;
  readonly windows: readonly WindowGeometry[];
  readonly row: GateRow;
  readonly width: number;
  readonly isLarge: boolean;
  readonly gateScale: number;
  /** The gate of arguments of async commands is on their own thread. */
  readonly hasAsyncGate: boolean;
  /** The command of the main thread is below its gates, since there is no room beside them. */
  readonly isDropped: boolean;
  /** Where the lane turns down to a command below (px from the left). */
  readonly turn: number;
  readonly hasDetail: boolean;
}

function layoutOf(plan: Plan, width: number, options: LayoutOptions): Layout {
  const { alone, detail } = options;
  const columns = columnsOf(plan, width);
  const asyncGate = hasAsyncGate(plan, alone);
  const isLarge = width >= wideMeasures.largeFrom && detail === 0 && !asyncGate;
  const gateScale = isLarge ? wideMeasures.gate.scale.large : wideMeasures.gate.scale.usual;
  const hasAsync = plan.threads.has('core/async');
  const hasMain = plan.threads.has('core/main');
  const boxX = width - command.right - boxWidth(width);
  const room = {
    plan,
    alone,
    joinsArguments: hasAsync,
    splitsArguments: asyncGate,
    hasDetail: detail > 0,
    isShort: width < wideMeasures.shortBelow,
    isLarge,
    from: columns.core + band.left,
  };
  const beside = { ...room, to: boxX - between.toCommand - (hasAsync ? command.turn : 0) };
  const usual = { ...room, to: width - command.line.turn - between.toTurn };
  const above = fitsFolded(usual) ? usual : { ...usual, to: usual.to + between.closer };
  const over = { ...room, to: width - command.line.turn - between.toDrop };
  const isDropped =
    hasMain &&
    !asyncGate &&
    detail === 0 &&
    !fitsSeparate(beside) &&
    (hasAsync ? plan.refusing.size > 0 && !fitsFolded(beside) : fitsSeparate(over) || !fitsFolded(beside));
  const levels = wideLevels(plan, { alone, scale: gateScale, detail, isDropped });
  const row = !plan.hasRequests
    ? { groups: [], lintels: [], middles: [], isShort: false }
    : gateRow(isDropped ? over : hasMain || asyncGate ? beside : above);
  const bottom = levels.height - wideMeasures.bottom;
  return {
    plan,
    columns,
    levels,
    windows: wideWindows(plan, columns.web, bottom, levels, options),
    row,
    width,
    isDropped,
    isLarge,
    gateScale,
    hasAsyncGate: asyncGate,
    turn: asyncGate
      ? turnBeforeLast(row)
      : hasMain && !isDropped
        ? boxX - command.turn
        : width - command.line.turn,
    hasDetail: detail > 0,
  };
}

const boxWidth = (width: number) => (width < wideMeasures.shortBelow ? command.narrowW : command.w);

/** Between the last two gates, and before where a request waits for the last. */
function turnBeforeLast({ lintels, middles }: GateRow): number {
  const last = middles.length - 1;
  const left = (middles[last - 1] ?? 0) + (lintels[last - 1] ?? 0) / 2;
  const middle = middles[last] ?? 0;
  return Math.min((left + middle - (lintels[last] ?? 0) / 2) / 2, middle - places.beforeGate - 1);
}

function columnsOf(plan: Plan, width: number): Columns {
  const { columns } = wideMeasures;
  const { web: ofWeb, engine: ofEngine } = columns;
  const more = width - columns.at;
  const plain = ofWeb.width + more * (more < 0 ? ofWeb.shrinks : ofWeb.grows);
  const isolated = more < 0 ? ofWeb.isolatedMin : ofWeb.isolated;
  const web = Math.round(hasUnseal(plan) ? Math.max(plain, isolated) : plain);
  const engine = Math.round(
    Math.min(Math.max(ofEngine.width + more * ofEngine.changes, ofEngine.min), ofEngine.max),
  );
  return {
    web,
    engine,
    core: web + engine,
    answers: web + engine * columns.answers,
    requests: web + engine * columns.requests,
  };
}

/** In the async runtime, unless its commands have a gate there that needs the height. */
const isLine = ({ hasAsyncGate: hasGate }: Layout, thread: Thread): boolean => !isMain(thread) && !hasGate;

function commandBox(layout: Layout, thread: Thread): Rect {
  const { width, levels } = layout;
  const isShort = width < wideMeasures.shortBelow;
  const { line } = command;
  const w = isLine(layout, thread) ? (isShort ? line.narrowW : line.w) : boxWidth(width);
  const h = isLine(layout, thread) ? line.h : command.h;
  const isBelow = isMain(thread) && layout.isDropped;
  const middle = isBelow ? levels.drop : levels.lanes[thread];
  const right = isBelow && isPassed(layout) ? layout.turn - command.turn : width - command.right;
  return { x: right - w, y: middle - h / 2, w, h };
}

/** The lane to async commands passes that of the main thread, which is below its gates. */
const isPassed = ({ isDropped, plan }: Layout): boolean => isDropped && plan.threads.has('core/async');

/** The strip and the files, between the lane and the end of its band. */
function detailPlace({ columns, levels, width }: Layout): Rect {
  const { top, left, right } = detailPlaces.wide;
  const x = columns.core + band.left + left;
  const { y, h } = levels.bands['core/main'];
  const start = levels.lanes['core/main'] + top;
  return { x, y: start, w: width - band.right - right - x, h: y + h - start };
}

const tokenScale = (isLarge: boolean): number =>
  isLarge ? wideMeasures.token.scale.large : wideMeasures.token.scale.usual;

/** Words of one gate do not meet those of its neighbours, nor an end of the band or a message where the lane turns down. */
function findingRoom(layout: Layout, group: number): number {
  const { row, columns, plan, width, turn, isLarge, isDropped } = layout;
  const { middles, groups } = row;
  const { gap, folded } = wideMeasures.gate.finding;
  const middle = middles[group] ?? 0;
  const left = columns.core + band.left;
  const { half } = wideMeasures.token;
  const turns = isDropped || plan.threads.has('core/async');
  const right = turns ? turn - half * tokenScale(isLarge) : width - band.right;
  const beside = (index: number, end: number): number => {
    const neighbour = groups[index];
    const distance = Math.abs((middles[index] ?? end) - middle);
    if (!neighbour) return (distance - gap) * 2;
    return isFolded(neighbour) ? (distance - folded) * 2 : distance - gap;
  };
  return Math.min(beside(group - 1, left), beside(group + 1, right));
}

function placesOf(layout: Layout): MessagePlaces {
  const { plan, columns, levels, windows, row, gateScale } = layout;
  const { web, engine, core } = columns;
  const { lanes } = levels;
  const entering = Math.min(web + places.entering, columns.answers);
  const gate = (index: number, thread: Thread): Point => {
    const isLast = index === plan.gates - 1;
    return {
      x: row.middles[groupIndex(row.groups, index)] ?? core,
      y: lanes[isLast && layout.hasAsyncGate ? thread : 'core/main'],
    };
  };
  return {
    gate,
    beforeGate(index, thread) {
      const { x, y } = gate(index, thread);
      return { x: x - places.beforeGate * gateScale, y };
    },
    coreEdge: () => ({ x: core + band.left - places.coreEdge, y: lanes['core/main'] }),
    beforeCommand(thread) {
      if (layout.isDropped) return { x: layout.turn, y: levels.drop - places.beforeDrop };
      if (isLine(layout, thread)) return { x: layout.turn - places.beforeTurn, y: lanes['core/main'] };
      const box = commandBox(layout, thread);
      return { x: box.x - places.beforeCommand, y: lanes[thread] };
    },
    outside: (window, place) => ({
      x: web + engine * wideMeasures.columns.outside,
      y: (windows[window]?.request.y ?? lanes['core/main']) - places.outsidePitch * place,
    }),
    outgoing(window, place) {
      if (place === 0 || window === ENGINE_INDEX) return { x: entering, y: answerOf(layout, window).y };
      const x =
        place === 1
          ? web + engine * wideMeasures.columns.firstOut
          : core + places.outX + places.outPitch * (place - 1);
      return { x, y: lanes.out };
    },
    arrived: (window) =>
      window === ENGINE_INDEX
        ? { x: entering, y: lanes.out }
        : { x: web - places.arrived, y: answerOf(layout, window).y },
    queue: (place) => ({
      x: core + band.left + places.queue.x + places.queue.pitch * place,
      y: levels.queue,
    }),
  };
}

const answerOf = ({ columns, windows, levels }: Layout, window: number): Point =>
  windows[window]?.answer ?? { x: columns.web, y: levels.lanes.out };

function lanesOf(layout: Layout): MessageLanes {
  const { columns, windows, levels } = layout;
  const { web, answers, requests } = columns;
  const { lanes } = levels;
  const main = lanes['core/main'];
  return {
    branch(window) {
      const from = windows[window]?.request ?? { x: web + places.engineStart, y: main };
      return [...sealedStart(windows[window]), from, { x: requests, y: from.y }, { x: requests, y: main }];
    },
    trunk: (thread) => [{ x: requests, y: main }, ...trunkEnd(layout, thread)],
    exit: (thread) => exitOf(layout, thread),
    shortcut({ x, y }) {
      const { shortcut } = wideMeasures;
      // Within the core, also from a request that is at its edge.
      const startX = Math.max(
        x + shortcut.x,
        columns.core + shortcut.inside,
        betweenFindings(layout, { x, y }),
      );
      const start = { x: startX, y: y + shortcut.y };
      if (!layout.hasDetail || y > main) return [start, { ...start, y: lanes.out }];
      const { down, left } = wideMeasures.detailShortcut;
      const aside = columns.core + band.left + left;
      return [start, { ...start, y: main + down }, { x: aside, y: main + down }, { x: aside, y: lanes.out }];
    },
    delivery(window) {
      const to = answerOf(layout, window);
      if (to.y === lanes.out) return [to];
      return [{ x: answers, y: lanes.out }, { x: answers, y: to.y }, to];
    },
  };
}

/** Where a way down from between two gates meets the words of neither. */
function betweenFindings({ row, levels, hasDetail }: Layout, { x, y }: Point): number {
  if (hasDetail || y !== levels.lanes['core/main']) return 0;
  const next = row.middles.findIndex((middle) => middle > x);
  return ((row.middles[next - 1] ?? 0) + (row.middles[next] ?? 0)) / 2;
}

/** From where all requests go on together to the command. */
function trunkEnd(layout: Layout, thread: Thread): readonly Point[] {
  const { levels, turn } = layout;
  const { x, y, w, h } = commandBox(layout, thread);
  const main = levels.lanes['core/main'];
  if (isMain(thread) && !layout.isDropped) return [{ x, y: main }];
  const isPast = isMain(thread) && isPassed(layout);
  const isAbove = isLine(layout, thread) || (isMain(thread) && !isPast);
  const end = isAbove ? { x: turn, y } : { x: isPast ? x + w : x, y: y + h / 2 };
  return [{ x: turn, y: main }, { x: turn, y: end.y }, end];
}

function exitOf(layout: Layout, thread: Thread): readonly Point[] {
  const { lanes } = layout.levels;
  const { x, y, w, h } = commandBox(layout, thread);
  const isAside = isLine(layout, thread) || isPassed(layout);
  if (!isAside && !isMain(thread))
    return [
      { x: x + w / 2, y: y + h },
      { x: x + w / 2, y: lanes.out },
    ];
  const [start, down] = isAside
    ? [x, commandBox(layout, 'core/async').x - command.exit]
    : [x + w, layout.width - exit.main];
  const middle = y + h / 2;
  return [
    { x: start, y: middle },
    { x: down, y: middle },
    { x: down, y: lanes.out },
  ];
}
