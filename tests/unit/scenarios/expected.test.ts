import { describe, expect, it } from 'vitest';
import { loadScenario, loadScenarios, type ScenarioId } from '../../../src/scenarios/index.ts';
import { simulate } from '../../../src/simulation/index.ts';
import type { Knobs, Moment, Trace } from '../../../src/trace/record/trace.ts';
import { commandArguments } from './expected/arguments.ts';
import { commands } from './expected/commands.ts';
import { events } from './expected/events.ts';
import { forged } from './expected/forged.ts';
import { isolation } from './expected/isolation.ts';
import { life } from './expected/life.ts';
import { origins } from './expected/origins.ts';
import { main, preview, type Expected, type Wanted } from './expected/wanted.ts';

const scenarios = await loadScenarios();

/** By id of the scenario. */
const expected: Readonly<Record<string, readonly Expected[]>> = {
  ...commands,
  ...commandArguments,
  ...events,
  ...isolation,
  ...life,
  ...origins,
  ...forged,
};

const matches = (trace: Trace, moment: Moment, [, actor, kind, detail = {}]: Wanted) => {
  const seen: object = { ...moment, source: trace.calls.find(({ id }) => id === moment.call)?.source };
  return (
    moment.actor === actor &&
    moment.kind === kind &&
    Object.entries(detail).every(
      ([key, value]) => JSON.stringify(seen[key as keyof typeof seen]) === JSON.stringify(value),
    )
  );
};

function expectInOrder(trace: Trace, list: readonly Wanted[]): void {
  let from = 0;
  const moments = trace.moments.filter((moment) => !moment.before);
  for (const wanted of list) {
    const index = moments.findIndex((moment, place) => place >= from && matches(trace, moment, wanted));
    expect(index, `${wanted[0]}: ${wanted[2]} at ${wanted[1]}`).toBeGreaterThanOrEqual(0);
    from = index + 1;
  }
}

