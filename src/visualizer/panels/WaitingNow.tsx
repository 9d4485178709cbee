import { createMemo, For, Show } from 'solid-js';
// From the files themselves: the layer's index would bring what writes the sentences into the page.
import { timeAt } from '../../trace/picture/threads.ts';
import { waitsAt, type Wait } from '../../trace/picture/waits.ts';
import { duration } from '../map/geometry/duration.ts';
import type { Run } from '../run/run.ts';

/** More than these are counted. */
const MAX_ROWS = 5;

/** What waits at a step, and how long so far: a list that keeps room for as many as there may be. */
export function WaitingNow(props: { run: Run; at: number; most: number }) {
  const waits = createMemo(() => waitsAt(props.run.trace, props.at));
  const now = () => timeAt(props.run.trace, props.at);
  const shown = () => (waits().length > MAX_ROWS ? waits().slice(0, MAX_ROWS - 1) : waits());
  const rows = () => Math.max(1, Math.min(props.most, MAX_ROWS));
  return (
    <section class="waiting-now">
      <p class="head">
        <b>Waiting now</b>
      </p>
      <div class="stack">
        <ul>
          <For each={shown()} fallback={<li class="quiet">nothing</li>}>
            {(wait) => (
              <li>
                {phrases[wait.what]} <code>{wait.name}</code> <b>{duration(now() - wait.at)}</b>
              </li>
            )}
          </For>
          <Show when={waits().length > shown().length}>
            <li class="quiet">and {waits().length - shown().length} more</li>
          </Show>
        </ul>
        <ul class="reserve" aria-hidden="true">
          <For each={Array.from({ length: rows() })}>
            {() => (
              <li>
                answer of <code>x</code>
              </li>
            )}
          </For>
        </ul>
      </div>
      <p class="small quiet">Times are of the model; they show order, not speed.</p>
    </section>
  );
}

const phrases: Readonly<Record<Wait['what'], string>> = {
  request: 'request',
  answer: 'answer of',
  event: 'event',
  script: 'script for',
  dialog: 'dialog of',
  lock: 'lock for',
};
