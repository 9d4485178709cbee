import { For, Show } from 'solid-js';
import { Sentence } from '../caption/Sentence.tsx';
import type { FigureChallenge, FigureData, FigureKnob } from '../run/figure-data.ts';

/** A challenge to solve in the head or on paper, with its solution folded. */
export function ChallengeText(props: { challenge: FigureChallenge; data: FigureData }) {
  const { edit, solution } = props.challenge;
  const settings = () =>
    props.data.knobs.flatMap((knob) => {
      const value = solution[knob.id];
      return value === undefined ? [] : [`${knob.label}: ${valueWords(knob, value)}`];
    });
  return (
    <>
      <p>
        <b>The goal.</b> <Sentence text={`${props.challenge.goal}.`} /> All of this must come true:
      </p>
      <ul>
        <For each={props.challenge.claims}>
          {({ text }) => (
            <li>
              <Sentence text={text} />
            </li>
          )}
        </For>
      </ul>
      <Show when={edit}>
        {(part) => (
          <>
            <p>
              What you may edit, <code>{part().file}</code>:
            </p>
            <pre>{props.data.set[part().knob] ?? ''}</pre>
          </>
        )}
      </Show>
      <details>
        <summary>Two hints and a solution</summary>
        <For each={props.challenge.hints}>
          {(hint) => (
            <p>
              <Sentence text={hint} />
            </p>
          )}
        </For>
        <For each={settings()}>
          {(setting) => (
            <p>
              <Sentence text={setting} />
            </p>
          )}
        </For>
        <Show when={edit && solution[edit.knob]}>{(text) => <pre>{text()}</pre>}</Show>
        <p>
          <Sentence text={props.challenge.reason} />
        </p>
      </details>
    </>
  );
}

const valueWords = (knob: FigureKnob, value: string): string =>
  (knob.kind === 'text' ? undefined : knob.options.find((option) => option.value === value)?.label) ?? value;
