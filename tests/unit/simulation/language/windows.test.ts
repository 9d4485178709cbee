import { describe, expect, it } from 'vitest';
import { simulate, type ScriptEntry } from '../../../../src/simulation/index.ts';
import { pageSpansOf } from '../../../../src/trace/picture/spans.ts';
import { appWith, endsOf, invoke, momentsOf, problemsOf, runOf, scenarioOf, sentencesOf } from './one-app.ts';

const windows = { main: {}, settings: {} };
const core = (at: number, type: 'open' | 'destroy', window = 'settings'): ScriptEntry => ({
  at,
  core: 'main-thread',
  operation: { type, window },
});

describe('a window that is closed and opened again', () => {
  const trace = runOf(
    appWith({ windows }),
    invoke(0, 'slow', 'settings'),
    core(20, 'destroy'),
    core(30, 'open'),
    invoke(40, 'echo', 'settings'),
    invoke(90, 'echo', 'settings'),
  );

  it('has a new document, in which later operations run', () => {
    expect(momentsOf(trace, 'loaded').map(({ actor, document, at }) => [actor, document, at])).toEqual([
      ['page(settings)', 2, 80],
    ]);
    expect(endsOf(trace)).toEqual(["invoke('slow') gone", "invoke('echo') resolved"]);
  });

  it('does not get the answer to a call of the window before', () => {
    expect(momentsOf(trace, 'stopped')).toMatchObject([{ reason: 'windowClosed', call: 'c1' }]);
  });

  it('says of an operation that comes too early that nothing runs it', () => {
    expect(sentencesOf(trace, 'failed')).toEqual([
      "Nothing runs invoke('echo'): the window settings has no document at this time.",
    ]);
  });

  it('has two times in which it is there', () => {
    const spans = pageSpansOf(trace).get('page(settings)') ?? [];
    expect(spans.map(({ at, end }) => [at, end?.at])).toEqual([
      [0, 20],
      [80, undefined],
    ]);
  });

  it('does not get what a channel of the window before sends', () => {
    const stream = {
      async: true,
      parameters: { to: 'Channel' },
      body: [
        { type: 'wait', ms: 100 },
        { type: 'send', on: 'to', value: 1 },
      ],
    } as const;
    const streamed = runOf(
      appWith({ windows, commands: { stream } }),
      {
        at: 0,
        page: 'settings',
        operation: { type: 'invoke', command: 'stream', args: { to: { $channel: 'to' } } },
      },
      core(20, 'destroy'),
      core(21, 'open'),
    );
    expect(momentsOf(streamed, 'missed')).toEqual([]);
    expect(momentsOf(streamed, 'stopped').map(({ reason }) => reason)).toEqual([
      'windowClosed',
      'windowClosed',
      'windowClosed',
    ]);
  });

  it('hears an event that is sent to its label', () => {
    const heard = runOf(
      appWith({ windows }),
      { at: 0, page: 'settings', operation: { type: 'listen', event: 'tick' } },
      core(20, 'destroy'),
      core(21, 'open'),
      { at: 90, page: 'settings', operation: { type: 'listen', event: 'tick' } },
      { at: 120, core: 'async-runtime', operation: { type: 'emit', event: 'tick' } },
    );
    expect(momentsOf(heard, 'heard').map(({ listener }) => listener.id)).toEqual([1]);
  });
});

describe('a window that is not open', () => {
  const closing: ScriptEntry = { at: 5, user: { type: 'close', window: 'settings' } };

  it('is there from the start, unless it says otherwise or the script opens it first', () => {
    const loads = (trace: ReturnType<typeof runOf>) => momentsOf(trace, 'loaded').map(({ actor }) => actor);
    expect(loads(runOf(appWith({ windows }), core(9, 'open')))).toEqual(['page(settings)']);
    const created = appWith({ windows: { main: {}, settings: { create: false } } });
    expect(sentencesOf(runOf(created, closing), 'failed')).toEqual([
      'Nothing comes of close: no window settings is open at this time.',
    ]);
  });

  it('cannot be opened while another has its label, in Tauri’s words', () => {
    const trace = runOf(appWith({ windows: { main: {}, settings: { create: true } } }), core(9, 'open'));
    expect(sentencesOf(trace, 'failed')).toEqual([
      'open settings fails with a window with label `settings` already exists: the window that has the label is still open.',
    ]);
  });

  it('is none that the last window leaves open', () => {
    const trace = runOf(appWith({ windows }), core(9, 'destroy', 'main'), core(80, 'open'));
    expect(trace.ended).toBe('exit');
  });

  it('has nobody who could listen on it', () => {
    const listen = { type: 'listen', listener: { event: 'tick', on: { window: 'settings' } } } as const;
    const trace = runOf(
      appWith({ windows }),
      { at: 0, core: 'main-thread', operation: listen },
      core(9, 'open'),
    );
    expect(momentsOf(trace, 'failed')).toMatchObject([{ reason: 'noWindow', window: 'settings' }]);
    expect(momentsOf(trace, 'listening')).toEqual([]);
  });
});

describe('a user', () => {
  it('cannot answer a dialog that is not there', () => {
    const answer: ScriptEntry = { at: 0, user: { type: 'answer', with: 'ok' } };
    expect(sentencesOf(runOf(appWith(), answer, { ...answer, at: 5 }), 'failed')).toEqual([
      'Nothing comes of the answer: no dialog waits for the user.',
      'Nothing comes of the answer: no dialog waits for the user.',
    ]);
  });
});

describe('a page', () => {
  it('cannot stop to listen where it has not begun to', () => {
    const trace = runOf(appWith(), { at: 0, page: 'main', operation: { type: 'unlisten', name: 'stop' } });
    expect(sentencesOf(trace, 'failed')).toEqual([
      'Nothing runs stop() in main: this document has no listener of that name.',
    ]);
  });
});

