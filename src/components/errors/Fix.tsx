import { createMemo, Show } from 'solid-js';
import { copiedText, type FilledChange, fillFix, type Names, textOf } from '../../diagnosis/index.ts';
import type { ErrorFix } from '../../schemas/index.ts';
import { href } from '../../site.ts';
import { CopyButton } from '../diagnose/CopyButton.tsx';
import { FileDiff } from '../diagnose/FileDiff.tsx';
import { Filled, Pieces } from './Filled.tsx';

const kinds = { add: 'added', remove: 'removed', keep: 'same' } as const;

const added = ({ lines }: FilledChange) => lines.filter(({ does }) => does === 'add').length;

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
            <FileDiff
              path={textOf(filled().file)}
              shownPath={<Pieces pieces={filled().file} />}
              about={<Pieces pieces={filled().what ?? []} />}
              lines={filled().lines.map(({ does, pieces }) => ({
                kind: kinds[does],
                text: textOf(pieces),
                shown: () => <Pieces pieces={pieces} />,
              }))}
              button={
                added(filled()) > 0 && (
                  <CopyButton
                    text={() => copiedText(filled())}
                    words={copyWords(filled().isNew, added(filled()))}
                    isFilled={props.isFirst === true}
                  />
                )
              }
            />
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

function copyWords(isNew: boolean, lines: number): string {
  if (isNew) return 'Copy the file';
  return lines === 1 ? 'Copy the line' : 'Copy the lines';
}
