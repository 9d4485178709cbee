import { not, setup } from 'xstate';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { CoreThread } from '../scenario/scenario.ts';
import type { CoreProcess } from './core-process.ts';
import type { CoreTask, Work } from './work.ts';
import { type Delivery, isSending, type Outbox, type Report } from '../protocol/notes.ts';
import { engineOf } from '../protocol/system.ts';
import { createOutbox, type ReportingOutbox } from '../protocol/outbox.ts';

export interface CoreInput {
  readonly core: CoreProcess;
  readonly clock: VirtualClock;
}

export type CoreMachineEvent =
  | { readonly type: 'core.perform'; readonly thread: CoreThread; readonly operation: CoreTask }
  | { readonly type: 'runtime.wake'; readonly due: number }
  | { readonly type: 'command.resume' }
  /** The user answered a dialog. */
  | { readonly type: 'dialog.answer' }
  /** The engine keeps something for the main thread. */
  | { readonly type: 'thread.awaited' }
  | Delivery;

interface CoreContext extends CoreInput {
  readonly outbox: ReportingOutbox;
  /** What the core process itself wanted to do on the main thread while a command held it. */
  readonly deferred: Extract<CoreMachineEvent, { type: 'core.perform' }>[];
  isAwaited: boolean;
}

/**
 * The core process. Its main thread is `free` or `held` by a plain command; its async runtime goes on
 * either way. The engine looks at the main thread before it delivers, and if it has to keep something is
 * told when the thread is free again.
 */
export const coreProcessMachine = setup({
  types: {} as { context: CoreContext; events: CoreMachineEvent; input: CoreInput },
  actions: {
    report: ({ context: { clock }, self, system }, reports: readonly (Report | Work)[]) => {
      for (const it of reports) {
        if ('on' in it && it.on === 'window-closed') {
          engineOf(system).send({ type: 'window.close', window: it.window });
        } else if ('on' in it) {
          clock.setTimeout(() => {
            switch (it.on) {
              case 'engine':
                engineOf(system).send({ type: 'page.open', window: it.window });
                break;
              case 'main-thread':
                self.send({ type: 'command.resume' });
                break;
              case 'main-thread-queue':
                self.send({ type: 'core.perform', thread: 'main-thread', operation: it.operation });
                break;
              case 'async-runtime':
                self.send({ type: 'runtime.wake', due: it.due });
                break;
            }
          }, it.ms);
        } else if (isSending(it)) engineOf(system).send({ type: 'message.send', message: it.message });
      }
    },
    await: ({ context }) => {
      context.isAwaited = true;
    },
    tellEngine: ({ context, system }) => {
      if (context.isAwaited) engineOf(system).send({ type: 'thread.free' });
      context.isAwaited = false;
    },
    defer: ({ context, event }) => {
      if (event.type === 'core.perform') context.deferred.push(event);
    },
    doDeferred: ({ context, self }) => {
      for (const event of context.deferred.splice(0)) self.send(event);
    },
  },
  guards: {
    isHeld: ({ context }) => context.core.isHeld(),
    holdsOn: ({ context }) => context.core.holdsOn(),
    freesThread: ({ context: { core } }) => core.dialogHolds() && !core.holdsOn(),
    needsMainThread: ({ event }) => event.type === 'core.perform' && event.thread === 'main-thread',
  },
}).createMachine({
  id: 'coreProcess',
  context: ({ input }) => ({ ...input, outbox: createOutbox(), deferred: [], isAwaited: false }),
  initial: 'free',
  on: {
    'runtime.wake': { actions: { type: 'report', params: reactionOf } },
    'core.perform': { actions: { type: 'report', params: reactionOf } },
    'dialog.answer': { actions: { type: 'report', params: reactionOf } },
  },
  states: {
    free: {
      always: { guard: 'isHeld', target: 'held' },
      on: { 'message.deliver': { actions: { type: 'report', params: reactionOf } } },
    },
    held: {
      // A command may end before all its operations are done.
      always: { guard: not('isHeld'), target: 'free' },
      exit: ['tellEngine', 'doDeferred'],
      on: {
        'core.perform': { guard: 'needsMainThread', actions: 'defer' },
        'command.resume': [
          { guard: 'holdsOn', actions: { type: 'report', params: reactionOf } },
          { target: 'free', actions: { type: 'report', params: reactionOf } },
        ],
        'dialog.answer': [
          { guard: 'freesThread', target: 'free', actions: { type: 'report', params: reactionOf } },
          { actions: { type: 'report', params: reactionOf } },
        ],
        'thread.awaited': { actions: 'await' },
      },
    },
  },
});

/** What the core process does about an event, and what it has to go on with later. */
function reactionOf({ context, event }: { readonly context: CoreContext; readonly event: CoreMachineEvent }) {
  const { core, outbox } = context;
  const works = worksOf(core, event, outbox);
  const reports: readonly (Report | Work)[] = outbox.take();
  return works.length > 0 ? [...reports, ...works] : reports;
}

function worksOf(core: CoreProcess, event: CoreMachineEvent, out: Outbox): readonly Work[] {
  switch (event.type) {
    case 'message.deliver':
      return core.receive(event.message, out);
    case 'core.perform':
      return core.act(event.operation, event.thread, out);
    case 'runtime.wake':
      return core.wake(event.due, out);
    case 'command.resume':
      return core.resume(out);
    case 'dialog.answer':
      return core.answerDialog(out);
    default:
      return [];
  }
}
