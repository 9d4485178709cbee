import { For, type JSX, Show } from 'solid-js';

export interface ShownLine {
  readonly kind: 'added' | 'removed' | 'same';
  /** In its file, where that is known. */
  readonly number?: number;
  readonly text: string;
  /** Draws the text where parts of it are marked; a removed line is struck through as text. */
  readonly shown?: () => JSX.Element;
}

const signs = { added: '+', removed: '−', same: ' ' } as const;

/** A change of a file: in ink alone, its signs say what is added and removed. */
export function FileDiff(props: {
  /** The path, as text. */
  path: string;
  /** The path as it is shown, where parts of it are marked. */
  shownPath?: JSX.Element;
  /** What the file is. */
  about?: JSX.Element;
  lines: readonly ShownLine[];
  button?: JSX.Element;
}) {
  return (
    <div class="diff">
      <div class="diff-head">
        <p>
          <code class="long">{props.shownPath ?? props.path}</code> <span>{props.about}</span>
        </p>
        {props.button}
      </div>
      <pre tabindex="0" role="group" aria-label={`Change of ${props.path}`}>
        <For each={props.lines}>
          {({ kind, number, text, shown }) => (
            <code class={kind}>
              <Show when={number !== undefined}>
                <span class="number">{number}</span>{' '}
              </Show>
              <span class="sign">{signs[kind]}</span>{' '}
              <Show when={kind === 'removed'} fallback={shown ? shown() : text}>
                {/^\s*/.exec(text)?.[0]}
                <s>{text.trimStart()}</s>
              </Show>
              {'\n'}
            </code>
          )}
        </For>
      </pre>
    </div>
  );
}
