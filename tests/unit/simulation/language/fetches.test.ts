import { describe, expect, it } from 'vitest';
import {
  programOf,
  type App,
  type PageOperation,
  type ScriptEntry,
} from '../../../../src/simulation/index.ts';
import type { Json, RequestWire } from '../../../../src/trace/record/trace.ts';
import { appWith, endsOf, momentsOf, problemsOf, runOf, scenarioOf, sentencesOf } from './one-app.ts';

type Fetch = Extract<PageOperation, { type: 'fetch' }>;
type Invoke = Extract<PageOperation, { type: 'invoke' }>;

const fetching = (more: Partial<Fetch>): ScriptEntry => ({
  at: 0,
  page: 'main',
  operation: { type: 'fetch', command: 'echo', ...more },
});

function fetched(more: Partial<Fetch>, app: Partial<App> = {}) {
  const trace = runOf(appWith(app), fetching(more));
  const value = trace.calls[0]?.value;
  return { trace, value: value && 'json' in value ? value.json : undefined };
}

const requestIn = ({ trace }: ReturnType<typeof fetched>) =>
  trace.messages.map(({ wire }) => wire).find((wire): wire is RequestWire => wire.form === 'request');

describe('the method of a fetch', () => {
  it('may be any: the core process knows POST and OPTIONS', () => {
    for (const method of ['get', 'PATCH', 'patch', 'PROPFIND'])
      expect(fetched({ method }).value).toEqual({ status: 405, body: 'only POST and OPTIONS are allowed' });
    expect(requestIn(fetched({ method: 'delete' }))?.method).toBe('DELETE');
    expect(requestIn(fetched({ method: 'patch' }))?.method).toBe('patch');
  });

  it('OPTIONS is answered before any gate', () => {
    const { trace, value } = fetched({ method: 'OPTIONS', key: 'missing' });
    expect(value).toEqual({ status: 200, body: null });
    expect(momentsOf(trace, 'gate')).toEqual([]);
    expect(sentencesOf(trace, 'sent').at(-1)).toBe(
      'The core process answers OPTIONS with status 200 and Access-Control-Allow-Headers: *; no gate is asked.',
    );
  });

  // As WebKitGTK 2.50.6 and Chromium said it when they were run.
  it.each([
    ['TRACE', 'Method is forbidden.', "'TRACE' HTTP method is unsupported."],
    ['connect', 'Method is forbidden.', "'connect' HTTP method is unsupported."],
    ['x y', 'Method is not a valid HTTP token.', "'x y' is not a valid HTTP method."],
    ['', 'Method is not a valid HTTP token.', "'' is not a valid HTTP method."],
  ])('%j is refused by the engine, and nothing is sent', (method, webkit, chromium) => {
    const { trace, value } = fetched({ method });
    expect(value).toBe(`TypeError: ${webkit}`);
    expect(trace.messages).toEqual([]);
    expect(trace.calls[0]?.settles).toBe('rejected');
    expect(fetched({ method }, { platform: 'windows' }).value).toBe(
      `TypeError: Failed to execute 'fetch' on 'Window': ${chromium}`,
    );
  });

  it('GET with a body is refused by the engine', () => {
    expect(fetched({ method: 'GET', body: {} }).value).toBe(
      "TypeError: Request has method 'GET' and cannot have a body",
    );
    expect(fetched({ method: 'head', body: { $text: '' } }, { platform: 'windows' }).value).toBe(
      "TypeError: Failed to execute 'fetch' on 'Window': Request with GET/HEAD method cannot have body.",
    );
  });
});

