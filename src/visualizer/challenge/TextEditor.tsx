import { createMemo, For, untrack } from 'solid-js';

/** No editor is lower, so that there is room to write (lines). */
const MIN_LINES = 8;

/**
 * A text to edit, with its lines numbered. Tab leaves it, as it leaves every field, and Ctrl+Enter runs what is written.
 */
export function TextEditor(props: {
  /** Names the field, beside `labelledby`. */
  labelledby: string;
  describedby: string;
  text: string;
  maxLength: number;
  /** Lines that are wrong, counted from 1. */
  wrongLine: number | undefined;
  /** Absent in the static view, where it can only be read. */
  onInput: ((text: string) => void) | undefined;
  onRun: (() => void) | undefined;
}) {
  // Without script a field shows what is in it.
  const first = untrack(() => props.text);
  const lines = createMemo(() => Math.max(MIN_LINES, props.text.split('\n').length));
  return (
    <div class="text-editor">
      <ol aria-hidden="true">
        <For each={Array.from({ length: lines() }, (_, index) => index + 1)}>
          {(line) => <li class={line === props.wrongLine ? 'wrong' : ''}>{line}</li>}
        </For>
      </ol>
      <textarea
        aria-labelledby={props.labelledby}
        aria-describedby={props.describedby}
        aria-invalid={props.wrongLine !== undefined}
        rows={lines()}
        maxlength={props.maxLength}
        spellcheck={false}
        readonly={!props.onInput}
        autocomplete="off"
        autocapitalize="off"
        wrap="off"
        value={props.text}
        onInput={(event) => props.onInput?.(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          props.onRun?.();
        }}
      >
        {first}
      </textarea>
    </div>
  );
}
