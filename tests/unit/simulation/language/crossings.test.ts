import { describe, expect, it } from 'vitest';
import {
  type App,
  type PageOperation,
  type Scenario,
  type ScriptEntry,
  simulate,
  UnsimulatedError,
} from '../../../../src/simulation/index.ts';
import { pictureAt, stepsOf } from '../../../../src/trace/index.ts';
import type { MomentOf, Trace } from '../../../../src/trace/record/trace.ts';
import { appWith, invoke, momentsOf, problemsOf, runOf, scenarioOf } from './one-app.ts';

/* Where pages come from, who waits for the webviews and who may call, when pages leave and windows come again. */

const onPage = (at: number, operation: PageOperation, page = 'main'): ScriptEntry => ({
  at,
  page,
  operation,
});
const go = (at: number, to: string, page = 'main') => onPage(at, { type: 'navigate', to }, page);
const listen = (at: number, page = 'main') => onPage(at, { type: 'listen', event: 'x' }, page);
const settles = ({ calls }: Trace) => calls.map((call) => call.settles);
const origins = (trace: Trace) =>
  momentsOf(trace, 'gate').filter(
    (it): it is Extract<MomentOf<'gate'>, { gate: 'origin' }> => it.gate === 'origin',
  );
const stops = (trace: Trace) => momentsOf(trace, 'stopped').map(({ reason }) => reason);
const server = 'http://localhost:1420';

describe('a page that leaves for another origin', () => {
  it.each(['dev', 'built'] as const)('is remote there, and asked for by nobody in the app: %s', (source) => {
    const trace = runOf(
      appWith({ source, devUrl: server }),
      listen(0),
      go(100, 'https://example.org/a'),
      listen(300),
    );
    expect(settles(trace)).toEqual(['resolved', 'rejected']);
    expect(origins(trace).map(({ reason }) => reason)).toEqual(['local', 'remote']);
    expect(momentsOf(trace, 'loaded')).toMatchObject([
      { document: 2, origin: 'https://example.org', from: 'elsewhere', rule: 'page.outside' },
    ]);
    expect(trace.calls[1]?.value).toEqual({
      json: expect.stringContaining('URL: https://example.org/\n') as string,
    });
    expect(trace.messages.filter(({ from }) => from === 'engine')).toEqual([]);
  });

  it('is at home at the dev server in a development build alone', () => {
    const run = (source: 'dev' | 'built') =>
      runOf(appWith({ source, devUrl: server }), go(0, `${server}/a`), listen(200));
    expect(origins(run('dev'))).toMatchObject([{ reason: 'local', from: 'devUrl' }]);
    expect(settles(run('dev'))).toEqual(['resolved']);
    expect(origins(run('built'))).toMatchObject([{ reason: 'remote' }]);
    expect(settles(run('built'))).toEqual(['rejected']);
  });

  it('stays at the dev server for a path, and at the host it is at', () => {
    const trace = runOf(appWith({ source: 'dev', devUrl: server }), go(0, '/a'), listen(200));
    expect(momentsOf(trace, 'loaded')).toMatchObject([{ origin: server, from: 'devUrl' }]);
  });

  it('leaves the app’s policy behind, and meets it again at home', () => {
    const app = appWith({ csp: "default-src 'none'" });
    const trace = runOf(
      app,
      invoke(0, 'echo'),
      go(100, 'https://example.org'),
      invoke(300, 'echo'),
      go(400, 'tauri://localhost/other.html'),
      invoke(600, 'echo'),
    );
    expect(stops(trace)).toEqual(['policy', 'policy']);
    expect(momentsOf(trace, 'stopped').map(({ at }) => at)).toEqual([0, 600]);
  });

  it('has the app’s policy at a page of the app, when the window was opened elsewhere', () => {
    const app = appWith({
      windows: { main: { url: 'https://example.org' } },
      csp: "default-src 'none'",
    });
    const trace = runOf(app, invoke(0, 'echo'), go(100, 'tauri://localhost/'), invoke(300, 'echo'));
    expect(momentsOf(trace, 'stopped')).toMatchObject([{ reason: 'policy', at: 300 }]);
    expect(momentsOf(trace, 'loaded')[0]?.from).toBeUndefined();
  });

  it('is asked for in the app at a scheme that it registered', () => {
    const trace = runOf(appWith({ registeredSchemes: ['notes'] }), go(0, 'notes://localhost/a'), listen(200));
    expect(trace.messages.find(({ from }) => from === 'engine')?.wire).toMatchObject({
      url: 'notes://localhost/a',
    });
    expect(momentsOf(trace, 'loaded')).toMatchObject([{ from: 'registeredScheme', rule: 'page.registered' }]);
    expect(settles(trace)).toEqual(['resolved']);
  });

  it('keeps https for the app’s schemes on Windows in a window with useHttpsScheme', () => {
    const windows = { main: { useHttpsScheme: true } };
    const trace = runOf(
      appWith({ windows, platform: 'windows' }),
      go(0, '/a'),
      onPage(200, { type: 'fetch', command: 'echo' }),
    );
    expect(momentsOf(trace, 'loaded')).toMatchObject([{ origin: 'https://tauri.localhost' }]);
    expect(trace.calls[0]?.source).toContain('https://ipc.localhost/echo');
  });

  it('has no ipc: on macOS once it comes by https, as reports say', () => {
    const app = appWith({ platform: 'macos' });
    expect(stops(runOf(app, go(0, 'https://example.org'), invoke(200, 'echo')))).toContain('mixedContent');
  });

  it('is refused where no engine knows the scheme, and where a path is no address', () => {
    const opens = (more: Partial<App>, to: string) => () => runOf(appWith(more), go(0, to));
    expect(opens({}, 'foo://bar')).toThrow(UnsimulatedError);
    expect(opens({ platform: 'windows' }, 'tauri://localhost/')).toThrow(
      /which on Windows is http:\/\/tauri/,
    );
    const blank = appWith({ windows: { main: { url: 'about:blank' } } });
    expect(problemsOf(scenarioOf(blank, go(0, '/a')))).toEqual([
      'script.0.operation.to: the page of “main” begins at about:blank, at which a path is no address; give all of it, such as https://example.org/page',
    ]);
    expect(settles(runOf(blank, go(0, 'http://example.org'), listen(200)))).toEqual(['rejected']);
  });
});