describe('the body of a fetch', () => {
  it('may be a text, which is read as the content type says', () => {
    expect(fetched({ body: { $text: '{"value":"a"}' } }).value).toEqual({ status: 200, body: 'a' });
    expect(fetched({ body: { $text: 'no JSON' } }).value).toMatchObject({ status: 500 });
  });

  it('may be bytes or nothing', () => {
    expect(requestIn(fetched({ body: { $bytes: 'AQI=' } }))?.body).toEqual({ bytes: 'AQI=' });
    expect(requestIn(fetched({ body: { $none: true } }))?.body).toBeNull();
    expect(fetched({ body: { $none: true } }).value).toEqual({ status: 200, body: null });
  });

  it('has the content type of a text where the script gives none', () => {
    const headersOf = (more: Partial<Fetch>) => requestIn(fetched(more))?.headers ?? [];
    const without = ['content-type'];
    expect(headersOf({ without })).toContainEqual(['Content-Type', 'text/plain;charset=UTF-8']);
    const names = headersOf({ without, body: { $bytes: 'AQI=' } }).map(([name]) => name);
    expect(names).not.toContain('Content-Type');
    expect(fetched({ without: ['Tauri-Callback'] }).value).toEqual({
      status: 500,
      body: 'missing Tauri-Callback header',
    });
  });

  // What mime 0.3.18 made of these when it was run.
  it.each([
    ['text/plain;charset=UTF-8', 'content type text/plain;charset=utf-8 is not implemented'],
    ['application/json; charset=utf-8', 'content type application/json; charset=utf-8 is not implemented'],
    ['a/b;x=Y;charset=UTF-8', 'content type a/b;x=Y;charset=utf-8 is not implemented'],
    ['a/b;', 'content type a/b is not implemented'],
    ['x', 'unknown content type'],
    ['a/b;q', 'unknown content type'],
  ])('with the content type %s is not read: %s', (type, body) => {
    expect(fetched({ headers: { 'content-type': type } }).value).toEqual({ status: 500, body });
  });

  it('is read as JSON whatever the letters’ case of its content type, and as bytes without one', () => {
    expect(fetched({ headers: { 'Content-Type': 'Application/JSON' } }).value).toEqual({
      status: 200,
      body: null,
    });
    const without = ['Content-Type'];
    expect(fetched({ without, body: { $bytes: 'e30=' } }).value).toMatchObject({
      body: expect.stringContaining('the IPC call used a bytes payload') as string,
    });
  });

  it('of another kind is refused by the schema', () => {
    const problems = problemsOf(scenarioOf(appWith(), fetching({ body: { $formData: { a: 'b' } } })));
    expect(problems).toEqual([
      expect.stringContaining(
        'a body “$formData” cannot be simulated; there are JSON, $text, $bytes, $arrayBuffer, $none',
      ),
    ]);
  });

  it('is in the code as it is given', () => {
    const textOf = (more: Partial<Fetch>) =>
      programOf(scenarioOf(appWith(), fetching(more))).page?.map(({ text }) => text.trim()) ?? [];
    expect(textOf({ body: { $text: 'hello' } })).toContain("body: 'hello',");
    expect(textOf({ body: { $bytes: 'AQI=' } })).toContain('body: new Uint8Array([1, 2]),');
    expect(textOf({ body: { a: 1 } })).toContain('body: JSON.stringify({ a: 1 }),');
    expect(textOf({ body: { $none: true } }).join()).not.toContain('body');
    expect(textOf({ headers: [['a', '1']], key: 'missing' })).toContain("headers: [['a', '1']],");
  });
});

