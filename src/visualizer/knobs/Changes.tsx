import { For, Show } from 'solid-js';
import type { ExperimentState } from '../experiment/experiment.ts';
import type { FigureChange, FigureData } from '../run/figure-data.ts';
import { Sentence } from '../caption/Sentence.tsx';

/** Changes to try as buttons; a pressed one is in force, and pressing it again takes it back. */
export function Changes(props: { data: FigureData; experiment: ExperimentState }) {
  const isOn = ({ set }: FigureChange) =>
    Object.entries(set).every(([knob, value]) => props.experiment.set()[knob] === value);
  const own = ({ set }: FigureChange) =>
    Object.fromEntries(Object.keys(set).map((knob) => [knob, props.data.set[knob] ?? '']));
  return (
    <p class="changes">
      <b>Change something:</b>
      <For each={props.data.changes}>
        {(change) => (
          <button
            type="button"
            class="button"
            aria-pressed={isOn(change)}
            onClick={() => {
              props.experiment.change(isOn(change) ? own(change) : change.set);
            }}
          >
            <Sentence text={change.label} />
          </button>
        )}
      </For>
      <Show when={props.experiment.isChanged()}>
        <button
          type="button"
          class="button"
          aria-pressed={props.experiment.run().beside !== undefined}
          onClick={() => {
            props.experiment.compare(!props.experiment.run().beside);
          }}
        >
          Compare with the start
        </button>
      </Show>
    </p>
  );
}
