import { createMemo, For, type JSX, Show } from 'solid-js';
import { fillText, type Names, type Piece } from '../../diagnosis/index.ts';
import { segmentsOf } from '../../trace/words/segments.ts';

/** Pieces of a sentence or line; a name is underlined, dotted where it is assumed. */
export function Pieces(props: { pieces: readonly Piece[]; fixed?: (text: string) => JSX.Element }) {
  return (
    <For each={props.pieces}>
      {({ text, field, isRead }) => (
        <Show when={field !== undefined} fallback={props.fixed?.(text) ?? text}>
          <u class={isRead ? 'name' : 'name assumed'}>{text}</u>
        </Show>
      )}
    </For>
  );
}

/** A sentence with the reader's names in it; `backticks` mark code. */
export function Filled(props: { text: string; names: Names }) {
  const segments = createMemo(() =>
    segmentsOf(props.text).map(({ text, isCode }) => ({ isCode, pieces: fillText(text, props.names) })),
  );
  return (
    <For each={segments()}>
      {({ isCode, pieces }) => (
        <Show when={isCode} fallback={<Pieces pieces={pieces} />}>
          <code class="long">
            <Pieces pieces={pieces} fixed={withFlags} />
          </code>
        </Show>
      )}
    </For>
  );
}

/** Code in which no line ends between a flag and its hyphens. */
const withFlags = (text: string) => (
  <For each={text.split(/(^|\s)(--?\w+)/)}>
    {(part) => (/^--?\w/.test(part) ? <span class="flag">{part}</span> : part)}
  </For>
);
