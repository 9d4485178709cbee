import { createEffect, createSignal, For, Show, type JSX } from 'solid-js';
import { Sentence } from '../caption/Sentence.tsx';
import { later } from '../loading/later.tsx';
import type { FigureStories, FigureStory } from '../run/figure-data.ts';
import type { Knobs } from '../../trace/index.ts';

const Glyph = later(() => import('../glyph/Glyph.tsx'), 'Glyph');

/** Changes to try, one at a time; what is pressed runs at once, and gives the figure its title. */
export function Stories(props: {
  /** Id of the figure. */
  figure: string;
  stories: FigureStories;
  /** The figure's own setting, and that of the run. */
  baseline: Knobs;
  set: Knobs;
  onChange: (set: Knobs) => void;
  onBack: () => void;
  /** What takes the place of the changes, and whether it does. */
  children?: JSX.Element;
  isCovered?: boolean;
}) {
  const [played, setPlayed] = createSignal<ReadonlySet<FigureStory>>(new Set());
  const isOn = ({ set }: FigureStory) =>
    Object.entries(set).every(([knob, value]) => props.set[knob] === value);
  const current = () => props.stories.stories.find(isOn);
  createEffect(() => {
    const story = current();
    if (story) setPlayed((before) => new Set([...before, story]));
    const title = document.querySelector(`#${CSS.escape(props.figure)}-title b`);
    if (title) title.textContent = (story ?? props.stories).title;
  });
  return (
    <div class="stories stack">
      <div class={props.isCovered ? 'reserve' : ''}>
        <div class="choices">
          <For each={props.stories.stories}>
            {(story) => (
              <button
                type="button"
                class={played().has(story) ? 'seen' : ''}
                aria-pressed={isOn(story)}
                onClick={() => {
                  props.onChange({ ...props.baseline, ...story.set });
                }}
              >
                <b>{story.label}</b>
                <Show when={played().has(story)} fallback={<span>{story.question}</span>}>
                  <Glyph glyph={story.glyph} />
                </Show>
              </button>
            )}
          </For>
        </div>
        <div class={current() ? 'read-on' : 'read-on reserve'}>
          <button type="button" class="as-link" onClick={() => props.onBack()}>
            Back to the run that works
          </button>
          <span class="stack">
            <For each={props.stories.stories}>
              {(story) => (
                <a href={story.lesson.address} class={story === current() ? '' : 'reserve'}>
                  Lesson: <Sentence text={story.lesson.text} />
                </a>
              )}
            </For>
          </span>
          <a href={current()?.scenario}>All settings of this scenario</a>
        </div>
      </div>
      {props.children}
    </div>
  );
}
