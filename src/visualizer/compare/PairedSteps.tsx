import { For, Show } from 'solid-js';
import { createPages } from '../panels/pages.tsx';
import { progressOf } from '../panels/panel.ts';
import { wordsAt } from '../run/run.ts';
import { colourOf, Sentence } from '../caption/Sentence.tsx';
import type { Beside } from './beside.ts';
import type { Pair } from './pairs.ts';

/** Both runs in words, step by step; from the first difference on the rows are bracketed. */
export function PairedSteps(props: {
  beside: Beside;
  at: number;
  home: string;
  onSeek: (step: number) => void;
}) {
  const { page, pager } = createPages(
    () => props.beside.pairs.length,
    () => props.at,
    (step) => {
      props.onSeek(step);
    },
  );
  const classOf = (row: number) =>
    `${progressOf(row, props.at)} ${row >= props.beside.difference ? 'differs' : ''}`;
  return (
    <div class="panel">
      <table class="paired">
        <caption>Both runs, step by step</caption>
        <thead>
          <tr>
            <th scope="col">#</th>
            <th scope="col">{props.home}</th>
            <th scope="col">Your change</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.beside.pairs.slice(page().from, page().to)}>
            {(pair, index) => {
              const row = () => page().from + index();
              return (
                <>
                  <Show when={row() === props.beside.difference}>
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
                    <Cells pair={pair} beside={props.beside} home={props.home} />
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

function Cells(props: { pair: Pair; beside: Beside; home: string }) {
  const { own, changed, of, isAlike } = props.pair;
  const cell = (side: 'own' | 'changed', step: number) => {
    const { kind, speaker, sentence } = wordsAt(props.beside[side], step);
    const isIn = of === 'both' || of === side;
    const name = isAlike ? 'Both' : side === 'own' ? props.home : 'Your change';
    return (
      <td class={isIn ? '' : 'ahead'} colspan={isAlike ? 2 : 1} data-side={name}>
        <Show when={isIn} fallback="no such step">
          <b class={colourOf(kind)}>{speaker}</b> <Sentence text={sentence} />
        </Show>
      </td>
    );
  };
  return (
    <>
      {cell('own', own)}
      {!isAlike && cell('changed', changed)}
    </>
  );
}
