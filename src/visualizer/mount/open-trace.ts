import type { Trace } from '../../trace/index.ts';
import { stepsOf } from '../../trace/steps/steps.ts';
import type { MachineStates } from '../run/figure-data.ts';
import { longestTexts } from '../run-view/longest-texts.ts';
import { viewOf } from '../run-view/view-of.ts';
import { mount } from './mount.tsx';

/**
 * Brings a figure to life over any trace, such as a recording: without a scenario there are no knobs and no
 * code. `root` is a `.figure` with a `.live` element in it, and with an id that is the prefix of the
 * figure's keys in the query; its title has the id `<id>-title`. Resolves to what takes the view away
 * again, so that another trace can take its place. A trace without steps is an error.
 */
export async function openTrace(
  root: HTMLElement,
  trace: Trace,
  machines: MachineStates,
): Promise<() => void> {
  // A long trace takes its time; between the parts the page answers.
  stepsOf(trace);
  await nextTask();
  const run = Object.assign(viewOf(trace, []), { trace });
  await nextTask();
  // With the first picture everything is made that a picture looks up.
  run.pictures.at(0);
  await nextTask();
  const nothing = { knobs: [], code: {}, marks: [], longest: longestTexts([run]) };
  return mount(root, { id: root.id, set: trace.set, baseline: 'start', machines, ...nothing }, run);
}

const nextTask = () =>
  new Promise((done) => {
    setTimeout(done);
  });
