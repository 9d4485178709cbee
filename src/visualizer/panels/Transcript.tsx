import { For, Show } from 'solid-js';
import { ErrorLink } from '../caption/ErrorLink.tsx';
import { Sentence } from '../caption/Sentence.tsx';
import { speakerColour } from '../caption/speaker-colour.ts';
import { stepsByChapter } from '../run/chapters.ts';
import type { StepWords } from '../run/run.ts';
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
      <For each={stepsByChapter(props.run, page().from, page().to)}>
        {({ title, from, to }) => (
          <>
            <Show when={title}>
              <h3>{title}</h3>
            </Show>
            <ol class="transcript" start={from + 1}>
              <For each={props.run.words.steps.slice(from, to)}>
                {(words, index) => <Row {...props} words={words} step={from + index()} />}
              </For>
            </ol>
          </>
        )}
      </For>
      {pager()}
    </>
  );
}

function Row(props: PanelProps & { words: StepWords; step: number }) {
  return (
    <li class={progressOf(props.step, props.at)}>
      <button
        type="button"
        aria-current={props.step === props.at ? 'step' : undefined}
        onClick={() => {
          props.onSeek(props.step);
        }}
      >
        <span>{props.step + 1}</span>
        <b class={speakerColour(props.words.kind)}>{props.words.speaker}</b>
        <span>
          <Sentence text={props.words.sentence} />
          {props.refusedBefore.includes(props.step) ? ' Before your change: refused.' : ''}
        </span>
      </button>
      <Show when={saidText(props.run.trace, props.step)}>{(text) => <ErrorLink text={text()} />}</Show>
    </li>
  );
}
