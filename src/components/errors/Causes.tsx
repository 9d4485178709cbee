import { For, Show } from 'solid-js';
import type { Names } from '../../diagnosis/index.ts';
import type { ErrorCause, ErrorEntry } from '../../schemas/index.ts';
import { Filled } from './Filled.tsx';
import { Fix } from './Fix.tsx';
import { href } from '../../site.ts';
import { causeCount, filesDecide } from './words.ts';

/** The causes of an entry; the fix of the first is above them. */
export function Causes(props: {
  entry: ErrorEntry;
  names: Names;
  /** One is open at a time; otherwise all are, as on a page without a script. */
  folds: boolean;
  /** How many of them, from the first on, the reader's text proves. */
  proven: number;
}) {
  const certain = (index: number) => (index < props.proven ? 'certain, ' : '');
  return (
    <section class="causes">
      <h2>
        {props.folds
          ? props.proven > 0
            ? 'Why'
            : 'Which cause is it?'
          : `${causeCount(props.entry.causes.length)}, and how to tell them apart`}
      </h2>
      <Show when={props.proven === 0 && props.entry.toTell}>
        {(toTell) => (
          <p>
            <Filled text={toTell()} names={props.names} />
          </p>
        )}
      </Show>
      <Show when={props.proven === 0 && filesDecide(props.entry)}>
        <p>
          Your own files decide it: open your <code>src-tauri</code> folder in{' '}
          <a href={href(`/denied/${fragmentOf(props.names)}`)}>Why was it denied?</a> They stay with you.
        </p>
      </Show>
      <ol class="plain">
        <For each={props.entry.causes}>
          {(cause, index) => (
            <li class={index() === 0 ? 'first' : undefined}>
              <span class="number" aria-hidden="true">
                {index() + 1}
              </span>
              <Show
                when={index() > 0 && props.folds}
                fallback={
                  <div>
                    <p class="cause">
                      <b>
                        <Filled text={cause.cause} names={props.names} />
                      </b>
                      <Show when={index() === 0}>
                        <span class="above">{certain(index())}fix above</span>
                      </Show>
                    </p>
                    <Tell {...props} cause={cause} />
                    <Show when={index() > 0}>
                      <CauseFix {...props} cause={cause} />
                    </Show>
                  </div>
                }
              >
                <details name="cause">
                  <summary>
                    <span class="cause">
                      <b>
                        <Filled text={cause.cause} names={props.names} />
                      </b>
                      <span class="above">{certain(index())}fix</span>
                    </span>
                    <Tell {...props} cause={cause} />
                  </summary>
                  <CauseFix {...props} cause={cause} />
                </details>
              </Show>
            </li>
          )}
        </For>
        <For each={props.entry.not}>
          {({ cause, tell }) => (
            <li class="not">
              <span class="number" aria-hidden="true">
                –
              </span>
              <div>
                <p class="cause">
                  <b>
                    Not this: <Filled text={lowered(cause)} names={props.names} />
                  </b>
                </p>
                <p class="tell">
                  <Filled text={tell} names={props.names} />
                </p>
              </div>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}

/** What the page asks of the files at once: who may call the command that the text names. */
const fragmentOf = ({ command }: Names) =>
  command?.isRead ? `#view=who&who=${encodeURIComponent(command.value)}` : '';

const lowered = (sentence: string) => sentence.charAt(0).toLowerCase() + sentence.slice(1);

function Tell(props: { cause: ErrorCause; names: Names }) {
  return (
    <span class="tell">
      <Filled text={props.cause.tell} names={props.names} />
    </span>
  );
}

function CauseFix(props: { cause: ErrorCause; names: Names }) {
  return (
    <div class="cause-fix">
      <Fix fix={props.cause.fix} names={props.names} />
      <More {...props} />
    </div>
  );
}

/** The shorter change that gives more. */
export function More(props: { cause: ErrorCause; names: Names }) {
  return (
    <Show when={props.cause.more}>
      {(more) => (
        <details class="more">
          <summary>A shorter change, which gives more</summary>
          <p class="fix-note">
            <Filled text={more().gives} names={props.names} />
          </p>
          <Fix fix={more().fix} names={props.names} />
        </details>
      )}
    </Show>
  );
}
