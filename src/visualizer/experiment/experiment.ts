import { batch, createSignal, onCleanup } from 'solid-js';
import { placeIn } from '../../player/index.ts';
import type { Knobs } from '../../trace/index.ts';
import type { FigureData } from '../run/figure-data.ts';
import type { Run } from '../run/run.ts';
import type { Address, QueryEdit } from './address.ts';
import type { Player } from './create-player.ts';
import { writeLink, type ReadLink } from './link.ts';
import type { PayBack, payBackOf } from './pay-back.ts';
import {
  changedKnobs,
  createShownRun,
  type Compare,
  type Place,
  type Rerun,
  type WantedRun,
} from './shown-run.ts';

export interface ExperimentInput {
  readonly data: FigureData;
  /** The run at the figure's own setting. */
  readonly baseline: Run;
  /** What the link asked for, and the run that it asked for. */
  readonly link: ReadLink;
  readonly first: Run;
  readonly rerun: Rerun;
  readonly compare: Compare;
  readonly address: Address;
  /** Whether the reader wants movement, and the browser can. */
  readonly canMove: () => boolean;
  /** Reads the link again. */
  readonly read: () => Promise<ReadLink>;
}

/** One figure's state: its run, its settings, the reader's position, and the link that holds all three. */
export interface Experiment {
  readonly player: Player;
  readonly run: () => Run;
  readonly set: () => Knobs;
  readonly isChanged: () => boolean;
  /** The run that was shown before this one. */
  readonly earlier: () => Run;
  /** What the latest change did, until the reader moves on. */
  readonly payBack: () => PayBack | undefined;
  /** What of the link could not be followed, or why a run failed. */
  readonly problems: () => readonly string[];
  /** What Play says of itself; undefined where it is only a sign. */
  readonly playWords: () => string | undefined;
  /** The run at other settings, which is not shown. */
  readonly runAt: (set: Knobs) => Promise<Run>;
  readonly change: (set: Knobs, knob?: string) => void;
  /** Compares the run with the baseline, or shows it alone again. */
  readonly compare: (isWanted: boolean) => void;
  readonly back: () => void;
  readonly cleanLink: () => void;
}

/** What a change did is shown within this time (ms). */
const TO_DECISION = 2000;

const LOST = 'The simulation could not be loaded. Check the connection and try again.';

/** Tells what a change did; it comes with the first run that is not the baseline. */
let compareEnds: typeof payBackOf | undefined;

/** Without it a change is shown where the reader is. */
async function loadPayBack(): Promise<void> {
  compareEnds ??= await import('./pay-back.ts').then(
    (loaded) => loaded.payBackOf,
    () => undefined,
  );
}

