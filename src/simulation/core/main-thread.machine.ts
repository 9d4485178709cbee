import { assertEvent, assign, enqueueActions, setup } from 'xstate';
import type { Random } from '../clock/random.ts';
import { ENGINE, MAIN_THREAD } from '../protocol/actor-ids.ts';
import type { MainThreadMachineEvent, ThreadOperation } from '../protocol/machine-events.ts';
import type { Outgoing } from '../protocol/notes.ts';
import { type Acting, createOutbox, report, reportAndSend, type ReportingOutbox } from '../protocol/outbox.ts';
import { asyncRuntimeOf, coreOf, engineOf } from '../protocol/system.ts';
import type { CoreProcess } from './core-process.ts';
import type { Task } from './tasks.ts';

export interface MainThreadInput {
  readonly core: CoreProcess;
  readonly random: Random;
}

/** What waits for the thread: an operation of the process itself, or a message. */
type Waiting = { readonly operation: ThreadOperation } | { readonly message: Outgoing };

interface MainThreadContext extends MainThreadInput {
  readonly outbox: ReportingOutbox;
  /** The command that holds the thread. */
  readonly task: Task | undefined;
  /** In the order it came. */
  readonly waiting: readonly Waiting[];
  /** What is drained together has no fixed order; how often that was, and its group if there is more than one. */
  readonly drains: number;
  readonly group: string | undefined;
}

const isRequest = ({ wire }: Outgoing) => wire.form === 'request' || wire.form === 'post';

/** Requests wait in the engine, what other threads hand over in the thread’s own queue. */
const holderOf = (message: Outgoing) => (isRequest(message) ? ENGINE : MAIN_THREAD);

const messagesIn = (waiting: readonly Waiting[]): readonly Outgoing[] =>
  waiting.flatMap((it) => ('message' in it ? [it.message] : []));

/**
 * What of all that waits the thread takes next: first what the process itself put off, then messages. Each kind of
 * message keeps its order, the seed draws between kinds: Tauri leaves that order open (observed on Linux: requests,
 * then evals, then answers).
 */
function nextOf(waiting: readonly Waiting[], random: Random): Waiting | undefined {
  const operation = waiting.find((it) => 'operation' in it);
  if (operation) return operation;
  const kindOf = (message: Outgoing) => (isRequest(message) ? 'request' : message.wire.form);
  const messages = messagesIn(waiting);
  const heads = messages.filter(
    (message, index) => messages.findIndex((it) => kindOf(it) === kindOf(message)) === index,
  );
  const next = heads[heads.length > 1 ? random.below(heads.length) : 0];
  return waiting.find((it) => 'message' in it && it.message === next);
}

const about = (message: Outgoing) => ({
  message: message.id,
  ...(message.call !== undefined && { call: message.call }),
});

type MainThreadActing = Acting<MainThreadContext, MainThreadMachineEvent>;

function receive(request: Outgoing, acting: MainThreadActing): void {
  const { core, outbox } = acting.context;
  outbox.receive(request);
  const task = core.receive(request, outbox);
  if (task?.command.thread === MAIN_THREAD) {
    run(task, acting);
    return;
  }
  send(acting);
  if (task) acting.enqueue.sendTo(asyncRuntimeOf<Task>(acting.system), { type: 'task.spawn', task });
}

/** Goes on with a command until it waits, asks or ends, and says by an event what comes next on this thread. */
function run(task: Task, acting: MainThreadActing): void {
  const { context, enqueue, system } = acting;
  const progress = context.core.run(task, context.outbox);
  send(acting);
  switch (progress.kind) {
    case 'waits':
      enqueue.assign({ task });
      enqueue.raise({ type: 'command.wait', ms: progress.ms });
      break;
    case 'asks':
      enqueue.assign({ task });
      enqueue.raise({ type: 'command.ask' });
      enqueue.sendTo(coreOf(system), { type: 'dialog.show', thread: MAIN_THREAD });
      break;
    case 'ends':
      if (context.task) enqueue.raise({ type: 'command.end' });
      break;
    case 'aborts':
      enqueue.sendTo(coreOf(system), { type: 'process.abort' });
      break;
  }
}

function perform(operation: ThreadOperation, acting: MainThreadActing): void {
  const { context, enqueue, system } = acting;
  const isOver = context.core.perform(operation, MAIN_THREAD, context.outbox);
  send(acting);
  if (isOver) enqueue.sendTo(coreOf(system), { type: 'process.exit' });
}

/** What this thread sends while messages wait is drained with them. */
function send(acting: MainThreadActing): void {
  const { outbox, waiting } = acting.context;
  reportAndSend(outbox, acting, messagesIn(waiting).length > 0);
}

