import type { Gate } from '../../../trace/index.ts';
import { hasUnseal, coreRows, type Plan, type Thread, type WindowPlan } from './plan.ts';
import { folded, isFolded, unfolded, type GateGroup } from './gate-groups.ts';
import type { LayoutOptions } from './layout-options.ts';
import { narrowMeasures } from './narrow-measures.ts';
import type { Rect } from './shape.ts';

const { levels, command } = narrowMeasures;
const MAX_LISTENERS = 3;
/** Calls that a window has rows for: one that has the width for itself, others, and these where the map would be too high. */
const MAX_CALLS = { single: 4, several: 2, folded: 1 } as const;

/** Heights that a plan needs (px from the top). */
export interface NarrowLevels {
  readonly groups: readonly GateGroup[];
  /** Calls that a window has rows for; of one that has more, the others are counted. */
  readonly maxCalls: number;
  readonly windowTop: number;
  readonly windowHeight: number;
  readonly coreTop: number;
  /** Height 0 where nothing is drawn of a thread. */
  readonly bands: Readonly<Record<Thread, Pick<Rect, 'y' | 'h'>>>;
  /** Rows of the groups, the last on either thread. */
  readonly rows: readonly number[];
  readonly last: Readonly<Record<Thread, number>>;
  /** What a command follows: that row, or the line below it. */
  readonly beforeCommand: Readonly<Record<Thread, number>>;
  /** Async commands are drawn in one line. */
  readonly isLine: boolean;
  /** The row of the gate of permissions, if something is drawn below; else 0. */
  readonly detail: number;
  /** Rows of text in the core, and of what is queued. */
  readonly texts: number;
  readonly queue: number;
  readonly bottom: number;
}

/**
 * With each gate for itself if the map is not too high so, else folded, the more the higher it is; at last, all but the
 * latest call of each of several windows are folded too.
 */
export function narrowLevels(plan: Plan, options: LayoutOptions, ownLine: OwnLine): NarrowLevels {
  const { alone, detail } = options;
  const maxCalls: number = plan.windows.length === 1 ? MAX_CALLS.single : MAX_CALLS.several;
  const make = (groups: readonly GateGroup[], most = maxCalls) =>
    levelsWith(plan, groups, most, options, ownLine);
  if (!plan.hasRequests) return make([]);
  // The gate that something is drawn below is drawn alone at any height, and so is what refuses.
  const least: readonly Gate[] = detail > 0 ? ['permission'] : [];
  const ways = [
    ...(detail === 0 && !hasUnseal(plan) ? [unfolded(plan)] : []),
    folded(plan, alone),
    folded(plan, new Set([...plan.deciding, ...least])),
    folded(plan, new Set([...plan.refusing, ...least])),
  ];
  let levels = make([]);
  const isTooHigh = () => levels.bottom >= narrowMeasures.maxHeight;
  for (const groups of ways) {
    levels = make(groups);
    if (!isTooHigh()) break;
  }
  // What is drawn below a gate gives way before calls do.
  const foldsCalls = isTooHigh() && plan.windows.length > 1 && detail === 0;
  return foldsCalls ? make(levels.groups, MAX_CALLS.folded) : levels;
}

/** Whether a group writes what it found on a separate line. */
export type OwnLine = (group: GateGroup) => boolean;

