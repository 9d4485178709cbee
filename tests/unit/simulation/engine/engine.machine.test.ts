import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/simulation/clock/random.ts';
import { VirtualClock } from '../../../../src/simulation/clock/virtual-clock.ts';
import { engineMachine } from '../../../../src/simulation/engine/engine.machine.ts';
import { createIds } from '../../../../src/simulation/protocol/ids.ts';
import type { Outgoing } from '../../../../src/simulation/protocol/notes.ts';
import { evaluation, frameCall, post, request, response } from '../messages.ts';
import { startOne } from '../one-machine.ts';

interface Setting {
  readonly policy?: string;
  readonly seed?: number;
}

const main = {
  url: 'tauri://localhost/',
  origin: 'tauri://localhost',
  from: 'app',
  usesHttps: false,
} as const;

function started({ policy, seed = 1 }: Setting = {}) {
  const clock = new VirtualClock();
  const engine = startOne(engineMachine, {
    id: 'engine',
    input: {
      ids: createIds(createRandom(1)),
      random: createRandom(seed),
      now: () => clock.now(),
      platform: 'linux',
      policies: new Map(policy === undefined ? [] : [['page(main)', policy]]),
      addresses: { main },
      site: { platform: 'linux', schemes: [] },
      documentsOf: { main: ['page(main)', 'frame(ad)'] },
    },
    stubs: ['core/main', 'page(main)', 'frame(ad)', 'page(other)', 'iso(main)'],
    clock,
  });
  return {
    ...engine,
    /** What was delivered to an actor: time, message, and group if there is one. */
    delivered: (to: string) =>
      engine
        .inbox(to)
        .filter(({ type }) => type === 'message.deliver')
        .map((it) => {
          const { at, message, group } = it as typeof it & { message: Outgoing; group?: string };
          return group === undefined ? `${at} ${message.id}` : `${at} ${message.id} ${group}`;
        }),
  };
}

const send = (message: Outgoing, isDrained = false) =>
  ({ type: 'message.send', message, isDrained }) as const;
const ofTask = { call: 'c1' } as const;
const leave = (...requests: readonly string[]) =>
  ({
    type: 'page.leave',
    page: 'page(main)',
    window: 'main',
    why: 'reload',
    to: 'tauri://localhost/',
    requests: requests.map((message) => ({ message, call: 'c1' })),
  }) as const;

describe('engineMachine, how long things take', () => {
  it.each([
    ['a request', request('a', 'works'), 'core/main', '12 a'],
    ['a post message', post('a', 'works'), 'core/main', '12 a'],
    ['a frame message', frameCall('a'), 'iso(main)', '11 a'],
    ['an eval', evaluation('a'), 'page(main)', '11 a'],
    ['a response', response('a'), 'page(main)', '12 a'],
  ])('%s', (_what, message, to, arrival) => {
    const engine = started();
    engine.sendAt(10, send(message));
    engine.runUntil(100);
    expect(engine.delivered(to)).toEqual([arrival]);
    expect(engine.states()).toEqual(['carrying']);
  });

  it('carries messages side by side', () => {
    const engine = started();
    engine.sendAt(0, send(request('a', 'works')));
    engine.sendAt(1, send(request('b', 'works')), send(evaluation('c')));
    engine.runUntil(100);
    expect(engine.delivered('core/main')).toEqual(['2 a', '3 b']);
    expect(engine.delivered('page(main)')).toEqual(['2 c']);
  });
});

describe('engineMachine, policies', () => {
  const policy = "default-src 'self'";

  it('stops a request that the policy of its page does not allow, at once', () => {
    const engine = started({ policy });
    engine.sendAt(10, send(request('a', 'works', ofTask)));
    engine.runUntil(100);
    expect(engine.delivered('core/main')).toEqual([]);
    expect(engine.inbox('page(main)')).toEqual([{ at: 10, type: 'fetch.failed', request: 'a' }]);
    expect(engine.moments('stopped')).toEqual([
      {
        at: 10,
        kind: 'stopped',
        actor: 'engine',
        reason: 'policy',
        directive: "default-src 'self'",
        rule: 'csp.connect',
        message: 'a',
        call: 'c1',
      },
    ]);
  });

  it.each([
    ['a post message, which is no request', policy, post('a', 'works')],
    ['a request of a document without a policy', policy, request('a', 'works', { from: 'frame(ad)' })],
    ['a request that the policy allows', 'connect-src ipc:', request('a', 'works')],
  ])('carries %s', (_what, policy, message) => {
    const engine = started({ policy });
    engine.sendAt(0, send(message));
    engine.runUntil(100);
    expect(engine.delivered('core/main')).toEqual(['2 a']);
    expect(engine.moments('stopped')).toEqual([]);
  });
});

