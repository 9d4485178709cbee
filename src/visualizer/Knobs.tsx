import { For, Match, Show, Switch } from 'solid-js';
import type { Knobs as Settings } from '../trace/index.ts';
import type { FigureKnob } from './figure-data.ts';
import { Sentence } from './Sentence.tsx';

type ListKnob = Exclude<FigureKnob, { kind: 'text' }>;

/** What a reader may change, with native fields. Each knob that differs from the figure's own setting says so. */
export function Knobs(props: {
  /** Makes the fields' names unique in the page. */
  figure: string;
  knobs: readonly FigureKnob[];
  own: Settings;
  set: Settings;
  back: string;
  onChange: (knob: string, value: string) => void;
  onBack: () => void;
}) {
  const isChanged = (knob: FigureKnob) => props.set[knob.id] !== props.own[knob.id];
  const name = (knob: FigureKnob) => `${props.figure}.${knob.id}`;
  return (
    <div class="knobs">
      <p class="head">
        <b>Change something</b>
      </p>
      <For each={props.knobs}>
        {(knob) => (
          <fieldset classList={{ changed: isChanged(knob) }}>
            <legend>
              <Sentence text={knob.label} />
            </legend>
            <Switch>
              <Match when={knob.kind === 'text' && knob}>
                {(text) => (
                  <input
                    type="text"
                    name={name(text())}
                    aria-label={text().label}
                    maxlength={text().maxLength}
                    value={props.set[text().id] ?? ''}
                    onInput={(event) => {
                      props.onChange(text().id, event.currentTarget.value);
                    }}
                  />
                )}
              </Match>
              <Match when={knob.kind === 'flag' && knob}>
                {(flag) => (
                  <Choice
                    type="checkbox"
                    name={name(flag())}
                    label={flag().options[0]?.label ?? flag().label}
                    checked={props.set[flag().id] === 'on'}
                    onPick={(isOn) => {
                      props.onChange(flag().id, isOn ? 'on' : 'off');
                    }}
                  />
                )}
              </Match>
              <Match when={knob.kind === 'choice' && (knob as ListKnob)}>
                {(choice) => (
                  <For each={choice().options}>
                    {(option) => (
                      <Choice
                        type="radio"
                        name={name(choice())}
                        label={option.label}
                        checked={props.set[choice().id] === option.value}
                        onPick={() => {
                          props.onChange(choice().id, option.value);
                        }}
                      />
                    )}
                  </For>
                )}
              </Match>
            </Switch>
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
