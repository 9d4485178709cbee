import { createSignal, For, Show } from 'solid-js';
import type { PlayerMachineEvent, Stop } from '../player/index.ts';
import type { FigureData, FigurePrediction } from './figure-data.ts';
import { Mark } from './map/symbols.tsx';
import { Sentence } from './Sentence.tsx';

const letter = (option: number) => String.fromCharCode(65 + option);

/** What the box says once the run has decided. */
function resultOf(prediction: FigurePrediction, option: number): string {
  const happened = option === prediction.happens ? 'So it happened.' : 'It happened otherwise.';
  return `Your prediction: ${letter(option)}. ${happened}`;
}

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
            <Result
              prediction={prediction()}
              stop={props.stop}
              onGoOn={() => {
                props.send({ type: 'player.goOn' });
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

/** A question before the run goes on. Keys A to D choose, Enter commits. */
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
            <Mark name="open" /> Your prediction, before it goes on
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

/** What happened, with every option explained. */
function Result(props: {
  prediction: FigurePrediction;
  stop: Stop;
  onGoOn: () => void;
  onAgain: () => void;
}) {
  const option = () => props.stop.option ?? -1;
  return (
    <div class="ask result">
      <p class="legend">
        <small>
          <Mark name="answered" /> {resultOf(props.prediction, option())}
        </small>
        <Sentence text={props.prediction.question} />
      </p>
      <For each={props.prediction.options}>
        {(each, index) => (
          <div class={index() === option() ? 'option chosen' : 'option'}>
            <p class="row">
              <span>{letter(index())}</span>
              <Mark name={markOf(index(), option(), props.prediction.happens)} />
              <span>
                <Sentence text={each.text} />{' '}
                <b class={index() === props.prediction.happens ? 'right' : 'wrong'}>
                  {verdictOf(index(), option(), props.prediction.happens)}
                </b>
              </span>
            </p>
            <p class="why">
              <Sentence text={each.explanation} />
            </p>
          </div>
        )}
      </For>
      <p class="choices">
        <button type="button" class="button filled" onClick={() => props.onGoOn()}>
          Go on
        </button>
        <button type="button" class="button" onClick={() => props.onAgain()}>
          Watch step {props.stop.at + 2} again
        </button>
      </p>
    </div>
  );
}

/** What is said of an option once the run has decided. */
function verdictOf(index: number, option: number, happens: number): string {
  const said = [index === happens && 'what happened', index === option && 'your answer'];
  return said.filter(Boolean).join(', ');
}

function markOf(index: number, option: number, happens: number) {
  if (index === happens) return 'resolved';
  return index === option ? 'rejected' : 'other';
}
