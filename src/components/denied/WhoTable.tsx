import { createMemo, For, Show } from 'solid-js';
import { type AccessApp, shownPlace, whoMayCall } from '../../diagnosis/access/index.ts';
import { VerdictMark } from './VerdictMark.tsx';
import { shownCommand, verdictWords } from './words.ts';

/** Who may call a command, and through what. */
export function WhoTable(props: { app: AccessApp; command: string; onCommand: (command: string) => void }) {
  const names = createMemo(() =>
    props.app.groups.flatMap(({ commands }) => commands.map(({ name }) => shownCommand(name))),
  );
  const asked = () => props.command;
  const callers = createMemo(() => (asked() === '' ? [] : whoMayCall(props.app, asked())));
  return (
    <>
      <p class="who-field">
        <label for="who">Who may call</label>
        <input
          id="who"
          list="who-names"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={shownCommand(asked())}
          onChange={(event) => props.onCommand(fullNameIn(props.app, event.currentTarget.value.trim()))}
        />
        <span class="small quiet">Any command, of yours or of a plugin.</span>
      </p>
      <datalist id="who-names">
        <For each={names()}>{(name) => <option value={name} />}</For>
      </datalist>
      <Show when={callers().length > 0}>
        <div class="scrolled" tabindex="0" role="group" aria-label={`Who may call ${shownCommand(asked())}`}>
          <table class="who">
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col">May</th>
                <th scope="col">Through</th>
                <th scope="col">With what</th>
              </tr>
            </thead>
            <tbody>
              <For each={callers()}>
                {(caller) => (
                  <tr>
                    <th scope="row">
                      <b classList={{ label: caller.isWindow }}>{caller.who}</b>{' '}
                      <span class="small quiet">{caller.from}</span>
                    </th>
                    <td>
                      <VerdictMark verdict={caller.verdict} /> <b>{verdictWords[caller.verdict]}</b>
                    </td>
                    <td>
                      <For each={caller.through}>
                        {({ identifier, place }) => (
                          <p>
                            <code class="long">{shownPlace(place)}</code>{' '}
                            <span class="small quiet">
                              <code class="long">{identifier}</code>
                            </span>
                          </p>
                        )}
                      </For>
                      <Show when={caller.missing}>{(missing) => <span class="small">{missing()}</span>}</Show>
                    </td>
                    <td>
                      <For each={caller.scope.slice(0, 6)}>
                        {(entry) => <code class="long">{JSON.stringify(entry)} </code>}
                      </For>
                      <Show when={caller.scope.length > 6}>{`and ${caller.scope.length - 6} more`}</Show>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
        <p class="small quiet">
          A permission opens the command. A scope, where one is listed, limits what it may then work with.
        </p>
      </Show>
    </>
  );
}

/** What a reader writes, as a page calls it: `fs|exists` is a command of a plugin. */
function fullNameIn({ groups }: AccessApp, text: string): string {
  if (text === '' || text.startsWith('plugin:')) return text;
  const known = groups.flatMap(({ commands }) => commands.map(({ name }) => name));
  return known.includes(text) || !text.includes('|') ? text : `plugin:${text}`;
}
