import { For, Show } from 'solid-js';
import { createPages } from '../panels/pages.tsx';
import { progressOf } from '../panels/panel.ts';
import { wordsAt, type RunComparison, type Pair } from '../run/run.ts';
import { Sentence } from '../caption/Sentence.tsx';
import { speakerColour } from '../caption/speaker-colour.ts';

/** Both runs in words, step by step; from the first difference on the rows are bracketed. */
export function PairedSteps(props: {
  comparison: RunComparison;
  at: number;
  baselineName: string;
  changedName?: string;
  onSeek: (step: number) => void;
}) {
  const { page, pager } = createPages(
    () => props.comparison.pairs.length,
    () => props.at,
    (step) => {
      props.onSeek(step);
    },
  );
  const classOf = (row: number) =>
    `${progressOf(row, props.at)} ${row >= props.comparison.difference ? 'differs' : ''}`;
  return (
    <div class="panel">
      <table class="paired">
        <caption>Both runs, step by step</caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{props.baselineName}</th>
            <th scope="col">{props.changedName ?? 'Your change'}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.comparison.pairs.slice(page().from, page().to)}>
            {(pair, index) => {
              const row = () => page().from + index();
              return (
                <>
                  <Show when={row() === props.comparison.difference}>
                    <tr class="differs here">
                      <td />
                      <td colspan="2">differs here</td>
                    </tr>
                  </Show>
                  <tr class={classOf(row())} aria-current={row() === props.at ? 'step' : undefined}>
                    <td>
                      <button
                        type="button"
                        aria-label={`Step ${String(row() + 1)}`}
                        onClick={() => {
                          props.onSeek(row());
                        }}
                      >
                        {row() + 1}
                      </button>
                    </td>
                    <Cells
                      pair={pair}
                      comparison={props.comparison}
                      baselineName={props.baselineName}
                      changedName={props.changedName ?? 'Your change'}
                    />
                  </tr>
                </>
              );
            }}
          </For>
        </tbody>
      </table>
      {pager()}
    </div>
  );
}

function Cells(props: { pair: Pair; comparison: RunComparison; baselineName: string; changedName: string }) {
  const { baseline, changed, of, isAlike } = props.pair;
  const cell = (side: 'baseline' | 'changed', step: number) => {
    const { kind, speaker, sentence } = wordsAt(props.comparison[side], step);
    const isIn = of === 'both' || of === side;
    const name = isAlike ? 'Both' : side === 'baseline' ? props.baselineName : props.changedName;
    return (
      <td class={isIn ? '' : 'ahead'} colspan={isAlike ? 2 : 1} data-side={name}>
        <Show when={isIn} fallback="no such step">
          <b class={speakerColour(kind)}>{speaker}</b> <Sentence text={sentence} />
        </Show>
      </td>
    );
  };
  return (
    <>
      {cell('baseline', baseline)}
      {!isAlike && cell('changed', changed)}
    </>
  );
}
