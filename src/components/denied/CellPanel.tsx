import { createSignal, For, Show } from 'solid-js';
import {
  type AccessApp,
  type Cell,
  gatesOf,
  type Proposal,
  smallestChange,
  textsOf,
  type Verdict,
} from '../../diagnosis/access/index.ts';
import { GateLane } from './GateLane.tsx';
import { PatchView } from './PatchView.tsx';
import { VerdictMark } from './VerdictMark.tsx';
import { headingOf, shownCommand, verdictMeanings, verdictWords } from './words.ts';

/** One call: its gates, the smallest change, and what the page gets. */
export function CellPanel(props: {
  app: AccessApp;
  cell: Cell;
  onClose: () => void;
  onWho: (command: string) => void;
}) {
  const texts = () => textsOf(props.app, props.cell);
  const change = (): Proposal => smallestChange(props.app, props.cell);
  const isRefused = () => props.cell.verdict === 'refused' || props.cell.verdict === 'denied';
  return (
    <section class="cell-panel" aria-labelledby="cell-heading">
      <p class="call">
        <span>
          <b class="label">{props.cell.window.label}</b> calls <b>{shownCommand(props.cell.command)}</b>
        </span>
        <button type="button" class="as-link" onClick={() => props.onClose()}>
          <span class="wide-only">Close</span>
          <span class="narrow-only">Back to the table</span>
        </button>
      </p>
      <h2 id="cell-heading" tabindex="-1">
        <VerdictMark verdict={props.cell.verdict} size={24} /> {headingOf(props.cell)}
      </h2>
      <Show when={props.cell.missing}>{(missing) => <p class="small">{missing()}</p>}</Show>
      <Show when={props.cell.doubt}>
        {(doubt) => <p class="small doubt">{`Your build may decide otherwise: ${doubt()}.`}</p>}
      </Show>
      <GateLane gates={gatesOf(props.app, props.cell)} />
      <Show when={isRefused()}>
        <h3>Smallest change</h3>
        <PatchView proposal={change()} isFilled isStatic={false} />
      </Show>
      <Show when={texts()}>
        {(told) => (
          <>
            <h3>
              What the page gets <span class="quiet">to the letter</span>
            </h3>
            <p class="small quiet">debug build</p>
            <pre class="told">{told().debug}</pre>
            <p class="small quiet">release build</p>
            <pre class="told">{told().release}</pre>
          </>
        )}
      </Show>
      <p class="ways-on">
        <FigureButton app={props.app} cell={props.cell} />{' '}
        <button type="button" class="as-link" onClick={() => props.onWho(props.cell.command)}>
          Who may call <code>{shownCommand(props.cell.command)}</code>?
        </button>
      </p>
    </section>
  );
}

/** Simulation and figure are large, so they come with the first press. */
function FigureButton(props: { app: AccessApp; cell: Cell }) {
  const [failed, setFailed] = createSignal(false);
  const show = () => {
    setFailed(false);
    import('./CallFigure.tsx').then(
      (it) => {
        it.showCallFigure(props.app, props.cell);
      },
      () => setFailed(true),
    );
  };
  return (
    <>
      <button type="button" class="as-link" onClick={show}>
        See it as a figure
      </button>
      <span class="small" role="status">
        {failed() ? 'The figure could not be loaded. Check the connection, and try again.' : ''}
      </span>
    </>
  );
}

/** What the marks mean, while no call is chosen. */
export function Legend() {
  const verdicts: readonly Verdict[] = ['allowed', 'refused', 'denied', 'open', 'unknown'];
  return (
    <section class="cell-panel meanings" aria-label="What the marks mean">
      <p class="small quiet">Choose a cell: its gates, one by one, and the smallest change.</p>
      <dl>
        <For each={verdicts}>
          {(verdict) => (
            <div>
              <dt>
                <VerdictMark verdict={verdict} /> {verdictWords[verdict]}
              </dt>
              <dd class="small quiet">{verdictMeanings[verdict]}</dd>
            </div>
          )}
        </For>
        <div>
          <dt>~ not sure</dt>
          <dd class="small quiet">Your build may decide otherwise; the cell says why.</dd>
        </div>
      </dl>
    </section>
  );
}
