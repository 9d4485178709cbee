import { For, Show, type JSX } from 'solid-js';
import type { RequestWire, ResponseWire, SealedBody, Wire } from '../../trace/index.ts';
// From the files themselves: the layer's index would bring what writes the sentences into the page.
import { byteCount } from '../../trace/record/value.ts';
import { isSealed, payloadOf } from '../../trace/record/wire.ts';
import { messageJson } from '../../trace/words/wire-json.ts';
import { Folded } from '../caption/Folded.tsx';
import { foldedText } from '../../trace/record/folded-text.ts';
import { Icon } from '../icons/Icon.tsx';
import { formattedBody, explanationOf, type MessageRow } from './message-rows.ts';

interface MessageTableProps {
  readonly rows: readonly MessageRow[];
  /** Index of the step up to which messages are sent. */
  readonly at: number;
  /** Id of the one that the step sends, or sent last. */
  readonly current?: string | undefined;
  readonly isOpen: (row: MessageRow) => boolean;
  /** What follows the text of an answer; on paper nothing does. */
  readonly afterAnswer?: (text: string) => JSX.Element;
  /** Absent where nothing can be opened or closed. */
  readonly onToggle?: (row: MessageRow) => void;
}

/** Messages, a row each; an opened one with what really travels. */
export function MessageTable(props: MessageTableProps) {
  const classOf = (row: MessageRow) =>
    [
      row.message.id === props.current ? 'current' : row.step > props.at ? 'ahead' : '',
      props.isOpen(row) ? 'open' : '',
    ].join(' ');
  return (
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
        <For each={props.rows}>
          {(row) => (
            <>
              <tr class={classOf(row)}>
                <td>
                  <Show when={props.onToggle} fallback={row.number}>
                    {(toggle) => (
                      <button
                        type="button"
                        aria-expanded={props.isOpen(row)}
                        aria-label={`Message ${String(row.number)}`}
                        onClick={() => toggle()(row)}
                      >
                        {row.number}
                      </button>
                    )}
                  </Show>
                </td>
                <td>
                  <b class={row.from.colour}>{row.from.name}</b> → <b class={row.to.colour}>{row.to.name}</b>
                </td>
                <td>
                  <Icon name={row.shape} class={row.from.colour} /> {row.travels}
                </td>
                <td>
                  <code>{row.name}</code>
                </td>
                <td>{row.step > props.at ? 'not yet' : row.outcome}</td>
              </tr>
              <Show when={props.isOpen(row)}>
                <tr class="wire">
                  <td colspan="5">{wireForm(row.message.wire, props.afterAnswer)}</td>
                </tr>
              </Show>
            </>
          )}
        </For>
      </tbody>
    </table>
  );
}

function wireForm(wire: Wire, afterAnswer: MessageTableProps['afterAnswer']) {
  if (wire.form === 'eval') return <Folded text={wire.script} />;
  if (wire.form === 'post' || wire.form === 'frame') {
    return (
      <>
        <Sealed wire={wire} />
        <Folded text={messageJson(wire)} />
      </>
    );
  }
  return (
    <>
      <p>
        <code>
          <b>{foldedText(requestLine(wire))}</b>
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
                <code>{foldedText(value)}</code>
              </dd>
              <Show when={explanationOf(name)}>{(words) => <dd class="why">{words()}</dd>}</Show>
            </div>
          )}
        </For>
      </dl>
      <Sealed wire={wire} />
      <Show when={wire.body}>
        {(body) => (
          <>
            <Folded text={bodyOf(body())} />
            {wire.form === 'response' && afterAnswer?.(bodyOf(body()))}
          </>
        )}
      </Show>
    </>
  );
}

/** The sealed part of a message as a bar that nobody can read, with what it is made of. */
function Sealed(props: { wire: Wire }) {
  const body = () => {
    const payload = payloadOf(props.wire);
    return payload && isSealed(payload) ? payload : undefined;
  };
  return (
    <Show when={body()}>
      {(sealed) => (
        <>
          <p class="quiet">Sealed by the isolation frame. Command and ids stay readable.</p>
          <svg class="seal" width="100%" height="40" role="img" aria-label={sealedWords(sealed())}>
            <rect
              x="0.75"
              y="0.75"
              width="99.5%"
              height="38.5"
              fill="url(#m-seal)"
              stroke="var(--frame)"
              stroke-width="1.5"
            />
            <rect
              x="10"
              y="8"
              width={sealedWords(sealed()).length * 7 + 44}
              height="24"
              fill="var(--paper)"
            />
            <Icon name="lock" x={26} y={19} />
            <text x="40" y="24.5">
              {sealedWords(sealed())}
            </text>
          </svg>
        </>
      )}
    </Show>
  );
}

/** What a sealed payload holds: its fields by name. */
function sealedWords({ sealed }: SealedBody): string {
  if ('bytes' in sealed) return `sealed: ${String(byteCount(sealed))} bytes`;
  const { json } = sealed;
  const isObject = typeof json === 'object' && json !== null && !Array.isArray(json);
  const names = isObject ? Object.keys(json).slice(0, 4).join(', ') : JSON.stringify(json);
  return `sealed: ${names.length > 40 ? `${names.slice(0, 39)}…` : names}`;
}

type Http = RequestWire | ResponseWire;

const requestLine = (wire: Http) =>
  wire.form === 'request' ? `${wire.method} ${wire.url}` : `Status ${String(wire.status)}`;

const bodyOf = (body: NonNullable<Http['body']>) => ('text' in body ? body.text : formattedBody(body));
