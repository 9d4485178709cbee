import type { StepWords } from '../run/run.ts';
import { Sentence } from './Sentence.tsx';
import { speakerColour } from './speaker-colour.ts';

/** Number, speaker and sentence of a step. */
export function StepCaption(props: { words: StepWords; at: number; steps: number }) {
  return (
    <div class="step-caption">
      <p class="who">
        <b>
          Step {props.at + 1} of {props.steps}
        </b>{' '}
        <b class={speakerColour(props.words.kind)}>{props.words.speaker}</b>
      </p>
      <p>
        <Sentence text={props.words.sentence} />
      </p>
    </div>
  );
}
