import { describe, expect, it } from 'vitest';
import type { App, ScriptEntry } from '../../../../src/simulation/index.ts';
import type { Json, RequestWire, SealedBody } from '../../../../src/trace/record/trace.ts';
import { appWith, momentsOf, problemsOf, runOf, scenarioOf, sentencesOf } from './one-app.ts';

const call = (args: Json, at = 60): ScriptEntry => ({
  at,
  page: 'main',
  operation: { type: 'invoke', command: 'echo', args },
});

/** What the core process gets as the body of a call. */
function bodyOf(args: Json, more: Partial<App> = {}) {
  const trace = runOf(appWith(more), call(args));
  const wire = trace.messages.map((message) => message.wire).find(isPost);
  const body = wire?.body;
  return body && 'sealed' in body ? body.sealed : body;
}

const isPost = (wire: { readonly form: string }): wire is RequestWire =>
  wire.form === 'request' && (wire as RequestWire).method === 'POST';

const isolation = { pattern: 'isolation' } as const;

/* What Tauri's own scripts made of these values, run under Node. */
const both: readonly (readonly [Json, Json])[] = [
  [{ a: { $undefined: true }, b: 1 }, { b: 1 }],
  [{ a: [1, { $undefined: true }] }, { a: [1, null] }],
  [{ $undefined: true }, {}],
  [null, null],
  [
    {
      a: {
        $map: [
          ['k', 1],
          [3, { $bytes: 'AQI=' }],
        ],
      },
    },
    { a: { '3': [1, 2], k: 1 } },
  ],
  [{ $map: [['k', { $map: [] }]] }, { k: {} }],
  [
    { a: { $bytes: 'AQI=' }, b: { $arrayBuffer: 'AQI=' } },
    { a: [1, 2], b: [1, 2] },
  ],
  [{ a: { $date: '2026-01-31T12:00:00.000Z' } }, { a: '2026-01-31T12:00:00.000Z' }],
  [{ a: { $toIpc: { b: 1 } } }, { a: { b: 1 } }],
];

