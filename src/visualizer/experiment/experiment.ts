import { batch, createMemo, createSignal, onCleanup } from 'solid-js';
import { placeIn, type Stop } from '../../player/index.ts';
import type { Knobs } from '../../trace/index.ts';
import { createPlayer, type Player } from './create-player.ts';
import type { FigureData } from '../run/figure-data.ts';
import type { Change, Links } from './links.ts';
import type { Run } from '../run/run.ts';
import { writeLink, type ReadLink } from './link.ts';

/** Runs the figure's scenario at other settings; fails where its code cannot be loaded. */
export type Rerun = (set: Knobs, seed: number | undefined) => Promise<Run>;

export interface ExperimentInput {
  readonly data: FigureData;
  /** The run at the figure's own setting. */
  readonly own: Run;
  /** What the link asked for, and the run that it asked for. */
  readonly link: ReadLink;
  readonly first: Run;
  readonly rerun: Rerun;
  /** Puts the own run beside a changed one; fails where its code cannot be loaded. */
  readonly compare: (own: Run, changed: Run) => Promise<Run>;
  readonly links: Links;
  /** Reads the link anew. */
  readonly read: () => Promise<ReadLink>;
}

/** One figure's state: its run, its settings, the reader's position, and the link that holds all three. */
export interface ExperimentState {
  readonly player: Player;
  readonly run: () => Run;
  readonly set: () => Knobs;
  readonly isChanged: () => boolean;
  /** What of the link could not be followed, or why a run failed. */
  readonly problems: () => readonly string[];
  readonly change: (set: Knobs, knob?: string) => void;
  /** Compares the run with the figure's own, or shows it alone again. */
  readonly compare: (isWanted: boolean) => void;
  readonly back: () => void;
  readonly cleanLink: () => void;
}

const LOST = 'The simulation could not be loaded. Check the connection and try again.';

export function createExperiment(input: ExperimentInput): ExperimentState {
  const { data, own, links } = input;
  const [run, setRun] = createSignal(input.first);
  const [set, setSet] = createSignal<Knobs>(input.first.trace.set);
  const [seed, setSeed] = createSignal(input.link.seed);
  const [problems, setProblems] = createSignal(problemsOf(input.link, input.first));
  const changesIn = (values: Knobs): Knobs =>
    Object.fromEntries(Object.entries(values).filter(([knob, value]) => data.set[knob] !== value));
  const isOwn = (values: Knobs, number: number | undefined) =>
    number === undefined && Object.keys(changesIn(values)).length === 0;
  const isChanged = createMemo(() => !isOwn(set(), seed()));
  const asked: readonly Stop[] = data.prediction
    ? [{ at: data.prediction.at, until: data.prediction.until, state: 'open' }]
    : [];
  let ownStops = asked;
  /** The knob whose change made the latest entry of the history. */
  let pushed: string | undefined;
  let latest = 0;
  /** The settings of the run that is shown; the fields are ahead of it while the next run is made. */
  let settled = set();

  const player = createPlayer({
    steps: input.first.steps.length,
    at: stepOf(input.link, input.first) ?? 0,
    stops: input.first === own ? asked : [],
  });

  /** Puts what is shown at this moment into the query, whenever that is written. */
  const written = (): Change => {
    const at = player.now().context.at;
    const step = at === 0 ? undefined : run().steps[at];
    const number = seed();
    const said = {
      set: changesIn(set()),
      ...(number !== undefined && { seed: number }),
      ...(step !== undefined && { step }),
      ...(run().beside && { compare: true }),
    };
    return (query) => writeLink(query, data.id, said);
  };

  async function show(
    wanted: Knobs,
    number: number | undefined,
    isCompared: boolean,
    place: (next: Run) => number,
  ): Promise<boolean> {
    const turn = ++latest;
    const shown = settled;
    const next = await runAt(wanted, number, isCompared).catch(() => undefined);
    if (turn !== latest) return false;
    if (!next) {
      setSet(shown);
      setProblems([LOST]);
      return false;
    }
    // Not `wanted`: the run leaves out what cannot be combined.
    settled = next.trace.set;
    batch(() => {
      if (run() === own) ownStops = player.now().context.stops;
      const at = place(next);
      setSet(settled);
      setSeed(number);
      setRun(next);
      player.send({ type: 'player.load', steps: next.steps.length, at, stops: next === own ? ownStops : [] });
    });
    return true;
  }

  async function runAt(wanted: Knobs, number: number | undefined, isCompared: boolean): Promise<Run> {
    if (isOwn(wanted, number)) return own;
    const changed = await input.rerun(wanted, number);
    return isCompared ? input.compare(own, changed) : changed;
  }

  const inPlace = (next: Run) => placeIn(next.steps, run().steps, player.now().context.at);

  async function change(wanted: Knobs, number: number | undefined, knob: string | undefined): Promise<void> {
    if (!(await show(wanted, number, run().beside !== undefined, inPlace))) return;
    if (knob !== undefined && knob === pushed) links.replace(written());
    else links.push(written());
    pushed = knob;
  }

  async function follow(): Promise<void> {
    const link = await input.read();
    pushed = undefined;
    const wanted = { ...data.set, ...link.set };
    const isShown = await show(wanted, link.seed, link.compare ?? false, (next) => stepOf(link, next) ?? 0);
    if (isShown) setProblems(problemsOf(link, run()));
  }
  onCleanup(links.onReturn(() => void follow()));

  return {
    player: {
      now: player.now,
      send: (event) => {
        const before = player.now().context.at;
        player.send(event);
        if (player.now().context.at !== before) links.replace(written());
      },
    },
    run,
    set,
    isChanged,
    problems,
    change: (values, knob) => {
      setSet((now) => ({ ...now, ...values }));
      void change(set(), seed(), knob);
    },
    compare: (isWanted) =>
      void show(set(), seed(), isWanted, inPlace).then((isShown) => {
        if (isShown) links.push(written());
      }),
    back: () => void change(data.set, undefined, undefined),
    cleanLink: () => {
      setProblems([]);
      links.replace(written());
    },
  };
}

const stepOf = ({ step }: ReadLink, { steps }: Run): number | undefined => {
  const index = steps.indexOf(step ?? '');
  return index < 0 ? undefined : index;
};

function problemsOf(link: ReadLink, run: Run): readonly string[] {
  if (link.step === undefined || stepOf(link, run) !== undefined) return link.problems;
  return [...link.problems, `This run has no step \`${link.step.slice(0, 40).replaceAll('`', '’')}\`.`];
}
