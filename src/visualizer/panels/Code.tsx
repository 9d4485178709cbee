import { For, Show } from 'solid-js';
import { stepsOf } from '../../trace/steps/steps.ts';
import type { CodePart, FigureCode } from '../run/figure-data.ts';
import { codeAt, linesOf, codeSentence } from './code-now.ts';
import type { PanelProps } from './panel.ts';

/** Both sides of the run as source, with the lines of this step highlighted. */
export default function Code(props: PanelProps) {
  const now = () => {
    const step = stepsOf(props.run.trace)[props.at];
    return step ? codeAt(step, props.run.trace, props.data.code) : undefined;
  };
  return (
    <div class="panes">
      <Show when={props.data.code.page}>
        {(code) => <Pane side="WebView" colour="by-page" code={code()} part={now()?.page} />}
      </Show>
      <Show when={props.data.code.core}>
        {(code) => <Pane side="Core" colour="by-core" code={code()} part={now()?.core} />}
      </Show>
    </div>
  );
}

function Pane(props: { side: string; colour: string; code: FigureCode; part: CodePart | undefined }) {
  const highlighted = () => linesOf(props.code, props.part);
  return (
    <div class={`pane ${props.colour}`}>
      <p>
        <b>{props.side}</b> <code>{props.code.file}</code>
      </p>
      <pre tabindex="0">
        <code>
          <For each={props.code.lines}>
            {(line, index) => (
              <span class={highlighted().includes(index()) ? 'line highlighted' : 'line'}>
                <span class="number">{props.code.firstLine + index()}</span>
                <For each={line.tokens}>
                  {(token) => (typeof token === 'string' ? token : <span class={token[0]}>{token[1]}</span>)}
                </For>
                {'\n'}
              </span>
            )}
          </For>
        </code>
      </pre>
      <p class="small quiet">{codeSentence(props.code, props.part)}</p>
    </div>
  );
}
