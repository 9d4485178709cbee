import { describe, expect, it } from 'vitest';
import {
  simulate,
  type App,
  type Command,
  type PageOperation,
  type ParameterType,
  type Scenario,
} from '../../../src/simulation/index.ts';
import type { Json, Trace } from '../../../src/trace/record/trace.ts';

/* Every text is typed from the fact sheet: 2.6, 2.8.4, 3.4, 6.7. */

function run(operation: PageOperation, app: Partial<App> = {}): Trace {
  const scenario: Scenario = {
    id: 'texts',
    title: '',
    question: '',
    app: {
      windows: { main: {}, other: {} },
      capabilities: { cap: { windows: ['main'], permissions: ['core:default', 'allow-go'] } },
      commands: { go: { parameters: {}, body: [] } },
      ...app,
    },
    script: [{ at: 0, page: 'main', operation }],
    knobs: [],
  };
  return simulate(scenario);
}

const valueOf = (trace: Trace) => {
  const value = trace.calls.at(-1)?.value;
  return value && 'json' in value ? value.json : undefined;
};

const go = (parameters: Command['parameters'], more: Partial<Command> = {}): Partial<App> => ({
  commands: { go: { parameters, body: [], ...more } },
});

const invoke = (args: Json = {}): PageOperation => ({ type: 'invoke', command: 'go', args });

describe('argument errors', () => {
  const wrongTypes: readonly (readonly [ParameterType, Json, string])[] = [
    ['String', null, 'invalid type: null, expected a string'],
    ['String', true, 'invalid type: boolean `true`, expected a string'],
    ['String', 7, 'invalid type: integer `7`, expected a string'],
    ['String', 1.5, 'invalid type: floating point `1.5`, expected a string'],
    ['String', [1], 'invalid type: sequence, expected a string'],
    ['String', { a: 1 }, 'invalid type: map, expected a string'],
    ['bool', 'yes', 'invalid type: string "yes", expected a boolean'],
    ['u32', 'x', 'invalid type: string "x", expected u32'],
    ['u32', -1, 'invalid value: integer `-1`, expected u32'],
    ['u32', 1.5, 'invalid type: floating point `1.5`, expected u32'],
    ['i64', null, 'invalid type: null, expected i64'],
    ['f64', 'x', 'invalid type: string "x", expected f64'],
    [{ vec: 'u32' }, { a: 1 }, 'invalid type: map, expected a sequence'],
    [{ vec: 'u32' }, [1, 'x'], 'invalid type: string "x", expected u32'],
    [{ option: 'String' }, 7, 'invalid type: integer `7`, expected a string'],
    [{ struct: { path: 'String' }, name: 'Doc' }, 7, 'invalid type: integer `7`, expected struct Doc'],
    [{ struct: { path: 'String' }, name: 'Doc' }, {}, 'missing field `path`'],
  ];
  for (const [type, given, text] of wrongTypes) {
    it(`${JSON.stringify(given)} for ${JSON.stringify(type)}`, () => {
      const trace = run(invoke({ value: given }), go({ value: type }));
      expect(valueOf(trace)).toBe(`invalid args \`value\` for command \`go\`: ${text}`);
    });
  }

  it('a missing key names the camelCase key', () => {
    expect(valueOf(run(invoke({ file_path: 'a' }), go({ file_path: 'String' })))).toBe(
      'invalid args `filePath` for command `go`: command go missing required key filePath',
    );
  });

  it('rename_all = "snake_case" keeps the key', () => {
    const trace = run(invoke({ file_path: 'a' }), go({ file_path: 'String' }, { renameAll: 'snake_case' }));
    expect(trace.calls[0]?.settles).toBe('resolved');
  });

  it('an Option is None for a missing key and for null', () => {
    for (const args of [{}, { value: null }]) {
      expect(run(invoke(args), go({ value: { option: 'u32' } })).calls[0]?.settles).toBe('resolved');
    }
  });

  it('state that is not managed', () => {
    expect(valueOf(run(invoke(), go({ state: 'State' }, { unmanaged: true })))).toBe(
      'state not managed for field `state` on command `go`. You must call `.manage()` before using this command',
    );
  });

  it('a bad event name from a page', () => {
    expect(valueOf(run({ type: 'emit', event: 'no.dots' }))).toBe(
      'invalid args `event` for command `emit`: Event name must include only alphanumeric characters, `-`, `/`, `:` and `_`.',
    );
  });
});

const call = (command: string): PageOperation => ({ type: 'invoke', command });

