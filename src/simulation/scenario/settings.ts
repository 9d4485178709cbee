import { obstacleIn, type Obstacle } from '../../trace/record/obstacle.ts';
import type { Json, Knobs } from '../../trace/record/trace.ts';
import type { Change, Knob, KnobOption, Scenario } from './scenario.ts';

/** A knob with the setting the scenario itself has. */
export interface KnobSetting {
  readonly knob: Knob;
  readonly default: string;
}

/** The scenario's knobs, in its order, each with its default. */
export function knobsOf(scenario: Scenario): readonly KnobSetting[] {
  return scenario.knobs.map((knob) => ({ knob, default: defaultOf(knob, scenario) }));
}

function defaultOf(knob: Knob, scenario: Scenario): string {
  if (knob.kind === 'text') {
    const own = valueAt(scenario as unknown as Json, knob.paths[0] ?? '');
    return typeof own === 'string' ? own : '';
  }
  const own = knob.options.find((option) => option.changes.length === 0) ?? knob.options[0];
  return own?.value ?? '';
}

/** A setting that a scenario does not offer, with what it does offer. */
export interface SettingProblem {
  readonly knob: string;
  readonly message: string;
}

/**
 * What of the wanted settings the scenario offers, completed with its defaults, and a problem for each
 * that it does not.
 */
export function checkSet(
  scenario: Scenario,
  wanted: Knobs,
): { readonly set: Knobs; readonly problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const knobs = knobsOf(scenario);
  const set: Record<string, string> = Object.fromEntries(
    knobs.map(({ knob, default: value }) => [knob.id, value]),
  );
  for (const [id, value] of Object.entries(wanted)) {
    const knob = knobs.find((it) => it.knob.id === id)?.knob;
    const fault = knob
      ? faultOf(knob, value)
      : `there is no knob “${id}”; this scenario has ${names(knobs.map((it) => it.knob.id))}`;
    if (fault === undefined) set[id] = value;
    else problems.push({ knob: id, message: fault });
  }
  for (const { knob, default: own } of knobs) {
    const value = set[knob.id] ?? own;
    const obstacle = value === own ? undefined : obstacleIn(set, unlessOf(knob, value));
    if (!obstacle) continue;
    const taken = knob.kind === 'text' ? 'is not read' : `cannot be “${value}”`;
    const other = `“${obstacle.knob}” is “${set[obstacle.knob] ?? ''}”`;
    problems.push({ knob: knob.id, message: `“${knob.id}” ${taken} while ${other}: ${obstacle.because}` });
    set[knob.id] = own;
  }
  return { set, problems };
}

const unlessOf = (knob: Knob, value: string): readonly Obstacle[] | undefined =>
  knob.kind === 'text' ? knob.unless : knob.options.find((option) => option.value === value)?.unless;

function faultOf(knob: Knob, value: string): string | undefined {
  if (knob.kind === 'text') {
    return value.length <= knob.maxLength
      ? undefined
      : `“${knob.id}” takes at most ${knob.maxLength} characters`;
  }
  const values = knob.options.map((option) => option.value);
  return values.includes(value) ? undefined : `“${knob.id}” cannot be “${value}”; it can be ${names(values)}`;
}

const names = (items: readonly string[]) => (items.length === 0 ? 'none' : items.join(', '));

/** The scenario as it is with these settings; settings it does not offer change nothing. */
export function withSettings(scenario: Scenario, set: Knobs): Scenario {
  const changes = scenario.knobs.flatMap((knob) => changesOf(knob, set[knob.id]));
  return changes.length === 0
    ? scenario
    : (changes.reduce<Json>(changed, scenario as unknown as Json) as unknown as Scenario);
}

function changesOf(knob: Knob, value: string | undefined): readonly Change[] {
  if (value === undefined) return [];
  if (knob.kind === 'text') return knob.paths.map((path) => ({ path, to: value }));
  return knob.options.find((option: KnobOption) => option.value === value)?.changes ?? [];
}

const tokensOf = (pointer: string) =>
  pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

function valueAt(json: Json | undefined, pointer: string): Json | undefined {
  let value = json;
  for (const token of tokensOf(pointer)) {
    value =
      typeof value === 'object' && value !== null
        ? (value as Readonly<Record<string, Json>>)[token]
        : undefined;
  }
  return value;
}

/** A copy of `json` with one change; only what lies on its path is copied. */
function changed(json: Json, change: Change): Json {
  return put(json, tokensOf(change.path), change.to);
}

function put(json: Json | undefined, tokens: readonly string[], to: Json | undefined): Json {
  const [token, ...rest] = tokens;
  if (token === undefined) return to ?? null;
  if (Array.isArray(json)) {
    const items = [...(json as readonly Json[])];
    const index = token === '-' ? items.length : Number(token);
    if (rest.length === 0 && to === undefined) items.splice(index, 1);
    else items[index] = put(items[index], rest, to);
    return items;
  }
  const fields: Record<string, Json> =
    typeof json === 'object' && json !== null ? { ...(json as Readonly<Record<string, Json>>) } : {};
  if (rest.length === 0 && to === undefined)
    return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== token));
  fields[token] = put(fields[token], rest, to);
  return fields;
}
