import type { Gate } from '../../../../trace/index.ts';
import { groupIndex } from '../gate-groups.ts';
import type { LayoutOptions } from '../layout-options.ts';
import { ENGINE_INDEX, type MessageLanes, type MessagePlaces } from '../map-geometry.ts';
import type { Plan, Thread } from '../plan.ts';
import type { Point, Rect } from '../shape.ts';
import { fitsFolded, gateRow, type GateRow, type RowOptions } from '../wide-gates.ts';
import { wideMeasures } from '../wide-measures.ts';
import {
  cardMeasures,
  type Columns,
  type CorePlaces,
  type IsolatedMap,
  type IsolatedWindow,
} from './places.ts';
import { isolatedWide as at } from './wide-measures.ts';
import { wideWindows } from './wide-windows.ts';

const measures = {
  ...wideMeasures,
  top: at.top,
  captions: { ...wideMeasures.captions, engineY: at.name },
};

const { label } = wideMeasures.core;
const slimMeasures = {
  ...measures,
  core: { ...wideMeasures.core, label: { ...label, inside: at.core.slimName } },
};

/** The map in columns: windows with their frames, web engine, core. */
export function isolatedWideMap(plan: Plan, width: number, options: LayoutOptions): IsolatedMap {
  const layout = layoutOf(plan, width, options);
  const { columns, row, windows, bottom } = layout;
  const { core } = columns;
  return {
    geometry: {
      isWide: true,
      measures: isSlim(layout) ? slimMeasures : measures,
      width,
      height: bottom + 1,
      core: { x: core + at.outline, y: at.top, w: width - core - at.outline * 2, h: bottom - at.top },
      bands: bandsOf(layout),
      windows,
      groups: row.groups,
      command: (thread) => commandBox(layout, thread),
      isLine: () => true,
      isUnmarked: true,
      isLarge: false,
      isShort: row.isShort,
      gateScale: 1,
      lintel: (group) => row.lintels[group] ?? 0,
      findingRoom: (group) => findingRoom(layout, group),
      rowsTop: at.core.stderr,
      turn: 0,
      scale: wideMeasures.token.scale.usual,
      ...placesOf(layout),
      ...lanesOf(layout),
    },
    windows,
    core: corePlaces(layout),
  };
}

interface Layout {
  readonly plan: Plan;
  readonly width: number;
  readonly columns: Columns;
  readonly windows: readonly IsolatedWindow[];
  readonly row: GateRow;
  /** Where the lane turns down to the command, and where answers leave. */
  readonly turn: number;
  readonly out: number;
  readonly bottom: number;
}

function layoutOf(plan: Plan, width: number, options: LayoutOptions): Layout {
  const isSingle = plan.windows.length < 2;
  const must: ReadonlySet<Gate> = new Set<Gate>([
    'unseal',
    ...plan.deciding,
    ...(plan.reusesSeal ? (['permission'] as const) : []),
  ]);
  const turn = width - at.core.turn;
  const rowIn = ({ core }: Columns, alone: ReadonlySet<Gate>, distance: number): RowOptions => ({
    plan: { ...plan, deciding: must, refusing: new Set<Gate>(['unseal']) },
    alone,
    joinsArguments: false,
    splitsArguments: false,
    hasDetail: true,
    isShort: width < at.fullFrom,
    isLarge: false,
    from: core + at.core.side,
    to: turn - distance,
  });
  const full = columnsOf(width, isSingle, width >= at.fullFrom);
  const columns =
    full.isFull && isSingle && !fitsFolded(rowIn(full, must, at.toTurn.least))
      ? columnsOf(width, isSingle, false)
      : full;
  const usual = rowIn(columns, options.alone, at.toTurn.usual);
  const row = gateRow(fitsFolded(usual) ? usual : rowIn(columns, options.alone, at.toTurn.least));
  const { out, bottom } = isSingle ? at.one : at.two;
  return {
    plan,
    width,
    columns,
    windows: wideWindows(plan, columns, { out, bottom }),
    row: plan.hasRequests ? row : { ...row, groups: [] },
    turn,
    out,
    bottom,
  };
}

