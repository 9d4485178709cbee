import { createEffect, createMemo, createSignal, For, Show } from 'solid-js';
import type { AccessTable, AppWindow, Cell } from '../../diagnosis/access/index.ts';
import { groupSummary, type ShownRow } from './table-rows.ts';
import { VerdictMark } from './VerdictMark.tsx';
import { shownCommand, verdictWords } from './words.ts';

interface GridProps {
  table: AccessTable;
  rows: readonly ShownRow[];
  opened: Cell | undefined;
  /** On a phone one window is shown at a time. */
  column: number;
  isStatic: boolean;
  onOpen: (cell: Cell) => void;
  onToggle: (row: ShownRow, isOpen?: boolean) => void;
}

/** Where in the grid the keyboard is: a row, and a window's column or -1 for the name. */
interface Spot {
  readonly row: number;
  readonly column: number;
}

/** The table of windows and commands, which arrow keys walk through. */
export function AccessGrid(props: GridProps) {
  const [spot, setSpot] = createSignal<Spot>({ row: 0, column: -1 });
  let grid: HTMLTableElement | undefined;
  const clamped = createMemo<Spot>(() => {
    const row = Math.min(spot().row, Math.max(0, props.rows.length - 1));
    return { row, column: props.rows[row]?.kind === 'command' ? spot().column : -1 };
  });
  const focus = (next: Spot) => {
    setSpot(next);
    const at = clamped();
    grid?.querySelector<HTMLElement>(`[data-spot="${at.row},${at.column}"]`)?.focus();
  };
  createEffect(() => {
    // Of another project or filter: begin at its first row.
    if (spot().row >= props.rows.length) setSpot({ row: 0, column: -1 });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey ? event.key !== 'Home' && event.key !== 'End' : event.altKey || event.metaKey) return;
    const at = clamped();
    const row = props.rows[at.row];
    const next = moved(
      event,
      { ...at, column: spot().column },
      props.rows.length,
      props.table.windows.length,
    );
    if (row?.kind === 'group' && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      if (row.isOpen !== (event.key === 'ArrowRight')) props.onToggle(row, event.key === 'ArrowRight');
      focus(at);
    } else if (next) {
      event.preventDefault();
      focus(next);
    }
  };
  const tab = (row: number, column: number) =>
    clamped().row === row && clamped().column === column ? 0 : -1;
  return (
    <table
      class="access-grid"
      role={props.isStatic ? undefined : 'grid'}
      aria-label="Who may call what"
      aria-rowcount={props.isStatic ? undefined : props.rows.length + 1}
      ref={(element) => {
        grid = element;
      }}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col">Command</th>
          <For each={props.table.windows}>
            {(window, column) => (
              <th scope="col" class="of-window" classList={{ shown: column() === props.column }}>
                <WindowHead window={window} />
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {(row, index) => (
            <tr
              class={row.kind}
              classList={{ chosen: row.kind === 'command' && props.opened?.command === row.row.command.name }}
              aria-rowindex={index() + 2}
            >
              <GridRow
                {...props}
                row={row}
                index={index()}
                tab={tab}
                onFocus={(column) => setSpot({ row: index(), column })}
              />
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function WindowHead(props: { window: AppWindow }) {
  const note = () => {
    const { from, page } = props.window;
    if (from === 'capability') return 'named only in a capability';
    if (page.isAssumed) return 'taken as local';
    return page.shown === 'local' ? 'local' : page.shown;
  };
  return (
    <>
      <b class="label" classList={{ assumed: props.window.page.isAssumed }}>
        {props.window.label}
      </b>{' '}
      <span class="small quiet">{note()}</span>
    </>
  );
}

function GridRow(
  props: GridProps & {
    row: ShownRow;
    index: number;
    tab: (row: number, column: number) => 0 | -1;
    onFocus: (column: number) => void;
  },
) {
  const head = (content: () => string) => (
    <button
      type="button"
      class="as-row"
      tabindex={props.tab(props.index, -1)}
      data-spot={`${props.index},-1`}
      aria-expanded={props.row.kind === 'group' ? props.row.isOpen : undefined}
      onFocus={() => props.onFocus(-1)}
      onClick={() => props.onToggle(props.row)}
    >
      {content()}
    </button>
  );
  const { row } = props;
  if (row.kind === 'fold')
    return (
      <th scope="row" colspan={props.table.windows.length + 1}>
        <Show when={!props.isStatic} fallback={<span class="small quiet">{row.words}</span>}>
          {head(() => row.words)}
        </Show>
      </th>
    );
  if (row.kind === 'group')
    return (
      <>
        <th scope="row">
          <Show when={!props.isStatic} fallback={<b>{row.group.name}</b>}>
            {head(() => row.group.name)}
          </Show>{' '}
          <span class="small quiet">
            {row.group.rows.length}
            <Show when={row.group.version}>{(version) => ` · ${version()}`}</Show>
          </span>
        </th>
        <For each={props.table.windows}>
          {(_, column) => (
            <td class="summary" classList={{ shown: column() === props.column }}>
              <Show when={!row.isOpen}>{groupSummary(row.group, column())}</Show>
            </td>
          )}
        </For>
      </>
    );
  return (
    <>
      <th
        scope="row"
        tabindex={props.isStatic ? undefined : props.tab(props.index, -1)}
        data-spot={`${props.index},-1`}
        onFocus={() => props.onFocus(-1)}
      >
        <code>{row.row.command.short}</code>
      </th>
      <For each={row.row.cells}>
        {(cell, column) => (
          <GridCell
            cell={cell}
            isShown={column() === props.column}
            isOpen={props.opened?.command === cell.command && props.opened.window.label === cell.window.label}
            isStatic={props.isStatic}
            tab={props.tab(props.index, column())}
            spot={`${props.index},${column()}`}
            onFocus={() => props.onFocus(column())}
            onOpen={() => props.onOpen(cell)}
          />
        )}
      </For>
    </>
  );
}

function GridCell(props: {
  cell: Cell;
  isShown: boolean;
  isOpen: boolean;
  isStatic: boolean;
  tab: number;
  spot: string;
  onFocus: () => void;
  onOpen: () => void;
}) {
  const word = () => verdictWords[props.cell.verdict];
  const doubt = () => (props.cell.doubt === undefined ? '' : ', not sure');
  return (
    <td
      class="cell"
      classList={{ shown: props.isShown, opened: props.isOpen, doubted: props.cell.doubt !== undefined }}
      tabindex={props.isStatic ? undefined : props.tab}
      data-spot={props.spot}
      aria-label={`${props.cell.window.label}, ${shownCommand(props.cell.command)}: ${word()}${doubt()}`}
      onFocus={() => props.onFocus()}
      onClick={() => props.onOpen()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        props.onOpen();
      }}
    >
      <VerdictMark verdict={props.cell.verdict} />
      <span class="word">{word()}</span>
    </td>
  );
}

/** Where a key leads to; undefined for a key that leads nowhere. */
function moved(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: Spot,
  rows: number,
  columns: number,
): Spot | undefined {
  const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);
  switch (key) {
    case 'ArrowUp':
      return { row: within(row - 1, 0, rows - 1), column };
    case 'ArrowDown':
      return { row: within(row + 1, 0, rows - 1), column };
    case 'ArrowLeft':
      return { row, column: within(column - 1, -1, columns - 1) };
    case 'ArrowRight':
      return { row, column: within(column + 1, -1, columns - 1) };
    case 'Home':
      return ctrlKey ? { row: 0, column: -1 } : { row, column: -1 };
    case 'End':
      return ctrlKey ? { row: rows - 1, column: columns - 1 } : { row, column: columns - 1 };
    default:
      return undefined;
  }
}
