import { Match, Switch } from 'solid-js';
import type { Verdict } from '../../diagnosis/access/index.ts';
import { CROSS, DASHES, OCTAGON, QUESTION, TICK } from '../diagnose/mark-paths.ts';

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
          <path d={TICK} class="cut" fill="none" stroke-width="3.4" />
        </Match>
        <Match when={props.verdict === 'refused'}>
          <path d="M-7.5-7.5l15 15m0-15l-15 15" fill="none" stroke="currentColor" stroke-width="3.4" />
        </Match>
        <Match when={props.verdict === 'denied'}>
          <path d={OCTAGON} fill="currentColor" />
          <path d={CROSS} class="cut" stroke-width="3.4" />
        </Match>
        <Match when={props.verdict === 'open'}>
          <circle r="11.5" fill="none" stroke="currentColor" stroke-width="2.6" />
          <path d={TICK} fill="none" stroke="currentColor" stroke-width="3" />
        </Match>
        <Match when={props.verdict === 'unknown'}>
          <circle r="11.5" fill="none" stroke="currentColor" stroke-width="2.6" stroke-dasharray={DASHES} />
          <path d={QUESTION} fill="none" stroke="currentColor" stroke-width="2.8" stroke-linecap="round" />
        </Match>
      </Switch>
    </svg>
  );
}
