import { describe, expect, it, vi } from 'vitest';
import { withPlugins } from '../../../../src/manifests/with-plugins.ts';
import { readScenario } from '../../../../src/schemas/scenario/scenario.ts';
import { readTrace, writeTrace } from '../../../../src/schemas/trace.ts';
import {
  BuildError,
  capabilityFiles,
  simulate,
  UndecidableError,
  UnsimulatedError,
} from '../../../../src/simulation/index.ts';
import { transcriptOf } from '../../../../src/trace/index.ts';

/*
 * Apps that developers have: their files go in as they are, and a page's call gets what Tauri answers.
 */
interface Call {
  readonly command?: string;
  readonly window?: string;
  readonly listens?: boolean;
}

const commands = { list_notes: { parameters: {}, body: [{ type: 'return', value: 'notes' }] } };

function read(app: object, { command = 'list_notes', window = 'main', listens = false }: Call) {
  const operation = listens ? { type: 'listen', event: 'changed' } : { type: 'invoke', command, args: {} };
  return readScenario(
    JSON.stringify({
      id: 'own-app',
      title: 'An app',
      question: 'What does the page get?',
      app: { windows: { main: {}, other: {} }, capabilities: [], commands, ...app },
      script: [{ at: 0, page: window, operation }],
      knobs: [],
    }),
  );
}

/** What the page's call comes to. */
function gets(app: object, call: Call = {}) {
  const result = read(app, call);
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  const [asked] = simulate(withPlugins(result.scenario)).calls;
  const value = asked?.value && 'json' in asked.value ? asked.value.json : undefined;
  return `${asked?.settles ?? ''}: ${typeof value === 'string' ? value : JSON.stringify(value)}`;
}

function problemsOf(app: object): readonly string[] {
  const result = read(app, {});
  return 'problems' in result ? result.problems.map(({ path, message }) => `${path}: ${message}`) : [];
}

const file = (identifier: string, ...permissions: readonly unknown[]) => ({
  $schema: '../gen/schemas/desktop-schema.json',
  identifier,
  description: 'From a file',
  windows: ['main'],
  permissions,
});

describe('capability files', () => {
  it.each([
    ['one each, in a list', [file('a', 'core:default'), file('b', 'allow-list-notes')]],
    ['lists', [[file('a', 'core:default'), file('b', 'allow-list-notes')]]],
    ['lists with a name', [{ capabilities: [file('b', 'allow-list-notes')] }]],
    ['by the names of the files', { 'main.json': file('b', 'allow-list-notes'), 'more.json': [] }],
    ['by identifier', { b: { description: 'Short', windows: ['main'], permissions: ['allow-list-notes'] } }],
    ['with keys that Tauri ignores', [{ ...file('b', 'allow-list-notes'), $comment: 'mine', icons: [1] }]],
  ])('may be %s', (_, capabilities) => {
    expect(gets({ capabilities })).toBe('resolved: notes');
  });

  it('are for the platforms that they name', () => {
    const phone = { ...file('b', 'allow-list-notes'), platforms: ['iOS', 'android'] };
    expect(gets({ capabilities: [phone] })).toBe(
      'rejected: list_notes not allowed. Permissions associated with this command: allow-list-notes',
    );
    expect(gets({ capabilities: [{ ...phone, platforms: ['linux', 'macOS'] }] })).toBe('resolved: notes');
    const mac = { platform: 'macos', capabilities: [{ ...phone, platforms: ['macOS'] }] };
    expect(gets(mac)).toBe('resolved: notes');
  });

  it('stop the build where two have one identifier', () => {
    expect(() => gets({ capabilities: [file('a'), [file('a')]] })).toThrow(
      'capability with identifier `a` already exists',
    );
    expect(() => gets({ capabilities: [file('a'), [file('a')]] })).toThrow(BuildError);
  });

  it('stop the build where a permission is no identifier', () => {
    expect(() => gets({ capabilities: [file('a', 'List_Notes')] })).toThrow(
      "invalid plugin or permission identifier 'List_Notes': identifiers can only include lowercase ASCII",
    );
  });

  it('are refused with the field that is wrong', () => {
    expect(problemsOf({ capabilities: [{ ...file('a'), platforms: ['macos'] }] })).toEqual([
      expect.stringMatching(/^app\.capabilities\.0\.platforms\.0: Invalid option: expected one of "linux"/),
    ]);
    expect(problemsOf({ capabilities: { 'a.json': [{ permissions: [] }] } })).toEqual([
      'app.capabilities.a.json.0.identifier: Invalid input: expected string, received undefined',
    ]);
    expect(problemsOf({ capabilities: { a: { permissions: [], platfroms: [] } } })).toEqual([
      'app.capabilities.a: Unrecognized key: "platfroms"',
    ]);
  });
});

