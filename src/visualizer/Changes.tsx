import { For, Show } from 'solid-js';
import type { ExperimentState } from './experiment.ts';
import type { FigureChange, FigureData } from './figure-data.ts';
import { obstacleTo } from './obstacles.ts';
import { Sentence } from './Sentence.tsx';

/** Changes to try as buttons; a pressed one is in force, and pressing it again takes it back. */
export function Changes(props: { data: FigureData; experiment: ExperimentState }) {
  const isOn = ({ set }: FigureChange) =>
    Object.entries(set).every(([knob, value]) => props.experiment.set()[knob] === value);
  const own = ({ set }: FigureChange) =>
    Object.fromEntries(Object.keys(set).map((knob) => [knob, props.data.set[knob] ?? '']));
  const obstacleOf = ({ set }: FigureChange) =>
    props.data.knobs
      .map((knob) => {
        const value = set[knob.id];
        return value === undefined ? undefined : obstacleTo(knob, value, props.experiment.set());
      })
      .find((obstacle) => obstacle !== undefined);
  return (
    <p class="changes">
      <b>Change something:</b>
      <For each={props.data.changes}>
        {(change, index) => {
          const reason = `${props.data.id}.change-${String(index())}.reason`;
          return (
            <>
              <button
                type="button"
                class="button"
                aria-pressed={isOn(change)}
                aria-disabled={obstacleOf(change) !== undefined}
                aria-describedby={obstacleOf(change) && reason}
                onClick={() => {
                  if (!obstacleOf(change)) props.experiment.change(isOn(change) ? own(change) : change.set);
                }}
              >
                <Sentence text={change.label} />
              </button>
              <Show when={obstacleOf(change)}>
                {(obstacle) => (
                  <span class="small quiet" id={reason}>
                    Not now: <Sentence text={`${obstacle().because}.`} />
                  </span>
                )}
              </Show>
            </>
          );
        }}
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
