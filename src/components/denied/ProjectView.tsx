import { createMemo, createSignal, For, type JSX, Match, Show, Switch } from 'solid-js';
import {
  type AccessApp,
  accessTable,
  type Cell,
  cellOf,
  findingsOf,
  summaryOf,
  type Verdict,
} from '../../diagnosis/access/index.ts';
import { AccessGrid } from './AccessGrid.tsx';
import { CellPanel, Legend } from './CellPanel.tsx';
import { createFragmentSignal } from './fragment.ts';
import { FindingList } from './FindingList.tsx';
import { OpenPoints, StopList, SummaryLine } from './ProjectHead.tsx';
import { QuestionFields, type ProjectQuestion } from './QuestionFields.tsx';
import { allVerdicts, commandCount, shownRows, type ShownRow } from './table-rows.ts';
import { VerdictMark } from './VerdictMark.tsx';
import { WhoTable } from './WhoTable.tsx';
import { shownCommand, verdictWords } from './words.ts';

type View = 'table' | 'who' | 'findings';

const views: readonly (readonly [View, string])[] = [
  ['table', 'Table'],
  ['who', 'Who may call …?'],
  ['findings', 'Findings'],
];

export interface ProjectViewProps {
  app: AccessApp;
  question: ProjectQuestion;
  isStatic: boolean;
  onQuestion?: (question: ProjectQuestion) => void;
  actions?: JSX.Element;
}

/** Refused is one word in the legend, whoever refuses. */
const filters: readonly (readonly [Verdict, ...Verdict[]])[] = [
  ['allowed'],
  ['refused', 'denied'],
  ['open'],
  ['unknown'],
];

/** All that the files of a project say: what was read, what stops the build, the table, who may call, findings. */
export function ProjectView(props: ProjectViewProps) {
  const table = createMemo(() => accessTable(props.app));
  const findings = createMemo(() => findingsOf(props.app, table()));
  const [named, setView] = createFragmentSignal('view');
  const view = (): View => views.find(([id]) => id === named())?.[0] ?? 'table';
  const [asked, setAsked] = createFragmentSignal('who');
  const ask = (command: string) => {
    setAsked(command);
    setView('who');
  };
  const size = () => summaryOf(props.app).size;
  return (
    <>
      <div class="project-head">
        <SummaryLine app={props.app} />
        {props.actions}
      </div>
      <OpenPoints app={props.app} isStatic={props.isStatic} />
      <StopList app={props.app} isStatic={props.isStatic} />
      <Show
        when={!props.isStatic}
        fallback={
          <>
            <h3>Findings</h3>
            <FindingList findings={findings()} size={size()} isStatic />
            <h3>Who may call what</h3>
            <TableView app={props.app} isStatic onWho={ask} />
          </>
        }
      >
        <nav class="views" aria-label="Views of the project">
          <For each={views}>
            {([id, words]) => (
              <button type="button" aria-current={view() === id} onClick={() => setView(id)}>
                {words} <Show when={id === 'findings'}>{findings().length}</Show>
              </button>
            )}
          </For>
        </nav>
        <QuestionFields question={props.question} onQuestion={(question) => props.onQuestion?.(question)} />
        <Switch>
          <Match when={view() === 'table'}>
            <Show when={findings().find(({ id }) => id === 'own-commands-open')}>
              {(finding) => (
                <p class="own-open">
                  <VerdictMark verdict="open" size={18} />
                  <span>
                    <b>{finding().sentence}</b> No gate asks for them.{' '}
                    <button type="button" class="as-link" onClick={() => setView('findings')}>
                      Close them
                    </button>
                  </span>
                </p>
              )}
            </Show>
            <TableView app={props.app} isStatic={false} onWho={ask} />
          </Match>
          <Match when={view() === 'who'}>
            <WhoTable app={props.app} command={asked()} onCommand={setAsked} />
          </Match>
          <Match when={view() === 'findings'}>
            <FindingList findings={findings()} size={size()} isStatic={false} />
          </Match>
        </Switch>
      </Show>
    </>
  );
}

