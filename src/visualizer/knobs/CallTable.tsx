import { createMemo, For, Show } from 'solid-js';
import type { Knobs, Picture } from '../../trace/index.ts';
import { plainOf } from '../../trace/words/segments.ts';
import { Sentence } from '../caption/Sentence.tsx';
import { Icon } from '../icons/Icon.tsx';
import type { CallTable as Table, CallTableColumn, FigureKnob } from '../run/figure-data.ts';
import { columnsNow, fullHeadOf, headOf, variantAt } from './call-table.ts';
import { obstacleTo } from './obstacles.ts';

/** A knob with values to choose from. */
type Choice = Extract<FigureKnob, { readonly kind: 'choice' | 'flag' }>;

/**
 * The knob that chooses who emits what, as a table of who hears: a row for each value, a column for each listener. Its
 * fields are those of any knob: `readField` reads them. Its verdicts follow the other settings at once, since they were
 * all made of runs when the site was built.
 */
export function CallTable(props: {
  /** The prefix of the fields' names. */
  figure: string;
  knob: Choice;
  table: Table;
  set: Knobs;
  /** The step that is shown: its listeners' cells are framed. */
  picture?: Picture | undefined;
  /** A prediction is open: nothing is revealed of the chosen row. */
  hidesChosen?: boolean;
  /** The reader has changed it. */
  isChanged?: boolean;
}) {
  const name = `${props.figure}.${props.knob.id}`;
  const value = () => props.set[props.knob.id] ?? '';
  const variant = createMemo(() => variantAt(props.table, props.set));
  const columns = () => variant()?.columns ?? [];
  const now = createMemo(() => (props.picture ? columnsNow(columns(), props.picture) : new Set<number>()));
  return (
    <fieldset class={props.isChanged ? 'call-table changed' : 'call-table'}>
      <legend>Who hears? Choose a call</legend>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <Sentence text={props.knob.label} />
            </th>
            <For each={columns()}>
              {(column) => (
                <th scope="col">
                  <span aria-hidden="true">{headOf(column)}</span>
                  <span class="unseen">{fullHeadOf(column)}</span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.knob.options}>
            {(option) => {
              const isChosen = () => value() === option.value;
              const obstacle = () => obstacleTo(props.knob, option.value, props.set);
              const reasonId = `${name}.${option.value}.reason`;
              return (
                <tr class={isChosen() ? 'chosen' : ''} onClick={chooseRow}>
                  <th scope="row">
                    <label>
                      <input
                        type="radio"
                        name={name}
                        value={option.value}
                        checked={isChosen()}
                        disabled={obstacle() !== undefined}
                        aria-describedby={obstacle() && reasonId}
                      />
                      <span>
                        <Sentence text={option.label} />
                      </span>
                    </label>
                    <Show when={obstacle()}>
                      {(found) => (
                        <p class="quiet" id={reasonId}>
                          Not now: <Sentence text={`${found().because}.`} />
                        </p>
                      )}
                    </Show>
                  </th>
                  <For each={columns()}>
                    {(column, index) => (
                      <Cell
                        row={plainOf(option.label)}
                        column={column}
                        hears={variant()?.rows[option.value]?.[index()] ?? undefined}
                        isHidden={isChosen() && props.hidesChosen === true}
                        isNow={isChosen() && props.hidesChosen !== true && now().has(index())}
                      />
                    )}
                  </For>
                </tr>
              );
            }}
          </For>
        </tbody>
      </table>
      <p class="quiet">Ball in the cup: hears. Dash: does not. Framed: this step.</p>
    </fieldset>
  );
}

/** The whole row is the field. */
function chooseRow({ target, currentTarget }: MouseEvent & { readonly currentTarget: Element }): void {
  if (!(target instanceof Element && target.closest('label')))
    currentTarget.querySelector<HTMLInputElement>('input:enabled')?.click();
}

/** Whether a listener hears a call; undefined where it is not there, or no run says so. */
function Cell(props: {
  row: string;
  column: CallTableColumn;
  hears: boolean | undefined;
  isHidden: boolean;
  isNow: boolean;
}) {
  const verdict = () =>
    props.isHidden
      ? 'not told before you answer'
      : props.hears === undefined
        ? 'does not listen'
        : props.hears
          ? 'hears'
          : 'does not hear';
  return (
    <td class={props.isNow ? 'now' : ''}>
      <span class="unseen">{`${props.row}, ${fullHeadOf(props.column)}: ${verdict()}`}</span>
      <Show when={!props.isHidden && props.hears !== undefined}>
        <Show when={props.hears} fallback={<span aria-hidden="true">–</span>}>
          <Icon name="heard" />
        </Show>
      </Show>
    </td>
  );
}