export function createExperiment(input: ExperimentInput): Experiment {
  const { data, baseline, address, first, link, compare } = input;
  const [problems, setProblems] = createSignal(linkProblems(link, first));
  const rerun: Rerun = async (set, seed) => {
    const [made] = await Promise.all([input.rerun(set, seed), loadPayBack()]);
    return made;
  };
  if (first !== baseline) void loadPayBack();
  const opensAt = first === baseline ? (data.still?.at ?? 0) : 0;
  const at = stepOf(link, first) ?? opensAt;
  const shown = createShownRun({ data, baseline, first, seed: link.seed, at, rerun, compare });
  const { player, run, set, seed } = shown;
  const [payBack, setPayBack] = createSignal<PayBack>();
  const [isUntouched, setUntouched] = createSignal(link.step === undefined && first === baseline);
  /** The knob whose change made the latest entry of the history. */
  let pushed: string | undefined;

  /** Puts what is shown at this moment into the query, whenever that is written. */
  const linkToShown = (): QueryEdit => {
    const { at: index } = player.now().context;
    const step = index === 0 ? undefined : run().steps[index];
    const number = seed();
    const content = {
      set: changedKnobs(data.set, set()),
      ...(number !== undefined && { seed: number }),
      ...(step !== undefined && { step }),
      ...(run().comparison && { compare: true }),
    };
    return (query) => writeLink(query, data.id, content);
  };

  const inPlace = (next: Run): Place => ({ at: placeIn(next.steps, run().steps, player.now().context.at) });

  /** Runs to what the change did. A comparison, and a run whose prediction is open, stay where the reader is. */
  function toDecision(next: Run): Place {
    const isOpen = next === baseline && shown.isAsked();
    const isCompared = next.comparison ?? run().comparison;
    if (next === run() || isCompared || isOpen || !compareEnds) return inPlace(next);
    const paid = compareEnds(run(), next);
    setPayBack(paid);
    const { differsAt = paid.decidedAt, decidedAt: step } = paid;
    const from = Math.max(0, differsAt - 1);
    return input.canMove() ? { at: from, goal: { from, step, within: TO_DECISION } } : { at: step };
  }

  async function show(wanted: WantedRun, place = inPlace): Promise<boolean> {
    const outcome = await shown.show(wanted, (next) => {
      setPayBack(undefined);
      return place(next);
    });
    if (outcome === 'failed') setProblems([LOST]);
    return outcome === 'shown';
  }

  async function change(wanted: Omit<WantedRun, 'isCompared'>, knob?: string): Promise<void> {
    if (!(await show({ ...wanted, isCompared: run().comparison !== undefined }, toDecision))) return;
    if (knob !== undefined && knob === pushed) address.replace(linkToShown());
    else address.push(linkToShown());
    pushed = knob;
  }

  async function follow(): Promise<void> {
    const next = await input.read();
    pushed = undefined;
    const wanted = {
      set: { ...data.set, ...next.set },
      seed: next.seed,
      isCompared: next.compare ?? false,
    };
    if (await show(wanted, (found) => ({ at: stepOf(next, found) ?? 0 })))
      setProblems(linkProblems(next, run()));
  }
  onCleanup(address.onReturn(() => void follow()));

  return {
    player: {
      now: player.now,
      send: (event) => {
        const before = player.now().context.at;
        if (event.type !== 'player.tick' && event.type !== 'player.speed') setPayBack(undefined);
        // At once, so that the first step is not one at which the player rested.
        batch(() => {
          if (event.type === 'player.play' && isUntouched()) player.send({ type: 'player.restart' });
          setUntouched(false);
          player.send(event);
        });
        if (player.now().context.at !== before) address.replace(linkToShown());
      },
    },
    run,
    set,
    isChanged: shown.isChanged,
    earlier: shown.earlier,
    payBack,
    problems,
    playWords: () => {
      const { at: index, steps } = player.now().context;
      return playWordsOf(data, isUntouched(), index, steps - 1);
    },
    runAt: (values) => (shown.isBaseline(values) ? Promise.resolve(baseline) : rerun(values, seed())),
    change: (values, knob) => {
      setUntouched(false);
      shown.setFields(values);
      void change({ set: set(), seed: seed() }, knob);
    },
    compare: (isCompared) =>
      void show({ set: set(), seed: seed(), isCompared }).then((isShown) => {
        if (isShown) address.push(linkToShown());
      }),
    back: () => void change({ set: data.set, seed: undefined }),
    cleanLink: () => {
      setProblems([]);
      address.replace(linkToShown());
    },
  };
}

/** What Play says of itself, where the figure has words for it. */
function playWordsOf(
  { still }: FigureData,
  isUntouched: boolean,
  at: number,
  last: number,
): string | undefined {
  if (!still) return undefined;
  if (isUntouched) return `Play, ${String(still.seconds)} s`;
  return at > 0 && at < last ? 'Play on' : 'Play';
}

const stepOf = ({ step }: ReadLink, { steps }: Run): number | undefined => {
  const index = steps.indexOf(step ?? '');
  return index < 0 ? undefined : index;
};

function linkProblems(link: ReadLink, run: Run): readonly string[] {
  if (link.step === undefined || stepOf(link, run) !== undefined) return link.problems;
  return [...link.problems, `This run has no step \`${link.step.slice(0, 40).replaceAll('`', '’')}\`.`];
}
