import { createEffect, onCleanup, type Accessor } from 'solid-js';
import { holdToGoal, stayOn } from '../../player/index.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { FigureView } from './figure-view.ts';

/**
 * Lets a player that plays go on when its step was shown for long enough to be read; from a step at which it rested it
 * goes on at once, so that Play is seen to move. `hop` is how long the step's tokens travel first (ms).
 */
export function createPlaybackTicks(
  { player }: Experiment,
  { isPlaying, words, now }: FigureView,
  hop: Accessor<number>,
): void {
  let restedAt: number | undefined;
  createEffect(() => {
    const { at, goal, speed } = now().context;
    if (!isPlaying()) {
      restedAt = at;
      return;
    }
    const isRead = !goal && restedAt === at;
    restedAt = undefined;
    const hold = goal ? holdToGoal(goal) : stayOn(words(), { hop: hop(), speed });
    const timer = setTimeout(() => player.send({ type: 'player.tick' }), isRead ? 0 : hold);
    onCleanup(() => {
      clearTimeout(timer);
    });
  });
}
