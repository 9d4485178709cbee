import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/simulation/clock/random.ts';
import { pageMachine } from '../../../../src/simulation/page/page.machine.ts';
import { createIds } from '../../../../src/simulation/protocol/ids.ts';
import { response } from '../messages.ts';
import { startOne } from '../one-machine.ts';

const started = (more: { readonly isIsolated?: boolean } = {}) =>
  startOne(pageMachine, {
    id: 'page(main)',
    input: {
      id: 'page(main)',
      window: 'main',
      url: 'tauri://localhost/',
      origin: 'tauri://localhost',
      from: 'app',
      usesHttps: false,
      platform: 'linux',
      invokeKey: 'KEY',
      hasScripts: true,
      isLoaded: true,
      isIsolated: false,
      ids: createIds(createRandom(1)),
      random: createRandom(1),
      ...more,
    },
    stubs: ['engine'],
  });

const open = { type: 'page.open' } as const;
const load = { type: 'page.load' } as const;
const close = { type: 'page.close' } as const;
const invoke = { type: 'page.perform', operation: { type: 'invoke', command: 'works' } } as const;
const fetch = { type: 'page.perform', operation: { type: 'fetch', command: 'works' } } as const;
const reload = { type: 'page.perform', operation: { type: 'reload' } } as const;
const answer = (id: string, answers: string, call: string) =>
  ({ type: 'message.deliver', message: response(id, { answers, call }) }) as const;

