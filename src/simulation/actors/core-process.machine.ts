import { not, setup } from 'xstate';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { CoreDeed, CoreThread } from '../scenario.ts';
import type { CoreProcess, Work } from './core-process.ts';
import { type Delivery, isSending, type Outbox, type Report } from './notes.ts';
import { engineOf } from './system.ts';
import { createOutbox, type ReportingOutbox } from './outbox.ts';

export interface CoreInput {
  readonly core: CoreProcess;
  readonly clock: VirtualClock;
}

export type CoreMachineEvent =
  | { readonly type: 'core.do'; readonly thread: CoreThread; readonly deed: CoreDeed }
  | { readonly type: 'runtime.wake'; readonly due: number }
  | { readonly type: 'command.resume' }
  /** The engine keeps something for the main thread. */
  | { readonly type: 'thread.awaited' }
  | Delivery;

interface CoreContext extends CoreInput {
  readonly outbox: ReportingOutbox;
  /** What the core process itself wanted to do on the main thread while a command held it. */
  readonly deferred: Extract<CoreMachineEvent, { type: 'core.do' }>[];
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
    work: ({ context: { core, clock, outbox }, event, self, system }) => {
      for (const work of worksOf(core, event, outbox)) {
        clock.setTimeout(() => {
          if (work.on === 'window') engineOf(system).send({ type: 'page.open', window: work.window });
          else if (work.on === 'main-thread') self.send({ type: 'command.resume' });
          else self.send({ type: 'runtime.wake', due: work.due });
        }, work.ms);
      }
    },
    report: ({ system }, reports: readonly Report[]) => {
      for (const it of reports) {
        if (isSending(it)) engineOf(system).send({ type: 'message.send', message: it.message });
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
      if (event.type === 'core.do') context.deferred.push(event);
    },
    doDeferred: ({ context, self }) => {
      for (const event of context.deferred.splice(0)) self.send(event);
    },
  },
  guards: {
    isHeld: ({ context }) => context.core.isHeld(),
    holdsOn: ({ context }) => context.core.holdsOn(),
    needsMainThread: ({ event }) => event.type === 'core.do' && event.thread === 'main-thread',
  },
}).createMachine({
  id: 'coreProcess',
  context: ({ input }) => ({ ...input, outbox: createOutbox(), deferred: [], isAwaited: false }),
  initial: 'free',
  on: {
    'runtime.wake': { actions: ['work', { type: 'report', params: takeReports }] },
    'core.do': { actions: ['work', { type: 'report', params: takeReports }] },
  },
  states: {
    free: {
      always: { guard: 'isHeld', target: 'held' },
      on: { 'message.deliver': { actions: ['work', { type: 'report', params: takeReports }] } },
    },
    held: {
      // A command may end before all its deeds are done.
      always: { guard: not('isHeld'), target: 'free' },
      exit: ['tellEngine', 'doDeferred'],
      on: {
        'core.do': { guard: 'needsMainThread', actions: 'defer' },
        'command.resume': [
          { guard: 'holdsOn', actions: ['work', { type: 'report', params: takeReports }] },
          { target: 'free', actions: ['work', { type: 'report', params: takeReports }] },
        ],
        'thread.awaited': { actions: 'await' },
      },
    },
  },
});

function takeReports({ context }: { readonly context: CoreContext }): readonly Report[] {
  return context.outbox.take();
}

function worksOf(core: CoreProcess, event: CoreMachineEvent, out: Outbox): readonly Work[] {
  switch (event.type) {
    case 'message.deliver':
      return core.receive(event.message, out);
    case 'core.do':
      return core.act(event.deed, event.thread, out);
    case 'runtime.wake':
      return core.wake(event.due, out);
    case 'command.resume':
      return core.resume(out);
    default:
      return [];
  }
}
