import { For } from 'solid-js';
import type { Stop } from '../../player/index.ts';
import type { FigurePrediction } from '../run/figure-data.ts';
import { letter } from './letter.ts';
import { Icon } from '../icons/Icon.tsx';
import { Sentence } from '../caption/Sentence.tsx';

/** What the box says once the run has decided. */
function resultWords(prediction: FigurePrediction, option: number): string {
  const happened = option === prediction.happens ? 'So it happened.' : 'It happened otherwise.';
  return `Your prediction: ${letter(option)}. ${happened}`;
}

/** What happened, with every option explained. */
export function PredictionResult(props: {
  prediction: FigurePrediction;
  stop: Stop;
  onResume: () => void;
  onAgain: () => void;
}) {
  const option = () => props.stop.option ?? -1;
  return (
    <div class="ask result">
      <p class="legend">
        <small>
          <Icon name="answered" /> {resultWords(props.prediction, option())}
        </small>
        <Sentence text={props.prediction.question} />
      </p>
      <For each={props.prediction.options}>
        {(each, index) => (
          <div class={index() === option() ? 'option chosen' : 'option'}>
            <p class="row">
              <span>{letter(index())}</span>
              <Icon name={iconOf(index(), option(), props.prediction.happens)} />
              <span>
                <Sentence text={each.text} />{' '}
                <b class={index() === props.prediction.happens ? 'right' : 'wrong'}>
                  {optionWords(index(), option(), props.prediction.happens)}
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
        <button type="button" class="button filled" onClick={() => props.onResume()}>
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
function optionWords(index: number, option: number, happens: number): string {
  const said = [index === happens && 'what happened', index === option && 'your answer'];
  return said.filter(Boolean).join(', ');
}

function iconOf(index: number, option: number, happens: number) {
  if (index === happens) return 'resolved';
  return index === option ? 'rejected' : 'other';
}
