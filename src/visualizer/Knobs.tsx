import { For, Show } from 'solid-js';
import type { Knobs as Settings } from '../trace/index.ts';
import type { FigureKnob } from './figure-data.ts';
import { Sentence } from './Sentence.tsx';

interface FieldProps {
  /** Unique in the page. */
  readonly name: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What a reader may change, with native fields. Each knob that differs from the figure's own setting says so. */
export function Knobs(props: {
  figure: string;
  knobs: readonly FigureKnob[];
  own: Settings;
  set: Settings;
  back: string;
  onChange: (knob: string, value: string) => void;
  onBack: () => void;
}) {
  const isChanged = (knob: FigureKnob) => props.set[knob.id] !== props.own[knob.id];
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
            {fieldOf(knob, {
              name: `${props.figure}.${knob.id}`,
              get value() {
                return props.set[knob.id] ?? '';
              },
              onChange: (value) => {
                props.onChange(knob.id, value);
              },
            })}
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
        <button type="button" class="button" onClick={() => props.onBack()}>
          {props.back}
        </button>
      </Show>
    </div>
  );
}

function fieldOf(knob: FigureKnob, field: FieldProps) {
  switch (knob.kind) {
    case 'text':
      return (
        <input
          type="text"
          name={field.name}
          aria-label={knob.label}
          maxlength={knob.maxLength}
          value={field.value}
          onInput={(event) => {
            field.onChange(event.currentTarget.value);
          }}
        />
      );
    case 'flag':
      return (
        <Choice
          type="checkbox"
          name={field.name}
          label={knob.options[0]?.label ?? knob.label}
          checked={field.value === 'on'}
          onPick={(isOn) => {
            field.onChange(isOn ? 'on' : 'off');
          }}
        />
      );
    case 'choice':
      return (
        <For each={knob.options}>
          {(option) => (
            <Choice
              type="radio"
              name={field.name}
              label={option.label}
              checked={field.value === option.value}
              onPick={() => {
                field.onChange(option.value);
              }}
            />
          )}
        </For>
      );
  }
}

function Choice(props: {
  type: 'radio' | 'checkbox';
  name: string;
  label: string;
  checked: boolean;
  onPick: (isOn: boolean) => void;
}) {
  return (
    <label>
      <input
        type={props.type}
        name={props.name}
        checked={props.checked}
        onChange={(event) => {
          props.onPick(event.currentTarget.checked);
        }}
      />
      <span>
        <Sentence text={props.label} />
      </span>
    </label>
  );
}
