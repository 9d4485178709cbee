import type { Trace } from '../trace/record/trace.ts';
import { type Observation, observable } from './observable.ts';

/** Seeds that are tried at most. */
const MAX_SEEDS = 2000;

/**
 * What may be observed of a run: once for each order that Tauri leaves open, which the seed draws. `simulate`
 * is asked seed by seed until it shows nothing new for a while.
 */
export function ordersOf(simulate: (seed: number) => Trace): readonly Observation[] {
  const first = simulate(1);
  const orders = new Map([[textOf(observable(first)), observable(first)]]);
  if (first.open.length === 0) return [...orders.values()];
  let sinceNew = 0;
  for (let seed = 2; seed <= MAX_SEEDS && sinceNew < 20 + 10 * orders.size; seed += 1) {
    const observation = observable(simulate(seed));
    const text = textOf(observation);
    sinceNew = orders.has(text) ? sinceNew + 1 : 0;
    orders.set(text, orders.get(text) ?? observation);
  }
  return [...orders.values()];
}

/** The compared part of an observation as one text, equal for equal observations. */
function textOf(observation: Observation): string {
  const places = [...observation].map(
    ([place, entries]) => [place, entries.map(({ what, fields }) => ({ what, fields }))] as const,
  );
  return JSON.stringify(places.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
