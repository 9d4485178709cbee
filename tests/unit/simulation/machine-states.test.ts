import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../../../src/scenarios/index.ts';
import { checkSet, knobsOf, simulate, type Scenario } from '../../../src/simulation/index.ts';
import type { Knobs, Trace } from '../../../src/trace/index.ts';

/** A scenario's baseline, and each value of each knob by itself; a text knob has another text. */
function settingsOf(scenario: Scenario): readonly Knobs[] {
  const single = knobsOf(scenario).flatMap(({ knob, default: own }) => {
    const values = knob.kind === 'text' ? ['one more word'] : knob.options.map((option) => option.value);
    return values.filter((value) => value !== own).map((value) => ({ [knob.id]: value }));
  });
  return [{}, ...single.filter((set) => checkSet(scenario, set).problems.length === 0)];
}

const scenarios = await loadScenarios();

const traces: readonly (readonly [string, Trace])[] = scenarios.flatMap((scenario) =>
  settingsOf(scenario).map(
    (set) => [`${scenario.id} ${JSON.stringify(set)}`, simulate(scenario, { set })] as const,
  ),
);

const entriesOf = ({ states = [] }: Trace, actor: string) =>
  states.filter((it) => it.actor === actor).map(({ value }) => value);

/** The states that the actors of one kind enter in any run. */
const enteredBy = (kind: string) =>
  [
    ...new Set(
      traces.flatMap(([, trace]) =>
        trace.actors.filter((actor) => actor.kind === kind).flatMap(({ id }) => entriesOf(trace, id)),
      ),
    ),
  ].toSorted();

describe('the states of every scenario, with every single knob value', () => {
  it.each([
    ['page', ['closed', 'loaded.awaitingResponse', 'loaded.idle', 'unloaded']],
    ['isolation-frame', ['absent', 'ready', 'waiting']],
    ['main-thread', ['blockedByDialog', 'draining', 'idle', 'running']],
    ['async-runtime', ['idle', 'running']],
    ['engine', ['carrying']],
    ['user', []],
  ])('a %s enters all that its machine has', (kind, states) => {
    expect(enteredBy(kind)).toEqual(states);
  });

  it.each([
    ['page', 'unloaded'],
    ['foreign-frame', 'unloaded'],
    ['isolation-frame', 'absent'],
    ['main-thread', 'idle'],
    ['async-runtime', 'idle'],
  ])('every %s begins %s', (kind, first) => {
    const others = traces.filter(([, trace]) =>
      trace.actors.some((actor) => actor.kind === kind && entriesOf(trace, actor.id)[0] !== first),
    );
    expect(others.map(([name]) => name)).toEqual([]);
  });

  it('no actor enters the state in which it is', () => {
    for (const [name, trace] of traces)
      for (const { id } of trace.actors) {
        const entries = entriesOf(trace, id);
        const again = entries.filter((value, index) => index > 0 && value === entries[index - 1]);
        expect(again, `${id} in ${name}`).toEqual([]);
      }
  });

  it('they are in order: `after` is none or a moment of the trace, and never decreases', () => {
    for (const [name, { states = [], moments }] of traces) {
      const after = states.map((it) => it.after ?? 0);
      expect(after, name).toEqual(after.toSorted((left, right) => left - right));
      const ids = new Set([null, ...moments.map(({ id }) => id)]);
      expect(
        states.filter((it) => !ids.has(it.after)),
        name,
      ).toEqual([]);
    }
  });

  it('only actors of the trace have states', () => {
    for (const [name, { states = [], actors }] of traces) {
      const ids = new Set(actors.map(({ id }) => id));
      expect(
        states.filter(({ actor }) => !ids.has(actor)),
        name,
      ).toEqual([]);
    }
  });
});
