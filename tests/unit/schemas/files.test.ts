import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'astro/zod';
import { loadScenarios } from '../../../src/scenarios/index.ts';
import type { traceSchema } from '../../../src/schemas/trace.ts';
import { readTrace, writeTrace } from '../../../src/schemas/trace.ts';
import { simulate } from '../../../src/simulation/index.ts';
import { rules } from '../../../src/trace/index.ts';
import type { Message, Trace } from '../../../src/trace/record/trace.ts';

const scenarios = await loadScenarios();
const own = scenarios.find((scenario) => scenario.id === 'invoke-denied-by-window');

describe('readTrace', () => {
  it.each(scenarios)('reads back what was written of $id', (scenario) => {
    const trace = simulate(scenario);
    expect(readTrace(writeTrace(trace))).toEqual({ trace });
  });

  it('refuses another version, an unknown actor, and a message received before it is sent', () => {
    if (!own) throw new Error('the scenario is gone');
    const trace = simulate(own);
    expect(readTrace(JSON.stringify({ ...trace, version: 3 }))).toEqual({
      problems: [{ path: 'version', message: 'this reader knows versions 1 and 2 of the trace file' }],
    });
    const withFirst = (change: Partial<Message>) =>
      JSON.stringify({
        ...trace,
        messages: trace.messages.map((message, index) => (index === 0 ? { ...message, ...change } : message)),
      });
    expect(readTrace(withFirst({ receivedAt: 0, sentAt: 2 }))).toEqual({
      problems: [{ path: 'messages.0.receivedAt', message: 'a message is received after it is sent' }],
    });
    expect(readTrace(withFirst({ from: 'page(gone)' }))).toEqual({
      problems: [{ path: 'messages.0.from', message: 'there is no actor “page(gone)” in this trace' }],
    });
  });
});

describe('the states of a trace', () => {
  it('are read back, and each is after a moment of the trace, or before all', () => {
    if (!own) throw new Error('the scenario is gone');
    const trace = simulate(own);
    const state = (after: number | null) => ({ actor: 'page(main)', value: 'loaded', after });
    const withStates = { ...trace, states: [state(null), state(1)] };
    expect(readTrace(writeTrace(withStates))).toEqual({ trace: withStates });
    expect(readTrace(writeTrace({ ...trace, states: [state(1), state(9999)] }))).toEqual({
      problems: [{ path: 'states.1.after', message: 'there is no moment “9999” in this trace' }],
    });
  });
});

describe('a list of a trace', () => {
  if (!own) throw new Error('the scenario is gone');
  const trace = simulate(own);

  it('stops after a hundred wrong items', () => {
    const moments = Array.from({ length: 1_000 }, () => ({ ...trace.moments[0], kind: 'none' }));
    const result = readTrace(JSON.stringify({ ...trace, moments }));
    const paths = 'problems' in result ? result.problems.map(({ path }) => path) : [];
    expect(paths).toHaveLength(100);
    expect(paths.at(-1)).toBe('moments.99.kind');
  });

  it('names the field of a list within a list', () => {
    const messages = trace.messages.map((message, index) =>
      index === 0 && message.wire.form === 'request'
        ? { ...message, wire: { ...message.wire, headers: [['a', 'b'], ['c']] } }
        : message,
    );
    const result = readTrace(JSON.stringify({ ...trace, messages }));
    expect('problems' in result && result.problems[0]?.path).toMatch(/^messages\.0\.wire\.headers\.1/);
  });

  it('must not be empty where nothing could be shown', () => {
    const result = readTrace(JSON.stringify({ ...trace, moments: [], states: [] }));
    expect(result).toEqual({ problems: [{ path: 'moments', message: 'nothing happens' }] });
  });

  it('stops after a hundred ids that are missing', () => {
    const moments = Array.from({ length: 1_000 }, () => ({ ...trace.moments[0], actor: 'nobody' }));
    const result = readTrace(JSON.stringify({ ...trace, moments }));
    expect('problems' in result && result.problems).toHaveLength(100);
  });
});

describe('a value of a trace', () => {
  it.each(['1e999', '[[1, -1e999]]', '{ "a": 1e999 }'])('is not %s, which no JavaScript can tell', (json) => {
    if (!own) throw new Error('the scenario is gone');
    const trace = simulate(own);
    const moments = [{ ...trace.moments[0], value: { json: 'here' } }];
    const text = JSON.stringify({ ...trace, moments }).replace('"here"', json);
    const result = readTrace(text);
    expect('problems' in result && result.problems.map(({ path }) => path)).toEqual(['moments.0.value']);
  });
});

/** What JSON can tell of a type: `readonly` and an explicit `undefined` are not in a file. */
type Plain<T> = T extends (infer Item)[] | readonly (infer Item)[]
  ? Plain<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Plain<Exclude<T[Key], undefined>> }
    : T;

describe('the schema', () => {
  it('has the type of Trace', () => {
    expectTypeOf<Plain<z.infer<typeof traceSchema>>>().toExtend<Plain<Trace>>();
    expectTypeOf<keyof z.infer<typeof traceSchema>>().toEqualTypeOf<keyof Trace>();
    expectTypeOf<Plain<Trace>>().toExtend<Plain<z.infer<typeof traceSchema>>>();
    expectTypeOf<keyof z.infer<typeof traceSchema>['calls'][number]>().toEqualTypeOf<
      keyof Trace['calls'][number]
    >();
  });
});

describe('the catalogue of rules', () => {
  it('has every rule that a moment of any scenario names', () => {
    const named = new Set(
      scenarios.flatMap((scenario) => {
        const settings = [
          {},
          ...scenario.knobs.flatMap((knob) =>
            knob.kind === 'text' ? [] : knob.options.map((option) => ({ [knob.id]: option.value })),
          ),
        ];
        return settings.flatMap((set) =>
          simulate(scenario, { set }).moments.flatMap((moment) => moment.rule ?? []),
        );
      }),
    );
    for (const rule of named) expect(Object.keys(rules)).toContain(rule);
  });
});
