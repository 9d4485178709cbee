import { createEffect, createMemo, For, onCleanup, Show } from 'solid-js';
import {
  type Answered,
  type Candidate,
  filledText,
  ipcWordsIn,
  type Names,
  settle,
  symptomsFor,
} from '../../diagnosis/index.ts';
import { href, repository } from '../../site.ts';
import { Answer } from './Answer.tsx';
import { Beside } from './Beside.tsx';
import { EndMark } from '../diagnose/EndMark.tsx';
import { bringMap } from './bring-map.ts';
import type { EntryFile } from './extras.ts';
import { ReadAs } from './ReadAs.tsx';

export interface FoundProps {
  readonly paste: string;
  readonly result: Answered;
  /** Which text of the paste is answered, and which candidate for it. */
  readonly chosen: { readonly text: number; readonly candidate: number };
  readonly typed: Names;
  readonly files: ReadonlyMap<string, EntryFile>;
  readonly onChoose: (text: number, candidate: number) => void;
  readonly onName: (field: string, value: string) => void;
}

/** What a paste says: the answer to one of its texts, with the others named above it; or that nothing is known. */
export function Found(props: FoundProps) {
  const candidate = () => props.result.found[props.chosen.text]?.candidates[props.chosen.candidate];
  return (
    <>
      <Show when={props.result.isCut}>
        <p class="small quiet">This is longer than what is read here. Paste the lines around the error.</p>
      </Show>
      <Show when={candidate()} fallback={<NothingKnown {...props} />}>
        {(chosen) => <OneText {...props} candidate={chosen()} />}
      </Show>
    </>
  );
}

function OneText(props: FoundProps & { candidate: Candidate }) {
  const file = () => props.files.get(props.candidate.slug);
  return (
    <Show when={file()}>
      {(known) => (
        <>
          <ReadAs paste={props.paste} candidate={props.candidate} entry={known().entry} />
          <Others {...props} />
          <AnswerBesideRun {...props} file={known()} />
        </>
      )}
    </Show>
  );
}

/** What an entry says to a paste, with its figure and its sources beside it. */
function AnswerBesideRun(props: FoundProps & { candidate: Candidate; file: EntryFile }) {
  const settled = createMemo(() => {
    const { candidate, result, paste } = props;
    const entries = Object.fromEntries([...props.files].map(([slug, { entry }]) => [slug, entry] as const));
    return settle(candidate, result.found, paste, entries);
  });
  const names = createMemo((): Names => ({ ...settled()?.names, ...props.typed }));
  return (
    <div class="answered">
      <Answer
        slug={props.file.slug}
        entry={settled()?.entry ?? props.file.entry}
        settled={settled()}
        extras={props.file.extras}
        names={names()}
        isPage={false}
        onName={props.onName}
      />
      <aside aria-label="The run, the lesson and the source">
        <MapOf slug={props.file.slug} hasRun={props.file.extras.run !== undefined} />
        <Beside slug={props.file.slug} entry={props.file.entry} extras={props.file.extras} isPage={false} />
      </aside>
    </div>
  );
}

/** The other texts of the paste, and what else this one may be. */
function Others(props: FoundProps & { candidate: Candidate }) {
  const titleOf = (slug = '') => props.files.get(slug)?.entry.title ?? slug;
  const others = () => {
    const named = new Set([props.candidate.slug]);
    return props.result.found.flatMap(({ candidates: [{ slug }] }, text) => {
      if (text === props.chosen.text || named.has(slug)) return [];
      named.add(slug);
      return [{ text, candidate: 0, title: titleOf(slug) }];
    });
  };
  const rivals = () =>
    (props.result.found[props.chosen.text]?.candidates ?? []).flatMap(({ slug }, candidate) =>
      candidate === props.chosen.candidate
        ? []
        : [{ text: props.chosen.text, candidate, title: titleOf(slug) }],
    );
  const list = (label: string, choices: ReturnType<typeof others>) => (
    <Show when={choices.length > 0}>
      <p class="other-texts small">
        {label}{' '}
        <For each={choices}>
          {({ text, candidate, title }) => (
            <button type="button" onClick={() => props.onChoose(text, candidate)}>
              {title}
            </button>
          )}
        </For>
      </p>
    </Show>
  );
  return (
    <>
      {list('Also in what you pasted:', others())}
      {list('It can also be read as:', rivals())}
    </>
  );
}

