import { For, Show } from 'solid-js';
import type { Knobs, Picture } from '../../trace/index.ts';
import type { CallTable as CallTableData, FigureKnob } from '../run/figure-data.ts';
import { CallTable } from './CallTable.tsx';
import { moveFocus } from './move-focus.ts';
import { obstacleTo } from './obstacles.ts';
import { Sentence } from '../caption/Sentence.tsx';

/**
 * What a reader may change, with native fields. Each knob that differs from the figure's baseline says so.
 * Whoever holds the fields listens for what they are set to, and reads it with `readField`.
 */
export function KnobFields(props: {
  figure: string;
  knobs: readonly FigureKnob[];
  baseline: Knobs;
  set: Knobs;
  /** The settings by which knobs are marked as changed, and fields disabled; `set` unless they come a frame later. */
  marked?: Knobs;
  /** What the baseline is called. */
  baselineName: string;
  /** The fields of the static view, whose place these take. */
  staticFields?: Element | null;
  isCompared?: boolean;
  /** Who hears at each value of one of the knobs, which then is a table. */
  table?: CallTableData | undefined;
  /** Of the step that is shown. */
  picture?: Picture | undefined;
  /** A prediction is open: nothing is revealed of the chosen call. */
  hidesChosen?: boolean;
  onBack: () => void;
  onCompare: (isWanted: boolean) => void;
}) {
  if (props.staticFields) moveFocus(props.staticFields);
  const marked = () => props.marked ?? props.set;
  const isChanged = (knob: FigureKnob) => marked()[knob.id] !== props.baseline[knob.id];
  return (
    <div class="knobs">
      <p class="head">
        <b>Change something</b>
      </p>
      <For each={props.knobs}>
        {(knob) =>
          props.table?.knob === knob.id && knob.kind !== 'text' ? (
            <CallTable
              figure={props.figure}
              knob={knob}
              table={props.table}
              set={props.set}
              picture={props.picture}
              hidesChosen={props.hidesChosen === true}
              isChanged={isChanged(knob)}
            />
          ) : (
            <fieldset class={isChanged(knob) ? 'changed' : ''}>
              <legend>
                <Sentence text={knob.label} />
              </legend>
              {fieldsOf(knob, props.figure, () => props.set, marked)}
              <Show when={knob.note}>
                {(note) => (
                  <p class="quiet">
                    <Sentence text={note()} />
                  </p>
                )}
              </Show>
              <Show when={isChanged(knob)}>
                <p class="mark">Changed by you</p>
              </Show>
            </fieldset>
          )
        }
      </For>
      <p class={props.knobs.some(isChanged) ? 'back' : 'back reserve'} inert={!props.knobs.some(isChanged)}>
        <button
          type="button"
          class="button"
          aria-pressed={props.isCompared === true}
          onClick={() => props.onCompare(!props.isCompared)}
        >
          Compare with {props.baselineName}
        </button>
        <button type="button" class="button" onClick={() => props.onBack()}>
          Back to {props.baselineName}
        </button>
      </p>
    </div>
  );
}

/** A native field for each value; one that cannot be combined with the others is disabled, with the reason next to it. */
function fieldsOf(knob: FigureKnob, figure: string, set: () => Knobs, marked: () => Knobs) {
  const name = `${figure}.${knob.id}`;
  const value = () => set()[knob.id] ?? '';
  const reasonId = (option: string) => `${name}.${option}.reason`;
  const reasonFor = (option: string) => obstacleTo(knob, option, marked())?.because;
  const describedBy = (option: string) => (reasonFor(option) === undefined ? undefined : reasonId(option));
  const reason = (option: string) => (
    <Show when={reasonFor(option)}>
      {(because) => (
        <p class="quiet" id={reasonId(option)}>
          Not now: <Sentence text={`${because()}.`} />
        </p>
      )}
    </Show>
  );
  switch (knob.kind) {
    case 'text':
      return (
        <>
          <input
            type="text"
            name={name}
            aria-label={knob.label}
            maxlength={knob.maxLength}
            value={value()}
            disabled={reasonFor('') !== undefined}
            aria-describedby={describedBy('')}
          />
          {reason('')}
        </>
      );
    case 'flag': {
      const other = () => (marked()[knob.id] === 'on' ? 'off' : 'on');
      return (
        <>
          <label>
            <input
              type="checkbox"
              name={name}
              checked={value() === 'on'}
              disabled={reasonFor(other()) !== undefined}
              aria-describedby={describedBy(other())}
            />
            <span>
              <Sentence text={knob.options[0]?.label ?? knob.label} />
            </span>
          </label>
          {reason(other())}
        </>
      );
    }
    case 'choice':
      return (
        <For each={knob.options}>
          {(option) => (
            <>
              <label>
                <input
                  type="radio"
                  name={name}
                  value={option.value}
                  checked={value() === option.value}
                  disabled={reasonFor(option.value) !== undefined}
                  aria-describedby={describedBy(option.value)}
                />
                <span>
                  <Sentence text={option.label} />
                </span>
              </label>
              {reason(option.value)}
            </>
          )}
        </For>
      );
  }
}