function TableView(props: { app: AccessApp; isStatic: boolean; onWho: (command: string) => void }) {
  const [toggled, setToggled] = createSignal<ReadonlyMap<string, boolean>>(new Map());
  const [unfolded, setUnfolded] = createSignal<ReadonlySet<string>>(new Set());
  const [verdicts, setVerdicts] = createSignal<ReadonlySet<Verdict>>(new Set(allVerdicts));
  const [query, setQuery] = createSignal('');
  const [column, setColumn] = createSignal(0);
  const [command, setCommand] = createFragmentSignal('command');
  const [label, setLabel] = createFragmentSignal('window');
  const table = createMemo(() => accessTable(props.app));
  const state = () => ({ toggled: toggled(), unfolded: unfolded(), verdicts: verdicts(), query: query() });
  const rows = createMemo(() => shownRows(table(), state()));
  // What was opened stays open when another question is asked of the same files.
  const opened = createMemo((): Cell | undefined => {
    const window = props.app.windows.find((each) => each.label === label());
    return command() !== '' && window ? cellOf(props.app, command(), window) : undefined;
  });
  let place: HTMLDivElement | undefined;
  const open = (cell: Cell) => {
    if (props.isStatic) return;
    setLabel(cell.window.label);
    setCommand(cell.command);
    place?.querySelector<HTMLElement>('#cell-heading')?.focus();
  };
  const close = () => {
    const was = opened();
    setCommand('');
    setLabel('');
    if (!was) return;
    const cells = place?.querySelectorAll<HTMLElement>('td.cell') ?? [];
    const name = `${was.window.label}, ${shownCommand(was.command)}:`;
    [...cells].find((cell) => cell.getAttribute('aria-label')?.startsWith(name))?.focus();
  };
  const toggle = (row: ShownRow, isOpen?: boolean) => {
    if (row.kind === 'fold') setUnfolded((before) => new Set([...before, row.id]));
    else if (row.kind === 'group')
      setToggled((before) => new Map([...before, [row.id, isOpen ?? !row.isOpen]]));
  };
  return (
    <div
      class="table-view"
      classList={{ 'has-opened': opened() !== undefined }}
      ref={(element) => {
        place = element;
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && opened()) close();
      }}
    >
      <Show when={!props.isStatic}>
        <WindowChoice app={props.app} column={column()} onColumn={setColumn} />
        <TableFilter
          counts={table().counts}
          verdicts={verdicts()}
          onVerdicts={setVerdicts}
          onQuery={setQuery}
          says={commandCount(rows(), table(), state())}
        />
      </Show>
      <div class="table-and-panel">
        <div class="scrolled table-place">
          <AccessGrid
            table={table()}
            rows={rows()}
            opened={opened()}
            column={column()}
            isStatic={props.isStatic}
            onOpen={open}
            onToggle={toggle}
          />
        </div>
        <Show when={!props.isStatic}>
          <Show when={opened()} fallback={<Legend />}>
            {(cell) => (
              <CellPanel
                app={props.app}
                cell={cell()}
                onClose={close}
                onWho={(command) => props.onWho(command)}
              />
            )}
          </Show>
        </Show>
      </div>
    </div>
  );
}

function TableFilter(props: {
  counts: Readonly<Record<Verdict, number>>;
  verdicts: ReadonlySet<Verdict>;
  onVerdicts: (verdicts: ReadonlySet<Verdict>) => void;
  onQuery: (query: string) => void;
  says: string;
}) {
  const change = (group: readonly Verdict[], isOn: boolean) => {
    const kept = [...props.verdicts].filter((verdict) => !group.includes(verdict));
    props.onVerdicts(new Set(isOn ? [...kept, ...group] : kept));
  };
  return (
    <div class="table-filter">
      <label class="unseen" for="command-filter">
        Command or plugin
      </label>
      <input
        id="command-filter"
        type="search"
        placeholder="Command or plugin"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onInput={(event) => props.onQuery(event.currentTarget.value)}
      />
      <For each={filters}>
        {(group) => (
          <label>
            <input
              type="checkbox"
              checked={props.verdicts.has(group[0])}
              onChange={(event) => change(group, event.currentTarget.checked)}
            />
            <VerdictMark verdict={group[0]} /> {verdictWords[group[0]]}{' '}
            <b>{group.reduce((sum, verdict) => sum + props.counts[verdict], 0)}</b>
          </label>
        )}
      </For>
      <span class="unseen" role="status">
        {props.says}
      </span>
    </div>
  );
}

/** On a phone one window is shown at a time. */
function WindowChoice(props: { app: AccessApp; column: number; onColumn: (column: number) => void }) {
  return (
    <p class="window-choice">
      <label for="shown-window">Window</label>{' '}
      <select id="shown-window" onChange={(event) => props.onColumn(event.currentTarget.selectedIndex)}>
        <For each={props.app.windows}>
          {({ label }, index) => <option selected={index() === props.column}>{label}</option>}
        </For>
      </select>
    </p>
  );
}
