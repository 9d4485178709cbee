import { For, Show } from 'solid-js';
import { colourOf, Sentence } from '../Sentence.tsx';
import { progressOf, type PanelProps } from './panel.ts';

/** The whole figure in words. A row takes the reader to its step. */
export default function Transcript(props: PanelProps) {
  return (
    <>
      <Show when={props.run.words.before}>
        {(before) => (
          <p class="before">
            <b>Before this</b> <Sentence text={before()} />
          </p>
        )}
      </Show>
      <ol class="transcript">
        <For each={props.run.words.steps.slice(0, props.until + 1)}>
          {(words, index) => (
            <li class={progressOf(index(), props.at)}>
              <button
                type="button"
                aria-current={index() === props.at ? 'step' : undefined}
                onClick={() => {
                  props.onSeek(index());
                }}
              >
                <span>{index() + 1}</span>
                <b class={colourOf(words.kind)}>{words.speaker}</b>
                <span>
                  <Sentence text={words.sentence} />
                  {props.refusedBefore.includes(index()) ? ' Before your change: refused.' : ''}
                </span>
              </button>
            </li>
          )}
        </For>
      </ol>
    </>
  );
}
