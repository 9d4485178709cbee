import { assertEvent, enqueueActions, not, setup } from 'xstate';
import type { MessageId } from '../../trace/record/trace.ts';
import type { Random } from '../clock/random.ts';
import { ASYNC_RUNTIME } from '../protocol/actor-ids.ts';
import type { AsyncRuntimeMachineEvent, AwaitedEval } from '../protocol/machine-events.ts';
import { isSending, type Outbox } from '../protocol/notes.ts';
import { createOutbox, report, type ReportingOutbox } from '../protocol/outbox.ts';
import { callOf } from '../protocol/outgoing.ts';
import { coreOf, engineOf, mainThreadOf } from '../protocol/system.ts';
import type { Acting } from './acting.ts';
import type { CoreProcess } from './core-process.ts';
import type { Progress } from './progress.ts';
import type { Task } from './tasks.ts';
import type { Blocking } from './webviews-lock.ts';

export interface AsyncRuntimeInput {
  readonly core: CoreProcess;
  readonly random: Random;
  readonly now: () => number;
}

/** A task, or what is left of an operation of the process itself. */
type Work = { readonly task: Task } | { readonly rest: Blocking<boolean> };

/** The tasks that have not ended. */
interface Tasks {
  /** By the time they resume. */
  readonly due: ReadonlyMap<number, readonly Task[]>;
  /** Their dialogs wait for the user; in the order they asked. */
  readonly asking: readonly Task[];
  /** Their workers wait until the main thread has run an eval; by that message. */
  readonly evaluating: ReadonlyMap<MessageId, Work>;
  /** Their workers wait for the lock of the webviews; in the order they asked. */
  readonly locking: readonly Work[];
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

/** Reports what was done; what is for a page goes by the main thread, which is waited for where it must be. */
function reportAndHandOver(
  { context: { outbox }, enqueue, system }: AsyncRuntimeActing,
  awaited: ReadonlyMap<MessageId, AwaitedEval>,
): void {
  const reports = outbox.take();
  enqueue({ type: 'report', params: reports });
  for (const it of reports) {
    if (isSending(it)) {
      const wait = awaited.get(it.message.id);
      const event = { type: 'message.send', message: it.message, ...(wait && { awaited: wait }) } as const;
      enqueue.sendTo(mainThreadOf(system), event);
    } else if ('asks' in it) enqueue.sendTo(engineOf(system), it.asks);
  }
}

/** Lets a task resume in so many ms; all that are due at one time are woken at once. */
function sleep(task: Task, ms: number, tasks: Tasks, { context, enqueue }: AsyncRuntimeActing): Tasks {
  const due = context.now() + ms;
  const others = tasks.due.get(due);
  if (!others) enqueue.raise({ type: 'task.wake', due }, { id: `wake-${due}`, delay: ms });
  return { ...tasks, due: new Map([...tasks.due, [due, [...(others ?? []), task]]]) };
}

/** What comes of a stretch of some work. */
type WorkProgress = Progress | { readonly kind: 'exits' };

function advance(work: Work, { context: { core } }: AsyncRuntimeActing, out: Outbox): WorkProgress {
  if ('task' in work) return core.run(work.task, out);
  const { done, value } = work.rest.next();
  if (!done) return { kind: 'blocks', wait: value };
  return { kind: value ? 'exits' : 'ends' };
}

const aboutWork = (work: Work) => ('task' in work ? callOf(work.task.request) : {});

/** Resumes work, in no fixed order, until each waits, asks or ends; `others` are the tasks that wait meanwhile. */
function run(woken: readonly Work[], others: Tasks, acting: AsyncRuntimeActing): void {
  const { context, enqueue } = acting;
  const { core, outbox, random, crowds } = context;
  const isCrowd = woken.length > 1;
  const evaluating = new Map(others.evaluating);
  const locking = [...others.locking];
  const awaited = new Map<MessageId, AwaitedEval>();
  const advanced: { readonly work: Work; readonly progress: WorkProgress }[] = [];

  function resume(work: Work, out: Outbox): void {
    const progress = advance(work, acting, out);
    if (progress.kind !== 'blocks') advanced.push({ work, progress });
    else if (progress.wait.kind === 'eval') {
      evaluating.set(progress.wait.message, work);
      awaited.set(progress.wait.message, { holdsWebviews: progress.wait.holdsLock });
    } else {
      locking.push(work);
      const about = { actor: ASYNC_RUNTIME, waitsFor: 'webviews', ...aboutWork(work) } as const;
      outbox.note({ kind: 'blocked', ...about, rule: 'tracing.lock' });
    }
  }

  for (const work of isCrowd ? random.shuffled(woken) : woken)
    resume(work, isCrowd ? firstInGroup(outbox, `runtime-${crowds}`) : outbox);
  while (!core.webviews.isHeld()) {
    const next = locking.shift();
    if (!next) break;
    outbox.note({ kind: 'unblocked', actor: ASYNC_RUNTIME, ...aboutWork(next), rule: 'tracing.lock' });
    resume(next, outbox);
  }
  reportAndHandOver(acting, awaited);
  let tasks: Tasks = { ...others, evaluating, locking };
  for (const { work, progress } of advanced) tasks = tasksAfter(work, progress, tasks, acting);
  enqueue.assign({ tasks, crowds: isCrowd ? crowds + 1 : crowds });
}

/** The tasks once a stretch has ended, which was not in a wait for another thread. */
function tasksAfter(work: Work, progress: WorkProgress, tasks: Tasks, acting: AsyncRuntimeActing): Tasks {
  const { enqueue, system } = acting;
  if (progress.kind === 'exits') enqueue.sendTo(coreOf(system), { type: 'process.exit' });
  if (!('task' in work)) return tasks;
  const { task } = work;
  if (progress.kind === 'waits') return sleep(task, progress.ms, tasks, acting);
  if (progress.kind === 'asks') {
    enqueue.sendTo(coreOf(system), { type: 'dialog.show', thread: ASYNC_RUNTIME });
    return { ...tasks, asking: [...tasks.asking, task] };
  }
  if (progress.kind === 'ends' && progress.destroys !== undefined) {
    const operation = { type: 'destroy', window: progress.destroys } as const;
    const later = { id: `destroy-${task.request.id}`, delay: 0 };
    enqueue.sendTo(mainThreadOf(system), { type: 'thread.perform', operation }, later);
  }
  return tasks;
}

/** The async runtime of the core process: its tasks wait side by side, and each resumes when it is due. */
export const asyncRuntimeMachine = setup({
  types: {} as {
    context: AsyncRuntimeContext;
    events: AsyncRuntimeMachineEvent<Task>;
    input: AsyncRuntimeInput;
  },
  guards: {
    hasNoTask: ({ context: { tasks } }) =>
      tasks.due.size + tasks.asking.length + tasks.evaluating.size + tasks.locking.length === 0,
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
      const woken = context.tasks.due.get(event.due) ?? [];
      run(
        woken.map((task) => ({ task })),
        { ...context.tasks, due },
        acting,
      );
    }),
    runAskingTask: enqueueActions((acting) => {
      const { tasks } = acting.context;
      const [task, ...asking] = tasks.asking;
      if (task) run([{ task }], { ...tasks, asking }, acting);
    }),
    performOperation: enqueueActions((acting) => {
      const { context, event } = acting;
      assertEvent(event, 'thread.perform');
      const rest = context.core.perform(event.operation, ASYNC_RUNTIME, context.outbox);
      run([{ rest }], context.tasks, acting);
    }),
    resumeWork: enqueueActions((acting) => {
      const { context, event } = acting;
      assertEvent(event, 'eval.ran');
      const evaluating = new Map(context.tasks.evaluating);
      const work = evaluating.get(event.message);
      evaluating.delete(event.message);
      if (work) run([work], { ...context.tasks, evaluating }, acting);
    }),
  },
}).createMachine({
  id: 'asyncRuntime',
  context: ({ input }) => ({
    ...input,
    outbox: createOutbox(),
    tasks: { due: new Map(), asking: [], evaluating: new Map(), locking: [] },
    crowds: 0,
  }),
  initial: 'idle',
  on: {
    'thread.perform': { actions: 'performOperation' },
    'eval.ran': { actions: 'resumeWork' },
  },
  states: {
    idle: {
      // An operation of the process itself may have to wait, too.
      always: { guard: not('hasNoTask'), target: 'running' },
      on: { 'task.spawn': { target: 'running', actions: 'spawnTask' } },
    },
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
