import { createMemo } from 'solid-js';
// From the file itself: the layer's index would bring what writes the sentences into the page.
import { plainOf } from '../../trace/words/segments.ts';
import type { FigureData } from '../run/figure-data.ts';
import type { FigureView } from './figure-view.ts';

/** Says each step to a screen reader; while the run plays, only those that the timeline marks. */
export function Announcer(props: { data: FigureData; view: FigureView }) {
  const announced = createMemo((before: string) => {
    const { askedStop, timeline, at, isPlaying, steps, words } = props.view;
    const { prediction } = props.data;
    if (prediction && askedStop())
      return `Your prediction, before it goes on. ${plainOf(prediction.question)}`;
    const isMarked = timeline().some(({ step }) => step === at());
    if (isPlaying() && !isMarked) return before;
    return `Step ${at() + 1} of ${steps()}. ${words().speaker}. ${plainOf(words().sentence)}`;
  }, '');
  return (
    <p class="unseen" role="status">
      {announced()}
    </p>
  );
}