describe('leaving a page', () => {
  const go = (at: number, to: string): ScriptEntry => ({
    at,
    page: 'main',
    operation: { type: 'navigate', to },
  });

  it('aborts the requests that wait, which are sent again as at a reload, and ends their promises', () => {
    const trace = runOf(appWith(), invoke(0, 'slow'), go(20, 'https://example.org/a'));
    expect(momentsOf(trace, 'stopped')[0]).toMatchObject({ reason: 'navigation', call: 'c1' });
    expect(momentsOf(trace, 'running').map(({ at }) => at)).toEqual([2, 22]);
    expect(momentsOf(trace, 'missed')).toHaveLength(1);
    expect(endsOf(trace)).toEqual(["invoke('slow') gone"]);
  });

  it('makes a page remote for the permissions, on both ways to the core process', () => {
    const csp = "default-src 'self'; connect-src 'self'";
    const trace = runOf(
      appWith({ csp }),
      invoke(0, 'echo'),
      go(40, 'https://example.org/a'),
      invoke(100, 'echo'),
      { at: 140, page: 'main', operation: { type: 'navigate', to: '/b' } },
      go(200, 'tauri://localhost/'),
      invoke(320, 'echo'),
    );
    // The app's own policy blocks fetch; the remote page has another.
    expect(trace.messages.filter(({ wire }) => wire.form === 'post')).toHaveLength(2);
    expect(momentsOf(trace, 'loaded').map(({ origin }) => origin)).toEqual([
      'https://example.org',
      'https://example.org',
      'tauri://localhost',
    ]);
    const origins = momentsOf(trace, 'gate').filter(({ gate }) => gate === 'origin');
    expect(origins.map(({ reason }) => reason)).toEqual(['local', 'remote', 'local']);
    expect(endsOf(trace)).toEqual([
      "invoke('echo') resolved",
      "invoke('echo') rejected",
      "invoke('echo') resolved",
    ]);
  });

  it('by going back is refused by the schema, since an engine may show the page again as it was left', () => {
    const back = { at: 0, page: 'main', operation: { type: 'back' } } as unknown as ScriptEntry;
    expect(problemsOf(scenarioOf(appWith(), back))).toEqual([
      expect.stringContaining('“back” cannot be simulated'),
    ]);
  });

  it('leaves listeners recorded that nobody in the next document has', () => {
    const trace = runOf(
      appWith(),
      { at: 0, page: 'main', operation: { type: 'listen', event: 'tick' } },
      { at: 20, core: 'main-thread', operation: { type: 'navigate', window: 'main', to: '/other.html' } },
      { at: 90, core: 'async-runtime', operation: { type: 'emit', event: 'tick' } },
    );
    expect(momentsOf(trace, 'acted').map(({ action }) => action)).toContainEqual({
      type: 'navigateWindow',
      window: 'main',
      to: '/other.html',
    });
    expect(trace.messages.map(({ wire }) => (wire.form === 'request' ? wire.url : ''))).toContain(
      'tauri://localhost/other.html',
    );
    expect(momentsOf(trace, 'heard')).toEqual([]);
    expect(trace.messages.at(-1)?.wire).toMatchObject({ form: 'eval', purpose: 'dispatch', ids: [0] });
  });

  it('to another origin ends what an isolation frame takes', () => {
    const trace = runOf(
      appWith({ pattern: 'isolation' }),
      invoke(60, 'echo'),
      go(130, 'https://example.org'),
      invoke(400, 'echo'),
    );
    expect(endsOf(trace)).toEqual(["invoke('echo') resolved", "invoke('echo') never"]);
    expect(sentencesOf(trace, 'stopped')).toEqual([
      'The message for iso(main) reaches nobody: the frame only takes messages of the origin that its window was opened with, and this page is https://example.org.',
    ]);
  });

  it.each(['#part', 'javascript:alert(1)', 'about:blank', 'data:text/html,x', 'settings.html', ''])(
    'for %j is refused by the schema',
    (to) => {
      expect(problemsOf(scenarioOf(appWith(), go(0, to)))).not.toEqual([]);
    },
  );

  it('has its frames again where they were, and not on other pages', () => {
    const app = appWith({
      windows: { main: { frames: { ad: { url: 'https://ads.example' } } } },
    });
    const fetch = (at: number): ScriptEntry => ({
      at,
      page: 'main',
      frame: 'ad',
      operation: { type: 'fetch', command: 'echo' },
    });
    const trace = simulate(
      scenarioOf(app, fetch(0), go(40, '/other.html'), fetch(100), go(110, 'tauri://localhost/'), fetch(200)),
    );
    expect(trace.calls.map(({ document }) => document)).toEqual([1, 2]);
    expect(momentsOf(trace, 'failed')).toMatchObject([{ at: 100, reason: 'noDocument' }]);
  });
});

describe('the schema', () => {
  it('refuses a listener on a window that the app lacks, and what comes after the end of the run', () => {
    const listener = { event: 'tick', on: { window: 'nowhere' } } as const;
    const app = appWith({ listeners: [listener] });
    const listen: ScriptEntry = { at: 0, core: 'main-thread', operation: { type: 'listen', listener } };
    const scenario = { ...scenarioOf(app, listen, invoke(100, 'echo'), invoke(101, 'echo')), until: 100 };
    expect(problemsOf(scenario)).toEqual([
      'script.0.operation: there is no window “nowhere”; the app has main',
      'script.2.at: the run is cut at 100 ms, so nothing is done at 101 ms',
      'app.listeners.0.on: there is no window “nowhere”; the app has main',
    ]);
  });
});
