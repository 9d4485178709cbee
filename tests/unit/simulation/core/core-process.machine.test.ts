import { describe, expect, it } from 'vitest';
import { VirtualClock } from '../../../../src/simulation/clock/virtual-clock.ts';
import { coreProcessMachine } from '../../../../src/simulation/core/core-process.machine.ts';
import { mainThreadOf } from '../../../../src/simulation/protocol/system.ts';
import { request } from '../messages.ts';
import { startOne } from '../one-machine.ts';
import { coreInput } from './one-core.ts';

/** A core process with its two threads. */
function started() {
  const clock = new VirtualClock();
  const core = startOne(coreProcessMachine, {
    id: 'core',
    input: { ...coreInput(), now: () => clock.now() },
    stubs: ['engine'],
    clock,
  });
  return {
    ...core,
    deliverAt(at: number, id: string, command: string) {
      core.doAt(at, () => {
        mainThreadOf(core.system).send({ type: 'message.deliver', message: request(id, command) });
      });
    },
    answersOf: (thread: string) =>
      core
        .inbox(thread)
        .filter(({ type }) => type === 'dialog.answer')
        .map(({ at }) => at),
    threads: () => ['core/main', 'core/async'].filter((id) => core.system.get(id) !== undefined),
  };
}

const show = (thread: string) => ({ type: 'dialog.show', thread }) as const;
const answer = { type: 'dialog.answer' } as const;

describe('coreProcessMachine', () => {
  it('runs with its two threads', () => {
    const core = started();
    expect(core.states()).toEqual(['running']);
    expect(core.states('core/main')).toEqual(['idle']);
    expect(core.states('core/async')).toEqual(['idle']);
    expect(core.threads()).toEqual(['core/main', 'core/async']);
  });

  it.each([
    [['core/main', 'core/async'], { main: [10], async: [20] }],
    [['core/async', 'core/main'], { main: [20], async: [10] }],
    [['core/async', 'core/main', 'core/async'], { main: [20], async: [10, 30] }],
  ])('dialogs are answered in the order they were shown: %j', (threads, { main, async }) => {
    const core = started();
    core.sendAt(0, ...threads.map(show));
    // The last is one too many: it goes to nobody.
    for (const at of [10, 20, 30].slice(0, threads.length)) core.sendAt(at, answer);
    core.sendAt(40, answer);
    core.runUntil(100);
    expect(core.answersOf('core/main')).toEqual(main);
    expect(core.answersOf('core/async')).toEqual(async);
  });

  it('a dialog that is shown after an answer waits for the next one', () => {
    const core = started();
    core.sendAt(0, answer, show('core/main'));
    core.runUntil(5);
    expect(core.answersOf('core/main')).toEqual([]);
    core.sendAt(10, answer);
    core.runUntil(10);
    expect(core.answersOf('core/main')).toEqual([10]);
  });

  it('each command goes on with the answer to its own dialog', () => {
    const core = started();
    core.deliverAt(0, 'r1', 'asks_async');
    core.deliverAt(5, 'r2', 'asks');
    core.sendAt(50, answer);
    core.runUntil(50);
    // It returned, but its answer needs the thread that the other dialog blocks.
    expect(core.moments('returned')).toMatchObject([{ at: 50, actor: 'core/async' }]);
    expect(core.states('core/main')).toEqual(['idle', 'blockedByDialog']);
    expect(core.sent('engine')).toEqual([]);
    core.sendAt(60, answer);
    core.runUntil(60);
    expect(core.moments('returned').at(-1)).toMatchObject({ at: 60, actor: 'core/main' });
    expect(core.states('core/main')).toEqual(['idle', 'blockedByDialog', 'draining', 'idle']);
    expect(core.sent('engine')).toEqual(['60 m2', '60 m1']);
  });

  it('exits with its last window, and its threads end', () => {
    const core = started();
    core.deliverAt(0, 'r1', 'waits');
    core.doAt(5, () => {
      mainThreadOf(core.system).send({
        type: 'thread.perform',
        operation: { type: 'close', window: 'main' },
      });
    });
    core.runUntil(1_000);
    expect(core.states()).toEqual(['running', 'exited']);
    expect(core.threads()).toEqual([]);
    expect(core.moments('exited')).toMatchObject([{ at: 5, how: 'exit' }]);
    expect(core.moments('returned')).toEqual([]);
  });

  it('aborts when a command panics on the main thread, and its threads end', () => {
    const core = started();
    core.deliverAt(0, 'r1', 'waits');
    core.deliverAt(1, 'r2', 'panics');
    core.runUntil(1_000);
    expect(core.states()).toEqual(['running', 'aborted']);
    expect(core.threads()).toEqual([]);
    expect(core.moments('exited')).toMatchObject([{ at: 11, how: 'abort' }]);
    expect(core.moments('returned')).toEqual([]);
  });

  it('is over once it has ended: no other end follows', () => {
    const core = started();
    core.sendAt(0, { type: 'process.exit' }, { type: 'process.abort' }, show('core/main'), answer);
    core.runUntil(0);
    expect(core.states()).toEqual(['running', 'exited']);
    expect(core.answersOf('core/main')).toEqual([]);
  });
});
