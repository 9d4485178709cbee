import { For, Show } from 'solid-js';
import { Sentence } from '../caption/Sentence.tsx';
import { Icon } from '../icons/Icon.tsx';
import type { FigurePrediction } from '../run/figure-data.ts';
import { letter } from './letter.ts';

/** What happens, at the step that decides it: first that, then the reader's answer, then the other options. */
export function PredictionResult(props: {
  prediction: FigurePrediction;
  /** Index of the option that the reader committed to; undefined as long as there is none. */
  option: number | undefined;
  onResume: () => void;
  onAgain: () => void;
}) {
  const happens = () => props.prediction.happens;
  const isRight = () => props.option === happens();
  const order = () => {
    const all = props.prediction.options.map((_, index) => index);
    const rank = (index: number) => (index === happens() ? 0 : index === props.option ? 1 : 2);
    return all.toSorted((left, right) => rank(left) - rank(right));
  };
  return (
    <div class="result">
      <p class="verdict">
        <Icon name="answered" />{' '}
        <b>
          You said {letter(props.option ?? 0)}. {isRight() ? 'That is right.' : 'It went otherwise.'}
        </b>
      </p>
      <For each={order()}>
        {(index) => (
          <Show when={props.prediction.options[index]}>
            {(option) => (
              <div class={index === props.option ? 'answer chosen' : 'answer'}>
                <span>{letter(index)}</span>
                <Icon name={iconOf(index, props.option, happens())} />
                <div>
                  <p>
                    <Sentence text={option().text} />
                  </p>
                  <p class={index === happens() ? 'right' : 'wrong'}>
                    <b>{optionWords(index, props.option, happens())}</b>
                  </p>
                  <p class="reason">
                    <Sentence text={option().explanation} />
                  </p>
                </div>
              </div>
            )}
          </Show>
        )}
      </For>
      <p class="choices">
        <button type="button" class="button filled" onClick={() => props.onResume()}>
          Go on
        </button>
        <button type="button" class="button" onClick={() => props.onAgain()}>
          Watch again
        </button>
      </p>
    </div>
  );
}

/** What is said of an option once the run has decided. */
function optionWords(index: number, option: number | undefined, happens: number): string {
  return [index === happens && 'what happens', index === option && 'your answer'].filter(Boolean).join(', ');
}

function iconOf(index: number, option: number | undefined, happens: number) {
  if (index === happens) return 'resolved';
  return index === option ? 'rejected' : 'other';
}
