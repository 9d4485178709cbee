import { checkSet, knobsOf, simulate, type Scenario } from '../simulation/index.ts';
import type { Knobs, Trace } from '../trace/index.ts';
import { eventsPlanOf } from '../visualizer/map/geometry/events-plan.ts';
import { targetWords } from '../visualizer/map/geometry/events-words.ts';
import type { CallTable, CallTableColumn, CallTableVariant } from '../visualizer/run/figure-data.ts';
import { stopAt, type PlacedFigure } from './placed-figures.ts';

/** So many settings of the other knobs are run: more would make a build slow. */
const MAX_SETTINGS = 256;

/**
 * The table of who hears at each value of the knob that a figure names, at any setting of its other knobs; undefined
 * where it names none. A knob that the scenario lacks, or that has no values to choose from, stops the build.
 */
export function callTableIn(placed: PlacedFigure, scenario: Scenario, set: Knobs): CallTable | undefined {
  const { table: id } = placed;
  if (id === undefined) return undefined;
  const knobs = knobsOf(scenario).flatMap(({ knob }) => (knob.kind === 'text' ? [] : [knob]));
  const knob = knobs.find((it) => it.id === id && it.kind === 'choice');
  if (!knob) {
    const ids = knobs.filter(({ kind }) => kind === 'choice').map((it) => it.id);
    return stopAt(placed, 'table', `there is no knob “${id}” with a choice; there are ${ids.join(', ')}`);
  }
  const values = knob.options.map(({ value }) => value);
  const others = knobs.filter((it) => it !== knob);
  const settings = others.reduce<readonly Knobs[]>(
    (found, other) =>
      found.flatMap((each) => other.options.map(({ value }) => ({ ...each, [other.id]: value }))),
    [set],
  );
  if (settings.length > MAX_SETTINGS)
    return stopAt(placed, 'table', `${String(settings.length)} settings of the other knobs are too many`);
  const variants = settings.map((setting) => ({
    setting,
    variant: variantAt(scenario, { knob: id, values }, setting),
  }));
  const dependsOn = others.map((other) => other.id).filter((other) => isDecisive(other, variants));
  const kept = new Map(variants.map((each) => [textOf(pick(each.setting, dependsOn)), each] as const));
  return {
    knob: id,
    dependsOn,
    variants: [...kept.values()].map(({ setting, variant }) => ({
      when: pick(setting, dependsOn),
      ...variant,
    })),
  };
}

type Variant = Omit<CallTableVariant, 'when'>;

interface SetVariant {
  readonly setting: Knobs;
  readonly variant: Variant;
}

/** Whether the table differs between two settings that differ in this knob alone. */
function isDecisive(knob: string, variants: readonly SetVariant[]): boolean {
  const byOthers = Map.groupBy(variants, ({ setting }) => textOf({ ...setting, [knob]: '' }));
  return [...byOthers.values()].some(
    (alike) => new Set(alike.map(({ variant }) => JSON.stringify(variant))).size > 1,
  );
}

const pick = (set: Knobs, ids: readonly string[]): Knobs =>
  Object.fromEntries(ids.map((id) => [id, set[id] ?? '']));

const textOf = (set: Knobs): string =>
  JSON.stringify(Object.entries(set).sort(([a], [b]) => (a < b ? -1 : 1)));

function variantAt(
  scenario: Scenario,
  { knob, values }: { readonly knob: string; readonly values: readonly string[] },
  setting: Knobs,
): Variant {
  const runs = values.flatMap((value) => {
    const { set, problems } = checkSet(scenario, { ...setting, [knob]: value });
    // A value that these settings rule out cannot be chosen at them.
    return problems.length > 0 ? [] : [{ value, hears: hearersIn(simulate(scenario, { set })) }];
  });
  const columns = new Map(
    runs.flatMap(({ hears }) => hears.map(({ key, rank, column }) => [key, { rank, column }] as const)),
  );
  const order = [...columns].sort(([, a], [, b]) => a.rank - b.rank);
  return {
    columns: order.map(([, { column }]) => column),
    rows: Object.fromEntries(
      runs.map(({ value, hears }) => [
        value,
        order.map(([key]) => hears.find((it) => it.key === key)?.isHearing ?? null),
      ]),
    ),
  };
}

interface Hearer {
  /** Tells the listeners of a run apart, and is the same from run to run. */
  readonly key: string;
  /** Those of pages first, in the order of the windows. */
  readonly rank: number;
  readonly column: CallTableColumn;
  readonly isHearing: boolean;
}

/** The listeners for what is emitted in a run, and whether each hears it. */
function hearersIn(trace: Trace): readonly Hearer[] {
  const heard = new Set(
    trace.moments.flatMap((moment) => (moment.kind === 'heard' ? [moment.listener.id] : [])),
  );
  const labels = trace.actors.flatMap(({ kind, window }) =>
    kind === 'page' && window !== undefined ? [window] : [],
  );
  const seen = new Map<string, number>();
  return eventsPlanOf(trace).records.map(({ id, owner, target, isOfCore }) => {
    const name = `${owner} ${targetWords(target)}`;
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return {
      key: `${name} ${String(nth)}`,
      rank: isOfCore ? labels.length : labels.indexOf(owner),
      column: { owner, target },
      isHearing: heard.has(id),
    };
  });
}
