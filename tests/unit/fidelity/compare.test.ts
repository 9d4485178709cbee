import { describe, expect, it } from 'vitest';
import { compareToRecording, differenceText, observable, ordersOf } from '../../../src/fidelity/index.ts';
import { loadScenarios } from '../../../src/scenarios/index.ts';
import { readTrace, writeTrace } from '../../../src/schemas/trace.ts';
import { knobsOf, type Scenario, simulate } from '../../../src/simulation/index.ts';
import type { Trace } from '../../../src/trace/record/trace.ts';
import { asRecorded } from './as-recorded.ts';

const scenarios = await loadScenarios();

const scenarioOf = (id: string): Scenario => {
  const scenario = scenarios.find((it) => it.id === id);
  if (!scenario) throw new Error(`${id} is gone`);
  return scenario;
};
const setsOf = (scenario: Scenario): Record<string, string>[] => [
  {},
  ...knobsOf(scenario).flatMap(({ knob }) =>
    knob.kind === 'text' ? [] : knob.options.map((option) => ({ [knob.id]: option.value })),
  ),
];
const differenceOf = (id: string, set: Record<string, string>, recorded: Trace) =>
  compareToRecording(
    ordersOf((seed) => simulate(scenarioOf(id), { set, seed })),
    observable(recorded),
  );

describe('a recording of the same run', () => {
  it.each(scenarios)('$id: has no difference, whichever open order it shows', (scenario) => {
    for (const set of setsOf(scenario)) {
      const orders = ordersOf((seed) => simulate(scenario, { set, seed }));
      for (const seed of [1, 2, 3, 4]) {
        const recorded = asRecorded(simulate(scenario, { set, seed }));
        expect(readTrace(writeTrace(recorded))).toHaveProperty('trace');
        const difference = compareToRecording(orders, observable(recorded));
        expect(difference && differenceText(scenario.id, difference)).toBeUndefined();
      }
    }
  });

  it('differs from a run with other settings', () => {
    const recorded = asRecorded(simulate(scenarioOf('invoke-denied-by-window')));
    expect(differenceOf('invoke-denied-by-window', { window: 'main' }, recorded)?.place).toBe('the run');
  });
});

describe('the order of what is seen', () => {
  const swap = (trace: Trace, first: (kind: string) => boolean, actor: string): Trace => {
    const moments = [...trace.moments];
    const here = moments.flatMap((moment, index) =>
      moment.actor === actor && first(moment.kind) ? [index] : [],
    );
    const [a = 0, b = 0] = here;
    [moments[a], moments[b]] = [moments[b] as never, moments[a] as never];
    return { ...trace, moments };
  };

  it('counts within one actor', () => {
    const recorded = asRecorded(simulate(scenarioOf('once-and-unlisten')));
    const difference = differenceOf(
      'once-and-unlisten',
      {},
      swap(recorded, (kind) => kind === 'heard' || kind === 'missed', 'page(main)'),
    );
    expect(difference?.place).toBe('page(main)');
    expect([difference?.simulated?.what, difference?.recorded?.what]).toEqual(['heard', 'missed']);
  });

  it('does not count between actors', () => {
    const recorded = asRecorded(simulate(scenarioOf('emit-to-all')));
    const [mine, others] = [true, false].map((isMain) =>
      recorded.moments.filter(({ actor }) => (actor === 'page(main)') === isMain),
    );
    const apart = { ...recorded, moments: [...(others ?? []), ...(mine ?? [])] };
    expect(differenceOf('emit-to-all', {}, apart)).toBeUndefined();
  });

  it('a message is not received before it is sent', () => {
    const recorded = asRecorded(simulate(scenarioOf('invoke-success')));
    const kinds = ['received', 'sent'];
    expect(
      differenceOf(
        'invoke-success',
        {},
        swap(recorded, (kind) => kinds.includes(kind), 'page(main)'),
      ),
    ).toBeDefined();
  });
});
