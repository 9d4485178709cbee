import { For, Show } from 'solid-js';
import type { Knobs } from '../../trace/index.ts';
import { Sentence } from '../caption/Sentence.tsx';
import type { FigureChange, FigureData } from '../run/figure-data.ts';

/** Changes to try as buttons; a pressed one is in force, and pressing it again takes it back. */
export function Changes(props: {
  data: FigureData;
  set: Knobs;
  isChanged: boolean;
  isCompared: boolean;
  onChange: (set: Knobs) => void;
  onCompare: (isWanted: boolean) => void;
}) {
  const isOn = ({ set }: FigureChange) =>
    Object.entries(set).every(([knob, value]) => props.set[knob] === value);
  const undone = ({ set }: FigureChange) =>
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
              props.onChange(isOn(change) ? undone(change) : change.set);
            }}
          >
            <Sentence text={change.label} />
          </button>
        )}
      </For>
      <Show when={props.isChanged}>
        <button
          type="button"
          class="button"
          aria-pressed={props.isCompared}
          onClick={() => {
            props.onCompare(!props.isCompared);
          }}
        >
          Compare with the start
        </button>
      </Show>
    </p>
  );
}
