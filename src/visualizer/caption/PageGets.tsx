import { createMemo, For, Show } from 'solid-js';
import type { Picture } from '../../trace/index.ts';
import { rejectionIn } from '../run/rejection.ts';
import { ErrorLink } from './ErrorLink.tsx';
import { Folded } from './Folded.tsx';
import { foldedParts } from '../../trace/record/folded-text.ts';

/** The text that a promise was rejected with, whole: below the transport, where there is room for all of it. */
export function PageGets(props: {
  picture: Picture;
  /** The longest text that may come, for which there is room. */
  longest: string;
}) {
  const text = createMemo(() => rejectionIn(props.picture));
  const hasResolved = () =>
    props.picture.windows.some(({ calls }) => calls.some(({ state }) => state === 'resolved'));
  return (
    <div class="page-gets">
      <p>
        <b>What the page gets</b>
        <Show when={text()}>{(whole) => <ErrorLink text={whole()} />}</Show>
      </p>
      <div class="stack">
        <Show
          when={text()}
          fallback={<p class="quiet">{hasResolved() ? 'no rejection' : 'nothing yet'}</p>}
          keyed
        >
          {(whole) => <Folded text={whole} label="The text of the rejection" />}
        </Show>
        <pre class="reserve" aria-hidden="true">
          <For each={foldedParts(props.longest)}>{(part) => part.text}</For>
        </pre>
      </div>
    </div>
  );
}
