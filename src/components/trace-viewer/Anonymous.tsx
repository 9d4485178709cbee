import { createMemo, createSignal, For, Show } from 'solid-js';
import { anonymousCopy, type KnownForms } from '../../diagnosis/recording/index.ts';
import type { Trace } from '../../trace/index.ts';

const MAX_NAMES = 12;
const MAX_TEXTS = 3;
const MAX_LEFT_OUT = 50;

export interface AnonymousProps {
  readonly trace: Trace;
  readonly known: KnownForms;
  /** Name of the file that is saved. */
  readonly file: string;
  readonly onOpen: (copy: string) => void;
}

/** Shows what goes and what the copy says, before anything is saved. */
export function Anonymous(props: AnonymousProps) {
  const [keepsCommands, setKeepsCommands] = createSignal(false);
  const result = createMemo(() =>
    anonymousCopy(props.trace, props.known, { keepsCommands: keepsCommands() }),
  );
  const json = createMemo(() => JSON.stringify(result().copy));
  const rows = () => [
    ...result()
      .names.filter(({ from, to }) => from !== to)
      .slice(0, MAX_NAMES)
      .map(({ from, to }) => [from, to] as const),
    ...result().texts.slice(0, MAX_TEXTS),
  ];
  return (
    <section aria-labelledby="anonymous-title">
      <h2 id="anonymous-title" tabindex="-1">
        Make it anonymous, then share it
      </h2>
      <p class="quiet">
        The order of things stays: who called whom, what Tauri answered, how long it took. What you wrote
        goes.
      </p>
      <div class="sides">
        <div>
          <h3>What goes</h3>
          <ul class="goes">
            <li>
              <b>Payloads become shapes</b>
              <span class="small quiet">Kind and size; sizes in steps of 100.</span>
            </li>
            <li>
              <b>Names become letters</b>
              <span class="small quiet">
                Windows, frames, commands, events, keys, sites. The same name has the same letter.
              </span>
            </li>
            <li>
              <b>Dates become times from 0</b>
            </li>
            <li>
              <label>
                <input type="checkbox" onChange={(event) => setKeepsCommands(event.currentTarget.checked)} />{' '}
                <b>Keep the names of my commands</b>
              </label>
              <span class="small quiet">They are often public already.</span>
            </li>
          </ul>
          <p class="small quiet">
            Always out: the invoke key, user agent, home folder, and headers that Tauri does not set.
          </p>
        </div>
        <div>
          <h3 id="copy-says">What the copy says</h3>
          <table class="swaps" aria-labelledby="copy-says">
            <thead>
              <tr>
                <th scope="col">In your recording</th>
                <th scope="col">In the copy</th>
              </tr>
            </thead>
            <tbody>
              <For each={rows()}>
                {([from, to]) => (
                  <tr>
                    <td>
                      <code class="long">{from}</code>
                    </td>
                    <td>
                      <code class="long">{to}</code>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
          <LeftOut texts={result().leftOut} />
          <p class="choices">
            <button
              type="button"
              class="button filled"
              onClick={() => {
                save(json(), props.file);
              }}
            >
              Save the copy
            </button>
            <button
              type="button"
              class="button"
              onClick={() => {
                props.onOpen(json());
              }}
            >
              Open the copy here
            </button>
            <span class="small quiet">{sizeOf(json().length)}. Look it through before you share it.</span>
          </p>
        </div>
      </div>
    </section>
  );
}

function LeftOut(props: { texts: readonly string[] }) {
  const count = () => props.texts.length;
  return (
    <Show
      when={count() > 0}
      fallback={<p class="small quiet">Every text was understood. Nothing is left out whole.</p>}
    >
      <details>
        <summary>
          <b>{count() === 1 ? 'One text was' : `${String(count())} texts were`} not understood</b> and left
          out whole
        </summary>
        <ul class="small">
          <For each={props.texts.slice(0, MAX_LEFT_OUT)}>
            {(text) => (
              <li>
                <code class="long">{text.length > 200 ? `${text.slice(0, 200)}…` : text}</code>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}

const sizeOf = (length: number) =>
  length < 10_000 ? `${(length / 1000).toFixed(1)} kB` : `${(length / 1000).toFixed(0)} kB`;

function save(json: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
