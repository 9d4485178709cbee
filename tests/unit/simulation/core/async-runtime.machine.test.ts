import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../../src/simulation/clock/random.ts';
import { VirtualClock } from '../../../../src/simulation/clock/virtual-clock.ts';
import { asyncRuntimeMachine } from '../../../../src/simulation/core/async-runtime.machine.ts';
import { createCoreProcess } from '../../../../src/simulation/core/core-process.ts';
import { createOutbox } from '../../../../src/simulation/protocol/outbox.ts';
import { request } from '../messages.ts';
import { startOne } from '../one-machine.ts';
import { coreInput } from './one-core.ts';

function started() {
  const clock = new VirtualClock();
  const core = createCoreProcess(coreInput());
  const runtime = startOne(asyncRuntimeMachine, {
    id: 'core/async',
    input: { core, random: createRandom(1), now: () => clock.now() },
    stubs: ['engine', 'core', 'core/main'],
    clock,
  });
  const spawn = (id: string, command: string, args = {}) => {
    const task = core.receive(request(id, command, { call: `c-${id}`, args }), createOutbox());
    if (!task) throw new Error(`a gate refused ${command}`);
    return { type: 'task.spawn', task } as const;
  };
  return { ...runtime, spawn };
}

const answer = { type: 'dialog.answer' } as const;

describe('asyncRuntimeMachine', () => {
  it('is running as long as a task has not ended', () => {
    const runtime = started();
    runtime.sendAt(10, runtime.spawn('r1', 'waits'));
    runtime.runUntil(39);
    expect(runtime.states()).toEqual(['idle', 'running']);
    runtime.runUntil(40);
    expect(runtime.states()).toEqual(['idle', 'running', 'idle']);
    expect(runtime.moments('running')).toMatchObject([{ at: 10, command: 'waits' }]);
    expect(runtime.moments('returned')).toMatchObject([{ at: 40, actor: 'core/async', call: 'c-r1' }]);
  });

  it('hands a task’s answer to the main thread, not to the engine', () => {
    const runtime = started();
    runtime.sendAt(0, runtime.spawn('r1', 'waits_less'));
    runtime.runUntil(100);
    expect(runtime.inbox('core/main')).toMatchObject([
      { at: 5, type: 'message.send', message: { id: 'm1', answers: 'r1' } },
    ]);
    expect(runtime.inbox('engine')).toEqual([]);
  });

  it('two tasks due at once go on in one group', () => {
    const runtime = started();
    runtime.sendAt(0, runtime.spawn('r1', 'waits'));
    runtime.sendAt(25, runtime.spawn('r2', 'waits_less'));
    runtime.runUntil(100);
    const returned = runtime.moments('returned').map(({ at, call, group }) => [at, call, group]);
    expect(returned.toSorted()).toEqual([
      [30, 'c-r1', 'runtime-0'],
      [30, 'c-r2', 'runtime-0'],
    ]);
    // Each started alone.
    expect(runtime.moments('running').map(({ group }) => group)).toEqual([undefined, undefined]);
  });

  it('two tasks due at another time each go on alone', () => {
    const runtime = started();
    runtime.sendAt(0, runtime.spawn('r1', 'waits'));
    runtime.sendAt(1, runtime.spawn('r2', 'waits'));
    runtime.runUntil(100);
    expect(runtime.moments('returned').map(({ at, group }) => [at, group])).toEqual([
      [30, undefined],
      [31, undefined],
    ]);
  });

  it('a task that waits does not hold others', () => {
    const runtime = started();
    runtime.sendAt(0, runtime.spawn('r1', 'waits'));
    runtime.sendAt(10, runtime.spawn('r2', 'waits_less'));
    runtime.runUntil(100);
    expect(runtime.moments('returned').map(({ at, call }) => [at, call])).toEqual([
      [15, 'c-r2'],
      [30, 'c-r1'],
    ]);
    expect(runtime.states()).toEqual(['idle', 'running', 'idle']);
  });

  it('a task whose dialog waits holds no other, and ends once it is answered', () => {
    const runtime = started();
    runtime.sendAt(0, runtime.spawn('r1', 'asks_async'));
    runtime.sendAt(10, runtime.spawn('r2', 'waits_less'));
    runtime.runUntil(10_000);
    expect(runtime.states()).toEqual(['idle', 'running']);
    expect(runtime.inbox('core')).toEqual([{ at: 0, type: 'dialog.show', thread: 'core/async' }]);
    expect(runtime.moments('returned')).toMatchObject([{ at: 15, call: 'c-r2' }]);
    runtime.sendAt(20_000, answer);
    runtime.runUntil(20_000);
    expect(runtime.states()).toEqual(['idle', 'running', 'idle']);
    expect(runtime.moments('returned').at(-1)).toMatchObject({ at: 20_000, call: 'c-r1' });
  });

  it('answers go to tasks in the order they asked', () => {
    const runtime = started();
    runtime.sendAt(0, runtime.spawn('r1', 'asks_async'));
    runtime.sendAt(1, runtime.spawn('r2', 'asks_async'));
    runtime.sendAt(50, answer);
    runtime.sendAt(60, answer);
    runtime.sendAt(70, answer);
    runtime.runUntil(100);
    expect(runtime.moments('returned').map(({ at, call }) => [at, call])).toEqual([
      [50, 'c-r1'],
      [60, 'c-r2'],
    ]);
  });

  it('asks the main thread to destroy a window', () => {
    const runtime = started();
    runtime.sendAt(3, runtime.spawn('r1', 'plugin:window|destroy', { label: 'main' }));
    runtime.runUntil(3);
    expect(runtime.inbox('core/main')).toMatchObject([
      { at: 3, type: 'message.send', message: { answers: 'r1' } },
      { at: 3, type: 'thread.perform', operation: { type: 'destroy', window: 'main' } },
    ]);
  });

  it('performs what the app does on it without a command, with or without tasks', () => {
    const runtime = started();
    const open = { type: 'thread.perform', operation: { type: 'open', window: 'other' } } as const;
    const destroy = (window: string) =>
      ({ type: 'thread.perform', operation: { type: 'destroy', window } }) as const;
    runtime.sendAt(0, open);
    runtime.sendAt(1, runtime.spawn('r1', 'waits'));
    runtime.sendAt(2, destroy('other'));
    runtime.runUntil(2);
    expect(runtime.inbox('engine')).toEqual([
      { at: 0, type: 'window.open', window: 'other' },
      { at: 2, type: 'window.close', window: 'other' },
    ]);
    expect(runtime.inbox('core')).toEqual([]);
    runtime.sendAt(3, destroy('main'));
    runtime.runUntil(3);
    expect(runtime.inbox('core')).toEqual([{ at: 3, type: 'process.exit' }]);
  });
});
