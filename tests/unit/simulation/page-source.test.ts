import { describe, expect, it } from 'vitest';
import { sourceKnob } from '../../../src/scenarios/shared-knobs.ts';
import { readScenario } from '../../../src/schemas/scenario/scenario.ts';
import { type App, type PageOperation, type Scenario, simulate } from '../../../src/simulation/index.ts';
import { transcriptOf } from '../../../src/trace/index.ts';
import type { Json, MomentKind, MomentOf, Trace } from '../../../src/trace/record/trace.ts';

/* Kinds of case that people reported: what a page may do by where it comes from, and by its policy. */

const invoke: PageOperation = { type: 'invoke', command: 'greet' };
const listen: PageOperation = { type: 'listen', event: 'x' };
const server = 'http://localhost:1420';

function scenario(operation: PageOperation, keys: Partial<App>): Scenario {
  return {
    id: 'page-source',
    title: '',
    question: '',
    app: {
      manifest: 'none',
      windows: { main: {} },
      capabilities: { default: { windows: ['main'], permissions: ['core:default'] } },
      commands: { greet: { parameters: {}, body: [{ type: 'return', value: 'hi' }] } },
      ...keys,
    },
    script: [{ at: 0, page: 'main', operation }],
    knobs: [],
  };
}

const run = (operation: PageOperation, keys: Partial<App>) => simulate(scenario(operation, keys));

function end({ calls }: Trace): readonly [string | undefined, Json | undefined] {
  const { settles, value } = calls.at(-1) ?? {};
  return [settles, value && 'json' in value ? value.json : undefined];
}

const momentsOf = <Kind extends MomentKind>({ moments }: Trace, kind: Kind) =>
  moments.filter((moment): moment is MomentOf<Kind> => moment.kind === kind);

const urls = ({ messages }: Trace) =>
  messages.flatMap(({ wire }) => (wire.form === 'request' ? [wire.url] : []));

const originGate = (trace: Trace) =>
  momentsOf(trace, 'gate').find(({ gate }) => gate === 'origin') as Extract<
    MomentOf<'gate'>,
    { gate: 'origin' }
  >;

describe('a page from a server calls the app’s own command', () => {
  const windows = { main: { url: 'https://app.example.org' } };

  it.each([
    ['release', 'Command greet not allowed by ACL'],
    ['debug', 'greet not allowed. Plugin not found'],
  ] as const)('%s: %s', (profile, text) => {
    const trace = run(invoke, { windows, profile, platform: 'windows' });
    expect(end(trace)).toEqual(['rejected', text]);
    expect(originGate(trace)).toMatchObject({ reason: 'remote', url: 'https://app.example.org/' });
  });
});

describe('a page on a port of this machine', () => {
  const windows = { main: { url: 'http://localhost:61234' } };

  it('is remote in the build, whatever windows a capability names', () => {
    const capabilities = { default: { windows: ['*'], permissions: ['core:default'] } };
    const [settles, text] = end(run(listen, { windows, capabilities, platform: 'macos' }));
    expect(settles).toBe('rejected');
    expect(text).toContain(
      'event.listen not allowed on window "main", webview "main", URL: http://localhost:61234/\n\nallowed on: [windows: "*", URL: local]',
    );
  });
});