describe('the capabilities in use', () => {
  const capabilities = [file('default', 'core:default'), file('notes', 'allow-list-notes')];

  it('are those that the configuration lists, if it lists any', () => {
    const listed = (...names: readonly unknown[]) => ({ capabilities, security: { capabilities: names } });
    expect(gets(listed('notes'), { listens: true })).toBe(
      'rejected: event.listen not allowed. Permissions associated with this command: core:event:allow-listen, core:event:default',
    );
    expect(gets(listed('notes', 'default'), { listens: true })).toMatch(/^resolved/);
    expect(gets(listed(), { listens: true })).toMatch(/^resolved/);
    expect(gets(listed(file('in-place', 'core:event:default')), { listens: true })).toMatch(/^resolved/);
  });

  it('stop the build where the configuration names one that no file has', () => {
    expect(() => gets({ capabilities, security: { capabilities: ['nots'] } })).toThrow(
      'failed to resolve the capabilities from the Tauri configuration file: capability with identifier nots not found',
    );
  });
});

describe('the app’s own permission files', () => {
  const permissions = {
    'sets.toml': {
      default: { description: 'All', permissions: ['for-readers'] },
      set: [{ identifier: 'for-readers', description: 'Reads', permissions: ['own-list'] }],
      permission: [{ identifier: 'own-list', commands: { allow: ['list_notes'] } }],
    },
  };

  it.each(['default', 'for-readers', 'own-list'])('define %s', (permission) => {
    const capabilities = [file('a', permission)];
    expect(gets({ capabilities, permissions })).toBe('resolved: notes');
    expect(gets({ capabilities, permissions, manifest: 'none' })).toBe('resolved: notes');
  });

  it('are a manifest without any listed command: what no capability gives is refused', () => {
    expect(gets({ permissions, manifest: 'none' })).toBe(
      'rejected: list_notes not allowed. Permissions associated with this command: default, for-readers, own-list',
    );
    expect(gets({ manifest: 'none' })).toBe('resolved: notes');
  });

  it('come before or after those of listed commands, by their names', () => {
    const empty = { permission: [{ identifier: 'allow-list-notes' }] };
    const capabilities = [file('a', 'allow-list-notes')];
    expect(gets({ capabilities, permissions: { 'app.toml': empty } })).toBe('resolved: notes');
    expect(gets({ capabilities, permissions: { 'own.toml': empty } })).toMatch(/^rejected/);
  });

  it('know only the commands that are listed', () => {
    expect(gets({ manifest: { commands: ['save_note'] } })).toBe(
      'rejected: list_notes not allowed. Command not found',
    );
    expect(() =>
      gets({ manifest: { commands: ['save_note'] }, capabilities: [file('a', 'allow-list-notes')] }),
    ).toThrow(/^Permission allow-list-notes not found, expected one of allow-save-note, deny-save-note, /);
  });
});

