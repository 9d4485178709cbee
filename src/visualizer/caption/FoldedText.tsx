import { For, Show } from 'solid-js';
import { foldedParts } from './folded-text.ts';

/** A text with its line breaks, in which long rows of one character are counted; whoever wants them opens the whole. */
export function FoldedText(props: { text: string; label?: string }) {
  const parts = () => foldedParts(props.text);
  return (
    <div>
      <pre tabindex="0" aria-label={props.label}>
        <For each={parts()}>{(part) => (part.isCount ? <i>{part.text}</i> : part.text)}</For>
      </pre>
      <Show when={parts().some(({ isCount }) => isCount)}>
        <details>
          <summary>All {props.text.length.toLocaleString('en')} characters</summary>
          <pre>{props.text}</pre>
        </details>
      </Show>
    </div>
  );
}