describe('headers in the options of invoke', () => {
  const invoking = (headers: NonNullable<Invoke['headers']>): ScriptEntry => ({
    at: 100,
    page: 'main',
    operation: { type: 'invoke', command: 'echo', headers },
  });
  const sentHeaders = (headers: NonNullable<Invoke['headers']>, app: Partial<App> = {}) => {
    const trace = runOf(appWith(app), invoking(headers));
    const wire = trace.messages
      .map((message) => message.wire)
      .find((it) => it.form === 'request' && it.method === 'POST');
    return wire?.form === 'request' ? wire.headers.slice(0, -5) : undefined;
  };

  it('may be an object, a list of pairs, or Headers', () => {
    expect(sentHeaders({ a: '1', b: 2 })).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]);
    expect(sentHeaders([['a', ' 1 ']])).toEqual([['a', '1']]);
    expect(sentHeaders({ $headers: { a: true } })).toEqual([['a', 'true']]);
    expect(runOf(appWith(), invoking({ $headers: [['a', '1']] })).calls[0]?.source).toBe(
      "invoke('echo', {}, { headers: new Headers([['a', '1']]) })",
    );
  });

  it('of one name become one, and those of Tauri and of the engine win', () => {
    expect(
      sentHeaders([
        ['X-A', '1'],
        ['x-a', '2'],
      ]),
    ).toEqual([['X-A', '1, 2']]);
    expect(sentHeaders({ 'tauri-invoke-key': 'no', Origin: 'no', Cookie: 'no', kept: '1' })).toEqual([
      ['kept', '1'],
    ]);
  });

  it.each<[NonNullable<Invoke['headers']>, string, string]>([
    [{ 'x y': '1' }, "Invalid header name: 'x y'", "Failed to construct 'Headers': Invalid name"],
    [{ x: 'a\nb' }, "Header 'x' has invalid value: 'a\nb'", "Failed to construct 'Headers': Invalid value"],
  ])('%j makes Tauri’s script throw', (headers, webkit, chromium) => {
    const texts = (['linux', 'windows'] as const).map(
      (platform) => runOf(appWith({ platform }), invoking(headers)).calls[0]?.value,
    );
    expect(texts).toEqual([{ json: `TypeError: ${webkit}` }, { json: `TypeError: ${chromium}` }]);
  });

  it('in a Headers object cannot be copied for an isolation frame; a list of pairs can', () => {
    const isolation = { pattern: 'isolation' } as const;
    const object = runOf(appWith(isolation), invoking({ $headers: { a: '1' } }));
    expect(object.calls[0]?.value).toEqual({ json: 'DataCloneError: The object can not be cloned.' });
    expect(sentHeaders([['a', '1']], isolation)).toEqual([['a', '1']]);
  });

  it('that are bad are only found behind the isolation frame, so the promise never settles', () => {
    const trace = runOf(appWith({ pattern: 'isolation' }), invoking({ 'x y': '1' }));
    expect(endsOf(trace).map((end) => end.split(' ').at(-1))).toEqual(['never']);
    expect(momentsOf(trace, 'threw')).toMatchObject([{ actor: 'page(main)', by: 'sender' }]);
  });

  it('in an isolation frame’s queue that cannot be copied keep back what waits behind them', () => {
    const early = (headers: NonNullable<Invoke['headers']>): ScriptEntry => ({
      at: 10,
      page: 'settings',
      operation: { type: 'invoke', command: 'echo', headers },
    });
    const trace = runOf(
      appWith({ pattern: 'isolation', windows: { main: {}, settings: {} } }),
      { at: 0, core: 'main-thread', operation: { type: 'open', window: 'settings' } },
      ...[55, 56].map((at, index) => ({ ...early(index === 0 ? { $headers: {} } : { a: '1' }), at })),
    );
    expect(endsOf(trace).map((end) => end.split(' ').at(-1))).toEqual(['never', 'never']);
    expect(momentsOf(trace, 'threw')).toHaveLength(1);
  });

  describe('of the fallback', () => {
    const csp = "default-src 'self'; connect-src 'self'";
    const ends = (headers: NonNullable<Invoke['headers']>): Json | undefined => {
      const trace = runOf(appWith({ csp }), invoking(headers));
      return [
        trace.calls[0]?.settles ?? '',
        ...momentsOf(trace, 'console')
          .map(({ text }) => text)
          .slice(1),
      ];
    };

    it('are read from an object of texts, and nothing is in a Headers object', () => {
      expect(ends({ a: '1' })).toEqual(['resolved']);
      expect(ends({ $headers: { a: '1' } })).toEqual(['resolved']);
    });

    it('in another form cannot be read, so the promise never settles', () => {
      expect(ends([['a', '1']])).toEqual([
        'never',
        expect.stringContaining('JSON error: invalid type: sequence, expected a map at line 1 column '),
      ]);
      expect(ends({ a: 5 })).toEqual([
        'never',
        expect.stringContaining('JSON error: invalid type: integer `5`, expected a string at line 1 column '),
      ]);
    });
  });
});
