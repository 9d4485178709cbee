import { createMemo, untrack, type Accessor } from 'solid-js';
import { hasResult, openStopAt, type PlayerSnapshot, type Stop } from '../../player/index.ts';
import { timelineOf, type TimelineMark } from '../controls/timeline.ts';
import type { Experiment } from '../experiment/experiment.ts';
import { afterFrame } from '../loading/after-frame.ts';
import { refusedBefore, wordsAt, type Run, type StepWords } from '../run/run.ts';

/**
 * What the parts around the map show. A new run is seen first in the map, where the reader looks; all else
 * follows when that is drawn.
 */
export interface FigureView {
  readonly run: Accessor<Run>;
  readonly now: Accessor<PlayerSnapshot>;
  /** Index of the step. */
  readonly at: Accessor<number>;
  /** How many steps the run has. */
  readonly steps: Accessor<number>;
  readonly isPlaying: Accessor<boolean>;
  readonly words: Accessor<StepWords>;
  readonly timeline: Accessor<readonly TimelineMark[]>;
  /** Steps that the run before refused and this one does not. */
  readonly refusedBefore: Accessor<readonly number[]>;
  /** The prediction that waits for its answer, at whichever step. */
  readonly openStop: Accessor<Stop | undefined>;
  /** The prediction that is asked at this step, and the one whose result is shown at it. */
  readonly askedStop: Accessor<Stop | undefined>;
  readonly decidedStop: Accessor<Stop | undefined>;
}

export function createFigureView({ run: latestRun, player, earlier }: Experiment): FigureView {
  const drawnRun = afterFrame(latestRun);
  const latest = () => ({ run: latestRun(), earlier: earlier(), now: player.now() });
  const shown = createMemo(
    (before: ReturnType<typeof latest>) => (drawnRun() === latestRun() ? latest() : before),
    untrack(latest),
  );
  const now = () => shown().now;
  const at = () => now().context.at;
  const run = createMemo(() => shown().run);
  const stops = createMemo(() => now().context.stops);
  const refused = createMemo(() => refusedBefore(run(), shown().earlier));
  return {
    run,
    now,
    at,
    steps: () => now().context.steps,
    isPlaying: () => now().value === 'playing',
    words: createMemo(() => wordsAt(run(), at())),
    timeline: createMemo(() => timelineOf(run().marks, stops(), refused())),
    refusedBefore: refused,
    openStop: () => stops().find(({ state }) => state === 'open'),
    askedStop: () => openStopAt(now().context),
    decidedStop: () => stops().find((stop) => hasResult(stop, at())),
  };
}
