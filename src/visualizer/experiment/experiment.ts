import { batch, createSignal, onCleanup } from 'solid-js';
import type { Knobs } from '../../trace/index.ts';
import type { FigureData } from '../run/figure-data.ts';
import type { Run } from '../run/run.ts';
import type { Address, QueryEdit } from './address.ts';
import type { Changes, WantedSettings } from './changes.ts';
import type { Player } from './create-player.ts';
import { writeLink, type ReadLink } from './link.ts';
import { stepOf } from './linked-step.ts';
import type { PayBack } from './pay-back.ts';
import { changedKnobs, createShownRun, type Compare, type Rerun } from './shown-run.ts';

export interface ExperimentInput {
  readonly data: FigureData;
  /** The run at the figure's own setting. */
  readonly baseline: Run;
  /** What the link asked for, with what of it could not be followed, and the run that it asked for. */
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

const LOST = 'The simulation could not be loaded. Check the connection and try again.';

export function createExperiment(input: ExperimentInput): Experiment {
  const { data, baseline, address, first, link } = input;
  const [problems, setProblems] = createSignal(link.problems);
  const opensAt = first === baseline ? (data.still?.at ?? 0) : 0;
  const at = stepOf(link, first) ?? opensAt;
  const shown = createShownRun({ data, baseline, first, seed: link.seed, at });
  const { player, run, set, seed } = shown;
  const [payBack, setPayBack] = createSignal<PayBack>();
  const [isUntouched, setUntouched] = createSignal(link.step === undefined && first === baseline);

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

  const onLost = () => {
    shown.resetFields();
    setProblems([LOST]);
  };
  let changes: Changes | undefined;
  const loadChanges = async (): Promise<Changes> => {
    const { createChanges } = await import('./changes.ts');
    const { compare: compareRuns, ...given } = input;
    return (changes ??= createChanges({
      ...given,
      shown,
      compareRuns,
      linkToShown,
      setPayBack,
      setProblems,
      onLost,
    }));
  };
  /** An import, even of what is loaded, would cost every later change a frame. */
  async function withChanges(act: (by: Changes) => Promise<void>): Promise<void> {
    try {
      await act(changes ?? (await loadChanges()));
    } catch {
      onLost();
    }
  }
  const change = (wanted: WantedSettings, knob?: string) => void withChanges((by) => by.change(wanted, knob));
  onCleanup(address.onReturn(() => void withChanges((by) => by.follow())));

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
    runAt: (values) =>
      shown.isBaseline(values, seed()) ? Promise.resolve(baseline) : input.rerun(values, seed()),
    change: (values, knob) => {
      setUntouched(false);
      shown.setFields(values);
      change({ set: set(), seed: seed() }, knob);
    },
    compare: (isCompared) => {
      const wanted = { set: set(), seed: seed() };
      void withChanges((by) => by.compare(wanted, isCompared));
    },
    back: () => {
      change({ set: data.set, seed: undefined });
    },
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
