/**
 * Where the parts of the chart of costs are. Its middle is the unit: a bar to the left is cheaper, one to the right is
 * dearer, and each step of the scale is ten times the one before. Across, all is a share of the width (percent), so that
 * one drawing fits every page; words are beside the middle, in the half that their bar leaves free, and never meet one.
 */
import type { CostRow, Costs, CostWay } from '../../schemas/index.ts';

/** The scale ends at ten thousand times the unit, and at a ten thousandth of it. */
const POWERS = 4;

/** Lengths downwards (px). */
const HEAD = 20;
const LINE = 17;
const GAP = 12;
const SCALE = 22;

export interface CostBar {
  readonly way: CostWay;
  /** Middle of the bar, from the top (px). */
  readonly y: number;
  /** Where it ends (percent of the width); it begins in the middle. */
  readonly end: number;
  readonly side: 'cheaper' | 'dearer';
  /** `3.5×`, `1/6`. */
  readonly ratio: string;
  /** It would end farther out, nobody knows where. */
  readonly isOpen: boolean;
}

export interface CostLine {
  readonly what: string;
  /** Baseline of its words, and where its bars begin and end (px). */
  readonly y: number;
  readonly top: number;
  readonly bottom: number;
  readonly bars: readonly CostBar[];
}

export interface CostPanel {
  readonly title: string;
  readonly height: number;
  readonly lines: readonly CostLine[];
}

export interface ScaleMark {
  /** Percent of the width. */
  readonly at: number;
  /** Every third one has words, around its place: a phone has no room for more. */
  readonly text?: string;
}

const percentOf = (ratio: number) => 50 + (Math.log10(ratio) / POWERS) * 50;

/** A number with two digits that count: `1.7`, `20`, `4,800`. */
const rounded = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 2 });

/** How much dearer or cheaper: `390×`, and below one `1/6`, or `1/1.3` where a whole number would say too little. */
export function ratioText(ratio: number): string {
  if (ratio >= 1) return `${rounded(ratio)}×`;
  const times = 1 / ratio;
  return `1/${times < 2 ? rounded(times) : rounded(Math.round(times))}`;
}

/** A time with its unit, as it was measured: `1,138 ms`. */
export const timeText = (ms: number): string => `${ms.toLocaleString('en', { maximumFractionDigits: 4 })} ms`;

/** How long the unit takes (ms). */
export function unitOf({ unit, groups }: Costs): number {
  const ms = groups.flatMap(({ rows }) => rows).find(({ id }) => id === unit)?.ms.brownfield;
  if (ms === undefined) throw new Error(`There is no time for “${unit}”.`);
  return ms;
}

function barOf(way: CostWay, ratio: number, y: number, isOpen: boolean): CostBar {
  const end = percentOf(ratio);
  if (end < 0 || end > 100) throw new Error(`${ratioText(ratio)} is outside of the chart’s scale.`);
  return { way, y, end, side: ratio < 1 ? 'cheaper' : 'dearer', ratio: ratioText(ratio), isOpen };
}

const timesOf = ({ ms }: CostRow) => Object.entries(ms) as [CostWay, number][];

/** A panel for each group; a time that the scale has no room for is an error. */
export function panelsOf(costs: Costs): readonly CostPanel[] {
  const unit = unitOf(costs);
  return costs.groups.map(({ title, rows }) => {
    let y = 0;
    const lines = rows.map((row): CostLine => {
      const start = y;
      const top = start + HEAD;
      const bars = timesOf(row).map(([way, ms], index) =>
        barOf(way, ms / unit, top + (index + 0.5) * LINE, row.isUpperLimit ?? false),
      );
      const bottom = top + bars.length * LINE;
      y = bottom + GAP;
      return { what: row.what, y: start + 14, top, bottom, bars };
    });
    return { title, height: y + SCALE, lines };
  });
}

/** The marks of the scale, from left to right. */
export const scaleMarks: readonly ScaleMark[] = Array.from({ length: 2 * POWERS + 1 }, (_, index) => {
  const power = index - POWERS;
  const at = percentOf(10 ** power);
  return power % 3 === 0 ? { at, text: ratioText(10 ** power) } : { at };
});

/** The ways of a message for which a table has a column each. */
export const costWays = ['brownfield', 'isolation', 'fallback'] as const;

/** A time, and below it what it is compared with the unit. */
export type CostCell = readonly [time: string, ratio: string];

/** A row of the table of costs: what a page does without a message has one cell for all ways. */
export type CostTableRow = { readonly what: string } & (
  { readonly cell: CostCell } | { readonly cells: readonly (CostCell | undefined)[] }
);

/** The same as a table; a way that was not measured has no cell. */
export function costTable(costs: Costs): readonly CostTableRow[] {
  const unit = unitOf(costs);
  const cellOf = (ms: number): CostCell => [timeText(ms), ratioText(ms / unit)];
  return costs.groups
    .flatMap(({ rows }) => rows)
    .map(({ what, ms, isUpperLimit }) => {
      if (ms.page === undefined)
        return { what, cells: costWays.map((way) => (ms[way] === undefined ? undefined : cellOf(ms[way]))) };
      const [time, ratio] = cellOf(ms.page);
      return { what, cell: isUpperLimit ? [`under ${time}`, `${ratio} or less`] : [time, ratio] };
    });
}

/** On what it was measured, and what that means for other machines. */
export function measuredWords({ measured }: Costs): string {
  const { machine, engine, tauri, build, date } = measured;
  return `Measured on ${machine}, with ${engine} and a ${build} of Tauri ${tauri}, on ${date}. Nothing else was measured. On another machine, trust the ratios more than the times.`;
}

/** What a chart or table of them is called. */
export const costsTitle = (costs: Costs): string =>
  `How much dearer or cheaper than the smallest invoke, ${timeText(unitOf(costs))}`;
