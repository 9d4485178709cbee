import { createEffect, onCleanup } from 'solid-js';
import { holdOf } from '../../player/index.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { FigureView } from './figure-view.ts';

/** Lets a player that plays go on when its step was shown for long enough to be read. */
export function createPlaybackTicks({ player }: Experiment, { isPlaying, words, now }: FigureView): void {
  createEffect(() => {
    if (!isPlaying()) return;
    const timer = setTimeout(
      () => player.send({ type: 'player.tick' }),
      holdOf(words().sentence, now().context.speed),
    );
    onCleanup(() => {
      clearTimeout(timer);
    });
  });
}
