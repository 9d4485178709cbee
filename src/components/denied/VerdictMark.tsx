import { Match, Switch } from 'solid-js';
import type { Verdict } from '../../diagnosis/access/index.ts';

/** A verdict as a mark; the word is beside it, or is the name of what holds it. */
export function VerdictMark(props: { verdict: Verdict; size?: number }) {
  const size = () => props.size ?? 14;
  return (
    <svg
      class={`mark ${props.verdict}`}
      width={size()}
      height={size()}
      viewBox="-14 -14 28 28"
      aria-hidden="true"
    >
      <Switch>
        <Match when={props.verdict === 'allowed'}>
          <circle r="12.5" fill="currentColor" />
          <path d="M-5.5.5l4 4 7-8" class="cut" fill="none" stroke-width="3.4" />
        </Match>
        <Match when={props.verdict === 'refused'}>
          <path d="M-7.5-7.5l15 15m0-15l-15 15" fill="none" stroke="currentColor" stroke-width="3.4" />
        </Match>
        <Match when={props.verdict === 'denied'}>
          <path d="M-5.4-13h10.8L13-5.4V5.4L5.4 13H-5.4L-13 5.4V-5.4z" fill="currentColor" />
          <path d="M-4.5-4.5l9 9m0-9l-9 9" class="cut" stroke-width="3.4" />
        </Match>
        <Match when={props.verdict === 'open'}>
          <circle r="11.5" fill="none" stroke="currentColor" stroke-width="2.6" />
          <path d="M-5.5.5l4 4 7-8" fill="none" stroke="currentColor" stroke-width="3" />
        </Match>
        <Match when={props.verdict === 'unknown'}>
          <circle r="11.5" fill="none" stroke="currentColor" stroke-width="2.6" stroke-dasharray="4 2.6" />
          <path
            d="M-3.5-2.6a3.5 3.5 0 1 1 5 3.2Q0 1.4 0 3M0 6.4v.2"
            fill="none"
            stroke="currentColor"
            stroke-width="2.8"
            stroke-linecap="round"
          />
        </Match>
      </Switch>
    </svg>
  );
}
