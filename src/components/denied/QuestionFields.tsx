import { createSignal, For, Show } from 'solid-js';
import type { AskedPage } from '../../diagnosis/access/index.ts';
import type { Target } from '../../schemas/index.ts';

/** What is asked of the files: for which platform, in which build, from which page; with what names. */
export interface ProjectQuestion {
  readonly target: Target;
  readonly source: 'dev' | 'built';
  readonly page: AskedPage;
  /** What no file names, and the reader does. */
  readonly windows: readonly string[];
  readonly commands: readonly string[];
}

const namesIn = (text: string) => text.split(/[\s,]+/).filter(Boolean);

const targets: readonly (readonly [Target, string])[] = [
  ['linux', 'Linux'],
  ['macOS', 'macOS'],
  ['windows', 'Windows'],
  ['android', 'Android'],
  ['iOS', 'iOS'],
];

/** The switches of the question. */
export function QuestionFields(props: {
  question: ProjectQuestion;
  onQuestion: (question: ProjectQuestion) => void;
}) {
  const [isTyped, setTyped] = createSignal(false);
  const [isWrong, setWrong] = createSignal(false);
  const choosePage = (kind: string) => {
    setTyped(kind === 'url');
    setWrong(false);
    if (kind === 'own' || kind === 'local') props.onQuestion({ ...props.question, page: { kind } });
  };
  const typePage = (text: string) => {
    setWrong(!URL.canParse(text));
    if (URL.canParse(text)) props.onQuestion({ ...props.question, page: { kind: 'url', url: text } });
  };
  return (
    <div class="question-fields">
      <label>
        Page{' '}
        <select onChange={(event) => choosePage(event.currentTarget.value)}>
          <option value="own" selected={props.question.page.kind === 'own' && !isTyped()}>
            each its own
          </option>
          <option value="local" selected={props.question.page.kind === 'local' && !isTyped()}>
            local
          </option>
          <option value="url" selected={props.question.page.kind === 'url' || isTyped()}>
            from elsewhere
          </option>
        </select>
      </label>
      <Show when={isTyped() || props.question.page.kind === 'url'}>
        <label>
          at{' '}
          <input
            type="url"
            placeholder="https://example.org"
            value={props.question.page.kind === 'url' ? props.question.page.url : ''}
            aria-invalid={isWrong()}
            onChange={(event) => typePage(event.currentTarget.value)}
          />
        </label>
      </Show>
      <label>
        Platform{' '}
        <select
          onChange={(event) => {
            const target = targets[event.currentTarget.selectedIndex]?.[0];
            if (target) props.onQuestion({ ...props.question, target });
          }}
        >
          <For each={targets}>
            {([id, words]) => <option selected={props.question.target === id}>{words}</option>}
          </For>
        </select>
      </label>
      <label>
        App{' '}
        <select
          onChange={(event) =>
            props.onQuestion({
              ...props.question,
              source: event.currentTarget.selectedIndex === 1 ? 'dev' : 'built',
            })
          }
        >
          <option selected={props.question.source === 'built'}>built</option>
          <option selected={props.question.source === 'dev'}>in development</option>
        </select>
      </label>
      <details>
        <summary>Name more</summary>
        <p class="small quiet">Windows and commands that no file writes out, with commas between them.</p>
        <NamesField
          label="Windows"
          names={props.question.windows}
          onNames={(windows) => props.onQuestion({ ...props.question, windows })}
        />
        <NamesField
          label="Commands"
          names={props.question.commands}
          onNames={(commands) => props.onQuestion({ ...props.question, commands })}
        />
      </details>
    </div>
  );
}

/** Names with commas or spaces between them. */
function NamesField(props: {
  label: string;
  names: readonly string[];
  onNames: (names: readonly string[]) => void;
}) {
  return (
    <label>
      {props.label}{' '}
      <input
        value={props.names.join(', ')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        onChange={({ currentTarget }) => props.onNames(namesIn(currentTarget.value))}
      />
    </label>
  );
}
