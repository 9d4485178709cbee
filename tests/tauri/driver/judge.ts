import { compareToRecording, differenceText, observable, ordersOf } from '../../../src/fidelity/index.ts';
import type { Scenario } from '../../../src/simulation/scenario/scenario.ts';
import { simulate } from '../../../src/simulation/index.ts';
import type { Trace } from '../../../src/trace/record/trace.ts';

/**
 * Why a new recording is not the one that is committed: undefined if it is, or if it shows another of the orders
 * that the simulator knows to be open.
 */
export function differenceTo(
  committed: Trace | undefined,
  fresh: Trace,
  scenario: Scenario,
  file: string,
): string | undefined {
  if (!committed) return `${file} is not committed: run npm run record`;
  const seen = observable(fresh);
  const difference = compareToRecording([observable(committed)], seen);
  if (!difference) return undefined;
  const orders = ordersOf((seed) => simulate(scenario, { set: fresh.set, seed }));
  const isOpen = [observable(committed), seen].every((it) => compareToRecording(orders, it) === undefined);
  return isOpen ? undefined : differenceText(`${file} (simulated = committed)`, difference);
}
