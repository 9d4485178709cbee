import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../../../src/scenarios/index.ts';
import { knobsOf, simulate, withSettings, type Scenario } from '../../../src/simulation/index.ts';
import type { Knobs, Obstacle } from '../../../src/trace/index.ts';

const scenarios = await loadScenarios();

/** A value of a knob that is not the scenario's own. */
interface Choice {
  readonly knob: string;
  readonly value: string;
  readonly unless: readonly Obstacle[];
}

/** Fields in one order, as they mean the same in any. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_key, it: unknown) =>
    typeof it === 'object' && it !== null && !Array.isArray(it)
      ? Object.fromEntries(Object.entries(it).toSorted(([left], [right]) => (left < right ? -1 : 1)))
      : it,
  );

function choicesOf(scenario: Scenario): readonly (readonly Choice[])[] {
  return knobsOf(scenario).map(({ knob, default: own }) =>
    knob.kind === 'text'
      ? [{ knob: knob.id, value: 'one more word', unless: knob.unless ?? [] }]
      : knob.options
          .filter(({ value }) => value !== own)
          .map(({ value, unless = [] }) => ({ knob: knob.id, value, unless })),
  );
}

/** Every two choices of two knobs, in the order in which the scenario applies them. */
function pairsOf(scenario: Scenario): readonly (readonly [Choice, Choice])[] {
  const knobs = choicesOf(scenario);
  return knobs.flatMap((earlier, index) =>
    earlier.flatMap((first) =>
      knobs.slice(index + 1).flatMap((later) => later.map((second) => [first, second] as const)),
    ),
  );
}

const excludes = ({ unless }: Choice, { knob, value }: Choice) =>
  unless.some((obstacle) => obstacle.knob === knob && obstacle.is.includes(value));

/** The scenario without what its choices append. */
const withoutAppended = (scenario: Scenario): Scenario => ({
  ...scenario,
  knobs: scenario.knobs.map((knob) =>
    knob.kind === 'text'
      ? knob
      : {
          ...knob,
          options: knob.options.map((option) => ({
            ...option,
            changes: option.changes.filter(({ path }) => !path.endsWith('/-')),
          })),
        },
  ),
});

/** A scenario after some choices of what `offers` them, in that order. */
function after({ knobs }: Scenario, from: Scenario, ...choices: readonly Choice[]): Scenario {
  return choices.reduce<Scenario>(
    (result, { knob, value }) =>
      withSettings({ ...result, knobs: knobs.filter(({ id }) => id === knob) }, { [knob]: value }),
    from,
  );
}

/** Whether one of two choices is lost when both are made. */
function isUndone(scenario: Scenario, first: Choice, second: Choice): boolean {
  const result = (offers: Scenario, ...choices: readonly Choice[]) =>
    written({ ...after(offers, scenario, ...choices), knobs: [] });
  const both = result(scenario, first, second);
  if (both === result(scenario, first) || both === result(scenario, second)) return true;
  // What the later one appends is there whatever the earlier one did; all else must not depend on the order.
  const later = withoutAppended(scenario);
  const inOrder = after(later, after(scenario, scenario, first), second);
  const swapped = after(scenario, after(later, scenario, second), first);
  return written({ ...inOrder, knobs: [] }) !== written({ ...swapped, knobs: [] });
}

/** Named here: what they change is true, but not what they say. */
const saysOtherwise = new Set(['isolation-success: frame=loading with pattern=brownfield']);

const inWords = ({ id }: Scenario, { knob, value }: Choice, other: Choice) =>
  `${id}: ${knob}=${value} with ${other.knob}=${other.value}`;

const bodyOf = (scenario: Scenario, set: Knobs) => {
  const { moments, messages, calls } = simulate({ ...withSettings(scenario, set), knobs: [] });
  return JSON.stringify({ moments, messages, calls });
};

describe('two knobs changed together', () => {
  it('neither undoes the other, unless it is said so', () => {
    const undone = scenarios.flatMap((scenario) =>
      pairsOf(scenario)
        .filter(([first, second]) => !excludes(first, second) && !excludes(second, first))
        .filter(([first, second]) => isUndone(scenario, first, second))
        .map(([first, second]) => inWords(scenario, first, second)),
    );
    expect(undone).toEqual([]);
  });

  it('what is said to be void changes nothing, whatever the others', () => {
    const wrong = scenarios.flatMap((scenario) =>
      pairsOf(scenario)
        .flatMap(([first, second]) => [[first, second] as const, [second, first] as const])
        .filter(([choice, other]) => excludes(choice, other))
        .filter(([choice, other]) =>
          othersOf(scenario, choice, other).some(
            (set) =>
              bodyOf(scenario, { ...set, [other.knob]: other.value, [choice.knob]: choice.value }) !==
              bodyOf(scenario, { ...set, [other.knob]: other.value }),
          ),
        )
        .map(([choice, other]) => inWords(scenario, choice, other)),
    );
    expect(wrong).toEqual([...saysOtherwise]);
  });
});

/** Every combination of the values of the other knobs. */
function othersOf(scenario: Scenario, ...but: readonly Choice[]): readonly Knobs[] {
  return choicesOf(scenario)
    .filter(([choice]) => !but.some(({ knob }) => knob === choice?.knob))
    .reduce<readonly Knobs[]>(
      (all, choices) =>
        all.flatMap((set) => [set, ...choices.map(({ knob, value }) => ({ ...set, [knob]: value }))]),
      [{}],
    );
}
