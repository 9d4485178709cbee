import { createMemo, For, Show } from 'solid-js';
import { copiedText, fillFix, type Names, textOf } from '../../diagnosis/index.ts';
import type { ErrorFix } from '../../schemas/index.ts';
import { href } from '../../site.ts';
import { CopyButton } from './CopyButton.tsx';
import { Filled, Pieces } from './Filled.tsx';

const signs = { add: '+', remove: '−', keep: ' ' } as const;

/** A change of a file, or what else to do, with the reader's names. */
export function Fix(props: {
  fix: ErrorFix;
  names: Names;
  /** Its button is the filled one of the page. */
  isFirst?: boolean;
}) {
  const change = createMemo(() => fillFix(props.fix, props.names));
  const words = () => <Filled text={'words' in props.fix ? props.fix.words : ''} names={props.names} />;
  return (
    <>
      <Show
        when={change()}
        fallback={
          <p class="fix-words">
            <Show when={'page' in props.fix ? props.fix.page : undefined} fallback={words()}>
              {(slug) => <a href={href(`/errors/${slug()}/`)}>{words()}</a>}
            </Show>
          </p>
        }
      >
        {(filled) => (
          <>
            <div class="diff">
              <div class="diff-head">
                <p>
                  <code class="long">
                    <Pieces pieces={filled().file} />
                  </code>{' '}
                  <Show when={filled().what}>
                    {(what) => (
                      <span>
                        <Pieces pieces={what()} />
                      </span>
                    )}
                  </Show>
                </p>
                <Show when={filled().lines.some(({ does }) => does === 'add')}>
                  <CopyButton
                    text={() => copiedText(filled())}
                    words={copyWords(
                      filled().isNew,
                      filled().lines.filter(({ does }) => does === 'add').length,
                    )}
                    isFilled={props.isFirst === true}
                  />
                </Show>
              </div>
              <pre tabindex="0" role="group" aria-label={`Change of ${textOf(filled().file)}`}>
                <For each={filled().lines}>
                  {({ does, pieces }) => (
                    <code class={does}>
                      <span class="sign">{signs[does]}</span>{' '}
                      <Show when={does === 'remove'} fallback={<Pieces pieces={pieces} />}>
                        {/^ */.exec(textOf(pieces))?.[0]}
                        <s>{textOf(pieces).trimStart()}</s>
                      </Show>
                      {'\n'}
                    </code>
                  )}
                </For>
              </pre>
            </div>
            <Show when={'note' in props.fix ? props.fix.note : undefined}>
              {(note) => (
                <p class="fix-note">
                  <Filled text={note()} names={props.names} />
                </p>
              )}
            </Show>
          </>
        )}
      </Show>
      <Show when={props.fix.asks}>
        {(asks) => (
          <p class="asks">
            <b>
              <Filled text={asks().question} names={props.names} />
            </b>{' '}
            <Filled text={asks().otherwise} names={props.names} />
          </p>
        )}
      </Show>
    </>
  );
}

function copyWords(isNew: boolean, added: number): string {
  if (isNew) return 'Copy the file';
  return added === 1 ? 'Copy the line' : 'Copy the lines';
}
