import { Match, Switch } from 'solid-js';
import type { ErrorEntry } from '../../schemas/index.ts';
import { CROSS, DASHES, OCTAGON, QUESTION, TICK } from './mark-paths.ts';

/** How it ends, as a mark beside the verdict, which says the same in words. */
export function EndMark(props: { ends: ErrorEntry['ends'] }) {
  return (
    <svg class={`end-mark ${props.ends}`} width="28" height="28" viewBox="-14 -14 28 28" aria-hidden="true">
      <Switch
        fallback={
          <>
            <circle r="11.5" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray={DASHES} />
            <path d={QUESTION} fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" />
          </>
        }
      >
        <Match when={props.ends === 'refused' || props.ends === 'build-stops'}>
          <path d={OCTAGON} fill="currentColor" />
          <path d={CROSS} class="cut" stroke-width="2.8" stroke-linecap="round" />
        </Match>
        <Match when={props.ends === 'resolved'}>
          <circle r="12.5" fill="currentColor" />
          <path d={TICK} class="cut" fill="none" stroke-width="2.8" stroke-linecap="round" />
        </Match>
        <Match when={props.ends === 'never-settles'}>
          <circle r="11.5" fill="none" stroke="currentColor" stroke-width="2.5" stroke-dasharray={DASHES} />
          <path d="M-5 0h.1M0 0h.1M5 0h.1" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
        </Match>
        <Match when={props.ends === 'ran-twice'}>
          <path d="M-11-9h15v11h-15z" fill="none" stroke="currentColor" stroke-width="2.5" />
          <path d="M-4-2h15V9H-4z" class="ground" stroke="currentColor" stroke-width="2.5" />
        </Match>
        <Match when={props.ends === 'thread-held'}>
          <path
            d="M-12-6h24V6h-24zM-9 6l8-12M-2 6l8-12M5 6l6-9"
            fill="none"
            stroke="currentColor"
            stroke-width="2.2"
          />
        </Match>
        <Match when={props.ends === 'nobody-heard'}>
          <path d="M-10-8a10 12 0 0 0 20 0" fill="none" stroke="currentColor" stroke-width="2.8" />
        </Match>
        <Match when={props.ends === 'fallback'}>
          <rect x="-12" y="-6" width="24" height="12" rx="6" fill="currentColor" />
        </Match>
      </Switch>
    </svg>
  );
}