describe('the dev server', () => {
  const keys: Partial<App> = { devUrl: server, windows: { main: { url: server } }, platform: 'macos' };

  it('is local in a development build, and the sentence says why', () => {
    const trace = run(listen, { ...keys, source: 'dev' });
    expect(end(trace)).toEqual(['resolved', 0]);
    expect(originGate(trace)).toMatchObject({ reason: 'local', from: 'devUrl' });
    expect(transcriptOf(trace)).toContain(
      'The origin `http://localhost:1420` is the app’s own, the `devUrl` of this development build: local.',
    );
  });

  it('is remote when the app is built', () => {
    expect(end(run(listen, { ...keys, source: 'built' }))[0]).toBe('rejected');
    expect(end(run(listen, keys))[0]).toBe('rejected');
  });

  it('serves every page of the app in development, without the app’s policy', () => {
    const csp = "default-src 'none'";
    const dev = run(invoke, { devUrl: server, source: 'dev', csp });
    expect(end(dev)).toEqual(['resolved', 'hi']);
    expect(momentsOf(dev, 'stopped')).toEqual([]);
    expect(momentsOf(run(invoke, { devUrl: server, csp }), 'stopped')).toHaveLength(1);
  });

  it('is chosen by the shared knob', () => {
    const withKnob = { ...scenario(listen, keys), knobs: [sourceKnob] };
    expect(end(simulate(withKnob))[0]).toBe('rejected');
    expect(end(simulate(withKnob, { set: { source: 'dev' } }))[0]).toBe('resolved');
  });

  it('has a reload that the core process does not see', () => {
    const reloads = run({ type: 'reload' }, { ...keys, source: 'dev' });
    expect(urls(reloads)).toEqual([]);
    expect(momentsOf(reloads, 'loaded')).toMatchObject([{ document: 2, origin: server, from: 'devUrl' }]);
    expect(transcriptOf(reloads)).toContain('from the server of `devUrl`');
    expect(urls(run({ type: 'reload' }, {}))).toEqual(['tauri://localhost/']);
  });
});

describe('other homes of a page', () => {
  it('is local from a URL as frontendDist', () => {
    const trace = run(listen, { frontendDist: 'https://app.example.org', platform: 'windows' });
    expect(end(trace)[0]).toBe('resolved');
    expect(originGate(trace)).toMatchObject({ from: 'frontendDist' });
  });

  it('is local by a scheme that the app registered', () => {
    const keys = { registeredSchemes: ['notes'], windows: { main: { url: 'notes://localhost/a' } } };
    expect(end(run(listen, keys))[0]).toBe('resolved');
    expect(end(run(listen, { ...keys, platform: 'windows' }))[0]).toBe('resolved');
    expect(end(run(listen, { ...keys, registeredSchemes: [] }))[0]).toBe('rejected');
    expect(urls(run({ type: 'reload' }, keys))).toEqual(['notes://localhost/a']);
  });

  it('speaks https on Windows in a window with useHttpsScheme', () => {
    const windows = { main: { useHttpsScheme: true } };
    const trace = run(invoke, { windows, platform: 'windows' });
    expect(end(trace)).toEqual(['resolved', 'hi']);
    expect(urls(trace)).toEqual(['https://ipc.localhost/greet']);
    expect(urls(run(invoke, { windows }))).toEqual(['ipc://localhost/greet']);
  });
});

describe('a page without an origin', () => {
  it.each(['about:blank', 'data:text/html,hi'])('%s gets a text instead of an answer', (url) => {
    const keys: Partial<App> = { windows: { main: { url } }, features: ['webview-data-url'] };
    expect(end(run(invoke, keys))).toEqual(['rejected', 'Origin header is not a valid URL']);
  });

  it('has what it posts dropped at a data: URL with a slash, so nothing ever settles', () => {
    const windows = { main: { url: 'data:text/html,hi' } };
    const trace = run(invoke, { windows, features: ['webview-data-url'], csp: "connect-src 'none'" });
    expect(momentsOf(trace, 'stopped')).toMatchObject([{ reason: 'policy' }, { reason: 'noUri' }]);
    expect(end(trace)).toEqual(['never', undefined]);
    expect(transcriptOf(trace)).toContain('what it posts is dropped');
  });
});

describe('a page by https on macOS', () => {
  const windows = { main: { url: 'https://app.example.org' } };

  it('is kept from ipc:, as reports say, and goes on by postMessage', () => {
    const trace = run(invoke, { windows, platform: 'macos' });
    expect(momentsOf(trace, 'stopped')).toMatchObject([{ reason: 'mixedContent' }]);
    expect(trace.messages.map(({ transport }) => transport)).toContain('post-message');
    expect(transcriptOf(trace)).toContain('Reported, not proven here');
    expect(originGate(trace)).toMatchObject({ reason: 'remote' });
  });

  it('is carried on Linux', () => {
    expect(momentsOf(run(invoke, { windows }), 'stopped')).toEqual([]);
  });
});

