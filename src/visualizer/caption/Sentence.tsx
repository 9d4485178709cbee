import { For } from 'solid-js';
import { segmentsOf } from '../../trace/words/sentence.ts';
import { codeClass } from './inline-code.ts';
import type { StepWords } from '../run/run.ts';

/** Text in which `backticks` mark code. */
export function Sentence(props: { text: string }) {
  return (
    <For each={segmentsOf(props.text)}>
      {({ text, isCode }) => (isCode ? <code class={codeClass(text)}>{text}</code> : text)}
    </For>
  );
}

/** The class that gives words the colour of who says them. */
export function colourOf(kind: StepWords['kind']): string {
  switch (kind) {
    case 'page':
      return 'by-page';
    case 'isolation-frame':
      return 'by-frame';
    case 'main-thread':
    case 'async-runtime':
      return 'by-core';
    default:
      return 'by-none';
  }
}

/** Number, speaker and sentence of a step. */
export function Saying(props: { words: StepWords; at: number; steps: number }) {
  return (
    <div class="saying">
      <p class="who">
        <b>
          Step {props.at + 1} of {props.steps}
        </b>{' '}
        <b class={colourOf(props.words.kind)}>{props.words.speaker}</b>
      </p>
      <p>
        <Sentence text={props.words.sentence} />
      </p>
    </div>
  );
}