/**
 * The main thread of the core process: every request is taken here, and everything that goes to a page passes
 * here. It does one thing after the other. While a command holds it, all else waits; then it is drained, one
 * message in each turn of the event loop.
 */
export const mainThreadMachine = setup({
  types: {} as { context: MainThreadContext; events: MainThreadMachineEvent; input: MainThreadInput },
  delays: {
    operationTime: ({ event }) => {
      assertEvent(event, 'command.wait');
      return event.ms;
    },
    turn: 0,
  },
  guards: {
    hasWaiting: ({ context }) => context.waiting.length > 0,
    isDrained: ({ context }) => context.waiting.length === 0 && context.task === undefined,
  },
  actions: {
    report,
    receiveRequest: enqueueActions((acting) => {
      assertEvent(acting.event, 'message.deliver');
      receive(acting.event.message, acting);
    }),
    resumeCommand: enqueueActions((acting) => {
      if (acting.context.task) run(acting.context.task, acting);
    }),
    releaseThread: assign({ task: undefined }),
    performOperation: enqueueActions((acting) => {
      assertEvent(acting.event, 'thread.perform');
      perform(acting.event.operation, acting);
    }),
    passOn: enqueueActions(({ event, enqueue, system }) => {
      assertEvent(event, 'message.send');
      enqueue.sendTo(engineOf(system), { type: 'message.send', message: event.message, isDrained: false });
    }),
    queueOperation: assign(({ context: { waiting }, event }) => {
      assertEvent(event, 'thread.perform');
      return { waiting: [...waiting, { operation: event.operation }] };
    }),
    queueMessage: enqueueActions(({ context: { waiting, outbox }, event, enqueue }) => {
      assertEvent(event, ['message.deliver', 'message.send']);
      const { message } = event;
      outbox.note({ kind: 'queued', actor: holderOf(message), rule: 'thread.wait', ...about(message) });
      enqueue({ type: 'report', params: outbox.take() });
      enqueue.assign({ waiting: [...waiting, { message }] });
    }),
    dropRequests: assign(({ context: { waiting }, event }) => {
      assertEvent(event, 'requests.abort');
      const { requests } = event;
      return { waiting: waiting.filter((it) => !('message' in it && requests.includes(it.message.id))) };
    }),
    startDraining: assign(({ context: { waiting, drains } }) =>
      messagesIn(waiting).length > 1
        ? { drains: drains + 1, group: `drained-${drains}` }
        : { group: undefined },
    ),
    takeNext: enqueueActions((acting) => {
      const { context, enqueue, system } = acting;
      const next = nextOf(context.waiting, context.random);
      const waiting = context.waiting.filter((it) => it !== next);
      enqueue.assign({ waiting });
      const after = { ...acting, context: { ...context, waiting } };
      if (!next) return;
      if ('operation' in next) {
        perform(next.operation, after);
        return;
      }
      const { message } = next;
      const { outbox, group } = context;
      const open = group !== undefined && { group };
      const actor = holderOf(message);
      outbox.note({ kind: 'dequeued', actor, rule: 'thread.wait', ...about(message), ...open });
      if (isRequest(message)) receive(message, after);
      else {
        enqueue({ type: 'report', params: outbox.take() });
        enqueue.sendTo(engineOf(system), { type: 'message.send', message, isDrained: true });
      }
    }),
  },
}).createMachine({
  id: 'mainThread',
  context: ({ input }) => ({
    ...input,
    outbox: createOutbox(),
    task: undefined,
    waiting: [],
    drains: 0,
    group: undefined,
  }),
  initial: 'idle',
  on: {
    'message.deliver': { actions: 'queueMessage' },
    'message.send': { actions: 'queueMessage' },
    'thread.perform': { actions: 'queueOperation' },
    'requests.abort': { actions: 'dropRequests' },
    'command.wait': { target: '.running', reenter: true },
    'command.ask': { target: '.blockedByDialog', reenter: true },
    'command.end': [
      { guard: 'hasWaiting', target: '.draining', actions: ['releaseThread', 'startDraining'] },
      { target: '.idle', actions: 'releaseThread' },
    ],
  },
  states: {
    idle: {
      on: {
        'message.deliver': {
          actions: 'receiveRequest',
        },
        'message.send': { actions: 'passOn' },
        'thread.perform': { actions: 'performOperation' },
      },
    },
    running: { after: { operationTime: { actions: 'resumeCommand' } } },
    blockedByDialog: { on: { 'dialog.answer': { actions: 'resumeCommand' } } },
    draining: {
      always: { guard: 'isDrained', target: 'idle' },
      after: { turn: { target: 'draining', reenter: true, actions: 'takeNext' } },
      on: { 'thread.perform': { actions: 'performOperation' } },
    },
  },
});
