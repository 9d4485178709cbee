import type { Gate } from '../../../trace/index.ts';
import { folded, foldedWords, isFolded, unfolded, type GateGroup } from './gate-groups.ts';
import type { Plan } from './plan.ts';
import { reservedWidth, widthOf, type Measure } from './text.ts';
import { wideMeasures } from './wide-measures.ts';

const { gate: at, gates: between } = wideMeasures;

/** The groups of gates with their lintels, next to each other. */
export interface GateRow {
  readonly groups: readonly GateGroup[];
  /** The words of folded gates are the shorter ones. */
  readonly isShort: boolean;
  /** Widths, and middles (px from the left). */
  readonly lintels: readonly number[];
  readonly middles: readonly number[];
}

/** Where a row of gates may be, and what it is made for. */
export interface RowOptions {
  readonly plan: Plan;
  /** Gates that are drawn alone as long as there is room, and those that must be. */
  readonly alone: ReadonlySet<Gate>;
  /** Commands of the main thread have no gate of arguments in this row. */
  readonly joinsArguments: boolean;
  /** The gate of arguments is on the thread of async commands, so it is folded with none of this row. */
  readonly splitsArguments: boolean;
  /** There is no room below for what each gate found. */
  readonly hasDetail: boolean;
  readonly isShort: boolean;
  readonly isLarge: boolean;
  /** Left and right end (px from the left). */
  readonly from: number;
  readonly to: number;
}

/** The row of gates: each alone, or folded until they fit. */
export function gateRow(options: RowOptions): GateRow {
  const { plan, alone } = options;
  const always: readonly Gate[] = options.splitsArguments ? ['arguments'] : [];
  const choices = [
    ...(options.hasDetail ? [] : [separate(options)]),
    ...[alone, plan.deciding, plan.refusing, []].map((kept) => folded(plan, new Set([...kept, ...always]))),
  ];
  const rows = choices.flatMap((groups) => [
    rowOf(options, groups, options.isShort),
    rowOf(options, groups, true),
  ]);
  const fits = rows.find((row) => hasRoom(options, row)) ?? rows.at(-1);
  return spread(options, fits ?? rowOf(options, [], false));
}

const hasRoom = (options: RowOptions, row: Lintels): boolean => needs(row) <= options.to - options.from;

/** Whether there is room for each gate alone, in whatever font: the height of the map depends on it. */
export const fitsSeparate = (options: RowOptions): boolean =>
  hasRoom(options, rowOf(options, separate(options), options.isShort, reservedWidth));

/** Whether there is room for those that are drawn alone, with the others folded, in whatever font. */
export const fitsFolded = (options: RowOptions): boolean =>
  hasRoom(options, rowOf(options, folded(options.plan, options.alone), true, reservedWidth));

/** A row without places. */
type Lintels = Omit<GateRow, 'middles'>;

const rowOf = (
  options: RowOptions,
  groups: readonly GateGroup[],
  isShort: boolean,
  measure = widthOf,
): Lintels => ({ groups, isShort, lintels: lintelsOf(options, groups, isShort, measure) });

/** The least that a row takes (px). */
function needs(row: Lintels): number {
  const { gap, start } = between;
  return start.least + widthsIn(row).reduce((sum, width) => sum + width + gap.min, -gap.min);
}

const separate = (options: RowOptions) => withArguments(options, unfolded(options.plan));

/** `command` and `arguments`, the last two. */
const JOINED = 2;

/** With `command` and `arguments` as one, where those of async commands are parsed on another thread. */
function withArguments(
  { alone, joinsArguments }: RowOptions,
  groups: readonly GateGroup[],
): readonly GateGroup[] {
  if (!joinsArguments || alone.has('arguments') || alone.has('command')) return groups;
  const first = groups.length - JOINED;
  return [...groups.slice(0, first), { gates: groups.slice(first).flatMap(({ gates }) => gates) }];
}

function lintelsOf(
  { isLarge }: RowOptions,
  groups: readonly GateGroup[],
  isShort: boolean,
  measure: Measure,
): readonly number[] {
  const scale = isLarge ? at.scale.large : at.scale.usual;
  const role = isLarge ? 'lintel-large' : 'lintel';
  const width = (text: string) => Math.max(at.lintel.w * scale, measure(role, text) + at.lintel.padding);
  return groups.map((group) => {
    const [only = ''] = group.gates;
    if (!isFolded(group)) return Math.round(width(only));
    const count = group.gates.length;
    const widest = Math.max(...['ahead', 'passed'].map((it) => width(foldedWords(count, it, isShort))));
    return Math.round(widest);
  });
}

/** What each takes with the sheets behind it. */
const widthsIn = ({ groups, lintels }: Lintels): readonly number[] =>
  groups.map((group, index) => (lintels[index] ?? 0) + (isFolded(group) ? at.sheets.x * at.sheets.count : 0));

/** Puts the lintels next to each other with equal distances, as far apart as there is room. */
function spread({ from, to }: RowOptions, row: Lintels): GateRow {
  const { groups, lintels, isShort } = row;
  const widths = widthsIn(row);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const { gap: gaps, start } = between;
  const inner = lintels.length - 1;
  const left = to - from - total;
  const gap = Math.min(gaps.max, Math.max(gaps.min, (left - start.usual) / Math.max(1, inner)));
  const rest = Math.max(start.least, Math.min(start.usual, left - gap * inner));
  let x = from + rest + Math.max(0, left - gap * inner - rest) / 2;
  const middles = lintels.map((width, index) => {
    const middle = x + width / 2;
    x += (widths[index] ?? width) + gap;
    return Math.round(middle);
  });
  return { groups, lintels, isShort, middles };
}
