import type { Json } from '../trace/record/trace.ts';
import type { Entry, Observation } from './observable.ts';

/** The first difference between a simulated run and a recorded one. */
export interface Difference {
  /** Where it is seen: `page(main)`. */
  readonly place: string;
  /** The number of the entry there, from 1. */
  readonly position: number;
  /** What the simulator has there; undefined if it has nothing. */
  readonly simulated: Entry | undefined;
  readonly recorded: Entry | undefined;
  /** The fields that differ, each as JSON text; undefined where a side has none. */
  readonly fields: readonly {
    readonly path: string;
    readonly simulated: string | undefined;
    readonly recorded: string | undefined;
  }[];
}

/**
 * Compares a recording with each order that the simulator may show, and returns undefined if it equals one of
 * them, else the first difference to the one that agrees with it longest.
 */
export function compareToRecording(
  orders: readonly Observation[],
  recorded: Observation,
): Difference | undefined {
  let best: { readonly agreed: number; readonly difference: Difference } | undefined;
  for (const simulated of orders) {
    const { agreed, difference } = compareOne(simulated, recorded);
    if (!difference) return undefined;
    if (!best || agreed > best.agreed) best = { agreed, difference };
  }
  return best?.difference;
}

interface Comparison {
  /** How many entries are equal before their place's first difference. */
  readonly agreed: number;
  readonly difference: Difference | undefined;
}

function compareOne(simulated: Observation, recorded: Observation): Comparison {
  let agreed = 0;
  const differences: Difference[] = [];
  for (const place of new Set([...simulated.keys(), ...recorded.keys()])) {
    const [ours = [], theirs = []] = [simulated.get(place), recorded.get(place)];
    const length = Math.max(ours.length, theirs.length);
    for (let index = 0; index < length; index += 1) {
      const fields = differingFields(ours[index], theirs[index]);
      if (fields.length > 0) {
        differences.push({
          place,
          position: index + 1,
          simulated: ours[index],
          recorded: theirs[index],
          fields,
        });
        break;
      }
      agreed += 1;
    }
  }
  const [difference] = differences.toSorted((a, b) => momentOf(a) - momentOf(b));
  return { agreed, difference };
}

/** What is at the end of a place's entries came last; the settings of the run came first. */
const momentOf = ({ place, simulated, recorded }: Difference) =>
  place === 'the run' ? 0 : (simulated?.moment ?? recorded?.moment ?? Number.MAX_SAFE_INTEGER);

function differingFields(simulated: Entry | undefined, recorded: Entry | undefined): Difference['fields'] {
  const [ours, theirs] = [leavesOf(simulated), leavesOf(recorded)];
  return [...new Set([...ours.keys(), ...theirs.keys()])]
    .filter((path) => ours.get(path) !== theirs.get(path))
    .map((path) => ({ path, simulated: ours.get(path), recorded: theirs.get(path) }));
}

/** Every leaf of an entry by its path; an empty list or object is a leaf. */
function leavesOf(entry: Entry | undefined): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>();
  const walk = (json: Json, path: string) => {
    const children = typeof json === 'object' && json !== null ? Object.entries(json) : [];
    if (children.length === 0) leaves.set(path, JSON.stringify(json));
    for (const [key, item] of children as readonly [string, Json][])
      walk(item, path === '' ? key : `${path}.${key}`);
  };
  if (entry) {
    leaves.set('(what)', entry.what);
    walk(entry.fields, '');
  }
  return leaves;
}
