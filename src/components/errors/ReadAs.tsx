import { createMemo, For, Show } from 'solid-js';
import type { Candidate, GivenName } from '../../diagnosis/index.ts';
import type { ErrorEntry } from '../../schemas/index.ts';
import { labelOf } from './words.ts';

/** Characters of the paste that are shown before and after the text. */
const AROUND = 60;
/** Of a long name, such as a list. */
const MOST_OF_NAME = 160;

type Part = { readonly text: string } | { readonly name: GivenName };

/** The part of the paste that was recognised, with each name underlined and the kind of name below it. */
export function ReadAs(props: { paste: string; candidate: Candidate; entry: ErrorEntry }) {
  const parts = createMemo((): readonly Part[] => {
    const { start, end, names } = props.candidate;
    const parts: Part[] = [];
    let at = start;
    for (const name of names) {
      parts.push({ text: props.paste.slice(at, name.start) }, { name });
      at = name.end;
    }
    parts.push({ text: props.paste.slice(at, end) });
    return parts;
  });
  const before = () => {
    const { start } = props.candidate;
    const from = props.paste.lastIndexOf('\n', start - 1) + 1;
    if (start === 0 || start - from <= AROUND) return props.paste.slice(from, start);
    // From the first whole word on.
    return props.paste.slice(start - AROUND - 1, start).replace(/^\S*/, '…');
  };
  const after = () => props.paste.slice(props.candidate.end, props.candidate.end + AROUND).split('\n')[0];
  return (
    <p class="read-as">
      <span class="small quiet">Read as</span>{' '}
      <code class="long">
        <span class="rest">{plain(before())}</span>
        <For each={parts()}>
          {(part) => (
            <Show
              when={'name' in part ? part.name : undefined}
              fallback={'text' in part ? plain(part.text) : ''}
            >
              {(name) => (
                <span class="read">
                  <u class="name">{short(plain(name().value))}</u>
                  <small>{labelOf(props.entry, name().field)}</small>
                </span>
              )}
            </Show>
          )}
        </For>
        <span class="rest">{plain(after() ?? '')}</span>
      </code>
    </p>
  );
}

const plain = (text: string) => text.replace(/\x1b\[[\d;]*m/g, '').replace(/\s+/g, ' ');
const short = (text: string) => (text.length > MOST_OF_NAME ? `${text.slice(0, MOST_OF_NAME)}…` : text);
