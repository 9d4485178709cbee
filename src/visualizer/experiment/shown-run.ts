import { batch, createMemo, createSignal, type Accessor } from 'solid-js';
import type { Goal, Stop } from '../../player/index.ts';
import type { Knobs } from '../../trace/index.ts';
import type { FigureData } from '../run/figure-data.ts';
import type { Run } from '../run/run.ts';
import { createPlayer, type Player } from './create-player.ts';

/** Runs the figure's scenario at other settings; fails where its code cannot be loaded. */
export type Rerun = (set: Knobs, seed: number | undefined) => Promise<Run>;

/** Compares a changed run with the baseline; fails where its code cannot be loaded. */
export type Compare = (baseline: Run, changed: Run) => Promise<Run>;

export interface ShownRunInput {
  readonly data: FigureData;
  /** The run at the figure's own setting. */
  readonly baseline: Run;
  /** The run that is shown first, its seed, and the step. */
  readonly first: Run;
  readonly seed: number | undefined;
  readonly at: number;
}

/** The run that a figure shows, with the player that moves over it. */
export interface ShownRun {
  readonly player: Player;
  readonly run: Accessor<Run>;
  /** The settings of the fields, which are ahead of the run while it is made. */
  readonly set: Accessor<Knobs>;
  readonly seed: Accessor<number | undefined>;
  readonly isChanged: Accessor<boolean>;
  /** Whether these are the settings and the seed of the baseline. */
  readonly isBaseline: (set: Knobs, seed: number | undefined) => boolean;
  /** Whether a prediction over the baseline waits for its answer. */
  readonly isAsked: () => boolean;
  readonly setFields: (set: Knobs) => void;
  /** Gives the fields the settings of the run again. */
  readonly resetFields: () => void;
  /** The run that was shown before this one; the baseline where there was none. */
  readonly earlier: Accessor<Run>;
  /** Shows a run of that seed at the place that is found in it, while the player is where it was. */
  readonly take: (next: Run, seed: number | undefined, placeIn: () => Place) => void;
}

/** Where a run is shown first: at a step, or on the way from there to another. */
export interface Place {
  /** Index of the step. */
  readonly at: number;
  readonly goal?: Goal;
}

/** The knobs that differ from the baseline. */
export const changedKnobs = (baseline: Knobs, set: Knobs): Knobs =>
  Object.fromEntries(Object.entries(set).filter(([knob, value]) => baseline[knob] !== value));

const areEqual = (left: Knobs, right: Knobs): boolean =>
  Object.keys({ ...changedKnobs(left, right), ...changedKnobs(right, left) }).length === 0;

export function createShownRun(input: ShownRunInput): ShownRun {
  const { data, baseline } = input;
  const [run, setRun] = createSignal(input.first);
  // A run that has the settings of the fields, as most have, changes nothing of them.
  const [set, setSet] = createSignal<Knobs>(input.first.trace.set, { equals: areEqual });
  const [seed, setSeed] = createSignal(input.seed);
  const [earlier, setEarlier] = createSignal(baseline);
  const isBaseline = (values: Knobs, number: number | undefined) =>
    number === undefined && Object.keys(changedKnobs(data.set, values)).length === 0;
  const asked: readonly Stop[] = data.prediction
    ? [{ at: data.prediction.at, until: data.prediction.until, state: 'open' }]
    : [];
  const player = createPlayer({
    steps: input.first.words.steps.length,
    at: input.at,
    stops: input.first === baseline ? asked : [],
  });
  /** Predictions are asked over the baseline; what the reader answered is kept while another run is shown. */
  let stops = asked;
  /** The settings of the run that is shown. */
  let settled = set();

  function take(next: Run, number: number | undefined, placeIn: () => Place): void {
    // Not the wanted ones: the run leaves out what cannot be combined.
    settled = next.trace.set;
    batch(() => {
      if (run() === baseline) stops = player.now().context.stops;
      const place = placeIn();
      setSet(settled);
      setSeed(number);
      if (!next.comparison) setEarlier(run().comparison ? baseline : run());
      setRun(next);
      const { length: steps } = next.steps;
      player.send({ type: 'player.load', steps, ...place, stops: next === baseline ? stops : [] });
    });
  }

  return {
    player,
    run,
    set,
    seed,
    earlier,
    isBaseline,
    isChanged: createMemo(() => !isBaseline(set(), seed())),
    isAsked: () =>
      (run() === baseline ? player.now().context.stops : stops).some(({ state }) => state === 'open'),
    setFields: (values) => setSet((now) => ({ ...now, ...values })),
    resetFields: () => setSet(settled),
    take,
  };
}
