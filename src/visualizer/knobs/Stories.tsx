import { createSignal, For, Show } from 'solid-js';
import { Sentence } from '../caption/Sentence.tsx';
import type { FigureStories } from '../run/figure-data.ts';
import type { Knobs } from '../../trace/index.ts';

/** Changes to try, one at a time; what is pressed runs at once. */
export function Stories(props: {
  stories: FigureStories;
  /** The figure's own setting, and that of the run. */
  baseline: Knobs;
  set: Knobs;
  onChange: (set: Knobs) => void;
  onBack: () => void;
}) {
  const [played, setPlayed] = createSignal<ReadonlySet<string>>(new Set());
  const isOn = (set: Knobs) => Object.entries(set).every(([knob, value]) => props.set[knob] === value);
  const current = () => props.stories.stories.find(({ set }) => isOn(set));
  return (
    <div class="stories">
      <div class="choices">
        <For each={props.stories.stories}>
          {({ label, question, set }) => (
            <button
              type="button"
              class={played().has(label) ? 'played' : ''}
              aria-pressed={isOn(set)}
              onClick={() => {
                setPlayed(new Set([...played(), label]));
                props.onChange({ ...props.baseline, ...set });
              }}
            >
              <b>{label}</b>
              <span>{question}</span>
            </button>
          )}
        </For>
      </div>
      <p class="read-on">
        <Show when={current()}>
          {(story) => (
            <>
              <button type="button" class="as-link" onClick={() => props.onBack()}>
                Back to the run that works
              </button>
              <a href={story().lesson.address}>
                Lesson: <Sentence text={story().lesson.text} />
              </a>
            </>
          )}
        </Show>
        <a href={props.stories.scenario.address}>{props.stories.scenario.text}</a>
      </p>
    </div>
  );
}