describe('the permissions of plugins', () => {
  const url = 'http://localhost:61234';

  it('are known for every official plugin, and what they do not allow is refused in Tauri’s words', () => {
    const app = {
      windows: { main: { url } },
      capabilities: [{ identifier: 'main', windows: ['*'], permissions: ['shell:allow-open'] }],
    };
    expect(gets(app, { command: 'plugin:shell|open' })).toBe(
      [
        `rejected: shell.open not allowed on window "main", webview "main", URL: ${url}/`,
        'allowed on: [windows: "*", URL: local]',
        'referenced by: capability: main, permission: allow-open',
      ].join('\n\n'),
    );
  });

  it('let a call pass that then stops the run: what the plugin does is not simulated', () => {
    const app = { capabilities: [file('main', 'shell:default')] };
    expect(() => gets(app, { command: 'plugin:shell|open' })).toThrow(UnsimulatedError);
    expect(() => gets(app, { command: 'plugin:shell|open' })).toThrow(
      /^“plugin:shell\|open”, which a page of the window “main” calls, passes every gate/,
    );
    expect(gets(app, { command: 'plugin:shell|execute' })).toBe(
      'rejected: shell.execute not allowed. Permissions associated with this command: shell:allow-execute',
    );
    const core = { capabilities: [file('main', 'core:window:allow-start-dragging')] };
    expect(() => gets(core, { command: 'plugin:window|start_dragging' })).toThrow(UnsimulatedError);
  });

  it('are there where the app depends on the plugin', () => {
    expect(gets({}, { command: 'plugin:fs|exists' })).toBe(
      'rejected: fs.exists not allowed. Plugin not found',
    );
    const granters = gets({ plugins: ['fs'] }, { command: 'plugin:fs|exists' });
    expect(granters).toMatch(
      /^rejected: fs\.exists not allowed\. Permissions associated with this command: /,
    );
    expect(granters).toContain('fs:allow-exists, fs:allow-font-meta, ');
    expect(() => gets({ plugins: ['nots'] })).toThrow('app.plugins: there is no official plugin “nots”');
  });

  it('are those of the app where it brings manifests', () => {
    const manifest = {
      default_permission: null,
      permissions: { 'allow-open': { identifier: 'allow-open', commands: { allow: ['own'], deny: [] } } },
      permission_sets: {},
      global_scope_schema: null,
    };
    const app = { capabilities: [file('main', 'shell:allow-open')], manifests: { shell: manifest } };
    expect(gets(app, { command: 'plugin:shell|open' })).toBe(
      'rejected: shell.open not allowed. Command not found',
    );
    expect(() => gets(app, { command: 'plugin:shell|own' })).toThrow(UnsimulatedError);
  });

  it('are all in what a build wrote', () => {
    const manifests = { core: { permissions: {}, permission_sets: {} } };
    expect(() => gets({ manifests, capabilities: [file('main', 'shell:allow-open')] })).toThrow(
      'Permission shell:allow-open not found, expected one of ',
    );
    expect(gets({ manifests })).toBe('resolved: notes');
    expect(problemsOf({ manifests, manifest: 'none', plugins: ['fs'] })).toEqual([
      'app.manifest: `manifests` holds `core`, which a build made of this too; take `manifest` out',
      'app.plugins: `manifests` holds `core`, which a build made of this too; take `plugins` out',
    ]);
  });
});

describe('the manifest of the app itself', () => {
  it('may be what a build wrote, in place of what it is made of', () => {
    const own = {
      permissions: { listing: { identifier: 'listing', commands: { allow: ['list_notes'], deny: [] } } },
      permission_sets: {},
    };
    const app = { manifests: { '__app-acl__': own }, capabilities: [file('a', 'listing')] };
    expect(gets(app)).toBe('resolved: notes');
    expect(gets({ ...app, capabilities: [] })).toBe(
      'rejected: list_notes not allowed. Permissions associated with this command: listing',
    );
    expect(problemsOf({ ...app, permissions: {} })).toEqual([
      'app.permissions: `manifests` holds `__app-acl__`, which a build made of this too; take `permissions` out',
    ]);
  });
});

describe('a page elsewhere', () => {
  const remote = (url: string, ...urls: readonly string[]) => ({
    windows: { main: { url } },
    capabilities: [{ ...file('bridge', 'core:event:default'), remote: { urls } }],
  });

  it('is not one of a pattern without a port, unless its own is the default', () => {
    expect(gets(remote('http://192.168.1.10:3000', 'https://*', 'http://*'), { listens: true })).toBe(
      [
        'rejected: event.listen not allowed on window "main", webview "main", URL: http://192.168.1.10:3000/',
        'allowed on: [windows: "main", URL: local], [windows: "main", URL: https://*], [windows: "main", URL: http://*]',
        'referenced by: capability: bridge, permission: allow-listen || capability: bridge, permission: allow-listen || capability: bridge, permission: allow-listen',
      ].join('\n\n'),
    );
    expect(gets(remote('http://192.168.1.10', 'http://*'), { listens: true })).toMatch(/^resolved/);
    expect(gets(remote('http://192.168.1.10:3000', 'http://*:*'), { listens: true })).toMatch(/^resolved/);
  });

  it('cannot be decided where nothing reads URL patterns', () => {
    const result = read(remote('https://example.org', 'https://*'), { listens: true });
    if ('problems' in result) throw new Error(JSON.stringify(result.problems));
    const { scenario } = result;
    vi.stubGlobal('URLPattern', undefined);
    expect(() => simulate(scenario)).toThrow(UndecidableError);
    vi.unstubAllGlobals();
  });

  it.each(['*', '**', 'example.org'])('cannot be %s: the build stops', (pattern) => {
    expect(() => gets(remote('https://example.org', pattern))).toThrow(
      `invalid URL pattern for remote URL ${pattern}: a relative input without a base URL is not valid`,
    );
    expect(() => gets(remote('https://example.org', pattern))).toThrow(BuildError);
  });
});

