import { For, Show } from 'solid-js';
import { kindWords, type Strip } from '../../diagnosis/recording/index.ts';
import type { ErrorEntry } from '../../schemas/index.ts';
import { segmentsOf } from '../../trace/index.ts';
import type { OpenedTrace } from '../../visualizer/mount/open-trace.ts';
import { EndMark } from '../diagnose/EndMark.tsx';
import type { ShownThing } from './shown-thing.ts';
import { TimeStrip } from './TimeStrip.tsx';

/** So many rows are shown. */
const MAX_ROWS = 100;

export interface VerdictProps {
  readonly opened: Pick<OpenedTrace, 'run' | 'player'>;
  readonly things: readonly ShownThing[];
  readonly strip: Strip;
  readonly kindOf: (entry: string) => ErrorEntry['kind'] | undefined;
  /** Titles of scenarios by id. */
  readonly titles: Readonly<Record<string, string>>;
  readonly root: string;
  readonly onStep: (step: string) => void;
}

/** When everything was, and what stands out: both move the figure. */
export function Verdict(props: VerdictProps) {
  const at = () => props.opened.player.now().context.at;
  const rest = () => props.things.length - MAX_ROWS;
  return (
    <>
      <TimeStrip opened={props.opened} things={props.things} strip={props.strip} />
      <Show when={props.things.length > 0}>
        <ol class="things" aria-label="What stands out">
          <For each={props.things.slice(0, MAX_ROWS)}>
            {(thing, index) => (
              <li class={`thing ${thing.kind}`} aria-current={thing.number - 1 === at() ? 'step' : undefined}>
                <EndMark ends={thing.kind === 'rejected' ? 'refused' : thing.kind} />
                <b>
                  <span class="quiet">{index() + 1}</span> {kindWords[thing.kind]}
                </b>
                <p>
                  <Words text={thing.sentence} />
                  <Show when={thing.more > 0}>
                    <span class="quiet"> And {thing.more.toLocaleString('en')} more like it.</span>
                  </Show>
                </p>
                <a
                  class="to-step"
                  href={stepAddress(thing.step)}
                  onClick={(event) => {
                    event.preventDefault();
                    props.onStep(thing.step);
                  }}
                >
                  step {thing.number.toLocaleString('en')}
                </a>
                <span class="more small">
                  <Explained thing={thing} {...props} />
                </span>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={rest() > 0}>
        <p class="small quiet">And {rest().toLocaleString('en')} more.</p>
      </Show>
    </>
  );
}

function Explained(props: VerdictProps & { thing: ShownThing }) {
  return (
    <>
      <Show when={props.thing.entry}>
        {(entry) => (
          <a href={`${props.root}errors/${entry()}/`}>
            {props.kindOf(entry()) === 'symptom' ? 'Symptom' : 'Error page'}
          </a>
        )}
      </Show>
      <Show when={props.thing.scenario}>
        {(scenario) => (
          <span>
            like{' '}
            <a href={`${props.root}scenarios/${scenario()}/`}>
              <Words text={props.titles[scenario()] ?? scenario()} />
            </a>
          </span>
        )}
      </Show>
    </>
  );
}

/** A sentence with its code marked. */
function Words(props: { text: string }) {
  return (
    <For each={segmentsOf(props.text)}>
      {({ text, isCode }) => (
        <Show when={isCode} fallback={text}>
          <code>{text}</code>
        </Show>
      )}
    </For>
  );
}

/** The address of a step of the figure on this page. */
export function stepAddress(step: string): string {
  const query = new URLSearchParams(location.search);
  query.set('run.step', step);
  return `?${String(query)}`;
}
