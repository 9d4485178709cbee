import { For, Show } from 'solid-js';
import { type GateFound, shownPlace } from '../../diagnosis/access/index.ts';
import { gateWords } from './words.ts';

/** The gates that a call passes, from the page down to the command. */
export function GateLane(props: { gates: readonly GateFound[] }) {
  return (
    <ol class="gate-lane plain">
      <For each={props.gates}>
        {(found) => (
          <li class={found.state}>
            <GatePost state={found.state} />
            <div>
              <p>
                <b>{found.gate}</b> <code>{found.state === 'would' ? 'would pass' : found.word}</code>
                <span class="unseen">{`: ${gateWords[found.state]}`}</span>
              </p>
              <p class="small quiet">{found.text}</p>
              <Show when={found.places.length > 0}>
                <p class="small places">
                  <For each={found.places}>{(place) => <code>{shownPlace(place)}</code>}</For>
                </p>
              </Show>
            </div>
          </li>
        )}
      </For>
    </ol>
  );
}

/** Two posts of a gate, open or closed, with its lamp. */
function GatePost(props: { state: GateFound['state'] }) {
  return (
    <svg class="gate-post" width="80" height="26" viewBox="0 0 80 26" aria-hidden="true">
      <Show
        when={props.state === 'refuses'}
        fallback={
          <>
            <path d="M8 11h15v5H8zM45 11h15v5H45z" class="posts" />
            <Show when={props.state === 'passes'}>
              <circle cx="70" cy="13" r="7" fill="currentColor" />
              <path d="M66.5 13.3l2.4 2.4 4.2-4.8" class="cut" fill="none" stroke-width="2" />
            </Show>
            <Show when={props.state === 'unknown'}>
              <circle
                cx="70"
                cy="13"
                r="6.4"
                fill="none"
                stroke="currentColor"
                stroke-width="1.6"
                stroke-dasharray="2.6 1.8"
              />
            </Show>
          </>
        }
      >
        <path d="M8 11h54v5H8z" fill="currentColor" />
        <path
          d="M67-1.1h6l4.3 4.3v6L73 13.5h-6l-4.3-4.3v-6z"
          transform="translate(0 6.8)"
          fill="currentColor"
        />
        <path d="M67.2 10.2l5.6 5.6m0-5.6l-5.6 5.6" class="cut" stroke-width="1.9" />
      </Show>
    </svg>
  );
}
