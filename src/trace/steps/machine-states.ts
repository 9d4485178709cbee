import { perTrace } from '../record/per-trace.ts';
import type { ActorId, Moment, MomentId, Trace } from '../record/trace.ts';
import { stepsOf } from './steps.ts';

/** An actor's machine entered a state. */
export interface StateEntry {
  /** `idle`, or with its parents `loaded.idle`. */
  readonly value: string;
  /** Index of the first step that shows it. */
  readonly step: number;
  /** The moment it came after; absent where it was so before anything happened. */
  readonly after?: Moment;
}

/** What each actor's machine entered, in order; an actor is missing where the trace does not say. */
export const stateEntriesOf = perTrace((trace): ReadonlyMap<ActorId, readonly StateEntry[]> => {
  const { states = [], moments } = trace;
  const latest = latestMoments(trace);
  const byId = new Map<MomentId | null, Moment>(moments.map((moment) => [moment.id, moment]));
  const entries = new Map<ActorId, StateEntry[]>();
  for (const { actor, value, after } of states) {
    const moment = byId.get(after);
    const step = Math.min(firstAtLeast(latest, after ?? 0, idOf), Math.max(0, latest.length - 1));
    const entry = { value, step, ...(moment && { after: moment }) };
    const own = entries.get(actor);
    if (own) own.push(entry);
    else entries.set(actor, [entry]);
  }
  return entries;
});

/**
 * Where each actor's machine is at a step: what it entered last. An actor is missing where it has entered nothing by
 * then. As steps go on nothing is taken back, also where a step has a moment that is later than those of the next.
 */
export function statesAt(trace: Trace, step: number): ReadonlyMap<ActorId, StateEntry> {
  const states = new Map<ActorId, StateEntry>();
  for (const [actor, entries] of stateEntriesOf(trace)) {
    const latest = entries[firstAtLeast(entries, step + 1, stepOf) - 1];
    if (latest) states.set(actor, latest);
  }
  return states;
}

/**
 * Index of the step at which an actor's machine last entered a state up to a step, or else of the one at which it
 * enters it first; undefined if it never does.
 */
export function enteredAt(trace: Trace, actor: ActorId, value: string, step: number): number | undefined {
  const entered = (stateEntriesOf(trace).get(actor) ?? []).filter((entry) => entry.value === value);
  return (entered.findLast((entry) => entry.step <= step) ?? entered[0])?.step;
}

/** Id of the latest moment that has happened once a step has; 0 where the run has no such step. */
export const latestMoment = (trace: Trace, step: number): MomentId => latestMoments(trace)[step]?.id ?? 0;

/** By step, the latest moment that has happened once it has. */
export const latestMoments = perTrace((trace): readonly (Moment | undefined)[] => {
  let latest: Moment | undefined;
  return stepsOf(trace).map(({ moments }) => {
    const last = moments.at(-1);
    if (last && last.id > (latest?.id ?? 0)) latest = last;
    return latest;
  });
});

const stepOf = ({ step }: StateEntry) => step;
const idOf = (moment: Moment | undefined) => moment?.id ?? 0;

/** Index of the first of some ascending items whose number is at least a limit; their count where none is. */
function firstAtLeast<Item>(items: readonly Item[], limit: number, numberOf: (item: Item) => number): number {
  let [from, end] = [0, items.length];
  while (from < end) {
    const middle = Math.floor((from + end) / 2);
    if (numberOf(items[middle] as Item) < limit) from = middle + 1;
    else end = middle;
  }
  return end;
}
