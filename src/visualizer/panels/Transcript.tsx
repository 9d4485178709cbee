import { For, Show, type JSX } from 'solid-js';
import { colourOf, Sentence } from '../Sentence.tsx';
import type { PanelProps } from './panel.ts';

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
            <li classList={{ current: index() === props.at, ahead: index() > props.at }}>
              <Row isCurrent={index() === props.at} onPress={props.onSeek && (() => props.onSeek?.(index()))}>
                <span>{index() + 1}</span>
                <b class={colourOf(words.kind)}>{words.speaker}</b>
                <span>
                  <Sentence text={words.sentence} />
                  {props.refusedBefore.includes(index()) ? ' Before your change: refused.' : ''}
                </span>
              </Row>
            </li>
          )}
        </For>
      </ol>
    </>
  );
}

function Row(props: { isCurrent: boolean; onPress: (() => void) | undefined; children: JSX.Element }) {
  return (
    <Show when={props.onPress} fallback={props.children}>
      <button type="button" aria-current={props.isCurrent ? 'step' : undefined} onClick={() => props.onPress?.()}>
        {props.children}
      </button>
    </Show>
  );
}