describe('a window that is opened again with the feature tracing', () => {
  const windows = { main: {}, other: { create: true } };
  const core = (
    at: number,
    type: 'open' | 'destroy',
    thread: 'main-thread' | 'async-runtime',
  ): ScriptEntry => ({
    at,
    core: thread,
    operation: { type, window: 'other' },
  });
  const commands: App['commands'] = {
    polls: {
      async: true,
      parameters: {},
      body: [
        { type: 'wait', ms: 5 },
        { type: 'emit', event: 'x' },
      ],
    },
    works: { parameters: {}, body: [{ type: 'work', ms: 40 }] },
  };
  const app = appWith({ windows, commands, features: ['tracing'] });
  const scenario = (...script: readonly ScriptEntry[]): Scenario => ({
    ...scenarioOf(app, ...script),
    before: [listen(0)],
  });

  it('waits on a worker for an emit, whose evals the busy main thread has to run', () => {
    const trace = simulate(
      scenario(
        core(0, 'destroy', 'main-thread'),
        invoke(10, 'polls'),
        invoke(12, 'works'),
        core(30, 'open', 'async-runtime'),
        listen(200, 'other'),
      ),
    );
    expect(momentsOf(trace, 'blocked').map(({ waitsFor }) => waitsFor)).toEqual(['mainThread', 'webviews']);
    const opened = momentsOf(trace, 'acted').find(({ action }) => action.type === 'open');
    expect(opened?.at).toBeGreaterThanOrEqual(52);
    expect(momentsOf(trace, 'loaded')).toMatchObject([{ actor: 'page(other)', document: 2 }]);
    expect(settles(trace).slice(-1)).toEqual(['resolved']);
    for (const { index } of stepsOf(trace)) expect(() => pictureAt(trace, index)).not.toThrow();
  });

  it('is refused at once while it is open, or is missing, whoever holds the webviews', () => {
    const trace = simulate(
      scenario(
        invoke(10, 'polls'),
        invoke(12, 'works'),
        core(30, 'open', 'async-runtime'),
        core(70, 'destroy', 'main-thread'),
        invoke(80, 'polls'),
        invoke(82, 'works'),
        core(95, 'destroy', 'async-runtime'),
      ),
    );
    // What came before took 4 ms.
    expect(momentsOf(trace, 'failed').map(({ reason, at }) => [reason, at - 4])).toEqual([
      ['windowExists', 30],
      ['noWindow', 95],
    ]);
  });

  it('freezes a main thread that opens it while a worker holds the webviews', () => {
    const trace = simulate(
      scenario(
        core(0, 'destroy', 'main-thread'),
        invoke(10, 'polls'),
        invoke(12, 'works'),
        core(30, 'open', 'main-thread'),
      ),
    );
    expect(momentsOf(trace, 'blocked').at(-1)).toMatchObject({ actor: 'core/main', waitsFor: 'webviews' });
    expect(momentsOf(trace, 'loaded')).toEqual([]);
  });
});