describe('refusals by the ACL', () => {
  const release = { profile: 'release' } as const;

  it('in a release build there is one text', () => {
    expect(valueOf(run(call('plugin:fs|read_file'), release))).toBe(
      'Command plugin:fs|read_file not allowed by ACL',
    );
    expect(valueOf(run(call('nope'), release))).toBe('Command nope not allowed by ACL');
  });

  it('in no capability, known', () => {
    const capabilities = { cap: { windows: ['main'], permissions: ['core:event:allow-listen'] } };
    expect(valueOf(run(call('go'), { capabilities }))).toBe(
      'go not allowed. Permissions associated with this command: allow-go',
    );
    expect(valueOf(run({ type: 'emit', event: 'e' }, { capabilities }))).toBe(
      'event.emit not allowed. Permissions associated with this command: core:event:allow-emit, core:event:default',
    );
  });

  it('in no capability, no such command or plugin', () => {
    expect(valueOf(run(call('nope')))).toBe('nope not allowed. Command not found');
    expect(valueOf(run(call('plugin:nope|x')))).toBe('nope.x not allowed. Plugin not found');
  });

  it('allowed elsewhere', () => {
    const capabilities = { cap: { windows: ['other', 'third'], webviews: ['w'], permissions: ['allow-go'] } };
    expect(valueOf(run(call('go'), { capabilities }))).toBe(
      'go not allowed on window "main", webview "main", URL: local\n\nallowed on: [windows: "other", "third", webviews: "w", URL: local]\n\nreferenced by: capability: cap, permission: allow-go',
    );
  });

  it('denied: whatever the window, but only for that origin', () => {
    const allow = { windows: ['main'], permissions: ['allow-go'] };
    const deny = { windows: ['other'], permissions: ['deny-go'] };
    expect(valueOf(run(call('go'), { capabilities: { allow, deny } }))).toBe(
      'go explicitly denied on origin local\n\nreferenced by: capability: deny, permission: deny-go',
    );
    const remote = { ...deny, local: false, remote: { urls: ['https://example.org'] } };
    expect(run(call('go'), { capabilities: { allow, remote } }).calls[0]?.settles).toBe('resolved');
    const windows = { main: { url: 'https://example.org/a.html' } };
    expect(valueOf(run(call('go'), { windows, capabilities: { allow, remote } }))).toBe(
      'go explicitly denied on origin remote: https://example.org/\n\nreferenced by: capability: remote, permission: deny-go',
    );
  });

  it('a remote page: refused even without an app manifest', () => {
    const windows = { main: { url: 'https://example.org' } };
    expect(valueOf(run(call('go'), { windows }))).toBe(
      'go not allowed on window "main", webview "main", URL: https://example.org/\n\nallowed on: [windows: "main", URL: local]\n\nreferenced by: capability: cap, permission: allow-go',
    );
    expect(valueOf(run(call('go'), { windows, manifest: 'none', capabilities: {} }))).toBe(
      'go not allowed. Plugin not found',
    );
  });

  it('remote.urls with a path never matches on the custom protocol', () => {
    const windows = { main: { url: 'https://example.org/a.html' } };
    const granted = (url: string) =>
      run(call('go'), {
        windows,
        capabilities: { cap: { windows: ['main'], remote: { urls: [url] }, permissions: ['allow-go'] } },
      }).calls[0]?.settles;
    expect(granted('https://example.org/a.html')).toBe('rejected');
    expect(granted('https://example.org')).toBe('resolved');
    expect(granted('https://example.org/*')).toBe('resolved');
    expect(granted('https://*.org')).toBe('resolved');
  });

  it('without a manifest every local window may call every app command', () => {
    expect(run(call('go'), { manifest: 'none', capabilities: {} }).calls[0]?.settles).toBe('resolved');
    expect(valueOf(run(call('nope'), { manifest: 'none', capabilities: {} }))).toBe('Command nope not found');
  });
});

describe('a capability that no build accepts', () => {
  it('names the permission that nobody defines', () => {
    const capabilities = { cap: { windows: ['main'], permissions: ['allow-gone'] } };
    expect(() => run(call('go'), { capabilities })).toThrow(
      /^Permission allow-gone not found, expected one of /,
    );
    expect(() => run(call('go'), { manifest: 'none' })).toThrow(/^Permission allow-go not found/);
  });
});

describe('requests that cannot be read', () => {
  const answer = (operation: Omit<Extract<PageOperation, { type: 'fetch' }>, 'type' | 'command'>) =>
    valueOf(run({ type: 'fetch', command: 'go', ...operation }));
  it('the method, the key, the ids and the content type, in that order', () => {
    expect(answer({ method: 'GET', key: 'missing' })).toEqual({
      status: 405,
      body: 'only POST and OPTIONS are allowed',
    });
    expect(answer({ key: 'missing', headers: { 'Tauri-Callback': 'x' } })).toEqual({
      status: 500,
      body: 'missing Tauri-Invoke-Key header',
    });
    expect(answer({ headers: { 'Tauri-Callback': 'x' } })).toEqual({
      status: 500,
      body: 'Tauri callback header value must be a numeric string',
    });
    expect(answer({ headers: { 'Content-Type': 'text/css' } })).toEqual({
      status: 500,
      body: 'content type text/css is not implemented',
    });
  });

  it('a wrong key gets no answer, and stderr the right one', () => {
    const trace = run({ type: 'fetch', command: 'go', key: 'wrong' });
    expect(trace.calls[0]?.settles).toBe('never');
    expect(trace.messages).toHaveLength(1);
    expect(trace.moments.find((moment) => moment.kind === 'stderr')?.text).toBe(
      '__TAURI_INVOKE_KEY__ expected KEY but received wrong',
    );
  });
});
