import { createEffect, onCleanup, type Accessor } from 'solid-js';
import { holdOf, holdToGoal } from '../../player/index.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { FigureView } from './figure-view.ts';

/**
 * Lets a player that plays go on when its step was shown for long enough to be read. `hop` is how long the step's
 * tokens travel first (ms).
 */
export function createPlaybackTicks(
  { player }: Experiment,
  { isPlaying, words, now }: FigureView,
  hop: Accessor<number>,
): void {
  createEffect(() => {
    if (!isPlaying()) return;
    const { goal, speed } = now().context;
    const time = goal ? holdToGoal(goal) : hop() / speed + holdOf(words(), speed);
    const timer = setTimeout(() => player.send({ type: 'player.tick' }), time);
    onCleanup(() => {
      clearTimeout(timer);
    });
  });
}
