import { For } from 'solid-js';
import { segmentsOf } from '../../trace/words/segments.ts';
import { codeClass } from './inline-code.ts';

/** Text in which `backticks` mark code. */
export function Sentence(props: { text: string }) {
  return (
    <For each={segmentsOf(props.text)}>
      {({ text, isCode }) => (isCode ? <code class={codeClass(text)}>{text}</code> : text)}
    </For>
  );
}