describe('the order of a debug text', () => {
  const elsewhere = (identifier: string, ...windows: readonly string[]) => ({
    ...file(identifier, 'allow-list-notes'),
    windows,
  });

  it('is that of labels and identifiers, not of the files', () => {
    const capabilities = [elsewhere('zeta', 'settings', 'about', 'main'), elsewhere('alpha', 'b')];
    expect(gets({ capabilities }, { window: 'other' })).toBe(
      [
        'rejected: list_notes not allowed on window "other", webview "other", URL: local',
        'allowed on: [windows: "b", URL: local], [windows: "about", "main", "settings", URL: local]',
        'referenced by: capability: alpha, permission: allow-list-notes || capability: zeta, permission: allow-list-notes',
      ].join('\n\n'),
    );
  });
});

describe('a window with several webviews', () => {
  const windows = { main: {}, side: { inside: 'main' }, other: {} };
  const app = (...capabilities: readonly object[]) => ({ windows, capabilities });
  const given = { identifier: 'a', permissions: ['allow-list-notes'] };

  it('is allowed by its label in all of them, or one by its own', () => {
    const byWindow = app({ ...given, windows: ['main'] });
    expect(gets(byWindow, { window: 'side' })).toBe('resolved: notes');
    const byWebview = app({ ...given, webviews: ['side'] });
    expect(gets(byWebview, { window: 'side' })).toBe('resolved: notes');
    expect(gets(byWebview, { window: 'main' })).toMatch(/^rejected/);
    expect(gets(app({ ...given, windows: ['side'] }), { window: 'side' })).toBe(
      [
        'rejected: list_notes not allowed on window "main", webview "side", URL: local',
        'allowed on: [windows: "side", URL: local]',
        'referenced by: capability: a, permission: allow-list-notes',
      ].join('\n\n'),
    );
  });

  it('hears events in each of them', () => {
    expect(gets(app(file('a', 'core:default')), { window: 'side', listens: true })).toMatch(/^resolved/);
  });

  it('is in words and actors by both labels', () => {
    const result = read(app({ ...given, webviews: ['side'] }), { window: 'side' });
    if ('problems' in result) throw new Error(JSON.stringify(result.problems));
    const trace = simulate(result.scenario);
    expect(trace.actors).toContainEqual({
      id: 'page(side)',
      kind: 'page',
      window: 'side',
      inside: 'main',
      role: 'in main',
    });
    expect(transcriptOf(trace)).toContain(
      '`a` gives `list_notes` to the webview `side` in the window `main`.',
    );
    expect(readTrace(writeTrace(trace))).toEqual({ trace });
    const [shown] = capabilityFiles(result.scenario.app, trace);
    expect(shown?.covers).toEqual(['side']);
  });

  it('is not closed here, nor asked to: what becomes of the others is not simulated', () => {
    const all = app(file('a', 'core:window:allow-destroy'));
    expect(() => gets(all, { command: 'plugin:window|destroy' })).toThrow(UnsimulatedError);
    const problems = (...script: readonly object[]) => {
      const scenario = { id: 'a', title: 'a', question: 'a', knobs: [], app: { ...app(), commands }, script };
      const result = readScenario(JSON.stringify(scenario));
      return 'problems' in result ? result.problems.map(({ path, message }) => `${path}: ${message}`) : [];
    };
    expect(
      problems(
        { at: 0, user: { type: 'close', window: 'main' } },
        { at: 0, user: { type: 'resize', window: 'side', width: 1, height: 1 } },
        { at: 0, core: 'main-thread', operation: { type: 'destroy', window: 'side' } },
        { at: 0, page: 'main', operation: { type: 'onCloseRequested' } },
        { at: 0, page: 'side', operation: { type: 'listen', event: 'a', on: 'window' } },
      ),
    ).toEqual([
      'script.0.user.window: `close` is not simulated for “main”, which shares a window with other webviews',
      'script.1.user.window: `resize` is not simulated for “side”, which shares a window with other webviews',
      'script.2.operation.window: `destroy` is not simulated for “side”, which shares a window with other webviews',
      'script.3.operation: `onCloseRequested` is not simulated in a window with several webviews',
      'script.4.operation: `listen` on `window` of a child webview is not simulated in a window with several webviews',
    ]);
    expect(problems({ at: 0, user: { type: 'close', window: 'other' } })).toEqual([]);
    expect(problems({ at: 0, user: { type: 'resize', window: 'main', width: 1, height: 1 } })).toEqual([]);
  });

  it.each(['nowhere', 'side', 'more'])('is a window of the app, not %s', (inside) => {
    const all = { main: {}, side: { inside }, more: { inside: 'main' } };
    expect(problemsOf({ windows: all })).toEqual([
      `app.windows.side.inside: “${inside}” is no window that can hold the webview “side”`,
    ]);
  });
});
