import { Show } from 'solid-js';
import type { PayBackLine } from './pay-back-lines.ts';
import { later } from '../loading/later.tsx';
import type { StepWords } from '../run/run.ts';
import { Sentence } from './Sentence.tsx';
import { speakerColour } from './speaker-colour.ts';

const PayBackLines = later(() => import('./PayBackLines.tsx'), 'PayBackLines');

/**
 * Number and speaker of a step, and its sentence, or what is said in place of that. Its height is that of the longest
 * sentence of the figure, which is there unseen.
 */
export function StepCaption(props: {
  words: StepWords;
  at: number;
  steps: number;
  /** The longest sentence that may come. */
  longest: string;
  /** What a change did, in place of the sentence. */
  payBack?: readonly PayBackLine[] | undefined;
}) {
  return (
    <div class="step-caption">
      <p class="who">
        <b>
          Step {props.at + 1} of {props.steps}
        </b>{' '}
        <b class={speakerColour(props.words.kind)}>{props.words.speaker}</b>
      </p>
      <div class="stack">
        <Show
          when={props.payBack}
          fallback={
            <p class="sentence">
              <Sentence text={props.words.sentence} />
            </p>
          }
        >
          {(lines) => <PayBackLines lines={lines()} />}
        </Show>
        <p class="sentence reserve" aria-hidden="true">
          <Sentence text={props.longest} />
        </p>
      </div>
    </div>
  );
}
