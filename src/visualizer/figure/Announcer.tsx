import { createMemo } from 'solid-js';
// From the file itself: the layer's index would bring what writes the sentences into the page.
import { plainOf } from '../../trace/words/segments.ts';
import { foldedText } from '../../trace/record/folded-text.ts';
import type { PayBack } from '../experiment/pay-back.ts';
import type { FigureData } from '../run/figure-data.ts';
import type { FigureView } from './figure-view.ts';

/** Says each step to a screen reader; while the run plays, those that hold. What a change did is said in its place. */
export function Announcer(props: { data: FigureData; view: FigureView; payBack: PayBack | undefined }) {
  const announced = createMemo((before: string) => {
    const { askedStop, at, isPlaying, now, steps, words } = props.view;
    const { prediction } = props.data;
    if (props.payBack)
      return props.payBack.lines.map(({ name, words: said }) => `${name}: ${plainOf(said)}.`).join(' ');
    if (prediction && askedStop())
      return `Your prediction, before it goes on. ${plainOf(prediction.question)}`;
    if (isPlaying() && (words().isBrief || now().context.goal)) return before;
    return `Step ${at() + 1} of ${steps()}. ${words().speaker}. ${plainOf(foldedText(words().sentence))}`;
  }, '');
  return (
    <p class="unseen" role="status">
      {announced()}
    </p>
  );
}
