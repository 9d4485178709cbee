import type { Gate } from '../../../../trace/index.ts';
import { folded, foldedWords, groupIndex, isFolded, type GateGroup } from '../gate-groups.ts';
import type { LayoutOptions } from '../layout-options.ts';
import { ENGINE_INDEX, type MessageLanes, type MessagePlaces } from '../map-geometry.ts';
import { narrowMeasures } from '../narrow-measures.ts';
import { coreRows, type Plan, type Thread } from '../plan.ts';
import type { Point, Rect } from '../shape.ts';
import { isolatedNarrow as at } from './narrow-measures.ts';
import { narrowWindows } from './narrow-windows.ts';
import type { CorePlaces, IsolatedMap, IsolatedWindow } from './places.ts';

const measures = { ...narrowMeasures, lanes: { in: at.lane, out: at.home } };

/** The map from top to bottom: windows with their frames, web engine, core; one way straight down. */
export function isolatedNarrowMap(plan: Plan, wanted: number, options: LayoutOptions): IsolatedMap {
  const width = Math.min(Math.max(wanted, at.minWidth), at.maxWidth);
  const levels = levelsOf(plan, options);
  const layout: Layout = {
    plan,
    width,
    levels,
    windows: narrowWindows(plan, width, levels, options.measure),
  };
  const plates = levels.groups.map((group) => plateWidth(group, options));
  const band = { x: at.core.side, w: width - at.core.side - at.core.right };
  return {
    geometry: {
      isWide: false,
      measures,
      width,
      height: levels.bottom + at.bottom,
      core: { x: at.outline, y: levels.core, w: width - at.outline * 2, h: levels.bottom - levels.core },
      bands: {
        'core/main': { ...band, ...levels.bands['core/main'] },
        // Drawn without its name.
        'core/async': { ...band, y: levels.bands['core/async'].y, h: 0 },
      },
      windows: layout.windows,
      groups: levels.groups,
      ownLine: levels.groups.map(() => false),
      plate: (group) => plates[group] ?? 0,
      command: (thread) => commandBox(layout, thread),
      isLine: () => true,
      isUnmarked: true,
      rowsTop: levels.rowsTop,
      turn: 90,
      scale: narrowMeasures.token.scale,
      ...placesOf(layout),
      ...lanesOf(layout),
    },
    windows: layout.windows,
    core: { ...corePlaces(layout), strip: { ...band, ...levels.bands['core/async'] } },
  };
}

/** Heights (px from the top). */
export interface Levels {
  readonly isTight: boolean;
  readonly groups: readonly GateGroup[];
  readonly top: number;
  readonly windowHeight: number;
  readonly windowsEnd: number;
  readonly core: number;
  /** Rows of the gates, and the message below the first. */
  readonly rows: readonly number[];
  readonly card: { readonly y: number; readonly h: number } | undefined;
  readonly bands: Readonly<Record<Thread, Pick<Rect, 'y' | 'h'>>>;
  readonly boxes: Readonly<Record<Thread, number>>;
  readonly rowsTop: number;
  readonly bottom: number;
}

interface Layout {
  readonly plan: Plan;
  readonly width: number;
  readonly levels: Levels;
  readonly windows: readonly IsolatedWindow[];
}

/** With the gates that are meant to be alone if the map is not too high so, else with those that must be. */
function levelsOf(plan: Plan, { alone }: LayoutOptions): Levels {
  const must: ReadonlySet<Gate> = new Set<Gate>([
    'unseal',
    ...plan.deciding,
    ...(plan.reusesSeal ? (['permission'] as const) : []),
  ]);
  const choices = [
    levelsWith(plan, folded(plan, alone), false),
    levelsWith(plan, folded(plan, must), false),
    levelsWith(plan, folded(plan, must), true),
  ];
  const low = choices.find(({ bottom }) => bottom < at.maxHeight);
  return low ?? levelsWith(plan, folded(plan, must), true);
}

function levelsWith(plan: Plan, all: readonly GateGroup[], isTight: boolean): Levels {
  const isSingle = plan.windows.length < 2;
  const groups = plan.hasRequests ? all : [];
  const { core: ofCore } = at;
  const top = plan.more > 0 ? at.top.counted : at.top.plain;
  const windowHeight = isSingle ? (isTight ? at.one.tight : at.one.window) : at.two.window;
  const windowsEnd = top + windowHeight;
  const core = windowsEnd + (isSingle ? at.one.engine : at.two.engine);
  const mainTop = core + ofCore.mainTop;
  const pitch = isTight ? ofCore.pitch.tight : ofCore.pitch.usual;
  const first = mainTop + (isTight ? ofCore.first.tight : ofCore.first.usual);
  const h = isTight ? ofCore.card.tightH : ofCore.card.h;
  const card = isSingle && groups.length > 0 ? { y: first + ofCore.card.top, h } : undefined;
  const second = card ? card.y + card.h + ofCore.card.gap : first + pitch;
  const rows = groups.map((_, index) => (index === 0 ? first : second + pitch * (index - 1)));
  const last = rows.at(-1) ?? mainTop;
  const hasAsync = plan.threads.has('core/async');
  const hasMain = plan.threads.has('core/main');
  const strip = isTight ? ofCore.strip.tightH : ofCore.strip.h;
  const gatesEnd = last + (isTight ? ofCore.tightEnd : ofCore.end);
  const mainEnd = hasMain ? gatesEnd + strip : gatesEnd;
  const asyncTop = mainEnd + ofCore.gap;
  const lanesEnd = hasAsync ? asyncTop + strip : mainEnd;
  const textEnd = lanesEnd + (coreRows(plan) > 0 ? ofCore.row : 0);
  return {
    isTight,
    groups,
    top,
    windowHeight,
    windowsEnd,
    core,
    rows,
    card,
    bands: {
      'core/main': { y: mainTop, h: mainEnd - mainTop },
      'core/async': { y: asyncTop, h: hasAsync ? strip : 0 },
    },
    boxes: {
      'core/main': gatesEnd + (strip - ofCore.box.h) / 2 - ofCore.mainUp,
      'core/async': asyncTop + (strip - ofCore.box.h) / 2,
    },
    rowsTop: lanesEnd,
    bottom: textEnd + (isTight ? ofCore.tightBottom : ofCore.bottom),
  };
}

