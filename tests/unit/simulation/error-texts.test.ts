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

const doc: ParameterType = { struct: { path: 'String', line: 'u8' }, name: 'Doc' };
const mode: ParameterType = {
  enum: { Quiet: 'unit', Loud: { newtype: 'u8' }, At: { struct: { x: 'f64' } } },
  name: 'Mode',
};

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
    [doc, ['a'], 'invalid length 1, expected struct Doc with 2 elements'],
    [doc, ['a', 1, 2], 'invalid length 3, expected fewer elements in array'],
    [doc, { zeta: [], path: 'a', line: -1 }, 'invalid value: integer `-1`, expected u8'],
    ['u8', 256, 'invalid value: integer `256`, expected u8'],
    ['usize', -1, 'invalid value: integer `-1`, expected usize'],
    ['i8', 1e19, 'invalid value: integer `10000000000000000000`, expected i8'],
    ['u64', 1e20, 'invalid type: floating point `1e+20`, expected u64'],
    ['u64', 0.00001, 'invalid type: floating point `0.00001`, expected u64'],
    ['u64', 1e-7, 'invalid type: floating point `1e-7`, expected u64'],
    ['i128', 1, 'i128 is not supported'],
    [{ option: 'u128' }, -1, 'invalid value: integer `-1`, expected u128'],
    ['f32', '1', 'invalid type: string "1", expected f32'],
    ['char', '', 'invalid value: string "", expected a character'],
    ['char', 'e\u0301', 'invalid value: string "e\\u{301}", expected a character'],
    ['char', 7, 'invalid type: integer `7`, expected a character'],
    ['bool', 'it\'s "x"\n', 'invalid type: string "it\'s \\"x\\"\\n", expected a boolean'],
    [{ tuple: ['u8', 'u8'] }, [1], 'invalid length 1, expected a tuple of size 2'],
    [{ tuple: ['u8', 'u8'] }, [1, 2, 3], 'invalid length 3, expected fewer elements in array'],
    [{ tuple: ['u8', 'u8'] }, { 0: 1 }, 'invalid type: map, expected a tuple of size 2'],
    [{ map: 'u8' }, [1], 'invalid type: sequence, expected a map'],
    [{ map: 'u8' }, { b: '1', a: null }, 'invalid type: null, expected u8'],
    [mode, 7, 'invalid type: integer `7`, expected string or map'],
    [mode, 'Soft', 'unknown variant `Soft`, expected one of `Quiet`, `Loud`, `At`'],
    [mode, 'Loud', 'invalid type: unit variant, expected newtype variant'],
    [mode, { Quiet: 1 }, 'invalid type: integer `1`, expected unit'],
    [mode, { Loud: 300 }, 'invalid value: integer `300`, expected u8'],
    [mode, { At: [1] }, 'invalid type: sequence, expected struct variant'],
    [mode, { At: {} }, 'missing field `x`'],
    [mode, {}, 'invalid value: map, expected map with a single key'],
    [mode, { At: { x: 1 }, Quiet: null }, 'invalid value: map, expected map with a single key'],
    ['Channel', 7, 'invalid type: integer `7`, expected a string'],
  ];
  for (const [type, given, text] of wrongTypes) {
    it(`${JSON.stringify(given)} for ${JSON.stringify(type)}`, () => {
      const trace = run(invoke({ value: given }), go({ value: type }));
      expect(valueOf(trace)).toBe(`invalid args \`value\` for command \`go\`: ${text}`);
    });
  }

  it.each(['AppHandle', 'Window', 'Webview', 'WebviewWindow', 'Request', 'CommandScope'] as const)(
    '%s takes no key',
    (type) => {
      expect(run(invoke(), go({ value: type })).calls[0]?.settles).toBe('resolved');
    },
  );

  it('a Value can be anything but absent', () => {
    const parameters = { value: 'Value' } as const;
    expect(run(invoke({ value: null }), go(parameters)).calls[0]?.settles).toBe('resolved');
    expect(valueOf(run(invoke(), go(parameters)))).toBe(
      'invalid args `value` for command `go`: command go missing required key value',
    );
  });

  it('a channel is a text with an id', () => {
    expect(valueOf(run(invoke({ value: '__CHANNEL__:x' }), go({ value: 'Channel' })))).toBe(
      'invalid channel value `__CHANNEL__:x`, expected a string in the `__CHANNEL__:ID` format',
    );
  });

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

  it.each([
    [{ kind: 'Window' }, 'missing field `label`'],
    [{ label: 'main' }, 'missing field `kind`'],
    [['Window', 7], 'invalid type: integer `7`, expected a string'],
    ['main', 'invalid type: string "main", expected internally tagged enum EventTarget'],
  ] satisfies readonly (readonly [Json, string])[])('the event target %j', (target, text) => {
    const args = { event: 'e', target };
    expect(valueOf(run({ type: 'invoke', command: 'plugin:event|emit_to', args }))).toBe(
      `invalid args \`target\` for command \`emit_to\`: ${text}`,
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
