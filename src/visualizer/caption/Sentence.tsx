import { For } from 'solid-js';
import { segmentsOf } from '../../trace/words/segments.ts';
import { foldedText } from '../../trace/record/folded-text.ts';
import { codeClass } from './inline-code.ts';

/** Text in which `backticks` mark code; long rows of one character are counted. */
export function Sentence(props: { text: string }) {
  return (
    <For each={segmentsOf(foldedText(props.text))}>
      {({ text, isCode }) => (isCode ? <code class={codeClass(text)}>{text}</code> : text)}
    </For>
  );
}
