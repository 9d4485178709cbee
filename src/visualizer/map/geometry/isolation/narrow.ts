import { foldedWords, groupIndex, isFolded, type GateGroup } from '../gate-groups.ts';
import type { LayoutOptions } from '../layout-options.ts';
import { ENGINE_INDEX, type MessageLanes, type MessagePlaces } from '../map-geometry.ts';
import { narrowMeasures } from '../narrow-measures.ts';
import type { Plan, Thread } from '../plan.ts';
import type { Point, Rect } from '../shape.ts';
import { widthOf } from '../text.ts';
import { isolatedNarrow as at } from './narrow-measures.ts';
import { levelsOf, type Levels } from './narrow-levels.ts';
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
    windows: narrowWindows(plan, width, levels),
  };
  const plates = levels.groups.map((group) => plateWidth(group));
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

interface Layout {
  readonly plan: Plan;
  readonly width: number;
  readonly levels: Levels;
  readonly windows: readonly IsolatedWindow[];
}

function plateWidth(group: GateGroup): number {
  const { w, name, end } = narrowMeasures.gate.plate;
  const [only = ''] = group.gates;
  const words = isFolded(group) ? foldedWords(group.gates.length, 'passed', false) : only;
  return Math.round(Math.max(w, name + widthOf('lintel', words) + end));
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