describe('engineMachine, races', () => {
  const group = 'arriving-c1 to page(main)';

  it('an answer and an eval of one task arrive at one time, in one group', () => {
    const engine = started();
    engine.sendAt(0, send(evaluation('e1', ofTask)), send(response('a1', ofTask)));
    engine.runUntil(100);
    expect(engine.delivered('page(main)').toSorted()).toEqual([`2 a1 ${group}`, `2 e1 ${group}`]);
  });

  it('the seed draws which of the two is first', () => {
    const firsts = Array.from({ length: 10 }, (_, seed) => {
      const engine = started({ seed });
      engine.sendAt(0, send(evaluation('e1', ofTask)), send(response('a1', ofTask)));
      engine.runUntil(100);
      return engine.delivered('page(main)')[0];
    });
    expect([...new Set(firsts)].toSorted()).toEqual([`2 a1 ${group}`, `2 e1 ${group}`]);
  });

  it('an eval that is sent while the answer travels arrives with it', () => {
    const engine = started();
    engine.sendAt(0, send(response('a1', ofTask)));
    engine.sendAt(1, send(evaluation('e1', ofTask)));
    engine.runUntil(100);
    expect(engine.delivered('page(main)').toSorted()).toEqual([`2 a1 ${group}`, `2 e1 ${group}`]);
  });

  it.each([0, 1, 2, 3, 4])('evals keep their order whatever the place of the answer: seed %i', (seed) => {
    const engine = started({ seed });
    engine.sendAt(
      0,
      send(evaluation('e1', ofTask)),
      send(evaluation('e2', ofTask)),
      send(response('a1', ofTask)),
      send(evaluation('e3', ofTask)),
    );
    engine.runUntil(100);
    const arrivals = engine.delivered('page(main)');
    expect(arrivals.filter((it) => it !== `2 a1 ${group}`)).toEqual([
      `2 e1 ${group}`,
      `2 e2 ${group}`,
      `2 e3 ${group}`,
    ]);
    expect(arrivals).toHaveLength(4);
  });

  it.each([
    ['of two tasks', evaluation('e1', { call: 'c1' }), response('a1', { call: 'c2' })],
    ['to two pages', evaluation('e1', ofTask), response('a1', { ...ofTask, to: 'page(other)' })],
    [
      'of the main thread',
      evaluation('e1', { ...ofTask, from: 'core/main' }),
      response('a1', { ...ofTask, from: 'core/main' }),
    ],
  ])('an eval and an answer %s do not race', (_which, script, answer) => {
    const engine = started();
    engine.sendAt(0, send(script), send(answer));
    engine.runUntil(100);
    expect([...engine.delivered('page(main)'), ...engine.delivered('page(other)')]).toEqual(['1 e1', '2 a1']);
  });

  it('what has arrived races no more', () => {
    const engine = started();
    engine.sendAt(0, send(evaluation('e1', ofTask)));
    engine.sendAt(1, send(response('a1', ofTask)));
    engine.runUntil(100);
    expect(engine.delivered('page(main)')).toEqual(['1 e1', '3 a1']);
  });

  it('all that the main thread drains to one page races', () => {
    const engine = started();
    const drained = 'arriving-drained to page(main)';
    engine.sendAt(
      0,
      send(evaluation('e1', { call: 'c1' }), true),
      send(response('a1', { call: 'c2' }), true),
    );
    engine.runUntil(100);
    expect(engine.delivered('page(main)').toSorted()).toEqual([`2 a1 ${drained}`, `2 e1 ${drained}`]);
  });
});

