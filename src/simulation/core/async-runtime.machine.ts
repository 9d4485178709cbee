import { assertEvent, enqueueActions, setup } from 'xstate';
import type { Random } from '../clock/random.ts';
import { ASYNC_RUNTIME } from '../protocol/actor-ids.ts';
import type { AsyncRuntimeMachineEvent } from '../protocol/machine-events.ts';
import { isSending, type Outbox } from '../protocol/notes.ts';
import { createOutbox, report, type ReportingOutbox } from '../protocol/outbox.ts';
import { coreOf, engineOf, mainThreadOf } from '../protocol/system.ts';
import type { Acting } from './acting.ts';
import type { CoreProcess } from './core-process.ts';
import type { Task } from './tasks.ts';

export interface AsyncRuntimeInput {
  readonly core: CoreProcess;
  readonly random: Random;
  readonly now: () => number;
}

/** The tasks that have not ended. */
interface Tasks {
  /** By the time they resume. */
  readonly due: ReadonlyMap<number, readonly Task[]>;
  /** Their dialogs wait for the user; in the order they asked. */
  readonly asking: readonly Task[];
}

interface AsyncRuntimeContext extends AsyncRuntimeInput {
  readonly outbox: ReportingOutbox;
  readonly tasks: Tasks;
  /** How often several tasks were due at once. */
  readonly crowds: number;
}

/** Puts the first moment of what follows into a group without fixed order. */
function firstInGroup(out: Outbox, group: string): Outbox {
  let isFirst = true;
  return {
    ...out,
    note(note) {
      out.note(isFirst ? { ...note, group } : note);
      isFirst = false;
    },
  };
}

type AsyncRuntimeActing = Acting<AsyncRuntimeContext, AsyncRuntimeMachineEvent<Task>>;

/** Reports what was done; what is for a page goes by the main thread. */
function reportAndHandOver({ context: { outbox }, enqueue, system }: AsyncRuntimeActing): void {
  const reports = outbox.take();
  enqueue({ type: 'report', params: reports });
  for (const it of reports) {
    if (isSending(it)) enqueue.sendTo(mainThreadOf(system), { type: 'message.send', message: it.message });
    else if ('asks' in it) enqueue.sendTo(engineOf(system), it.asks);
  }
}

/** Lets a task resume in so many ms; all that are due at one time are woken at once. */
function sleep(task: Task, ms: number, tasks: Tasks, { context, enqueue }: AsyncRuntimeActing): Tasks {
  const due = context.now() + ms;
  const others = tasks.due.get(due);
  if (!others) enqueue.raise({ type: 'task.wake', due }, { id: `wake-${due}`, delay: ms });
  return { ...tasks, due: new Map([...tasks.due, [due, [...(others ?? []), task]]]) };
}

/** Resumes tasks, in no fixed order, until each waits, asks or ends; `others` are those that wait meanwhile. */
function run(woken: readonly Task[], others: Tasks, acting: AsyncRuntimeActing): void {
  const { context, enqueue, system } = acting;
  const { core, outbox, random, crowds } = context;
  const isCrowd = woken.length > 1;
  const runs = (isCrowd ? random.shuffled(woken) : woken).map((task) => {
    const out = isCrowd ? firstInGroup(outbox, `runtime-${crowds}`) : outbox;
    return { task, progress: core.run(task, out) };
  });
  reportAndHandOver(acting);
  let tasks = others;
  for (const { task, progress } of runs) {
    if (progress.kind === 'waits') tasks = sleep(task, progress.ms, tasks, acting);
    else if (progress.kind === 'asks') {
      tasks = { ...tasks, asking: [...tasks.asking, task] };
      enqueue.sendTo(coreOf(system), { type: 'dialog.show', thread: ASYNC_RUNTIME });
    } else if (progress.kind === 'ends' && progress.destroys !== undefined) {
      const operation = { type: 'destroy', window: progress.destroys } as const;
      const later = { id: `destroy-${task.request.id}`, delay: 0 };
      enqueue.sendTo(mainThreadOf(system), { type: 'thread.perform', operation }, later);
    }
  }
  enqueue.assign({ tasks, crowds: isCrowd ? crowds + 1 : crowds });
}

/** The async runtime of the core process: its tasks wait side by side, and each resumes when it is due. */
export const asyncRuntimeMachine = setup({
  types: {} as {
    context: AsyncRuntimeContext;
    events: AsyncRuntimeMachineEvent<Task>;
    input: AsyncRuntimeInput;
  },
  guards: {
    hasNoTask: ({ context: { tasks } }) => tasks.due.size === 0 && tasks.asking.length === 0,
  },
  actions: {
    report,
    spawnTask: enqueueActions((acting) => {
      const { context, event, enqueue } = acting;
      assertEvent(event, 'task.spawn');
      enqueue.assign({ tasks: sleep(event.task, 0, context.tasks, acting) });
    }),
    runDueTasks: enqueueActions((acting) => {
      const { context, event } = acting;
      assertEvent(event, 'task.wake');
      const due = new Map(context.tasks.due);
      due.delete(event.due);
      run(context.tasks.due.get(event.due) ?? [], { ...context.tasks, due }, acting);
    }),
    runAskingTask: enqueueActions((acting) => {
      const { tasks } = acting.context;
      const [task, ...asking] = tasks.asking;
      if (task) run([task], { ...tasks, asking }, acting);
    }),
    performOperation: enqueueActions((acting) => {
      const { context, event, enqueue, system } = acting;
      assertEvent(event, 'thread.perform');
      const isOver = context.core.perform(event.operation, ASYNC_RUNTIME, context.outbox);
      reportAndHandOver(acting);
      if (isOver) enqueue.sendTo(coreOf(system), { type: 'process.exit' });
    }),
  },
}).createMachine({
  id: 'asyncRuntime',
  context: ({ input }) => ({
    ...input,
    outbox: createOutbox(),
    tasks: { due: new Map(), asking: [] },
    crowds: 0,
  }),
  initial: 'idle',
  on: { 'thread.perform': { actions: 'performOperation' } },
  states: {
    idle: { on: { 'task.spawn': { target: 'running', actions: 'spawnTask' } } },
    running: {
      always: { guard: 'hasNoTask', target: 'idle' },
      on: {
        'task.spawn': { actions: 'spawnTask' },
        'task.wake': { actions: 'runDueTasks' },
        'dialog.answer': { actions: 'runAskingTask' },
      },
    },
  },
});
