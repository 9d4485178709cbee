import { For, Show } from 'solid-js';
import type { SourceLine } from '../../trace/record/program.ts';
import { stepsOf } from '../../trace/steps/steps.ts';
import { foldedText } from '../../trace/record/folded-text.ts';
import { codeSentence, linesAt } from './code-now.ts';
import { codeTokens } from './code-tokens.ts';
import type { PanelProps } from './panel.ts';

/** All sides of the run as source, as it is set, with the lines of this step highlighted, and the app's configuration. */
export default function Code(props: PanelProps) {
  const highlightedIn = (lines: readonly SourceLine[]) => {
    const step = stepsOf(props.run.trace)[props.at];
    return step ? linesAt(lines, step, props.run.trace) : [];
  };
  const pane = (side: string, colour: string, lines: readonly SourceLine[], file?: string) => (
    <Pane side={side} colour={colour} lines={lines} highlighted={highlightedIn(lines)} file={file} />
  );
  return (
    <div class="panes">
      <Show when={props.run.program?.page}>
        {(lines) => pane('Page', 'by-page', lines(), props.data.code.page)}
      </Show>
      <Show when={props.run.program?.frame}>{(lines) => pane('Isolation frame', 'by-frame', lines())}</Show>
      <Show when={props.run.program?.core}>
        {(lines) => pane('Core', 'by-core', lines(), props.data.code.core)}
      </Show>
      <For each={props.run.program?.files}>
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

interface PaneProps {
  readonly side: string;
  readonly colour: string;
  readonly lines: readonly SourceLine[];
  /** Indices of the lines that run. */
  readonly highlighted: readonly number[];
  /** Where the editor app does the like. */
  readonly file: string | undefined;
}

function Pane(props: PaneProps) {
  return (
    <div class={`pane ${props.colour}`}>
      <p>
        <b>{props.side}</b> <span class="small quiet">{codeSentence(props.lines, props.highlighted)}</span>
      </p>
      <Source lines={props.lines} highlighted={props.highlighted} />
      <Show when={props.file}>
        {(file) => (
          <p class="small quiet">
            The editor app does the like in <code>{file()}</code>.
          </p>
        )}
      </Show>
    </div>
  );
}

function Source(props: Pick<PaneProps, 'lines' | 'highlighted'>) {
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
