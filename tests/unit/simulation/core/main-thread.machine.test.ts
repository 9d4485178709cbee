import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/simulation/clock/random.ts';
import { createCoreProcess } from '../../../../src/simulation/core/core-process.ts';
import { mainThreadMachine } from '../../../../src/simulation/core/main-thread.machine.ts';
import { evaluation, request, response } from '../messages.ts';
import { startOne } from '../one-machine.ts';
import { coreInput } from './one-core.ts';

const started = (seed = 1) =>
  startOne(mainThreadMachine, {
    id: 'core/main',
    input: { core: createCoreProcess(coreInput(seed)), random: createRandom(seed) },
    stubs: ['engine', 'core', 'core/async'],
  });

const deliver = (id: string, command: string) =>
  ({ type: 'message.deliver', message: request(id, command) }) as const;
const passEval = (id: string) => ({ type: 'message.send', message: evaluation(id) }) as const;
const passAnswer = (id: string) => ({ type: 'message.send', message: response(id) }) as const;
const emit = { type: 'thread.perform', operation: { type: 'emit', event: 'tick' } } as const;

describe('mainThreadMachine', () => {
  it('is idle until a command holds it, and idle again once that returned', () => {
    const thread = started();
    thread.sendAt(0, deliver('r1', 'works'));
    thread.runUntil(29);
    expect(thread.states()).toEqual(['idle', 'running']);
    thread.runUntil(30);
    expect(thread.states()).toEqual(['idle', 'running', 'idle']);
    expect(thread.moments('returned')).toMatchObject([{ at: 30, actor: 'core/main', outcome: 'ok' }]);
    expect(thread.sent('engine')).toEqual(['30 m1']);
  });

  it('goes on running from one piece of work to the next', () => {
    const thread = started();
    thread.sendAt(0, deliver('r1', 'works_twice'));
    thread.runUntil(29);
    expect(thread.states()).toEqual(['idle', 'running']);
    thread.runUntil(100);
    expect(thread.states()).toEqual(['idle', 'running', 'idle']);
    expect(thread.moments('returned').map(({ at }) => at)).toEqual([30]);
  });

  it('is not held by an async command: it spawns a task', () => {
    const thread = started();
    thread.sendAt(0, deliver('r1', 'waits'));
    thread.runUntil(100);
    expect(thread.states()).toEqual(['idle']);
    expect(thread.inbox('core/async')).toMatchObject([
      { at: 0, type: 'task.spawn', task: { request: { id: 'r1' }, command: { name: 'waits' } } },
    ]);
  });

  it('idle it passes evals and answers on to the engine at once', () => {
    const thread = started();
    thread.sendAt(3, passEval('e1'), passAnswer('a1'));
    thread.runUntil(3);
    expect(thread.inbox('engine')).toEqual([
      { at: 3, type: 'message.send', message: evaluation('e1'), isDrained: false },
      { at: 3, type: 'message.send', message: response('a1'), isDrained: false },
    ]);
    expect(thread.moments('queued')).toEqual([]);
  });

  it('queues what comes while a command holds it: requests in the engine, evals and answers in its own queue', () => {
    const thread = started();
    thread.sendAt(0, deliver('r1', 'works'));
    thread.sendAt(5, deliver('r2', 'waits'), passEval('e1'), passAnswer('a1'));
    thread.runUntil(29);
    expect(thread.moments('queued')).toEqual([
      { at: 5, kind: 'queued', actor: 'engine', rule: 'thread.wait', message: 'r2' },
      { at: 5, kind: 'queued', actor: 'core/main', rule: 'thread.wait', message: 'e1' },
      { at: 5, kind: 'queued', actor: 'core/main', rule: 'thread.wait', message: 'a1' },
    ]);
    expect(thread.moments('dequeued')).toEqual([]);
    expect(thread.inbox('engine')).toEqual([]);
  });

  it('drains what waits once the command returns, its answer part of what is drained', () => {
    const thread = started();
    thread.sendAt(0, deliver('r1', 'works'));
    thread.sendAt(5, passEval('e1'));
    thread.runUntil(100);
    expect(thread.states()).toEqual(['idle', 'running', 'draining', 'idle']);
    expect(thread.inbox('engine')).toMatchObject([
      { at: 30, message: { id: 'm1', answers: 'r1' }, isDrained: true },
      { at: 30, message: { id: 'e1' }, isDrained: true },
    ]);
    // One alone has nothing to change places with.
    expect(thread.moments('dequeued')).toEqual([
      {
        at: 30,
        kind: 'dequeued',
        actor: 'core/main',
        rule: 'thread.wait',
        message: 'e1',
        group: 'drained-1',
      },
    ]);
  });

  it.each([1, 2, 3, 4, 5])('drains each kind in its order, all in one group: seed %i', (seed) => {
    const thread = started(seed);
    thread.sendAt(0, deliver('r0', 'works'));
    thread.sendAt(5, passAnswer('a1'), passEval('e1'), deliver('r1', 'waits'));
    thread.sendAt(6, deliver('r2', 'waits'), passEval('e2'), passAnswer('a2'));
    thread.runUntil(100);
    const dequeued = thread.moments('dequeued');
    const order = dequeued.map(({ message = '' }) => message);
    expect(order.filter((id) => id.startsWith('r'))).toEqual(['r1', 'r2']);
    expect(order.filter((id) => id.startsWith('e'))).toEqual(['e1', 'e2']);
    expect(order.filter((id) => id.startsWith('a'))).toEqual(['a1', 'a2']);
    expect(dequeued.map(({ at, group }) => [at, group])).toEqual(Array(6).fill([30, 'drained-1']));
  });

  it('draws the order between the kinds', () => {
    const orders = [1, 2, 3, 4, 5].map((seed) => {
      const thread = started(seed);
      thread.sendAt(0, deliver('r0', 'works'));
      thread.sendAt(5, passAnswer('a1'), passEval('e1'), deliver('r1', 'waits'));
      thread.runUntil(100);
      return thread.moments('dequeued').map(({ message }) => message);
    });
    expect(new Set(orders.map((order) => order.join())).size).toBeGreaterThan(1);
  });

  it('does what the process itself put off before any message', () => {
    const thread = started();
    thread.sendAt(0, deliver('r1', 'works'));
    thread.sendAt(5, passEval('e1'));
    thread.sendAt(6, emit);
    thread.runUntil(29);
    expect(thread.moments('emitted')).toEqual([]);
    thread.runUntil(100);
    expect(thread.moments('emitted')).toMatchObject([{ at: 30, event: 'tick' }]);
    expect(thread.states()).toEqual(['idle', 'running', 'draining', 'idle']);
  });

  it('stops draining while a command that waited holds it', () => {
    const thread = started();
    thread.sendAt(0, deliver('r1', 'works'));
    thread.sendAt(5, deliver('r2', 'works'), deliver('r3', 'works'));
    thread.runUntil(1_000);
    expect(thread.states()).toEqual([
      'idle',
      'running',
      'draining',
      'running',
      'draining',
      'running',
      'idle',
    ]);
    expect(thread.moments('returned').map(({ at }) => at)).toEqual([30, 60, 90]);
  });

  it('drains what waits when a command returns before all its work is done', () => {
    const thread = started();
    thread.sendAt(0, deliver('r1', 'returns_early'));
    thread.sendAt(5, passEval('e1'));
    thread.runUntil(1_000);
    expect(thread.states()).toEqual(['idle', 'running', 'draining', 'idle']);
    expect(thread.sent('engine')).toEqual(['10 m1', '10 e1']);
  });

  it('is blocked by a dialog until it is answered', () => {
    const thread = started();
    thread.sendAt(0, deliver('r1', 'asks'));
    thread.sendAt(5, passEval('e1'));
    thread.runUntil(10_000);
    expect(thread.states()).toEqual(['idle', 'blockedByDialog']);
    expect(thread.inbox('core')).toEqual([{ at: 0, type: 'dialog.show', thread: 'core/main' }]);
    expect(thread.inbox('engine')).toEqual([]);
    thread.sendAt(20_000, { type: 'dialog.answer' });
    thread.runUntil(20_000);
    expect(thread.states()).toEqual(['idle', 'blockedByDialog', 'draining', 'idle']);
    expect(thread.sent('engine')).toEqual(['20000 m1', '20000 e1']);
  });

  it('works on after a dialog, if the command does', () => {
    const thread = started();
    thread.sendAt(0, deliver('r1', 'asks_then_works'));
    thread.sendAt(50, { type: 'dialog.answer' });
    thread.runUntil(100);
    expect(thread.states()).toEqual(['idle', 'blockedByDialog', 'running', 'idle']);
    expect(thread.moments('returned').map(({ at }) => at)).toEqual([60]);
  });

  it('is not moved by an answer to no dialog', () => {
    const thread = started();
    thread.sendAt(0, { type: 'dialog.answer' }, deliver('r1', 'works'));
    thread.sendAt(5, { type: 'dialog.answer' });
    thread.runUntil(29);
    expect(thread.states()).toEqual(['idle', 'running']);
  });

  it('drops a waiting request that was aborted', () => {
    const thread = started();
    thread.sendAt(0, deliver('r1', 'works'));
    thread.sendAt(5, deliver('r2', 'waits'), deliver('r3', 'waits'));
    thread.sendAt(6, { type: 'requests.abort', requests: ['r2'] });
    thread.runUntil(100);
    expect(thread.moments('dequeued').map(({ message }) => message)).toEqual(['r3']);
    expect(thread.inbox('core/async')).toMatchObject([{ at: 30, task: { request: { id: 'r3' } } }]);
  });

  it('does not drain when all that waited was aborted, and answers a running command all the same', () => {
    const thread = started();
    thread.sendAt(0, deliver('r1', 'works'));
    thread.sendAt(5, deliver('r2', 'works'));
    thread.sendAt(6, { type: 'requests.abort', requests: ['r1', 'r2'] });
    thread.runUntil(100);
    expect(thread.states()).toEqual(['idle', 'running', 'idle']);
    expect(thread.inbox('engine').at(-1)).toMatchObject({
      at: 30,
      message: { answers: 'r1' },
      isDrained: false,
    });
  });

  it('tells the core process of a panic, and that the last window is gone', () => {
    const panicked = started();
    panicked.sendAt(0, deliver('r1', 'panics'));
    panicked.runUntil(100);
    expect(panicked.inbox('core')).toEqual([{ at: 10, type: 'process.abort' }]);
    const closed = started();
    closed.sendAt(4, { type: 'thread.perform', operation: { type: 'close', window: 'main' } });
    closed.runUntil(4);
    expect(closed.inbox('core')).toEqual([{ at: 4, type: 'process.exit' }]);
    expect(closed.inbox('engine')).toEqual([{ at: 4, type: 'window.close', window: 'main' }]);
  });
});
