import { createMemo, For, Show } from 'solid-js';
import type { SourceFile, SourceLine } from '../../trace/record/program.ts';
import { stepsOf } from '../../trace/steps/steps.ts';
import { foldedText } from '../../trace/record/folded-text.ts';
import { chapterAt } from '../run/chapters.ts';
import { codeSentence, linesAt } from './code-now.ts';
import { codeTokens } from './code-tokens.ts';
import type { PanelProps } from './panel.ts';

/**
 * All sides of the run as source, as it is set, with the lines of this step highlighted, and the app's configuration. A
 * run in chapters shows what the editor's own sources do in the chapter of this step.
 */
export default function Code(props: PanelProps) {
  const title = createMemo(() => props.run.chapters?.[chapterAt(props.run, props.at)]?.title);
  const chapter = createMemo(() => props.data.chapters?.find((each) => each.title === title()));
  const highlightedIn = (lines: readonly SourceLine[]) => {
    const step = stepsOf(props.run.trace)[props.at];
    return step ? linesAt(lines, step, props.run.trace) : [];
  };
  const program = () => props.run.program;
  return (
    <div class="panes">
      <Pane
        side="Page"
        colour="by-page"
        sources={chapter()?.code.page ?? unnamed(program()?.page)}
        highlightedIn={highlightedIn}
        file={props.data.code.page}
      />
      <Pane
        side="Isolation frame"
        colour="by-frame"
        sources={unnamed(program()?.frame)}
        highlightedIn={highlightedIn}
      />
      <Pane
        side="Core"
        colour="by-core"
        sources={chapter()?.code.core ?? unnamed(program()?.core)}
        highlightedIn={highlightedIn}
        file={props.data.code.core}
      />
      <For each={program()?.files}>
        {({ path, lines }) => (
          <div class="pane">
            <p>
              <code>{path}</code>
            </p>
            <Source lines={lines} highlighted={[]} />
          </div>
        )}
      </For>
    </div>
  );
}

/** Source of a side; what the run is written like has no path. */
type SideSource = Pick<SourceFile, 'lines'> & Partial<SourceFile>;

const unnamed = (lines: readonly SourceLine[] | undefined): readonly SideSource[] =>
  lines ? [{ lines }] : [];

interface PaneProps {
  readonly side: string;
  readonly colour: string;
  /** Nothing is shown where there is none. */
  readonly sources: readonly SideSource[];
  /** Indices of the lines that run. */
  readonly highlightedIn: (lines: readonly SourceLine[]) => readonly number[];
  /** Where the editor app does the like. */
  readonly file?: string | undefined;
}

function Pane(props: PaneProps) {
  return (
    <Show when={props.sources.length > 0}>
      <div class={`pane ${props.colour}`}>
        <For each={props.sources}>
          {({ path, lines }) => (
            <>
              <p>
                <b>{props.side}</b> <Show when={path}>{(shown) => <code>{shown()}</code>}</Show>{' '}
                <span class="small quiet">{codeSentence(lines, props.highlightedIn(lines))}</span>
              </p>
              <Source lines={lines} highlighted={props.highlightedIn(lines)} />
            </>
          )}
        </For>
        <Show when={props.file}>
          {(file) => (
            <p class="small quiet">
              The editor app does the like in <code>{file()}</code>.
            </p>
          )}
        </Show>
      </div>
    </Show>
  );
}

function Source(props: { readonly lines: readonly SourceLine[]; readonly highlighted: readonly number[] }) {
  return (
    <pre tabindex="0">
      <code>
        <For each={props.lines}>
          {({ text }, index) => (
            <span class={props.highlighted.includes(index()) ? 'line highlighted' : 'line'}>
              <span class="number">{index() + 1}</span>
              <For each={codeTokens(foldedText(text))}>
                {(token) => (typeof token === 'string' ? token : <span class={token[0]}>{token[1]}</span>)}
              </For>
              {'\n'}
            </span>
          )}
        </For>
      </code>
    </pre>
  );
}