function plateWidth(group: GateGroup, { measure }: LayoutOptions): number {
  const { w, name, end } = narrowMeasures.gate.plate;
  const [only = ''] = group.gates;
  const words = isFolded(group) ? foldedWords(group.gates.length, 'passed', false) : only;
  return Math.round(Math.max(w, name + measure('lintel', words) + end));
}

function commandBox({ width, levels }: Layout, thread: Thread): Rect {
  const { box } = at.core;
  return { x: width - box.right - box.w, y: levels.boxes[thread], w: box.w, h: box.h };
}

function placesOf(layout: Layout): MessagePlaces {
  const { levels, width, windows } = layout;
  const { windowsEnd, core, rows, groups } = levels;
  const home = width - at.home;
  const gate = (index: number): Point => ({
    x: at.lane,
    y: rows[groupIndex(groups, index)] ?? core + at.core.mainTop,
  });
  const answerX = (window: number) => windows[window]?.answer.x ?? home;
  const middle = (windowsEnd + core) / 2;
  return {
    gate,
    beforeGate: (index) => ({ x: at.lane, y: gate(index).y - at.beforeGate }),
    coreEdge: () => ({ x: at.lane, y: core }),
    beforeCommand: (thread) => ({ x: at.lane, y: commandBox(layout, thread).y - at.beforeCommand }),
    outside: (_, place) => ({ x: at.lane + at.pitch * place, y: middle }),
    outgoing: (window, place) =>
      place === 0
        ? { x: window === ENGINE_INDEX ? home : answerX(window), y: middle }
        : { x: home, y: core + at.out.y + at.out.pitch * place },
    arrived: (window) => ({
      x: window === ENGINE_INDEX ? home : answerX(window),
      y: windowsEnd + at.arrived,
    }),
    queue: (place) => ({ x: narrowMeasures.places.queue.x + at.out.pitch * place, y: levels.rowsTop }),
  };
}

function lanesOf(layout: Layout): MessageLanes {
  const { levels, width, windows } = layout;
  const { windowsEnd, core } = levels;
  const home = width - at.home;
  const isSingle = windows.length < 2;
  const join = { x: at.lane, y: isSingle ? (windowsEnd + core) / 2 : windowsEnd + at.join };
  return {
    branch(window, isPast) {
      const place = windows[window];
      if (!place) return [{ x: at.lane, y: windowsEnd }, join];
      const { x } = place.request;
      const turn = x === at.lane ? [] : [{ x, y: join.y }];
      if (!isPast) return [place.request, place.request, ...turn, join];
      const right = place.x + place.w - at.window.past.right;
      const under = place.y + (isSingle ? at.window.past.y : at.window.past.lowY);
      const { isTight } = levels;
      const level = isTight ? under - (at.one.window - at.one.tight) / 2 : under;
      return [
        { x: place.pastX, y: place.call.y },
        { x: right, y: place.call.y },
        { x: right, y: level },
        { x, y: level },
        ...turn,
        join,
      ];
    },
    trunk(thread) {
      const { x, y, h } = commandBox(layout, thread);
      return [join, { x: at.lane, y: y + h / 2 }, { x, y: y + h / 2 }];
    },
    exit(thread) {
      const { x, y, w, h } = commandBox(layout, thread);
      return [
        { x: x + w, y: y + h / 2 },
        { x: home, y: y + h / 2 },
      ];
    },
    shortcut: ({ x, y }) => [
      { x: x + at.shortcut.x, y: y + at.shortcut.y },
      { x: home, y: y + at.shortcut.y },
    ],
    delivery(window) {
      const to = windows[window]?.answer ?? { x: home, y: windowsEnd };
      if (to.x === home) return [to];
      const y = windowsEnd + at.turn;
      return [{ x: home, y }, { x: to.x, y }, to];
    },
  };
}

/** The message in two lines below the gate that opens it; of two windows there is no room for it. */
function corePlaces({ levels, width }: Layout): CorePlaces {
  const { card: ofCard, verdict } = at.core;
  const [first] = levels.rows;
  if (first === undefined) return { reasons: [] };
  const room =
    width - verdict - at.lane - narrowMeasures.gate.plate.x - narrowMeasures.gate.plate.w - at.core.before;
  const words = { x: width - verdict, y: first, room, anchor: 'end' as const };
  if (!levels.card) {
    const x = width - at.core.keyRight;
    const space =
      x - at.lane - narrowMeasures.gate.plate.x - narrowMeasures.gate.plate.w - narrowMeasures.gate.gap;
    return { reasons: [], verdict: words, key: [{ ...words, x, room: space }] };
  }
  const { y, h } = levels.card;
  const card = {
    x: ofCard.x,
    y,
    w: width - ofCard.x - ofCard.right,
    h,
    rows: h > at.core.card.tightH ? 2 : 1,
  };
  return { card, verdict: words, reasons: [] };
}