function MapOf(props: { slug: string; hasRun: boolean }) {
  const place = document.createElement('div');
  place.className = 'error-map';
  createEffect(() => {
    const { slug, hasRun } = props;
    place.replaceChildren();
    let isWanted = hasRun;
    onCleanup(() => {
      isWanted = false;
    });
    if (isWanted) void bringMap(slug, place, () => isWanted);
  });
  return (
    <Show when={props.hasRun}>
      <h2>Where it is decided</h2>
      {place}
    </Show>
  );
}

const EntryLink = (props: { file: EntryFile }) => (
  <a href={href(`/errors/${props.file.slug}/`)}>{props.file.entry.title}</a>
);

function NothingKnown(props: FoundProps) {
  const entries = () =>
    Object.fromEntries([...props.files].map(([slug, { entry }]) => [slug, entry] as const));
  const near = () =>
    (props.result.nearest?.candidates ?? []).flatMap((candidate) => {
      const file = props.files.get(candidate.slug);
      return file ? [{ candidate, file }] : [];
    });
  const nearest = () => near()[0];
  /** The known text that the paste comes near to, to be compared with it. */
  const nearText = () => {
    const { candidate, file: { entry } = {} } = nearest() ?? {};
    return entry?.kind === 'text' ? entry.texts[candidate?.text ?? 0]?.pattern : undefined;
  };
  const others = () => symptomsFor(props.paste, entries()).filter((slug) => slug !== nearest()?.file.slug);
  const texts = () =>
    [...props.files.values()].reduce(
      (sum, { entry }) => sum + (entry.kind === 'text' ? entry.texts.length : 0),
      0,
    );
  return (
    <div class="nothing-known">
      <div class="verdict">
        <EndMark ends="unknown" />
        <div>
          <Show
            when={nearText()}
            fallback={
              <>
                <h2 tabindex="-1">No text of Tauri’s IPC is known in this</h2>
                <p>{texts()} texts were compared, letter by letter.</p>
              </>
            }
          >
            {(pattern) => (
              <>
                <h2 tabindex="-1">This is nearly a known text</h2>
                <p>
                  Known is <code class="long">{filledText(pattern(), {})}</code>. Some words of yours are
                  others, or are left out.
                </p>
              </>
            )}
          </Show>
          <Show when={ipcWordsIn(props.paste).join(', ')}>
            {(words) => (
              <p>
                It has words of Tauri’s IPC: {words()}. Paste the whole message, with the lines around it.
              </p>
            )}
          </Show>
        </div>
      </div>
      <Show when={nearest()}>
        {(known) => (
          <section class="nearest">
            <Show when={known().file.entry.kind === 'symptom'}>
              <h2>
                By your words it is nearest to: <EntryLink file={known().file} />
              </h2>
            </Show>
            <Show when={near().length > 1}>
              <p class="small">
                As near:{' '}
                <For each={near().slice(1)}>
                  {({ file }, index) => (
                    <>
                      {index() > 0 ? ' · ' : ''}
                      <EntryLink file={file} />
                    </>
                  )}
                </For>
              </p>
            </Show>
            <AnswerBesideRun {...props} candidate={known().candidate} file={known().file} />
          </section>
        )}
      </Show>
      <div class="two-columns">
        <section>
          <h2>{nearest() ? 'If that is not what happens' : 'What happens in the app?'}</h2>
          <ul class="plain symptoms">
            <For each={others()}>
              {(slug) => (
                <li>
                  <a href={href(`/errors/${slug}/`)}>{props.files.get(slug)?.entry.title}</a>
                </li>
              )}
            </For>
          </ul>
        </section>
        <section>
          <h2>Or look from another side</h2>
          <ul class="plain symptoms of-one">
            <li>
              <a href={href('/denied/')}>Drop your files: what may each window call?</a>
            </li>
            <li>
              <a href={href('/trace/')}>Open a recording: what happened to each call?</a>
            </li>
          </ul>
          <Show when={repository}>
            {(root) => (
              <p class="small quiet">
                Does Tauri say it all the same? <a href={`${root()}/issues/new`}>Say so in an issue</a>. The
                link carries no text.
              </p>
            )}
          </Show>
        </section>
      </div>
    </div>
  );
}
