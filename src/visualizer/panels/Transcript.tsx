import { For, Show } from 'solid-js';
import { ErrorLink } from '../caption/ErrorLink.tsx';
import { Sentence } from '../caption/Sentence.tsx';
import { speakerColour } from '../caption/speaker-colour.ts';
import { createPages } from './pages.tsx';
import { progressOf, type PanelProps } from './panel.ts';
import { saidText } from './said-text.ts';

/** The whole figure in words. A row takes the reader to its step. */
export default function Transcript(props: PanelProps) {
  const { page, pager } = createPages(
    () => props.until + 1,
    () => props.at,
    (step) => {
      props.onSeek(step);
    },
  );
  return (
    <>
      <Show when={props.run.words.before}>
        {(before) => (
          <p class="before">
            <b>Before this</b> <Sentence text={before()} />
          </p>
        )}
      </Show>
      <ol class="transcript" start={page().from + 1}>
        <For each={props.run.words.steps.slice(page().from, page().to)}>
          {(words, index) => {
            const step = () => page().from + index();
            return (
              <li class={progressOf(step(), props.at)}>
                <button
                  type="button"
                  aria-current={step() === props.at ? 'step' : undefined}
                  onClick={() => {
                    props.onSeek(step());
                  }}
                >
                  <span>{step() + 1}</span>
                  <b class={speakerColour(words.kind)}>{words.speaker}</b>
                  <span>
                    <Sentence text={words.sentence} />
                    {props.refusedBefore.includes(step()) ? ' Before your change: refused.' : ''}
                  </span>
                </button>
                <Show when={saidText(props.run.trace, step())}>{(text) => <ErrorLink text={text()} />}</Show>
              </li>
            );
          }}
        </For>
      </ol>
      {pager()}
    </>
  );
}
