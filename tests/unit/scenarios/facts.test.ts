import { describe, expect, it } from 'vitest';
import { scenarios } from '../../../src/scenarios/all.ts';
import { simulate } from '../../../src/simulation/index.ts';
import type { Moment, Trace } from '../../../src/trace/record/trace.ts';
import { commands } from './numbers/commands.ts';
import { events } from './numbers/events.ts';
import { forged } from './numbers/forged.ts';
import { isolation } from './numbers/isolation.ts';
import { life } from './numbers/life.ts';
import { main, preview, type Facts, type Wanted } from './numbers/wanted.ts';

/** By number; a scenario that shows a number once more has its own, by id. */
const facts: Record<string, readonly Facts[]> = { ...commands, ...events, ...isolation, ...life, ...forged };

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

describe('the numbers of the facts', () => {
  for (const scenario of scenarios) {
    it(`${scenario.facts}: ${scenario.id}`, () => {
      const cases = facts[scenario.id] ?? facts[scenario.facts];
      expect(cases).toBeDefined();
      for (const { set = {}, inOrder } of cases ?? []) {
        for (const list of inOrder) expectInOrder(simulate(scenario, { set }), list);
      }
    });
  }

  const outcomes = (facts: string, set: Record<string, string>) => {
    const scenario = scenarios.find((it) => it.facts === facts);
    return scenario && simulate(scenario, { set }).calls.map((call) => call.settles);
  };

  it('S19 b: a hook that blocks leaves the promise waiting for ever', () => {
    for (const value of ['b', 'silent', 'never', 'false', 'object'])
      expect(outcomes('S19', { case: value })).toEqual(['never']);
  });

  it('S20 c: in the fallback a forged message is never answered; S20 d: the whole one runs again', () => {
    expect(outcomes('S20', { case: 'c' })).toEqual(['resolved', 'never']);
    expect(outcomes('S20', { case: 'd' })).toEqual(['resolved', 'resolved']);
  });

  it('S25: the command runs twice over the custom protocol, once in the fallback and after its answer', () => {
    const runs = (set: Record<string, string>) => {
      const scenario = scenarios.find((it) => it.facts === 'S25');
      return scenario && simulate(scenario, { set }).moments.filter(({ kind }) => kind === 'running').length;
    };
    expect(runs({})).toBe(2);
    expect(runs({ way: 'fallback' })).toBe(1);
    expect(runs({ reload: 'after' })).toBe(1);
    expect(outcomes('S25', {})).toEqual(['gone']);
  });

  it('S28: the window stays, or goes when somebody cures it', () => {
    const closed = (set: Record<string, string>) => {
      const scenario = scenarios.find((it) => it.facts === 'S28');
      return scenario && simulate(scenario, { set }).moments.some(({ kind }) => kind === 'closed');
    };
    expect(closed({})).toBe(false);
    expect(closed({ page: 'listens' })).toBe(true);
    expect(closed({ page: 'listens', permission: 'off' })).toBe(false);
    expect(closed({ page: 'stays' })).toBe(true);
    expect(closed({ cure: 'destroys' })).toBe(true);
  });

  it('S17: the thresholds are strict: 8191 and 1023 bytes go by eval, 8192 and 1024 by the detour', () => {
    const detours = (size: string) => {
      const scenario = scenarios.find((it) => it.facts === 'S17');
      return scenario && simulate(scenario, { set: { size } }).calls.length - 1;
    };
    expect(['8191', 'raw-500', 'raw-1023'].map(detours)).toEqual([0, 0, 0]);
    expect(['20000', '8192', 'raw-1024'].map(detours)).toEqual([1, 1, 1]);
  });

  it('S7: one fetch, then the same ids by postMessage, and never a fetch again', () => {
    const scenario = scenarios.find((it) => it.facts === 'S7');
    const wires = scenario && simulate(scenario).messages.map(({ wire }) => wire);
    expect(wires?.map(({ form }) => form)).toEqual(['request', 'post', 'eval', 'post', 'eval']);
    expect(wires?.[1]).toEqual({
      form: 'post',
      command: 'open_file',
      callback: 1001,
      error: 1002,
      options: { customProtocolIpcBlocked: true },
      payload: { json: { path: '/home/u/notes/a.txt' } },
      key: 'KEY',
    });
    expect(wires?.[2]).toMatchObject({
      script:
        'window.__TAURI_INTERNALS__.runCallback(1001, {"path":"/home/u/notes/a.txt","text":"to be or not"})',
    });
  });

  it('S6: a top-level array is text over the custom protocol, and its bytes through the isolation frame', () => {
    const scenario = scenarios.find((it) => it.facts === 'S6');
    const body = (set: Record<string, string>) => {
      const wire =
        scenario &&
        simulate(scenario, { set }).messages.find(
          ({ wire: it }) => it.form === 'request' && it.method === 'POST',
        )?.wire;
      return wire && 'body' in wire ? wire.body : undefined;
    };
    // `72,105` and the two letters that the numbers are, in base64.
    expect(body({ case: 'array' })).toEqual({ bytes: 'NzIsMTA1' });
    expect(body({ case: 'array', pattern: 'isolation' })).toMatchObject({
      sealed: { bytes: 'SGk=' },
      payload: 18,
    });
    expect(body({ case: 'nested' })).toEqual({ json: { bytes: [72, 105] } });
  });

  it('S26: nothing reaches frame or core, and the promise waits', () => {
    const scenario = scenarios.find((it) => it.facts === 'S26');
    const trace = scenario && simulate(scenario);
    expect(trace?.calls.map((call) => [call.settles, call.sent])).toEqual([['never', []]]);
    expect(trace?.messages.filter((message) => message.call !== undefined)).toEqual([]);
  });

  it('S18: command and ids stay readable beside the sealed payload, and the answer is plain', () => {
    const scenario = scenarios.find((it) => it.facts === 'S18');
    const wires = scenario && simulate(scenario).messages.map(({ wire }) => wire);
    const frames = wires?.filter((wire) => wire.form === 'frame' && wire.type === 'call');
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
    const request = wires?.find((wire) => wire.form === 'request' && wire.method === 'POST');
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
    expect(wires?.at(-1)).toMatchObject({ form: 'response', status: 200, body: { json: 5 } });
  });

  it('S14: with its own listener main gets an eval without ids, and nothing fires there', () => {
    const scenario = scenarios.find((it) => it.facts === 'S14');
    const trace = scenario && simulate(scenario, { set: { main: 'webviewWindow' } });
    const evals = trace?.messages.filter(
      ({ wire, to }) => wire.form === 'eval' && wire.purpose === 'dispatch' && to === main,
    );
    expect(evals?.map(({ wire }) => 'ids' in wire && wire.ids)).toEqual([[]]);
    expect(trace?.moments.some((moment) => moment.kind === 'heard' && moment.actor === main)).toBe(false);
  });

  /* S15's rows: who hears, as M (main), P (preview), C (app.listen), A (listen_any). */
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
  const whoHears = (set: Record<string, string>) => {
    const scenario = scenarios.find((it) => it.facts === 'S15');
    const trace = scenario && simulate(scenario, { set });
    const letters = trace?.moments
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
    return (['M', 'P', 'C', 'A'] as const).filter((letter) => letters?.includes(letter)).join('');
  };
  for (const [call, heard] of Object.entries(rows)) {
    it(`S15: ${call} is heard by ${heard}, and by main only where named if it listens for itself`, () => {
      expect(whoHears({ call })).toBe(heard);
      expect(whoHears({ call, main: 'webviewWindow' })).toBe(ownOnly[call] ?? heard.replace('M', ''));
    });
  }
});