describe('what happens in each scenario', () => {
  for (const scenario of scenarios) {
    it(scenario.id, () => {
      const cases = expected[scenario.id];
      expect(cases).toBeDefined();
      for (const { set = {}, inOrder } of cases ?? []) {
        for (const list of inOrder) expectInOrder(simulate(scenario, { set }), list);
      }
    });
  }

  const run = async (id: ScenarioId, set: Knobs = {}) => simulate(await loadScenario(id), { set });
  const outcomes = async (id: ScenarioId, set: Knobs) =>
    (await run(id, set)).calls.map((call) => call.settles);

  it('isolation-hook: a hook that blocks leaves the promise waiting forever', async () => {
    for (const value of ['b', 'silent', 'never', 'false', 'object'])
      expect(await outcomes('isolation-hook', { case: value })).toEqual(['never']);
  });

  it('isolation-tampered: a forged message is never answered in the fallback; the whole one runs again', async () => {
    expect(await outcomes('isolation-tampered', { case: 'c' })).toEqual(['resolved', 'never']);
    expect(await outcomes('isolation-tampered', { case: 'd' })).toEqual(['resolved', 'resolved']);
  });

  it('reload-while-pending: the command runs twice over the custom protocol, once in the fallback and after its answer', async () => {
    const runs = async (set: Knobs) =>
      (await run('reload-while-pending', set)).moments.filter(({ kind }) => kind === 'running').length;
    expect(await runs({})).toBe(2);
    expect(await runs({ way: 'fallback' })).toBe(1);
    expect(await runs({ reload: 'after' })).toBe(1);
    expect(await outcomes('reload-while-pending', {})).toEqual(['gone']);
  });

  it('close-after-reload: the window stays, or goes when somebody cures it', async () => {
    const closed = async (set: Knobs) =>
      (await run('close-after-reload', set)).moments.some(({ kind }) => kind === 'closed');
    expect(await closed({})).toBe(false);
    expect(await closed({ page: 'listens' })).toBe(true);
    expect(await closed({ page: 'listens', permission: 'off' })).toBe(false);
    expect(await closed({ page: 'stays' })).toBe(true);
    expect(await closed({ cure: 'destroys' })).toBe(true);
  });

  it('channel-progress: the thresholds are strict: 8191 and 1023 bytes go by eval, 8192 and 1024 by the detour', async () => {
    const detours = async (size: string) => (await run('channel-progress', { size })).calls.length - 1;
    for (const size of ['8191', 'raw-500', 'raw-1023']) expect(await detours(size), size).toBe(0);
    for (const size of ['20000', '8192', 'raw-1024']) expect(await detours(size), size).toBe(1);
  });

  it('post-message-fallback: one fetch, then the same ids by postMessage, and never a fetch again', async () => {
    const wires = (await run('post-message-fallback')).messages.map(({ wire }) => wire);
    expect(wires.map(({ form }) => form)).toEqual(['request', 'post', 'eval', 'post', 'eval']);
    expect(wires[1]).toEqual({
      form: 'post',
      command: 'open_file',
      callback: 1001,
      error: 1002,
      options: { customProtocolIpcBlocked: true },
      payload: { json: { path: '/home/u/notes/a.txt' } },
      key: 'KEY',
    });
    expect(wires[2]).toMatchObject({
      script:
        'window.__TAURI_INTERNALS__.runCallback(1001, {"path":"/home/u/notes/a.txt","text":"to be or not"})',
    });
  });

  it('raw-bytes: a top-level array is text over the custom protocol, and its bytes through the isolation frame', async () => {
    const body = async (set: Knobs) => {
      const { messages } = await run('raw-bytes', set);
      const wire = messages.find(({ wire: it }) => it.form === 'request' && it.method === 'POST')?.wire;
      return wire && 'body' in wire ? wire.body : undefined;
    };
    // `72,105` and the two letters that the numbers are, in base64.
    expect(await body({ case: 'array' })).toEqual({ bytes: 'NzIsMTA1' });
    expect(await body({ case: 'array', pattern: 'isolation' })).toMatchObject({
      sealed: { bytes: 'SGk=' },
      payload: 18,
    });
    expect(await body({ case: 'nested' })).toEqual({ json: { bytes: [72, 105] } });
  });

  it('starved-isolation-frame: nothing reaches frame or core, and the promise waits', async () => {
    const trace = await run('starved-isolation-frame');
    expect(trace.calls.map((call) => [call.settles, call.sent])).toEqual([['never', []]]);
    expect(trace.messages.filter((message) => message.call !== undefined)).toEqual([]);
  });

  it('isolation-success: command and ids stay readable beside the sealed payload, and the answer is plain', async () => {
    const wires = (await run('isolation-success')).messages.map(({ wire }) => wire);
    const frames = wires.filter((wire) => wire.form === 'frame' && wire.type === 'call');
    const args = { path: '/home/u/notes/a.txt', contents: 'to be' };
    const readable = { command: 'save_file', callback: 1001, error: 1002, options: null };
    const sealed = {
      sealed: { json: args },
      contentType: 'application/json',
      nonce: 12,
      payload: 65,
      starts: [0, 0, 0, 0].map(() => expect.any(Number) as number),
    };
    expect(frames).toEqual([
      { form: 'frame', type: 'call', ...readable, payload: { json: args } },
      { form: 'frame', type: 'call', ...readable, payload: sealed },
    ]);
    const request = wires.find((wire) => wire.form === 'request' && wire.method === 'POST');
    expect(request).toMatchObject({
      body: sealed,
      headers: [
        ['Content-Type', 'application/json'],
        ['Tauri-Callback', '1001'],
        ['Tauri-Error', '1002'],
        ['Tauri-Invoke-Key', 'KEY'],
        ['Origin', 'tauri://localhost'],
      ],
    });
    expect(wires.at(-1)).toMatchObject({ form: 'response', status: 200, body: { json: 5 } });
  });

  it('emit-to-one-window: with its own listener main gets an eval without ids, and nothing fires there', async () => {
    const trace = await run('emit-to-one-window', { main: 'webviewWindow' });
    const evals = trace.messages.filter(
      ({ wire, to }) => wire.form === 'eval' && wire.purpose === 'dispatch' && to === main,
    );
    expect(evals.map(({ wire }) => 'ids' in wire && wire.ids)).toEqual([[]]);
    expect(trace.moments.some((moment) => moment.kind === 'heard' && moment.actor === main)).toBe(false);
  });

  /* The rows of who-hears, as M (main), P (preview), C (app.listen), A (listen_any). */
  const rows: Record<string, string> = {
    'js-emit': 'MPCA',
    'rust-emit': 'MPCA',
    'js-emit-to-preview': 'MPA',
    'rust-emit-to-preview': 'MPA',
    'js-emit-to-main': 'MA',
    'js-emit-to-app': 'MCA',
    'rust-emit-to-app': 'MCA',
    'rust-emit-to-window': 'MA',
    'rust-emit-filter': 'MA',
    // Native rows of 3.8: of a window, and files dropped on a webview window.
    'native-resize': 'MPA',
    'native-drop': 'MPA',
  };
  const ownOnly = { 'js-emit': 'MPCA', 'rust-emit': 'MPCA', 'js-emit-to-main': 'MA' } as Record<
    string,
    string
  >;
  const whoHears = async (set: Knobs) => {
    const letters = (await run('who-hears', set)).moments
      .filter((moment) => moment.kind === 'heard')
      .map((moment) =>
        moment.actor === main
          ? 'M'
          : moment.actor === preview
            ? 'P'
            : moment.listener.target.kind === 'App'
              ? 'C'
              : 'A',
      );
    return (['M', 'P', 'C', 'A'] as const).filter((letter) => letters.includes(letter)).join('');
  };
  for (const [call, heard] of Object.entries(rows)) {
    it(`who-hears: ${call} is heard by ${heard}, and by main only where named if it listens for itself`, async () => {
      expect(await whoHears({ call })).toBe(heard);
      expect(await whoHears({ call, main: 'webviewWindow' })).toBe(ownOnly[call] ?? heard.replace('M', ''));
    });
  }
});
