import { and, assertEvent, enqueueActions, not, setup } from 'xstate';
import type { Random } from '../clock/random.ts';
import { MAIN_THREAD } from '../protocol/actor-ids.ts';
import type { MainThreadMachineEvent } from '../protocol/machine-events.ts';
import { createOutbox, report, reportAndSend, type ReportingOutbox } from '../protocol/outbox.ts';
import { asyncRuntimeOf, coreOf, engineOf } from '../protocol/system.ts';
import type { Acting } from './acting.ts';
import type { CoreProcess } from './core-process.ts';
import { createMainThread, type MainThread, type Turn } from './main-thread.ts';
import type { Task } from './tasks.ts';

export interface MainThreadInput {
  readonly core: CoreProcess;
  readonly random: Random;
}

interface MainThreadContext {
  readonly core: CoreProcess;
  readonly thread: MainThread;
  readonly outbox: ReportingOutbox;
}

/** Reports a turn, and passes on what others have to continue. */
function finishTurn(turn: Turn, acting: Acting<MainThreadContext, MainThreadMachineEvent>): void {
  const { context, enqueue, system } = acting;
  // What is sent while messages wait is drained with them.
  reportAndSend(context.outbox, acting, context.thread.isDraining());
  switch (turn.kind) {
    case 'spawns':
      enqueue.sendTo(asyncRuntimeOf<Task>(system), { type: 'task.spawn', task: turn.task });
      break;
    case 'passes':
      enqueue.sendTo(engineOf(system), { type: 'message.send', message: turn.message, isDrained: true });
      if (turn.isAwaited)
        enqueue.sendTo(asyncRuntimeOf(system), { type: 'eval.ran', message: turn.message.id });
      break;
    case 'asks':
      enqueue.sendTo(coreOf(system), { type: 'dialog.show', thread: MAIN_THREAD });
      break;
    case 'exits':
      enqueue.sendTo(coreOf(system), { type: 'process.exit' });
      break;
    case 'aborts':
      enqueue.sendTo(coreOf(system), { type: 'process.abort' });
      break;
    case 'waits':
    case 'blocks':
    case 'ends':
      break;
  }
}

/** Where the thread goes when the command that holds it resumes. */
const resumption = [
  { guard: 'keepsThread', target: 'running', reenter: true, actions: 'resumeCommand' },
  { guard: 'hasWaiting', target: 'draining', actions: ['startDraining', 'resumeCommand'] },
  { target: 'idle', actions: 'resumeCommand' },
] as const;

/**
 * The main thread of the core process: every request is taken here, and everything that goes to a page passes
 * here. It does one thing after the other. While a command holds it, all else waits; then it is drained, one
 * thing in each turn of the event loop.
 */
export const mainThreadMachine = setup({
  types: {} as { context: MainThreadContext; events: MainThreadMachineEvent; input: MainThreadInput },
  delays: {
    operationTime: ({ context }) => context.thread.worksFor() ?? 0,
    turn: 0,
  },
  guards: {
    isWorking: ({ context }) => context.thread.worksFor() !== undefined,
    isAsking: ({ context }) => context.thread.isAsking(),
    isDeadlocked: ({ context }) => context.thread.isDeadlocked(),
    isFree: ({ context: { thread } }) => !thread.isAsking() && thread.worksFor() === undefined,
    keepsThread: ({ context }) => context.thread.keepsThread(),
    hasWaiting: ({ context }) => context.thread.hasWaiting(),
  },
  actions: {
    report,
    receiveRequest: enqueueActions((acting) => {
      const { context, event } = acting;
      assertEvent(event, 'message.deliver');
      finishTurn(context.thread.receive(event.message, context.outbox), acting);
    }),
    performOperation: enqueueActions((acting) => {
      const { context, event } = acting;
      assertEvent(event, 'thread.perform');
      finishTurn(context.thread.perform(event.operation, context.outbox), acting);
    }),
    resumeCommand: enqueueActions((acting) => {
      const { context } = acting;
      finishTurn(context.thread.resume(context.outbox), acting);
    }),
    passOn: enqueueActions(({ event, enqueue, system }) => {
      assertEvent(event, 'message.send');
      const { message, awaited } = event;
      enqueue.sendTo(engineOf(system), { type: 'message.send', message, isDrained: false });
      if (awaited) enqueue.sendTo(asyncRuntimeOf(system), { type: 'eval.ran', message: message.id });
    }),
    queueOperation: ({ context, event }) => {
      assertEvent(event, 'thread.perform');
      context.thread.queue({ operation: event.operation }, context.outbox);
    },
    queueMessage: enqueueActions((acting) => {
      const { context, event } = acting;
      assertEvent(event, ['message.deliver', 'message.send']);
      const awaited = event.type === 'message.send' && event.awaited ? { awaited: event.awaited } : {};
      context.thread.queue({ message: event.message, ...awaited }, context.outbox);
      reportAndSend(context.outbox, acting);
    }),
    dropRequests: ({ context, event }) => {
      assertEvent(event, 'requests.abort');
      context.thread.drop(event.requests);
    },
    showPage: ({ context, event }) => {
      assertEvent(event, 'page.shown');
      context.core.showPage(event.window, event.url);
    },
    startDraining: ({ context }) => {
      context.thread.startDraining();
    },
    takeNext: enqueueActions((acting) => {
      const { context } = acting;
      finishTurn(context.thread.takeNext(context.outbox), acting);
    }),
  },
}).createMachine({
  id: 'mainThread',
  context: ({ input: { core, random } }) => ({
    core,
    thread: createMainThread(core, random),
    outbox: createOutbox(),
  }),
  initial: 'idle',
  on: {
    'message.deliver': { actions: 'queueMessage' },
    'message.send': { actions: 'queueMessage' },
    'thread.perform': { actions: 'queueOperation' },
    'requests.abort': { actions: 'dropRequests' },
    'page.shown': { actions: 'showPage' },
  },
  states: {
    idle: {
      always: [
        { guard: 'isDeadlocked', target: 'deadlocked' },
        { guard: 'isAsking', target: 'blockedByDialog' },
        { guard: 'isWorking', target: 'running' },
      ],
      on: {
        'message.deliver': { actions: 'receiveRequest' },
        'message.send': { actions: 'passOn' },
        'thread.perform': { actions: 'performOperation' },
      },
    },
    running: {
      always: [
        { guard: 'isDeadlocked', target: 'deadlocked' },
        { guard: 'isAsking', target: 'blockedByDialog' },
        // A command may end before all its operations are done.
        { guard: and(['isFree', 'hasWaiting']), target: 'draining', actions: 'startDraining' },
        { guard: 'isFree', target: 'idle' },
      ],
      after: { operationTime: resumption },
    },
    /** To the end of the run: nothing is taken any longer. */
    deadlocked: {},
    blockedByDialog: { on: { 'dialog.answer': resumption } },
    draining: {
      always: [
        { guard: 'isDeadlocked', target: 'deadlocked' },
        { guard: 'isAsking', target: 'blockedByDialog' },
        { guard: 'isWorking', target: 'running' },
        { guard: not('hasWaiting'), target: 'idle' },
      ],
      after: { turn: { target: 'draining', reenter: true, actions: 'takeNext' } },
      on: { 'thread.perform': { actions: 'performOperation' } },
    },
  },
});
