import { createSignal, For, Show } from 'solid-js';
import type { PlayerMachineEvent, Stop } from '../../player/index.ts';
import type { FigureData, FigurePrediction } from '../run/figure-data.ts';
import { later } from '../loading/later.tsx';
import { letter } from './letter.ts';
import { Icon } from '../icons/Icon.tsx';
import { Sentence } from '../caption/Sentence.tsx';

const loadResult = async () => (await import('./PredictionResult.tsx')).PredictionResult;
const PredictionResult = later(loadResult);

/** A prediction in the place of the sentence: the question, and when the run has decided, what happened. */
export function Prediction(props: {
  data: FigureData;
  stop: Stop;
  send: (event: PlayerMachineEvent) => void;
}) {
  return (
    <Show when={props.data.prediction}>
      {(prediction) => (
        <Show
          when={props.stop.state === 'open'}
          fallback={
            <PredictionResult
              prediction={prediction()}
              stop={props.stop}
              onResume={() => {
                props.send({ type: 'player.resume' });
              }}
              onAgain={() => {
                props.send({ type: 'player.seek', to: props.stop.at + 1 });
              }}
            />
          }
        >
          <Ask
            figure={props.data.id}
            prediction={prediction()}
            onAnswer={(option) => {
              // What explains the options is here by the time the run has decided.
              void loadResult().catch(() => undefined);
              props.send({ type: 'player.answer', option });
            }}
            onSkip={() => {
              props.send({ type: 'player.skip' });
            }}
          />
        </Show>
      )}
    </Show>
  );
}

/** A question before the run continues. Keys A to D choose, Enter commits. */
function Ask(props: {
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
      class="ask"
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <fieldset>
        <legend>
          <small>
            <Icon name="answered" /> Your prediction, before it goes on
          </small>
          <Sentence text={props.prediction.question} />
        </legend>
        <For each={props.prediction.options}>
          {(option, index) => (
            <div class="option">
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
            </div>
          )}
        </For>
      </fieldset>
      <p class="choices">
        <button type="submit" class="button filled" aria-disabled={chosen() === undefined}>
          {chosen() === undefined ? 'Commit' : `Commit to ${letter(chosen() ?? 0)}`}
        </button>
        <button type="button" class="button" onClick={() => props.onSkip()}>
          Skip and watch
        </button>
        <span class="small quiet">
          Keys A to {letter(props.prediction.options.length - 1)} choose, Enter commits.
        </span>
      </p>
    </form>
  );
}
