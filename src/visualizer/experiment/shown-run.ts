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
  readonly rerun: Rerun;
  readonly compare: Compare;
}

/** A run to show: at these settings, alone or compared with the baseline. */
export interface WantedRun {
  readonly set: Knobs;
  readonly seed: number | undefined;
  readonly isCompared: boolean;
}

/** How it ended to show a run: another was wanted meanwhile, or its code could not be loaded. */
export type ShowResult = 'shown' | 'overtaken' | 'failed';

/** The run that a figure shows, with the player that moves over it. */
export interface ShownRun {
  readonly player: Player;
  readonly run: Accessor<Run>;
  /** The settings of the fields, which are ahead of the run while it is made. */
  readonly set: Accessor<Knobs>;
  readonly seed: Accessor<number | undefined>;
  readonly isChanged: Accessor<boolean>;
  /** Whether these are the settings of the baseline. */
  readonly isBaseline: (set: Knobs) => boolean;
  /** Whether a prediction over the baseline waits for its answer. */
  readonly isAsked: () => boolean;
  readonly setFields: (set: Knobs) => void;
  /** The run that was shown before this one; the baseline where there was none. */
  readonly earlier: Accessor<Run>;
  /** Shows a run at the place that is found in it; the latest that is wanted wins. */
  readonly show: (wanted: WantedRun, placeIn: (next: Run) => Place) => Promise<ShowResult>;
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
    steps: input.first.steps.length,
    at: input.at,
    stops: input.first === baseline ? asked : [],
  });
  /** Predictions are asked over the baseline; what the reader answered is kept while another run is shown. */
  let stops = asked;
  /** The settings of the run that is shown. */
  let settled = set();
  let latest = 0;

  async function runFor(wanted: WantedRun): Promise<Run> {
    if (isBaseline(wanted.set, wanted.seed)) return baseline;
    const changed = await input.rerun(wanted.set, wanted.seed);
    return wanted.isCompared ? input.compare(baseline, changed) : changed;
  }

  function take(next: Run, number: number | undefined, placeIn: (next: Run) => Place): void {
    // Not the wanted ones: the run leaves out what cannot be combined.
    settled = next.trace.set;
    batch(() => {
      if (run() === baseline) stops = player.now().context.stops;
      const place = placeIn(next);
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
    isBaseline: (values) => isBaseline(values, seed()),
    isChanged: createMemo(() => !isBaseline(set(), seed())),
    isAsked: () =>
      (run() === baseline ? player.now().context.stops : stops).some(({ state }) => state === 'open'),
    setFields: (values) => setSet((now) => ({ ...now, ...values })),
    async show(wanted, placeIn) {
      const turn = ++latest;
      const before = settled;
      const next = await runFor(wanted).catch(() => undefined);
      if (turn !== latest) return 'overtaken';
      if (next) take(next, wanted.seed, placeIn);
      else setSet(before);
      return next ? 'shown' : 'failed';
    },
  };
}
