import { createSignal, For } from 'solid-js';
import { Sentence } from '../caption/Sentence.tsx';
import { Icon } from '../icons/Icon.tsx';
import type { FigurePrediction } from '../run/figure-data.ts';
import { letter } from './letter.ts';

/** A question before the run goes on. Keys A to D choose, Enter commits. */
export function PredictionQuestion(props: {
  figure: string;
  prediction: FigurePrediction;
  onAnswer: (option: number) => void;
  onSkip: () => void;
}) {
  const [chosen, setChosen] = createSignal<number>();
  const commit = () => {
    const option = chosen();
    if (option !== undefined) props.onAnswer(option);
  };
  return (
    <form
      class="question"
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <fieldset>
        <legend>
          <small>
            <Icon name="answered" /> Your prediction
          </small>
          <Sentence text={props.prediction.question} />
        </legend>
        <For each={props.prediction.options}>
          {(option, index) => (
            <label>
              <span aria-hidden="true">{letter(index())}</span>
              <input
                type="radio"
                name={`${props.figure}.prediction`}
                data-key={letter(index())}
                checked={chosen() === index()}
                onChange={() => setChosen(index())}
              />
              <span>
                <Sentence text={option.text} />
              </span>
            </label>
          )}
        </For>
      </fieldset>
      <p class="choices">
        <button type="submit" class="button filled" aria-disabled={chosen() === undefined}>
          {chosen() === undefined ? 'Commit' : `Commit to ${letter(chosen() ?? 0)}`}
        </button>
        <button type="button" class="button" onClick={() => props.onSkip()}>
          Skip
        </button>
      </p>
    </form>
  );
}
