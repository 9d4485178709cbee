import { For, Show } from 'solid-js';
import { fieldsIn, type Names, type Settled } from '../../diagnosis/index.ts';
import type { ErrorEntry, ErrorFix } from '../../schemas/index.ts';
import { Causes, More } from './Causes.tsx';
import { EndMark } from '../diagnose/EndMark.tsx';
import type { EntryExtras } from './extras.ts';
import { Filled } from './Filled.tsx';
import { Fix } from './Fix.tsx';
import { NameField } from './NameField.tsx';
import { labelOf, ranWords } from './words.ts';

export interface AnswerProps {
  readonly slug: string;
  readonly entry: ErrorEntry;
  readonly names: Names;
  /** What a paste says of the causes; undefined on the page of the entry, where nothing was pasted. */
  readonly settled?: Settled | undefined;
  readonly extras: EntryExtras;
  /** Whether it is the page of the entry, where all is open. */
  readonly isPage: boolean;
  /** Sets a name. Before the script, fields and buttons are there and do nothing; without one they are not shown. */
  readonly onName: (field: string, value: string) => void;
}

/** Verdict, whether the function ran, and the smallest fix; then the other causes. The figure is beside it. */
export function Answer(props: AnswerProps) {
  return (
    <div class="answer">
      <Verdict {...props} />
      <SmallestFix {...props} />
      <OtherCauses {...props} />
    </div>
  );
}

/** What happened, and what it means for the reader's function. */
export function Verdict(props: AnswerProps) {
  return (
    <>
      <div class="verdict">
        <EndMark ends={props.entry.ends} />
        <div>
          <h2 tabindex="-1">
            <Filled text={props.entry.verdict} names={props.names} />
          </h2>
          <p>
            <Filled text={props.entry.lede} names={props.names} />
          </p>
        </div>
      </div>
      <dl class="facts">
        <div>
          <dt>Did my Rust function run?</dt>
          <dd>
            <b>{ranWords[props.entry.ran.answer]}.</b>{' '}
            <Filled text={props.entry.ran.why} names={props.names} />
          </dd>
        </div>
        <Show when={props.entry.page}>
          {(page) => (
            <div class="minor">
              <dt>What the page gets</dt>
              <dd>
                <Filled text={page()} names={props.names} />
              </dd>
            </div>
          )}
        </Show>
        <Show when={props.entry.kind === 'text' ? props.entry.saidBy : undefined}>
          {(saidBy) => (
            <div class="minor">
              <dt>Said by</dt>
              <dd>{saidBy()}</dd>
            </div>
          )}
        </Show>
      </dl>
    </>
  );
}

/** The fix of the cause that is first. */
export function SmallestFix(props: AnswerProps) {
  const first = () => props.entry.causes[0];
  return (
    <Show when={first()}>
      {(cause) => (
        <section class="smallest">
          <h2>
            Smallest fix <span>{headWords(props.entry, props.settled)}</span>
          </h2>
          <Fix fix={cause().fix} names={props.names} isFirst />
          <AssumedNames {...props} fix={cause().fix} />
          <More cause={cause()} names={props.names} />
        </section>
      )}
    </Show>
  );
}

/** All causes with their fixes, and what it is not; or why, where there is one. */
export function OtherCauses(props: AnswerProps) {
  const others = () => props.entry.causes.length > 1 || props.entry.not.length > 0;
  return (
    <Show when={others()} fallback={<OneCause {...props} />}>
      <Causes
        entry={props.entry}
        names={props.names}
        folds={!props.isPage}
        proven={props.settled?.proven ?? 0}
      />
    </Show>
  );
}

function headWords({ kind, causes }: ErrorEntry, settled?: Settled): string {
  const { proven = 0, likely = 0, ruledOut = 0 } = settled ?? {};
  if (proven > 1) return `for cause 1; your text shows ${String(proven)} causes that hold together`;
  if (proven === 1) return 'certain from your text';
  if (likely > 0) return 'if cause 1 holds, which your text speaks for';
  if (causes.length > 1) return 'if cause 1 holds';
  if (ruledOut > 0) return 'for the one cause that is left';
  return kind === 'text' ? 'one cause, certain from this text' : 'one cause';
}

function OneCause(props: AnswerProps) {
  return (
    <Show when={props.entry.causes[0]}>
      {(cause) => (
        <section class="causes">
          <h2>Why</h2>
          <p>
            <b>
              <Filled text={cause().cause} names={props.names} />
            </b>{' '}
            <Filled text={cause().tell} names={props.names} />
          </p>
        </section>
      )}
    </Show>
  );
}

const templatesIn = (fix: ErrorFix): readonly string[] =>
  'words' in fix
    ? [fix.words]
    : [fix.file, fix.what ?? '', fix.note ?? '', ...fix.lines.flatMap((line) => Object.values(line))];

/** What the fix has of names, and a field for each that the text does not give. */
function AssumedNames(props: AnswerProps & { fix: ErrorFix }) {
  const fields = () => [...new Set(templatesIn(props.fix).flatMap(fieldsIn))];
  const assumed = () => fields().filter((field) => !isGiven(props, field));
  return (
    <Show when={fields().length > 0}>
      <p class="assumed-names scripted">
        <Show when={!props.isPage}>
          <u class="name">Solid</u>: read from your text.{' '}
        </Show>
        <Show when={assumed().length > 0}>
          <u class="name assumed">Dotted</u>: assumed.{' '}
          <NameFields {...props} prefix="assumed" fields={assumed()} />
        </Show>
      </p>
    </Show>
  );
}

/** Whether a field's name was in the text, or is asked for above on the entry's own page. */
const isGiven = ({ entry, isPage, names }: AnswerProps, field: string) =>
  isPage ? inFirstText(entry).includes(field) : names[field]?.isRead === true && !names[field].isTyped;

/** On an entry's own page: a field for each name of its text. */
export function YourNames(props: Pick<AnswerProps, 'entry' | 'names' | 'onName'>) {
  return (
    <Show when={inFirstText(props.entry).length > 0}>
      <p>Yours names others? Read here, sent nowhere.</p>
      <NameFields {...props} prefix="yours" fields={inFirstText(props.entry)} />
    </Show>
  );
}

function NameFields(
  props: Pick<AnswerProps, 'entry' | 'names' | 'onName'> & {
    /** Of their ids. */
    prefix: string;
    fields: readonly string[];
  },
) {
  return (
    <For each={props.fields}>
      {(field) => (
        <NameField
          id={`${props.prefix}-${field}`}
          label={capitalized(labelOf(props.entry, field))}
          value={props.names[field]?.value ?? ''}
          onName={(value) => {
            props.onName(field, value);
          }}
        />
      )}
    </For>
  );
}

/** The fields that the first text of an entry names. */
const inFirstText = (entry: ErrorEntry): readonly string[] =>
  entry.kind === 'text' ? fieldsIn(entry.texts[0]?.pattern ?? '') : [];

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
