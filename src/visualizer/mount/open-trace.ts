import type { Trace } from '../../trace/index.ts';
import { makeSteps } from '../../trace/steps/make-steps.ts';
import type { Address } from '../experiment/address.ts';
import type { Player } from '../experiment/create-player.ts';
import { pauses } from '../loading/pauses.ts';
import type { FigureData, MachineStates } from '../run/figure-data.ts';
import type { Run } from '../run/run.ts';
import { longestTexts } from '../run-view/longest-texts.ts';
import { viewOf } from '../run-view/view-of.ts';
import { mount } from './mount.tsx';

/** A figure over a trace, what it shows, and what moves it. */
export interface OpenedTrace {
  readonly run: Run;
  readonly player: Player;
  /** Takes the view away again, so that another trace can take its place. */
  readonly close: () => void;
}

/**
 * Brings a figure to life over any trace, such as a recording: without a scenario there are no knobs and no
 * code. `root` is a `.figure` with a `.live` element in it, and with an id that is the prefix of the
 * figure's keys in the query; its title has the id `<id>-title`. A trace without steps is an error. `address`: where
 * it keeps its step, that of the page unless given.
 */
export async function openTrace(
  root: HTMLElement,
  trace: Trace,
  machines: MachineStates,
  address?: Address,
): Promise<OpenedTrace> {
  // A long trace takes its time; between the parts the page answers.
  const pause = pauses();
  await makeSteps(trace, pause);
  const run = Object.assign(viewOf(trace, []), { trace });
  await pause();
  // With the first picture everything is made that a picture looks up.
  run.pictures.at(0);
  await pause();
  const nothing = { knobs: [], code: {}, marks: [], longest: longestTexts([run]) };
  const data: FigureData = { id: root.id, set: trace.set, baseline: 'start', machines, ...nothing };
  const { promise, resolve } = Promise.withResolvers<Player>();
  const close = await mount(root, data, run, { onPlayer: resolve, ...(address && { address }) });
  return { run, player: await promise, close };
}
