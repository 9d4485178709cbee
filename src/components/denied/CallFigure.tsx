import { createComponent, onMount, Show } from 'solid-js';
import { render } from 'solid-js/web';
import type { AccessApp, Cell } from '../../diagnosis/access/index.ts';
import { machineStates } from '../../simulation/index.ts';
import type { Address } from '../../visualizer/experiment/address.ts';
import { openTrace } from '../../visualizer/mount/open-trace.ts';
import { runOfCell, type CallRun } from './call-run.ts';
import { shownCommand } from './words.ts';

/** The address is about the table, so it does not hold the step. */
const nowhere: Address = {
  query: () => '',
  replace: () => undefined,
  push: () => undefined,
  onReturn: () => () => undefined,
};

interface CallFigureProps {
  readonly cell: Cell;
  readonly run: CallRun;
  readonly onClose: () => void;
}

function CallFigure(props: CallFigureProps) {
  let dialog: HTMLDialogElement | undefined;
  let figure: HTMLElement | undefined;
  let close: (() => void) | undefined;
  onMount(() => {
    dialog?.showModal();
    const { run } = props;
    if (!figure || 'why' in run) return;
    void openTrace(figure, run.trace, machineStates, nowhere).then((opened) => {
      close = opened.close;
      opened.player.send({ type: 'player.seek', to: run.decides });
    });
  });
  return (
    <dialog
      ref={(element) => (dialog = element)}
      class="call-figure"
      aria-labelledby="call-title"
      onClose={() => {
        close?.();
        props.onClose();
      }}
    >
      <div class="call-head">
        <h2 id="call-title" tabindex="-1">
          <span class="label">{props.cell.window.label}</span> calls {shownCommand(props.cell.command)}
        </h2>
        <button type="button" class="button" onClick={() => dialog?.close()}>
          Close
        </button>
      </div>
      <Show
        when={!('why' in props.run)}
        fallback={<p class="why">{'why' in props.run ? props.run.why : ''}</p>}
      >
        <figure class="figure" id="call" ref={(element) => (figure = element)} aria-labelledby="call-title">
          <div class="live static-view" />
        </figure>
        <p class="small quiet">
          Simulated from your files, at the step that decides: the capabilities in use, and what app, core and
          plugins offer to them. What the command does is not in them: here it takes nothing and returns null.
        </p>
      </Show>
    </dialog>
  );
}

/** Shows one call as a figure over the page; closing it brings the focus back. */
export function showCallFigure(app: AccessApp, cell: Cell): void {
  const place = document.createElement('div');
  document.body.append(place);
  const end = render(
    () =>
      createComponent(CallFigure, {
        cell,
        run: runOfCell(app, cell),
        onClose: () => {
          end();
          place.remove();
        },
      }),
    place,
  );
}
