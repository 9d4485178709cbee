import { For, Show } from 'solid-js';
import { type AccessApp, fixOfStop, shownPlace, summaryOf } from '../../diagnosis/access/index.ts';
import { PatchView } from './PatchView.tsx';
import { VerdictMark } from './VerdictMark.tsx';

/** Permissions of a build's text that are shown before the rest is opened. */
const SHOWN = 4;
const SHOWN_POINTS = 3;

/** What was understood: how much there is, and how far it can be trusted. */
export function SummaryLine(props: { app: AccessApp }) {
  const summary = () => summaryOf(props.app);
  return (
    <p class="summary-line">
      <b>{summary().size}</b> {summary().notInUse} · {summary().version} ·{' '}
      <svg class="trust" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <Show
          when={summary().exactness === 'exact'}
          fallback={
            <rect
              x="1"
              y="1"
              width="12"
              height="12"
              fill="none"
              stroke="currentColor"
              stroke-width="1.6"
              stroke-dasharray="3 2"
            />
          }
        >
          <rect width="14" height="14" fill="currentColor" />
        </Show>
      </svg>{' '}
      <b>{summary().trust}</b>
    </p>
  );
}

/** What could not be read, with what helps. */
export function OpenPoints(props: { app: AccessApp; isStatic: boolean }) {
  const first = () => props.app.openPoints.slice(0, SHOWN_POINTS);
  const rest = () => props.app.openPoints.slice(SHOWN_POINTS);
  const list = (points: AccessApp['openPoints']) => (
    <ul class="plain open-points">
      <For each={points}>
        {({ place, text, remedy }) => (
          <li>
            <VerdictMark verdict="unknown" />
            <span>
              <Show when={place}>{(at) => <code class="long">{`${shownPlace(at())} `}</code>}</Show>
              {`${text}: ${remedy}.`}
            </span>
          </li>
        )}
      </For>
    </ul>
  );
  return (
    <Show when={first().length > 0}>
      {list(first())}
      <Show when={rest().length > 0}>
        <details class="open-points">
          <summary>{`and ${rest().length} more`}</summary>
          {list(rest())}
        </details>
      </Show>
    </Show>
  );
}

/** What stops the build, in its own words. */
export function StopList(props: { app: AccessApp; isStatic: boolean }) {
  return (
    <Show when={props.app.stops.length > 0}>
      <section class="stops" aria-labelledby="stops-heading">
        <h2 id="stops-heading">
          <VerdictMark verdict="denied" size={22} /> The build stops here
        </h2>
        <p class="small quiet">Until it is mended, the table shows the app without these entries.</p>
        <For each={props.app.stops.slice(0, 30)}>
          {(stop) => (
            <div class="stop">
              <p>
                <code class="long">{shownPlace(stop.place)}</code>{' '}
                <span class="small quiet">
                  {stop.from === 'tauri-build'
                    ? 'in the words of tauri-build'
                    : stop.from === 'resolver'
                      ? 'in the words of the resolver'
                      : 'in our words'}
                </span>
              </p>
              <StopText text={stop.text} />
              <Show when={stop.advice}>{(advice) => <p class="small">{advice()}</p>}</Show>
              <PatchView proposal={fixOfStop(props.app, stop)} isStatic={props.isStatic} />
            </div>
          )}
        </For>
        <Show when={props.app.stops.length > 30}>
          <p>{`and ${props.app.stops.length - 30} more`}</p>
        </Show>
      </section>
    </Show>
  );
}

/** A build's text; its list of all permissions is opened only when asked for. */
function StopText(props: { text: string }) {
  const parts = () => props.text.split(', ');
  const isLong = () => parts().length > SHOWN * 2;
  return (
    <div class="told">
      <Show when={isLong()} fallback={props.text}>
        {parts().slice(0, SHOWN).join(', ')}
        <details>
          <summary>{`and ${parts().length - SHOWN} more`}</summary>
          {parts().slice(SHOWN).join(', ')}
        </details>
      </Show>
    </div>
  );
}
