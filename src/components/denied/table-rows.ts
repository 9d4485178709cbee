import type { AccessTable, TableGroup, TableRow, Verdict } from '../../diagnosis/access/index.ts';

/** A row of the page: a group's head, a command, or what many alike are folded to. */
export type ShownRow =
  | { readonly kind: 'group'; readonly group: TableGroup; readonly isOpen: boolean; readonly id: string }
  | { readonly kind: 'command'; readonly group: TableGroup; readonly row: TableRow; readonly id: string }
  | { readonly kind: 'fold'; readonly group: TableGroup; readonly words: string; readonly id: string };

export interface TableState {
  /** Groups that the reader has opened or closed; the others are as they are at first. */
  readonly toggled: ReadonlyMap<string, boolean>;
  /** Folds that the reader has opened. */
  readonly unfolded: ReadonlySet<string>;
  readonly verdicts: ReadonlySet<Verdict>;
  readonly query: string;
}

/** Commands of a group that is open at first, where windows differ in it. */
const SMALL_GROUP = 8;
/** So many equal rows are folded. */
const MANY = 4;

const verdictsOf = ({ cells }: TableRow): string => cells.map(({ verdict }) => verdict).join(' ');

const differs = ({ cells }: TableRow) => new Set(cells.map(({ verdict }) => verdict)).size > 1;

export const allVerdicts: readonly Verdict[] = ['allowed', 'refused', 'denied', 'open', 'unknown'];

const isWhole = ({ verdicts, query }: TableState) =>
  query.trim() === '' && verdicts.size === allVerdicts.length;

function isMeant(group: TableGroup, { command, cells }: TableRow, { verdicts, query }: TableState): boolean {
  const wanted = query.trim().toLowerCase();
  const name = `${group.name.toLowerCase()} ${command.name.toLowerCase()} ${group.name.toLowerCase()}|${command.short.toLowerCase()}`;
  const isFound = wanted === '' || name.includes(wanted);
  return isFound && (cells.length === 0 || cells.some(({ verdict }) => verdicts.has(verdict)));
}

/** Whether a group is open before the reader says so. */
const isOpenAtFirst = ({ isOwn, rows }: TableGroup) =>
  isOwn || (rows.length <= SMALL_GROUP && rows.some(differs));

/** The rows of a table, folded where many are alike, and only those that a filter leaves. */
export function shownRows(table: AccessTable, state: TableState): readonly ShownRow[] {
  return table.groups.flatMap((group): readonly ShownRow[] => {
    const { key, isOwn, rows } = group;
    const meant = isWhole(state) ? rows : rows.filter((row) => isMeant(group, row, state));
    if (meant.length === 0) return [];
    const isOpen = state.toggled.get(key) ?? (isWhole(state) ? isOpenAtFirst(group) : true);
    const head: ShownRow = { kind: 'group', group, isOpen, id: key };
    if (!isOpen) return [head];
    const all = meant.map((row): ShownRow => ({ kind: 'command', group, row, id: row.command.name }));
    return [head, ...(isOwn || !isWhole(state) ? all : folded(group, meant, state))];
  });
}

/** Rows of a group, of which many equal ones share one line. */
function folded(group: TableGroup, rows: readonly TableRow[], { unfolded }: TableState): readonly ShownRow[] {
  const byVerdicts = Map.groupBy(rows, verdictsOf);
  return [...byVerdicts].flatMap(([verdicts, same]): readonly ShownRow[] => {
    const id = `${group.key} ${verdicts}`;
    const isRefused = same.every(({ cells }) => cells.every(({ verdict }) => verdict === 'refused'));
    const kept = isRefused ? 0 : SMALL_GROUP;
    const isFolded = same.length - kept >= MANY && !unfolded.has(id);
    const shown = isFolded ? same.slice(0, kept) : same;
    const lines = shown.map((row): ShownRow => ({ kind: 'command', group, row, id: row.command.name }));
    if (!isFolded) return lines;
    const words = `${same.length - kept} more, ${isRefused ? 'refused in every window' : 'like the last one'}`;
    return [...lines, { kind: 'fold', group, words, id }];
  });
}

/** What a closed group says of a window: `all 22`, `4 of 18`, `none`, `none, deny`. */
export function groupSummary({ rows }: TableGroup, column: number): string {
  const verdicts = rows.map(({ cells }) => cells[column]?.verdict);
  const count = (verdict: Verdict) => verdicts.filter((each) => each === verdict).length;
  if (count('unknown') > 0) return 'unknown';
  const open = count('open');
  const may = count('allowed') + open;
  const deny = count('denied') > 0 ? ', a deny' : '';
  if (may === 0) return `none${deny}`;
  if (may === rows.length) return `all ${may}${open === may ? ' open' : ''}`;
  return `${may} of ${rows.length}${deny}`;
}

/** How many commands a filter leaves. */
export const commandCount = (rows: readonly ShownRow[], table: AccessTable, state: TableState): string => {
  const all = table.groups.reduce((sum, group) => sum + group.rows.length, 0);
  const left = isWhole(state)
    ? all
    : table.groups.reduce(
        (sum, group) => sum + group.rows.filter((row) => isMeant(group, row, state)).length,
        0,
      );
  return rows.length === 0 ? 'No command' : `${left} of ${all} commands`;
};