describe('a value that JSON lacks', () => {
  it.each(both)('%j becomes %j, with and without an isolation frame', (args, json) => {
    expect(bodyOf(args)).toEqual({ json });
    expect(bodyOf(args, isolation)).toEqual({ json });
  });

  it('as bytes at the top is a raw body', () => {
    expect(bodyOf({ $arrayBuffer: 'AQI=' })).toEqual({ bytes: 'AQI=' });
    expect(bodyOf({ $arrayBuffer: 'AQI=' }, isolation)).toEqual({ bytes: 'AQI=' });
  });

  it('with toJSON is what that returns, and cannot be copied for an isolation frame', () => {
    expect(bodyOf({ a: { $toJson: [1] } })).toEqual({ json: { a: [1] } });
    const trace = runOf(appWith(isolation), call({ a: { $toJson: [1] } }, 100));
    expect(trace.calls[0]).toMatchObject({
      settles: 'rejected',
      value: { json: 'DataCloneError: The object can not be cloned.' },
    });
    expect(trace.messages.filter(({ from, to }) => from === 'page(main)' && to === 'iso(main)')).toEqual([]);
  });

  it('as a BigInt makes Tauri’s script throw, so the promise rejects and nothing is sent', () => {
    const trace = runOf(appWith(), call({ a: { $bigint: '9007199254740993' } }));
    expect(trace.calls[0]).toMatchObject({
      source: "invoke('echo', { a: 9007199254740993n })",
      settles: 'rejected',
      value: { json: 'TypeError: JSON.stringify cannot serialize BigInt.' },
    });
    expect(trace.messages).toEqual([]);
    expect(sentencesOf(trace, 'threw')).toEqual([
      'Tauri’s script in main throws TypeError: JSON.stringify cannot serialize BigInt.: nothing is sent.',
    ]);
    const onWindows = runOf(appWith({ platform: 'windows' }), call({ $bigint: '1' }));
    expect(onWindows.calls[0]?.value).toEqual({ json: 'TypeError: Do not know how to serialize a BigInt' });
  });

  it('as a BigInt reaches the isolation frame, which cannot seal it and tells nobody', () => {
    const trace = runOf(appWith(isolation), call({ a: { $bigint: '1' } }, 100));
    expect(trace.calls[0]?.settles).toBe('never');
    expect(momentsOf(trace, 'threw')).toMatchObject([{ actor: 'iso(main)', by: 'sender' }]);
    expect(momentsOf(trace, 'sealed')).toEqual([]);
  });

  it('can be an event’s payload', () => {
    const trace = runOf(
      appWith(),
      { at: 0, page: 'main', operation: { type: 'listen', event: 'tick' } },
      { at: 20, page: 'main', operation: { type: 'emit', event: 'tick', payload: { $map: [['k', 1]] } } },
    );
    expect(momentsOf(trace, 'heard')[0]?.value).toMatchObject({ json: { payload: { k: 1 } } });
    expect(trace.calls[1]?.source).toBe("emit('tick', new Map([['k', 1]]))");
  });

  it.each<[Json, string]>([
    [{ $map: 3 }, '“$map” takes a list of pairs, each a key and a value'],
    [{ a: { $bytes: 'not base64!' } }, '“$bytes” takes bytes in base64'],
    [{ $undefined: false }, '“$undefined” takes true'],
    [{ $date: 'today' }, '“$date” takes a time such as 2026-01-31T12:00:00.000Z'],
    [{ $bigint: 1 }, '“$bigint” takes a whole number as text'],
    [{ $bytes: 'AQI=', other: 1 }, '“$bytes” stands alone, without other'],
    [
      { $regex: 'x' },
      '“$regex” is no value that can be simulated; there are $bytes, $arrayBuffer, $channel, $undefined, $map, $date, $bigint, $toJson, $toIpc',
    ],
    [
      [{ $undefined: true }],
      'in place of all arguments only a list of JSON can be simulated, and no object that becomes a list',
    ],
  ])('%j is refused by the schema', (args, problem) => {
    expect(problemsOf(scenarioOf(appWith(), call(args)))).toEqual([expect.stringContaining(problem)]);
  });

  it('that begins with a dollar among other keys is a key', () => {
    expect(bodyOf({ $schema: 'x', a: 1 })).toEqual({ json: { $schema: 'x', a: 1 } });
  });
});

describe('a sealed message', () => {
  const resend = (at: number, sealed = 0): ScriptEntry => ({
    at,
    page: 'main',
    operation: { type: 'resend', sealed },
  });

  it('that is sent again as it is runs its command again, and the answer finds no callback', () => {
    const trace = runOf(appWith(isolation), call({}, 100), resend(200));
    const requests = trace.messages.filter(({ wire }) => isPost(wire));
    expect(requests).toHaveLength(2);
    const ids = requests.map(({ wire }) =>
      (wire as RequestWire).headers.filter(([name]) => /back|Error/.test(name)),
    );
    expect(ids[0]).toEqual(ids[1]);
    const starts = requests.map(({ wire }) => ((wire as RequestWire).body as SealedBody).starts);
    expect(starts[0]).toEqual(starts[1]);
    expect(momentsOf(trace, 'running')).toHaveLength(2);
    expect(momentsOf(trace, 'missed')).toHaveLength(1);
    expect(sentencesOf(trace, 'acted').at(-1)).toBe(
      'In main: a script sends the sealed message for echo once more, with the same ids.',
    );
  });

  it('that there is not cannot be sent again, nor used for another', () => {
    const used: ScriptEntry = {
      at: 300,
      page: 'main',
      operation: { type: 'postMessage', command: 'echo', sealed: { sealed: 3 } },
    };
    const trace = runOf(appWith(isolation), resend(200), used);
    expect(momentsOf(trace, 'failed').map(({ reason }) => reason)).toEqual(['notSealed', 'notSealed']);
    expect(trace.calls).toEqual([]);
    expect(momentsOf(runOf(appWith(), resend(0)), 'failed')).toHaveLength(1);
  });
});