describe('a webview that shares a window', () => {
  const windows = { main: {}, side: { inside: 'main' } };
  const app = appWith({ windows, manifest: 'declared', capabilities: {} });
  const add = (named: object): ScriptEntry => ({
    at: 50,
    core: 'main-thread',
    operation: {
      type: 'addCapability',
      capability: { identifier: 'late', permissions: ['allow-echo'], ...named },
    },
  });
  const reasons = (named: object) =>
    momentsOf(
      runOf(app, invoke(0, 'echo', 'side'), add(named), invoke(100, 'echo', 'side'), invoke(100, 'echo')),
      'gate',
    ).flatMap((it) => (it.gate === 'permission' ? [it.reason] : []));

  it('gets a capability that is added, by its own label or that of its window', () => {
    expect(reasons({ webviews: ['side'] })).toEqual(['notGranted', 'granted', 'notGranted']);
    expect(reasons({ windows: ['main'] })).toEqual(['notGranted', 'granted', 'granted']);
    expect(reasons({ windows: ['side'] })).toEqual(['notGranted', 'notGranted', 'notGranted']);
  });

  it('is there from the start', () => {
    const later = { main: {}, side: { inside: 'main', create: false } };
    expect(problemsOf(scenarioOf(appWith({ windows: later }), invoke(0, 'echo')))).toEqual([
      'app.windows.side.create: “side” shares a window with other webviews, which are all there from the start',
    ]);
    const open: ScriptEntry = { at: 0, core: 'main-thread', operation: { type: 'open', window: 'side' } };
    expect(problemsOf(scenarioOf(app, open))).not.toEqual([]);
  });

  it('leaves for another page alone', () => {
    const trace = runOf(
      app,
      go(0, 'https://example.org', 'side'),
      invoke(200, 'echo', 'side'),
      invoke(200, 'echo'),
    );
    expect(
      origins(trace)
        .map(({ reason }) => reason)
        .toSorted(),
    ).toEqual(['local', 'remote']);
  });
});

describe('null and undefined', () => {
  const bodies = (app: App, ...operations: readonly PageOperation[]) =>
    runOf(app, ...operations.map((operation, index) => onPage(index * 50, operation))).messages.flatMap(
      ({ wire }) => (wire.form === 'request' ? [wire.body] : wire.form === 'post' ? [wire.payload] : []),
    );
  const undefinedValue = { $undefined: true };

  it('as a payload: null stays, undefined is nothing, by every way', () => {
    const ways: readonly PageOperation[] = [
      { type: 'invoke', command: 'echo', args: null },
      { type: 'postMessage', command: 'echo', args: null },
      { type: 'fetch', command: 'echo', body: null },
      { type: 'invoke', command: 'echo', args: undefinedValue },
    ];
    expect(bodies(appWith(), ...ways)).toEqual([
      { json: null },
      { json: null },
      { json: null },
      { json: {} },
    ]);
  });

  it('inside of one: null stays, undefined goes from an object and is null in a list', () => {
    const args = { value: undefinedValue, other: null, list: [undefinedValue, null] };
    expect(bodies(appWith(), { type: 'invoke', command: 'echo', args })).toEqual([
      { json: { other: null, list: [null, null] } },
    ]);
  });

  it('are read as serde reads them', () => {
    const value = (operation: PageOperation) => runOf(appWith(), onPage(0, operation)).calls[0]?.value;
    expect(value({ type: 'fetch', command: 'echo', body: null })).toEqual(
      value({ type: 'fetch', command: 'echo', body: { $text: 'null' } }),
    );
    expect(value({ type: 'fetch', command: 'echo', body: { value: null } })).toEqual({
      json: { status: 200, body: null },
    });
  });
});