describe('engineMachine, documents', () => {
  it('asks for the page of a window that opens, and shows it once it is parsed', () => {
    const engine = started();
    engine.sendAt(0, { type: 'window.open', window: 'main' });
    engine.runUntil(2);
    expect(engine.inbox('core/main')).toMatchObject([
      { at: 2, message: { id: 'm1', from: 'engine', wire: { method: 'GET', url: 'tauri://localhost/' } } },
    ]);
    engine.sendAt(4, { type: 'message.deliver', message: response('m2', { to: 'engine', answers: 'm1' }) });
    engine.runUntil(49);
    expect(engine.inbox('page(main)')).toEqual([{ at: 0, type: 'page.await' }]);
    engine.runUntil(50);
    expect(engine.inbox('page(main)').slice(1)).toEqual([{ at: 50, type: 'page.load', address: main }]);
    expect(engine.inbox('iso(main)')).toEqual([{ at: 50, type: 'frame.unload' }]);
  });

  it('asks for an isolation frame, and loads it at once', () => {
    const engine = started();
    engine.sendAt(0, { type: 'frame.open', window: 'main' });
    engine.sendAt(4, { type: 'message.deliver', message: response('m2', { to: 'engine', answers: 'm1' }) });
    engine.runUntil(100);
    expect(engine.inbox('core/main')).toMatchObject([
      { at: 2, message: { id: 'm1', wire: { url: 'isolation-<uuid>://localhost/' } } },
    ]);
    expect(engine.inbox('iso(main)')).toEqual([{ at: 4, type: 'frame.load', within: 'tauri://localhost' }]);
  });

  it('does not ask for an isolation frame that the page’s policy forbids', () => {
    const engine = started({ policy: "frame-src 'none'" });
    engine.sendAt(0, { type: 'frame.open', window: 'main' });
    engine.runUntil(100);
    expect(engine.inbox('core/main')).toEqual([]);
    expect(engine.moments('stopped')).toMatchObject([
      { at: 0, actor: 'iso(main)', message: 'm1', reason: 'policy', directive: "frame-src 'none'" },
    ]);
  });

  it('a page that leaves takes its requests along: those in flight do not arrive', () => {
    const engine = started();
    engine.sendAt(0, send(request('a', 'works')));
    engine.sendAt(1, send(request('b', 'works')), leave('a'));
    engine.runUntil(100);
    expect(engine.inbox('core/main')).toMatchObject([
      { at: 1, type: 'requests.abort', requests: ['a'] },
      { at: 3, type: 'message.deliver', message: { id: 'b' } },
      { at: 3, type: 'message.deliver', message: { id: 'm1', wire: { method: 'GET' } } },
    ]);
    expect(engine.inbox('page(main)')).toEqual([{ at: 1, type: 'fetch.failed', request: 'a' }]);
    expect(engine.moments('stopped')).toMatchObject([{ at: 1, message: 'a', call: 'c1', reason: 'reload' }]);
  });

  it('closes all documents of a window', () => {
    const engine = started();
    engine.sendAt(5, { type: 'window.close', window: 'main' });
    engine.runUntil(5);
    expect(engine.inbox('page(main)')).toEqual([{ at: 5, type: 'page.close' }]);
    expect(engine.inbox('frame(ad)')).toEqual([{ at: 5, type: 'page.close' }]);
    expect(engine.inbox('iso(main)')).toEqual([{ at: 5, type: 'frame.unload' }]);
    expect(engine.inbox('page(other)')).toEqual([]);
  });

  it.each(['windowClosed', 'requestAborted'] as const)('reports what nobody took: %s', (reason) => {
    const engine = started();
    engine.sendAt(5, { type: 'message.lose', message: response('a', ofTask), reason, group: 'arriving' });
    engine.runUntil(5);
    expect(engine.moments('stopped')).toEqual([
      {
        at: 5,
        kind: 'stopped',
        actor: 'engine',
        reason,
        rule: 'message.lost',
        message: 'a',
        call: 'c1',
        group: 'arriving',
      },
    ]);
  });
});
