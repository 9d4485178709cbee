import { placeIn } from '../../player/index.ts';
import type { Knobs } from '../../trace/index.ts';
import type { FigureData } from '../run/figure-data.ts';
import type { Run } from '../run/run.ts';
import type { Address, QueryEdit } from './address.ts';
import type { ReadLink } from './link.ts';
import { linkProblems } from './link-problems.ts';
import { stepOf } from './linked-step.ts';
import { payBackOf, type PayBack } from './pay-back.ts';
import type { Compare, Place, Rerun, ShownRun } from './shown-run.ts';

/** Settings and a seed that the reader wants. */
export interface WantedSettings {
  readonly set: Knobs;
  readonly seed: number | undefined;
}

/** How the run that is shown becomes another one. It comes with the first change: a figure that only plays needs none of it. */
export interface Changes {
  /** Shows the run at these settings, runs to what the change did, and puts it into the history. */
  readonly change: (wanted: WantedSettings, knob?: string) => Promise<void>;
  /** Compares the run at these settings with the baseline, or shows it alone again. */
  readonly compare: (wanted: WantedSettings, isCompared: boolean) => Promise<void>;
  /** Shows what the link asks for, to which the reader went back or forward. */
  readonly follow: () => Promise<void>;
}

export interface ChangesInput {
  readonly data: FigureData;
  /** The run at the figure's own setting. */
  readonly baseline: Run;
  readonly shown: ShownRun;
  readonly rerun: Rerun;
  /** Compares a changed run with the baseline. */
  readonly compareRuns: Compare;
  /** Whether the reader wants movement, and the browser can. */
  readonly canMove: () => boolean;
  readonly address: Address;
  /** Reads the link again. */
  readonly read: () => Promise<ReadLink>;
  /** Puts what is shown into the query, whenever that is written. */
  readonly linkToShown: () => QueryEdit;
  readonly setPayBack: (payBack: PayBack | undefined) => void;
  readonly setProblems: (problems: readonly string[]) => void;
  /** The run, or code that it needs, could not be loaded. */
  readonly onLost: () => void;
}

/** What a change did is shown within this time (ms). */
const TO_DECISION = 2000;

export function createChanges(input: ChangesInput): Changes {
  const { data, baseline, address, shown, linkToShown, setPayBack } = input;
  const { player, run } = shown;
  let latest = 0;
  /** The knob whose change made the latest entry of the history. */
  let pushed: string | undefined;

  const inPlace = (next: Run): Place => ({ at: placeIn(next.steps, run().steps, player.now().context.at) });

  /** Runs to what the change did. A comparison, and a run whose prediction is open, stay where the reader is. */
  function toDecision(next: Run): Place {
    const isOpen = next === baseline && shown.isAsked();
    const isCompared = next.comparison ?? run().comparison;
    if (next === run() || isCompared || isOpen) return inPlace(next);
    const paid = payBackOf(run(), next);
    setPayBack(paid);
    const { differsAt = paid.decidedAt, decidedAt: step } = paid;
    const from = Math.max(0, differsAt - 1);
    return input.canMove() ? { at: from, goal: { from, step, within: TO_DECISION } } : { at: step };
  }

  async function runFor({ set, seed }: WantedSettings, isCompared: boolean): Promise<Run> {
    if (shown.isBaseline(set, seed)) return baseline;
    const changed = await input.rerun(set, seed);
    return isCompared ? input.compareRuns(baseline, changed) : changed;
  }

  /** Shows a run at the place that is found in it; the latest that is wanted wins. Resolves to whether it is shown. */
  async function show(wanted: WantedSettings, isCompared: boolean, place = inPlace): Promise<boolean> {
    const turn = ++latest;
    const next = await runFor(wanted, isCompared).catch(() => undefined);
    if (turn !== latest) return false;
    if (!next) {
      input.onLost();
      return false;
    }
    shown.take(next, wanted.seed, () => {
      setPayBack(undefined);
      return place(next);
    });
    return true;
  }

  return {
    async change(wanted, knob) {
      if (!(await show(wanted, run().comparison !== undefined, toDecision))) return;
      if (knob !== undefined && knob === pushed) address.replace(linkToShown());
      else address.push(linkToShown());
      pushed = knob;
    },
    async compare(wanted, isCompared) {
      if (await show(wanted, isCompared)) address.push(linkToShown());
    },
    async follow() {
      const next: ReadLink = await input.read();
      pushed = undefined;
      const wanted = { set: { ...data.set, ...next.set }, seed: next.seed };
      const at = (found: Run): Place => ({ at: stepOf(next, found) ?? 0 });
      if (await show(wanted, next.compare ?? false, at)) input.setProblems(linkProblems(next, run()));
    },
  };
}