describe('a policy without ipc', () => {
  const keys: Partial<App> = { platform: 'windows' };

  it('blocks one fetch; the same ids go by postMessage and resolve', () => {
    const csp = "connect-src 'self' http://127.0.0.1:* ws://127.0.0.1:*";
    const trace = run(listen, { ...keys, csp });
    expect(momentsOf(trace, 'stopped')).toMatchObject([{ reason: 'policy', directive: csp }]);
    expect(end(trace)).toEqual(['resolved', 0]);
    const [fetched, posted] = trace.messages.map(({ wire }) => wire);
    expect(posted).toMatchObject({ form: 'post', callback: 1002, error: 1003 });
    expect(fetched).toMatchObject({ form: 'request', url: 'http://ipc.localhost/plugin%3Aevent%7Clisten' });
  });

  it.each([
    'connect-src http://*:*',
    "connect-src 'self' http://*:* https://*:*",
    'connect-src ipc.localhost',
  ])('%s lets it pass', (csp) => {
    const trace = run(invoke, { ...keys, csp });
    expect(momentsOf(trace, 'stopped')).toEqual([]);
    expect(end(trace)).toEqual(['resolved', 'hi']);
  });

  it('may be an object, or null', () => {
    const csp = { 'default-src': ["'self'"], 'connect-src': "'self'" };
    expect(momentsOf(run(invoke, { ...keys, csp }), 'stopped')).toMatchObject([
      { directive: "connect-src 'self'" },
    ]);
    expect(momentsOf(run(invoke, { ...keys, csp: null }), 'stopped')).toEqual([]);
  });

  it('is the one for development, where the app’s own scheme serves the page', () => {
    const csps: Partial<App> = { csp: "connect-src 'self'", devCsp: 'connect-src *' };
    expect(momentsOf(run(invoke, { ...keys, ...csps, source: 'dev' }), 'stopped')).toEqual([]);
    expect(momentsOf(run(invoke, { ...keys, ...csps }), 'stopped')).toHaveLength(1);
  });
});

describe('scenario files', () => {
  const read = (app: object) => readScenario(JSON.stringify({ ...scenario(listen, {}), app }));
  const app = scenario(listen, {}).app;

  it('take every form of a page’s address and of a policy', () => {
    const windows = Object.fromEntries(
      [
        'settings.html',
        '/a/b',
        'about:blank',
        'data:text/html,<p>hi</p>',
        'http://[::1]:80',
        'notes://x/y',
      ].map((url, index) => [`w${String(index)}`, { url }]),
    );
    const keys = {
      source: 'dev',
      devUrl: server,
      frontendDist: '../dist',
      registeredSchemes: ['notes'],
      features: ['tracing', 'webview-data-url'],
      csp: null,
      devCsp: { 'connect-src': ['ipc:'] },
    };
    expect(read({ ...app, ...keys, windows: { ...app.windows, ...windows } })).toHaveProperty('scenario');
  });

  it.each([
    ['app.devUrl', { devUrl: 'localhost:1420' }, 'a URL such as http://localhost:1420'],
    ['app.windows.main.url', { windows: { main: { url: 'data:text/html,hi' } } }, 'webview-data-url'],
    ['app.windows.main.url', { windows: { main: { url: 'mailto:me' } } }, 'a URL such as'],
    ['app.csp', { csp: 7 }, 'a policy is a text, null, or an object'],
  ])('refuse %s %j', (path, keys, message) => {
    const result = read({ ...app, ...keys });
    expect('problems' in result && result.problems).toMatchObject([
      { path, message: expect.stringContaining(message) as string },
    ]);
  });
});