describe('pageMachine', () => {
  it('is unloaded until it is opened: it misses messages, and says what it could not do', () => {
    const page = started();
    page.sendAt(0, invoke, answer('m9', 'm1', 'c1'));
    page.runUntil(9);
    expect(page.states()).toEqual(['unloaded']);
    page.sendAt(10, open);
    page.runUntil(10);
    expect(page.states()).toEqual(['unloaded', 'loaded.idle']);
    expect(page.inbox('engine')).toEqual([
      { at: 0, type: 'operation.fail', window: 'main', source: "invoke('works')" },
    ]);
  });

  it('that was not opened is loaded with its first document', () => {
    const page = started();
    page.sendAt(5, load);
    page.runUntil(5);
    expect(page.states()).toEqual(['unloaded', 'loaded.idle']);
    expect(page.moments('loaded')).toMatchObject([{ at: 5, document: 1, origin: 'tauri://localhost' }]);
  });

  it('awaits a response until its call is settled', () => {
    const page = started();
    page.sendAt(0, open, invoke);
    page.runUntil(3);
    expect(page.states()).toEqual(['unloaded', 'loaded.idle', 'loaded.awaitingResponse']);
    expect(page.sent('engine')).toEqual(['0 m1']);
    page.sendAt(4, answer('m9', 'm1', 'c1'));
    page.runUntil(4);
    expect(page.states().at(-1)).toBe('loaded.idle');
    expect(page.moments('settled')).toMatchObject([
      { at: 4, call: 'c1', outcome: 'resolved', value: { json: 'done' } },
    ]);
  });

  it('awaits a response until a raw fetch is settled', () => {
    const page = started();
    page.sendAt(0, open, fetch);
    page.runUntil(3);
    expect(page.states().at(-1)).toBe('loaded.awaitingResponse');
    page.sendAt(4, answer('m9', 'm1', 'c1'));
    page.runUntil(4);
    expect(page.states().at(-1)).toBe('loaded.idle');
    expect(page.moments('settled')).toMatchObject([
      { at: 4, call: 'c1', outcome: 'resolved', value: { json: { status: 200, body: 'done' } } },
    ]);
  });

  it('is idle after a raw fetch that the engine did not let out', () => {
    const page = started();
    page.sendAt(0, open, fetch);
    page.sendAt(1, { type: 'fetch.failed', request: 'm1' });
    page.runUntil(1);
    expect(page.states()).toEqual(['unloaded', 'loaded.idle', 'loaded.awaitingResponse', 'loaded.idle']);
    expect(page.moments('settled')).toMatchObject([
      { at: 1, call: 'c1', outcome: 'rejected', value: { json: 'TypeError: Load failed' } },
    ]);
  });

  it('awaits on when a call’s fetch fails, since it posts the call', () => {
    const page = started();
    page.sendAt(0, open, invoke);
    page.sendAt(1, { type: 'fetch.failed', request: 'm1' });
    page.runUntil(1);
    expect(page.states().at(-1)).toBe('loaded.awaitingResponse');
    expect(page.inbox('engine')).toMatchObject([
      { at: 0, message: { id: 'm1', transport: 'custom-protocol' } },
      { at: 1, message: { id: 'm2', transport: 'post-message' } },
    ]);
  });

  it('awaits a response until the last of its calls is settled', () => {
    const page = started();
    page.sendAt(0, open, invoke, invoke);
    page.sendAt(4, answer('m8', 'm2', 'c2'));
    page.runUntil(4);
    expect(page.states().at(-1)).toBe('loaded.awaitingResponse');
    page.sendAt(5, answer('m9', 'm1', 'c1'));
    page.runUntil(5);
    expect(page.states().at(-1)).toBe('loaded.idle');
  });

  it('tells the engine, when it reloads, which requests have no answer', () => {
    const page = started();
    page.sendAt(0, open, invoke, invoke, answer('m9', 'm1', 'c1'), reload);
    page.runUntil(0);
    expect(page.inbox('engine').at(-1)).toEqual({
      at: 0,
      type: 'page.leave',
      page: 'page(main)',
      window: 'main',
      why: 'reload',
      to: 'tauri://localhost/',
      requests: [{ message: 'm2', call: 'c2' }],
    });
  });

  it('reloaded it has another document, which awaits none of the calls before', () => {
    const page = started();
    page.sendAt(0, open, invoke, reload);
    page.runUntil(0);
    expect(page.states().at(-1)).toBe('loaded.awaitingResponse');
    page.sendAt(50, load);
    page.sendAt(60, answer('m9', 'm1', 'c1'));
    page.runUntil(60);
    expect(page.states()).toEqual(['unloaded', 'loaded.idle', 'loaded.awaitingResponse', 'loaded.idle']);
    expect(page.moments('loaded')).toMatchObject([{ at: 50, document: 2 }]);
    expect(page.moments('settled')).toEqual([]);
    expect(page.inbox('engine').at(-1)).toMatchObject({
      at: 60,
      type: 'message.lose',
      message: { id: 'm9' },
      reason: 'requestAborted',
    });
  });

  it('closed it drops messages, for the engine to report', () => {
    const page = started();
    page.sendAt(0, open, invoke, close);
    page.sendAt(2, { ...answer('m9', 'm1', 'c1'), group: 'arriving' });
    page.sendAt(3, invoke, load);
    page.runUntil(3);
    expect(page.states()).toEqual(['unloaded', 'loaded.idle', 'loaded.awaitingResponse', 'closed']);
    expect(page.inbox('engine').slice(1)).toEqual([
      {
        at: 2,
        type: 'message.lose',
        message: response('m9', { answers: 'm1', call: 'c1' }),
        reason: 'windowClosed',
        group: 'arriving',
      },
      { at: 3, type: 'operation.fail', window: 'main', source: "invoke('works')" },
    ]);
  });

  it('of a window that is opened again awaits a document, and takes nothing that was for the one before', () => {
    const page = started();
    page.sendAt(0, open, invoke, close);
    page.sendAt(1, { type: 'page.await' }, load);
    page.sendAt(2, answer('m9', 'm1', 'c1'));
    page.runUntil(2);
    expect(page.states().slice(-3)).toEqual(['closed', 'unloaded', 'loaded.idle']);
    expect(page.moments('loaded')).toMatchObject([{ at: 1, document: 2 }]);
    expect(page.inbox('engine').at(-1)).toMatchObject({ type: 'message.lose', reason: 'windowClosed' });
  });

  it('wants its isolation frame with every document', () => {
    const page = started({ isIsolated: true });
    page.sendAt(0, open);
    page.sendAt(50, load);
    page.runUntil(50);
    expect(page.inbox('engine')).toEqual([
      { at: 0, type: 'frame.open', window: 'main' },
      { at: 50, type: 'frame.open', window: 'main' },
    ]);
  });
});
