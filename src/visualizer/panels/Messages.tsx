import { createMemo, createSignal, For, Show } from 'solid-js';
import { messageJson, type RequestWire, type ResponseWire, type Wire } from '../../trace/index.ts';
import { Mark } from '../map/symbols.tsx';
import { bodyText, explanationOf, messageRows, sendingSteps, type MessageRow } from './message-rows.ts';
import { createPages } from './pages.tsx';
import type { PanelProps } from './panel.ts';

/** All messages of the run with what really travels. The one sent last is opened, until the reader opens another. */
export default function Messages(props: PanelProps) {
  const steps = createMemo(() => sendingSteps(props.run.trace));
  const sentBy = (at: number) => steps().findLastIndex((step) => step <= at) + 1;
  const { page, pager } = createPages(
    () => sentBy(props.until),
    () => sentBy(props.at) - 1,
    (row) => {
      props.onSeek(steps()[row] ?? 0);
    },
  );
  const rows = createMemo(() => messageRows(props.run.trace, page().from, page().to));
  const [chosen, setChosen] = createSignal<string>();
  const current = () => rows().findLast(({ step }) => step <= props.at)?.message.id;
  const isOpen = (row: MessageRow) => (chosen() ?? current()) === row.message.id;
  const classOf = (row: MessageRow) =>
    [
      row.message.id === current() ? 'current' : row.step > props.at ? 'ahead' : '',
      isOpen(row) ? 'open' : '',
    ].join(' ');
  return (
    <>
      <table class="messages">
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">From → to</th>
            <th scope="col">Travels as</th>
            <th scope="col">Name</th>
            <th scope="col">Outcome</th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {(row) => (
              <>
                <tr class={classOf(row)}>
                  <td>
                    <button
                      type="button"
                      aria-expanded={isOpen(row)}
                      aria-label={`Message ${String(row.number)}`}
                      onClick={() => setChosen(isOpen(row) ? '' : row.message.id)}
                    >
                      {row.number}
                    </button>
                  </td>
                  <td>
                    <b class={row.from.colour}>{row.from.name}</b> →{' '}
                    <b class={row.to.colour}>{row.to.name}</b>
                  </td>
                  <td>
                    <Mark name={row.shape} class={row.from.colour} /> {row.travels}
                  </td>
                  <td>
                    <code>{row.name}</code>
                  </td>
                  <td>{row.step > props.at ? 'not yet' : row.outcome}</td>
                </tr>
                <Show when={isOpen(row)}>
                  <tr class="wire">
                    <td colspan="5">{wireForm(row.message.wire)}</td>
                  </tr>
                </Show>
              </>
            )}
          </For>
        </tbody>
      </table>
      {pager()}
    </>
  );
}

function wireForm(wire: Wire) {
  if (wire.form === 'eval') return <pre tabindex="0">{wire.script}</pre>;
  if (wire.form === 'post' || wire.form === 'frame') return <pre tabindex="0">{messageJson(wire)}</pre>;
  return (
    <>
      <p>
        <code>
          <b>{requestLine(wire)}</b>
        </code>
      </p>
      <dl>
        <For each={wire.headers}>
          {([name, value]) => (
            <div>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                <code>{value}</code>
              </dd>
              <Show when={explanationOf(name)}>{(words) => <dd class="why">{words()}</dd>}</Show>
            </div>
          )}
        </For>
      </dl>
      <Show when={wire.body}>{(body) => <pre tabindex="0">{bodyOf(body())}</pre>}</Show>
    </>
  );
}

type Http = RequestWire | ResponseWire;

const requestLine = (wire: Http) =>
  wire.form === 'request' ? `${wire.method} ${wire.url}` : `Status ${String(wire.status)}`;

const bodyOf = (body: NonNullable<Http['body']>) => ('text' in body ? body.text : bodyText(body));