function columnsOf(width: number, isSingle: boolean, isFull: boolean): Columns {
  const { one, two, engine: ofEngine } = at.columns;
  const of = isSingle ? one : two;
  const web = isFull ? of.full : of.slim;
  const single = Math.min(
    ofEngine.most,
    Math.max(ofEngine.least, ofEngine.least + (width - ofEngine.at) * ofEngine.grows),
  );
  const engine = Math.round(
    isSingle ? (isFull ? single : ofEngine.slim) : isFull ? ofEngine.two.full : ofEngine.two.slim,
  );
  const turnAt = (share: number) => web + Math.round(engine * (isSingle ? at.turns.middle : share));
  return {
    web,
    engine,
    core: web + engine,
    requests: turnAt(at.turns.requests),
    answers: turnAt(at.turns.answers),
    isFull,
  };
}

/** The core process has less room than is meant. */
const isSlim = ({ width, columns }: Pick<Layout, 'width' | 'columns'>): boolean =>
  width - columns.core < at.core.box.slimBelow;

const isShared = ({ threads }: Plan): boolean => threads.has('core/async');

function bandsOf({ plan, width, columns }: Layout): Readonly<Record<Thread, Rect>> {
  const { side, mainTop, mainEnd, strip } = at.core;
  const place = { x: columns.core + side, w: width - columns.core - side * 2 };
  const y = at.top + mainTop;
  const end = isShared(plan) ? mainEnd.shared : mainEnd.alone;
  return {
    'core/main': { ...place, y, h: end - y },
    'core/async': { ...place, y: strip.y, h: isShared(plan) ? strip.h : 0 },
  };
}

function commandBox(layout: Layout, thread: Thread): Rect {
  const { plan, width } = layout;
  const { box, strip } = at.core;
  const w = isSlim(layout) ? box.slim : box.w;
  const onMain = isShared(plan) ? box.mainY : box.aloneY;
  const y = thread === 'core/main' ? onMain : strip.y + (strip.h - box.h) / 2;
  return { x: width - box.right - w, y, w, h: box.h };
}

/** Words of a gate keep clear of the posts beside it, and of the lane that turns down. */
function findingRoom({ row, columns, turn }: Layout, group: number): number {
  const { middles } = row;
  const { gap, folded } = wideMeasures.gate.finding;
  const middle = middles[group] ?? 0;
  const left = middles[group - 1] ?? columns.core;
  const right = middles[group + 1];
  return (
    Math.min(middle - left - folded, right === undefined ? turn - middle - gap : right - middle - folded) * 2
  );
}

function placesOf(layout: Layout): MessagePlaces {
  const { columns, windows, row, turn, out } = layout;
  const { web, engine, core } = columns;
  const answerY = (window: number) => windows[window]?.answer.y ?? out;
  const gate = (index: number): Point => ({
    x: row.middles[groupIndex(row.groups, index)] ?? core,
    y: at.lane,
  });
  const last = (row.middles.at(-1) ?? core) + (row.lintels.at(-1) ?? 0) / 2;
  return {
    gate,
    beforeGate: (index) => ({ x: gate(index).x - at.beforeGate, y: at.lane }),
    coreEdge: () => ({ x: core, y: at.lane }),
    beforeCommand: () =>
      turn - last >= at.toTurn.usual
        ? { x: turn - at.beforeTurn, y: at.lane }
        : { x: turn, y: at.lane + at.beforeDrop },
    outside: (_, place) => ({ x: web + engine / 2, y: at.lane + wideMeasures.places.outsidePitch * place }),
    outgoing(window, place) {
      if (place === 0 || window === ENGINE_INDEX) return { x: web + at.entering, y: answerY(window) };
      const { outX, outPitch } = wideMeasures.places;
      return place === 1
        ? { x: web + engine / 2, y: out }
        : { x: core + outX + outPitch * (place - 1), y: out };
    },
    arrived: (window) =>
      window === ENGINE_INDEX
        ? { x: web + at.entering, y: out }
        : { x: web - at.arrived, y: answerY(window) },
    queue: (place) => ({
      x: core + at.core.side + wideMeasures.places.queue.x * (place + 1),
      y: at.core.stderr,
    }),
  };
}

