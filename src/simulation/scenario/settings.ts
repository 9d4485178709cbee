import { valueAt, withChange } from '../../trace/record/json-path.ts';
import { obstacleIn, type Obstacle } from '../../trace/record/obstacle.ts';
import type { Json, Knobs } from '../../trace/record/trace.ts';
import { jsonText, parseJson } from './json-text.ts';
import type { Knob, KnobChange, Scenario } from './scenario.ts';

/** A knob with the setting that changes nothing. */
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
    const text = valueAt(scenario, knob.paths[0] ?? '');
    if (knob.isJson) return jsonText(text ?? null);
    return typeof text === 'string' ? text : '';
  }
  const unchanged = knob.options.find((option) => option.changes.length === 0) ?? knob.options[0];
  return unchanged?.value ?? '';
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
  for (const { knob, default: unchanged } of knobs) {
    const value = set[knob.id] ?? unchanged;
    const obstacle = value === unchanged ? undefined : obstacleIn(set, unlessOf(knob, value));
    if (!obstacle) continue;
    const taken = knob.kind === 'text' ? 'is not read' : `cannot be “${value}”`;
    const other = `“${obstacle.knob}” is “${set[obstacle.knob] ?? ''}”`;
    problems.push({ knob: knob.id, message: `“${knob.id}” ${taken} while ${other}: ${obstacle.because}` });
    set[knob.id] = unchanged;
  }
  return { set, problems };
}

const unlessOf = (knob: Knob, value: string): readonly Obstacle[] | undefined =>
  knob.kind === 'text' ? knob.unless : knob.options.find((option) => option.value === value)?.unless;

function faultOf(knob: Knob, value: string): string | undefined {
  if (knob.kind === 'text') {
    if (value.length > knob.maxLength) return `“${knob.id}” takes at most ${knob.maxLength} characters`;
    return knob.isJson && !parseJson(value) ? `“${knob.id}” takes JSON` : undefined;
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
    : (changes.reduce<Json>(withChange, scenario) as unknown as Scenario);
}

function changesOf(knob: Knob, value: string | undefined): readonly KnobChange[] {
  if (value === undefined) return [];
  if (knob.kind === 'text') {
    const json = knob.isJson ? parseJson(value)?.json : value;
    return json === undefined ? [] : knob.paths.map((path) => ({ path, to: json }));
  }
  return knob.options.find((option) => option.value === value)?.changes ?? [];
}
