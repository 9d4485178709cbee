import { type AnyActorRef, enqueueActions, setup } from 'xstate';
import type { CoreDeed } from '../scenario.ts';
import { CORE, ENGINE } from './actor-ids.ts';
import { type CoreInput, type CoreProcess, createCoreProcess, type Work } from './core-process.ts';
import type { EngineMachineEvent } from './engine.machine.ts';
import type { Delivery, Note, Sending } from './notes.ts';
import { outboxOf } from './outbox.ts';

export type CoreMachineEvent =
  | { readonly type: 'core.do'; readonly thread: 'async' | 'main'; readonly deed: CoreDeed }
  | { readonly type: 'runtime.wake'; readonly due: number }
  | { readonly type: 'command.resume' }
  | { readonly type: 'thread.hold' }
  | { readonly type: 'thread.release' }
  | Delivery;

interface CoreContext {
  readonly core: CoreProcess;
  /** What the core process itself wanted to do on the main thread while a command held it. */
  readonly deferred: Extract<CoreMachineEvent, { type: 'core.do' }>[];
}

/**
 * The core process. Its main thread is `free` or `held` by a plain command; its async runtime goes on
 * either way. The engine is told of each change, since requests, evals and answers wait for the main thread.
 */
export const coreProcessMachine = setup({
  types: {} as { context: CoreContext; events: CoreMachineEvent; input: CoreInput },
  actions: {
    // Inspection reports these two with their parameters; the recorder hears nothing else.
    note: (_, _note: Note) => undefined,
    send: ({ system }, { message }: Sending) => {
      system.get(ENGINE).send({ type: 'message.send', message });
    },
    tellEngine: ({ system }, { type }: { readonly type: 'thread.hold' | 'thread.release' }) => {
      system.get(ENGINE).send({ type });
    },
    work: enqueueActions(({ context, event, enqueue }) => {
      const out = outboxOf(enqueue);
      for (const work of worksOf(context.core, event, out)) {
        switch (work.on) {
          case 'async':
            enqueue.sendTo(
              ({ self }) => self,
              { type: 'runtime.wake', due: work.due },
              { delay: work.ms, id: `wake-${work.due}` },
            );
            break;
          case 'main':
            enqueue.raise({ type: 'thread.hold' });
            enqueue.sendTo(({ self }) => self, { type: 'command.resume' }, { delay: work.ms, id: 'resume' });
            break;
          case 'released':
            enqueue.raise({ type: 'thread.release' });
            break;
          case 'window':
            enqueue.sendTo(({ system }) => system.get(ENGINE) as AnyActorRef, opening(work.window));
            break;
        }
      }
    }),
    defer: ({ context, event }) => {
      if (event.type === 'core.do') context.deferred.push(event);
    },
    doDeferred: enqueueActions(({ context, enqueue }) => {
      for (const event of context.deferred.splice(0)) enqueue.sendTo(({ system }) => system.get(CORE), event);
    }),
  },
  guards: {
    needsMainThread: ({ event }) => event.type === 'core.do' && event.thread === 'main',
  },
}).createMachine({
  id: 'coreProcess',
  context: ({ input }) => ({ core: createCoreProcess(input), deferred: [] }),
  initial: 'free',
  on: { 'runtime.wake': { actions: 'work' } },
  states: {
    free: {
      on: {
        'message.deliver': { actions: 'work' },
        'core.do': { actions: 'work' },
        'thread.hold': 'held',
      },
    },
    held: {
      entry: { type: 'tellEngine', params: { type: 'thread.hold' } },
      exit: [{ type: 'tellEngine', params: { type: 'thread.release' } }, 'doDeferred'],
      on: {
        'core.do': [{ guard: 'needsMainThread', actions: 'defer' }, { actions: 'work' }],
        'command.resume': { actions: 'work' },
        'thread.release': 'free',
      },
    },
  },
});

const opening = (window: string): EngineMachineEvent => ({ type: 'page.open', window });

function worksOf(
  core: CoreProcess,
  event: CoreMachineEvent,
  out: ReturnType<typeof outboxOf>,
): readonly Work[] {
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