function levelsWith(
  plan: Plan,
  groups: readonly GateGroup[],
  maxCalls: number,
  { detail, isolation }: LayoutOptions,
  ownLine: OwnLine,
): NarrowLevels {
  const windowTop = plan.more > 0 ? narrowMeasures.top.counted : narrowMeasures.top.plain;
  const windowHeight = windowHeightOf(plan, maxCalls, isolation);
  const coreTop = windowTop + windowHeight + narrowMeasures.windows.toCore;
  const hasMain = plan.threads.has('core/main');
  const hasAsync = plan.threads.has('core/async');
  const lastGroup = groups.at(-1);
  const hasAsyncGate = hasAsync && plan.calls > 0 && lastGroup !== undefined && !isFolded(lastGroup);
  const mainTop = coreTop + levels.mainTop;
  const onMain = hasAsyncGate && !hasMain ? groups.slice(0, -1) : groups;
  let y = mainTop + levels.firstGate;
  let end = mainTop;
  let detailTop = 0;
  const rows = onMain.map((group) => {
    const row = y;
    y += levels.gatePitch + (ownLine(group) ? levels.ownLine : 0);
    if (detail > 0 && group.gates.includes('permission')) {
      detailTop = row;
      y += detail;
    }
    end = y - levels.gatePitch + levels.gatesEnd;
    return row;
  });
  const lastRow = y - levels.gatePitch;
  const isMainDrawn = groups.length > 0 || hasMain;
  if (groups.length === 0) end = mainTop + levels.firstGate;
  if (hasMain) end = lastRow + command.end + levels.commandEnd;
  const mainEnd = isMainDrawn ? end : mainTop - levels.bandGap;
  const asyncTop = mainEnd + levels.bandGap;
  const asyncGate = asyncTop + levels.firstGate;
  const asyncLine = lastGroup && ownLine(lastGroup) ? levels.ownLine : 0;
  const laneEnd = !hasAsync
    ? asyncTop
    : hasAsyncGate
      ? asyncGate + asyncLine + command.end + levels.commandEnd
      : asyncTop + levels.line;
  const count = coreRows(plan);
  const texts = laneEnd + levels.rows;
  const textsEnd = laneEnd + (count > 0 ? narrowMeasures.core.rowPitch * count + levels.rows * 2 : 0);
  const asyncEnd = textsEnd + (plan.queued.length > 0 ? levels.queueHeight : 0);
  const isAsyncDrawn = asyncEnd > asyncTop;
  return {
    groups,
    maxCalls,
    windowTop,
    windowHeight,
    coreTop,
    bands: {
      'core/main': { y: mainTop, h: isMainDrawn ? mainEnd - mainTop : 0 },
      'core/async': { y: asyncTop, h: isAsyncDrawn ? asyncEnd - asyncTop : 0 },
    },
    rows,
    last: {
      'core/main': rows.at(-1) ?? lastRow,
      'core/async': hasAsyncGate ? asyncGate : (rows.at(-1) ?? lastRow),
    },
    beforeCommand: { 'core/main': lastRow, 'core/async': asyncGate + asyncLine },
    isLine: hasAsync && !hasAsyncGate,
    detail: detailTop,
    texts,
    queue: textsEnd + levels.queue,
    bottom: (isAsyncDrawn ? asyncEnd : mainEnd) + levels.bottom,
  };
}

function windowHeightOf(plan: Plan, maxCalls: number, isolation: LayoutOptions['isolation']): number {
  const { base, row } = narrowMeasures.windows.height;
  const isSingle = plan.windows.length === 1;
  const framed = plan.windows.filter(({ isIsolated }) => isIsolated);
  return Math.max(
    base + row * windowRows(plan, maxCalls),
    ...framed.map((window) => isolation?.narrowHeight(window, isSingle) ?? 0),
  );
}

/** Rows of text in a window: of calls and their promises, listeners, console and frame. */
function windowRows({ windows }: Plan, maxCalls: number): number {
  const isSingle = windows.length === 1;
  const rows = windows.map(({ calls, listeners, hasConsole, hasChannel, isFramed }) => {
    const shown = Math.min(calls.length, maxCalls);
    const ofCalls = isSingle && shown > 1 ? shown : shown * 2 + foldedRows(calls, maxCalls);
    const extras = Number(hasConsole) + Number(hasChannel) + Number(isFramed);
    return ofCalls + Math.min(listeners.length, MAX_LISTENERS) + extras;
  });
  return Math.max(narrowMeasures.windows.height.minRows, ...rows);
}

/** Below the only call of a window that has a row, one that counts the others. */
export const foldedRows = (calls: WindowPlan['calls'], maxCalls: number): number =>
  Number(maxCalls === MAX_CALLS.folded && calls.length > maxCalls);
