import { For, Show } from 'solid-js';
import { foldedParts } from '../../trace/record/folded-text.ts';

/** A text as it is; one with long rows of a character has these counted, and the whole can be opened below. */
export function Folded(props: { text: string; label?: string }) {
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