function lanesOf(layout: Layout): MessageLanes {
  const { columns, windows, turn, out } = layout;
  const { web, core, requests, answers } = columns;
  const join = { x: requests, y: at.lane };
  return {
    branch(window, isPast) {
      const place = windows[window];
      if (!place) return [{ x: web, y: at.lane }, join];
      const { frame, request, call, pastX } = place;
      const from = isPast
        ? [
            { x: pastX, y: call.y },
            { x: web, y: call.y },
          ]
        : [frame.up.at(-1) ?? request, request];
      const y = from.at(-1)?.y ?? at.lane;
      return [...from, ...(y === at.lane ? [] : [{ x: requests, y }]), join];
    },
    trunk: (thread) => [join, { x: turn, y: at.lane }, { x: turn, y: commandBox(layout, thread).y }],
    exit(thread) {
      const { x, y, h } = commandBox(layout, thread);
      const end = x - (isSlim(layout) ? at.core.box.slimExit : at.core.box.exit);
      return [
        { x, y: y + h / 2 },
        { x: end, y: y + h / 2 },
        { x: end, y: out },
      ];
    },
    shortcut({ x, y }) {
      const { down } = at.core.shortcut;
      const aside = isSlim(layout) ? at.core.shortcut.slimX : at.core.shortcut.x;
      const level = y + down;
      const start = { x: Math.max(x, core + aside), y: y + wideMeasures.shortcut.y };
      return [start, { x: start.x, y: level }, { x: core + aside, y: level }, { x: core + aside, y: out }];
    },
    delivery(window) {
      const to = windows[window]?.answer ?? { x: web, y: out };
      return to.y === out ? [to] : [{ x: answers, y: out }, { x: answers, y: to.y }, to];
    },
  };
}

/** The message below the gate that opens it, and what is said of it: beside it, or where there is no room, below. */
function corePlaces(layout: Layout): CorePlaces {
  const { plan, width, columns, row, turn } = layout;
  const { card: ofCard, note, side } = at.core;
  const [gate] = row.middles;
  if (gate === undefined || !plan.hasRequests) return { reasons: [] };
  const left = columns.core + side;
  // Where gates are folded for want of room, what one of them found has two lines.
  const lower = isSlim(layout) && [...plan.refusing].some((each) => each !== 'unseal') ? ofCard.lower : 0;
  // Words beside the message are what it moves aside for, as far as its stem still meets it.
  const beforeNote = turn - note.icon - note.text - note.meant - note.gap - cardMeasures.w;
  const card = {
    x: Math.max(
      left + (isSlim(layout) ? ofCard.slimSide : ofCard.side),
      Math.min(gate - ofCard.left, beforeNote),
    ),
    y: ofCard.y + lower,
    w: cardMeasures.w,
    h: cardMeasures.h,
    rows: 5,
  };
  const stem = [
    { x: gate, y: at.lane + ofCard.stem },
    { x: gate, y: card.y },
  ] as const;
  const beside = card.x + card.w + note.gap;
  const room = turn - note.icon - beside - note.text;
  const line = (x: number, y: number, space: number) => ({ x, y: y + lower, room: space });
  if (room >= note.least)
    return {
      card,
      stem,
      verdict: line(beside + note.icon, note.y, room),
      reasons: Array.from({ length: note.reasons }, (_, index) =>
        line(beside, note.reason + note.line * index, room + note.text),
      ),
      key: [0, 1, 2].map((index) => line(beside + note.icon, note.key + note.line * index, room)),
    };
  if (!isShared(plan) && room < 0) return { card, stem, reasons: [] };
  const below = turn - note.icon - card.x - note.text;
  const end = isShared(plan) ? below : width;
  return {
    card,
    stem,
    verdict: line(card.x + note.icon, note.below, Math.min(below, end)),
    reasons: [],
    key: [line(card.x + note.icon, note.below, Math.min(below, end))],
  };
}
