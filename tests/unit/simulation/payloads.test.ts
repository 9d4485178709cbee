import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readScenario } from '../../../src/schemas/scenario/scenario.ts';
import { simulate, type App, type PageOperation, type Scenario } from '../../../src/simulation/index.ts';
import type { Trace } from '../../../src/trace/record/trace.ts';
import { payloadOf } from '../../../src/trace/record/wire.ts';

function run(operations: readonly PageOperation[], app: Partial<App> = {}): Trace {
  const scenario: Scenario = {
    id: 'payloads',
    title: '',
    question: '',
    app: {
      windows: { main: {} },
      capabilities: {},
      manifest: 'none',
      commands: { go: { parameters: { text: { option: 'String' } }, body: [] } },
      ...app,
    },
    script: operations.map((operation, index) => ({ at: index * 1_000, page: 'main', operation })),
    knobs: [],
  };
  return simulate(scenario);
}

const sentBodies = (trace: Trace) =>
  trace.messages.filter(({ to }) => to === 'core/main').map(({ wire }) => payloadOf(wire) ?? null);

const values = (trace: Trace) =>
  trace.calls.map(({ value }) => (value && 'json' in value ? value.json : undefined));

describe('a payload', () => {
  it('that is null stays null, by invoke, past it and by the fallback; none is {}', () => {
    const ways: readonly PageOperation[] = [
      { type: 'invoke', command: 'go', args: null },
      { type: 'postMessage', command: 'go', args: null },
      { type: 'fetch', command: 'go', body: null },
      { type: 'invoke', command: 'go' },
    ];
    expect(sentBodies(run(ways))).toEqual([{ json: null }, { json: null }, { json: null }, { json: {} }]);
    const [, ...posted] = sentBodies(
      run([{ type: 'invoke', command: 'go' }, ...ways.slice(0, 2)], { csp: "default-src 'self'" }),
    );
    expect(posted).toContainEqual({ json: null });
    expect(run(ways.slice(0, 1)).calls[0]?.source).toBe("invoke('go', null)");
  });

  it('that is null has no argument', () => {
    const commands = { go: { parameters: { text: 'String' }, body: [] } } as const;
    expect(values(run([{ type: 'invoke', command: 'go', args: null }], { commands }))).toEqual([
      'invalid args `text` for command `go`: command go missing required key text',
    ]);
  });

  it('that is null has no field for a hook to read', () => {
    const hook = [{ operation: { type: 'alter', argument: 'text', to: 'x' } }] as const;
    const trace = run([{ type: 'invoke', command: 'go', args: null }], { pattern: 'isolation', hook });
    expect(trace.moments.find(({ kind }) => kind === 'hooked')).toMatchObject({ outcome: 'throws' });
    expect(trace.calls[0]?.settles).toBe('never');
  });

  it('stays in the record where the method is refused', () => {
    const trace = run([
      { type: 'fetch', command: 'go', method: 'PUT', body: { a: 1 } },
      { type: 'fetch', command: 'go', method: 'DELETE' },
      { type: 'fetch', command: 'go', method: 'GET' },
    ]);
    expect(sentBodies(trace)).toEqual([{ json: { a: 1 } }, null, null]);
    expect(values(trace).map((value) => (value as { status: number }).status)).toEqual([405, 405, 405]);
  });

  it('that is not sealed, in isolation, is refused in the words for its kind', () => {
    const [list, text] = values(
      run(
        [
          { type: 'fetch', command: 'go', body: [] },
          { type: 'fetch', command: 'go', body: 'x' },
        ],
        { pattern: 'isolation' },
      ),
    );
    expect(list).toEqual({
      status: 500,
      body: 'invalid length 0, expected struct RawIsolationPayload with 3 elements at line 1 column 2',
    });
    expect(text).toEqual({
      status: 500,
      body: 'invalid type: string "x", expected struct RawIsolationPayload at line 1 column 3',
    });
  });
});

describe('what a command gets', () => {
  it('is what serde made of the payload', () => {
    const doc = { struct: { path: 'String', line: { option: 'u32' } }, name: 'Doc' } as const;
    const commands = {
      go: { parameters: { the_doc: doc }, body: [{ type: 'return', value: { arg: 'the_doc' } }] },
    } as const;
    const args = [{ path: 'a', other: 1 }, ['b', 7]];
    const trace = run(
      args.map((theDoc) => ({ type: 'invoke', command: 'go', args: { theDoc } })),
      { commands },
    );
    expect(values(trace)).toEqual([
      { path: 'a', line: null },
      { path: 'b', line: 7 },
    ]);
  });

  it('is rounded to the floats of its type', () => {
    const commands = {
      go: { parameters: { x: 'f32' }, body: [{ type: 'return', value: { arg: 'x' } }] },
    } as const;
    const trace = run(
      [0.1, 16777217, 1e39].map((x) => ({ type: 'invoke', command: 'go', args: { x } })),
      { commands },
    );
    expect(values(trace)).toEqual([0.1, 16777216, null]);
  });
});

describe('a parameter with an underscore at an end', () => {
  it.each([
    ['msg_', 'msg'],
    ['_msg', 'msg'],
    ['__the_msg_', 'theMsg'],
  ])('%s has the key %s', (parameter, key) => {
    const commands = { go: { parameters: { [parameter]: 'String' as const }, body: [] } };
    const trace = run(
      [parameter, key].map((name) => ({ type: 'invoke', command: 'go', args: { [name]: 'World' } })),
      { commands },
    );
    expect(values(trace)).toEqual([
      `invalid args \`${key}\` for command \`go\`: command go missing required key ${key}`,
      null,
    ]);
  });

  it('of which a report tells, rejects the Rust name and resolves with the key', () => {
    const file = new URL('../schemas/scenario/cases/15-trailing-underscore.json', import.meta.url);
    const read = readScenario(readFileSync(file, 'utf8'));
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    expect(values(simulate(read.scenario))).toEqual([
      'invalid args `msg` for command `greet`: command greet missing required key msg',
      'ok',
      'invalid args `test` for command `test`: command test missing required key test',
      'ok',
    ]);
  });
});
