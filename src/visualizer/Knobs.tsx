import { For, Show } from 'solid-js';
import type { Knobs as Settings } from '../trace/index.ts';
import type { FigureKnob } from './figure-data.ts';
import { Sentence } from './Sentence.tsx';

/**
 * What a reader may change, with native fields. Each knob that differs from the figure's own setting says
 * so. What a field is set to is heard by whoever holds the fields: `readField` tells it.
 */
export function Knobs(props: {
  figure: string;
  knobs: readonly FigureKnob[];
  own: Settings;
  set: Settings;
  /** The settings by which a knob is marked as changed; `set` unless they come a frame later. */
  marked?: Settings;
  /** What the figure's own setting is called. */
  home: string;
  isCompared?: boolean;
  onBack: () => void;
  onCompare: (isWanted: boolean) => void;
}) {
  const isChanged = (knob: FigureKnob) => (props.marked ?? props.set)[knob.id] !== props.own[knob.id];
  return (
    <div class="knobs">
      <p class="head">
        <b>Change something</b>
      </p>
      <For each={props.knobs}>
        {(knob) => (
          <fieldset class={isChanged(knob) ? 'changed' : ''}>
            <legend>
              <Sentence text={knob.label} />
            </legend>
            {fieldsOf(knob, `${props.figure}.${knob.id}`, () => props.set[knob.id] ?? '')}
            <Show when={isChanged(knob) || knob.note}>
              <p class="quiet">
                {isChanged(knob) ? 'Changed by you. ' : ''}
                <Sentence text={knob.note ?? ''} />
              </p>
            </Show>
          </fieldset>
        )}
      </For>
      <Show when={props.knobs.some(isChanged)}>
        <p class="back">
          <button
            type="button"
            class="button"
            aria-pressed={props.isCompared === true}
            onClick={() => props.onCompare(!props.isCompared)}
          >
            Compare with {props.home}
          </button>
          <button type="button" class="button" onClick={() => props.onBack()}>
            Back to {props.home}
          </button>
        </p>
      </Show>
    </div>
  );
}

function fieldsOf(knob: FigureKnob, name: string, value: () => string) {
  switch (knob.kind) {
    case 'text':
      return (
        <input type="text" name={name} aria-label={knob.label} maxlength={knob.maxLength} value={value()} />
      );
    case 'flag':
      return (
        <label>
          <input type="checkbox" name={name} checked={value() === 'on'} />
          <span>
            <Sentence text={knob.options[0]?.label ?? knob.label} />
          </span>
        </label>
      );
    case 'choice':
      return (
        <For each={knob.options}>
          {(option) => (
            <label>
              <input type="radio" name={name} value={option.value} checked={value() === option.value} />
              <span>
                <Sentence text={option.label} />
              </span>
            </label>
          )}
        </For>
      );
  }
}
