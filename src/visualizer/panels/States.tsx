import { createMemo, Index } from 'solid-js';
import { Sentence } from '../caption/Sentence.tsx';
import type { PanelProps } from './panel.ts';
import { stateRows, type StateBox } from './state-rows.ts';

/** The machines of the run, with the state that each is in. A state takes the reader to the step that enters it. */
export default function States(props: PanelProps) {
  const rows = createMemo(() => stateRows(props.run, props.data.machines, props.at, props.until));
  // By index: a button that is pressed keeps the focus.
  return (
    <>
      <table class="states">
        <thead>
          <tr>
            <th scope="col">Actor</th>
            <th scope="col">Its states; the frame shows where it is</th>
            <th scope="col">Why, and since when</th>
          </tr>
        </thead>
        <tbody>
          <Index each={rows()}>
            {(row) => (
              <tr>
                <th scope="row" class={row().colour}>
                  {row().actor}
                </th>
                <td>
                  <ul>
                    <Index each={row().states}>
                      {(state) => (
                        <li>
                          <State state={state()} onSeek={props.onSeek} />
                        </li>
                      )}
                    </Index>
                  </ul>
                </td>
                <td>
                  <Sentence text={row().why} />
                </td>
              </tr>
            )}
          </Index>
        </tbody>
      </table>
      <p class="small quiet">
        The states are those of the model’s own machines. Choosing one goes to the step at which it was
        entered; what was not entered cannot be chosen.
      </p>
    </>
  );
}

function State(props: { state: StateBox; onSeek: (step: number) => void }) {
  return (
    <button
      type="button"
      class={props.state.isWaiting ? 'waiting' : ''}
      aria-current={props.state.isActive ? 'true' : undefined}
      disabled={props.state.step === undefined}
      title={props.state.title}
      data-label={props.state.label}
      onClick={() => {
        if (props.state.step !== undefined) props.onSeek(props.state.step);
      }}
    >
      {props.state.label}
    </button>
  );
}
