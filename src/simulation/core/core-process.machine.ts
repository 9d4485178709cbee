import { assertEvent, assign, enqueueActions, setup } from 'xstate';
import type { ActorId } from '../../trace/record/trace.ts';
import { ASYNC_RUNTIME, MAIN_THREAD, USER } from '../protocol/actor-ids.ts';
import type { Note } from '../protocol/notes.ts';
import { report } from '../protocol/outbox.ts';
import type { CoreProcessMachineEvent } from '../protocol/machine-events.ts';
import { asyncRuntimeOf, mainThreadOf } from '../protocol/system.ts';
import { asyncRuntimeMachine } from './async-runtime.machine.ts';
import { type CoreProcess, type CoreProcessInput, createCoreProcess } from './core-process.ts';
import { mainThreadMachine } from './main-thread.machine.ts';

export interface CoreProcessMachineInput extends CoreProcessInput {
  readonly now: () => number;
}

interface CoreProcessContext {
  readonly input: CoreProcessMachineInput;
  readonly core: CoreProcess;
  /** The threads whose dialogs wait for the user, in the order they were shown. */
  readonly dialogs: readonly ActorId[];
}

/** The user answers what nobody asked; a new note each time, since the recorder makes a moment of it in place. */
const noDialog = (): Note => ({
  kind: 'failed',
  actor: USER,
  source: 'the answer',
  reason: 'noDialog',
  rule: 'command.dialog',
});

/** The core process: it lasts as long as its two threads, which end with it. */
export const coreProcessMachine = setup({
  types: {} as {
    context: CoreProcessContext;
    events: CoreProcessMachineEvent;
    input: CoreProcessMachineInput;
    children: { [MAIN_THREAD]: 'mainThread'; [ASYNC_RUNTIME]: 'asyncRuntime' };
  },
  actors: { mainThread: mainThreadMachine, asyncRuntime: asyncRuntimeMachine },
  actions: {
    showDialog: assign(({ context: { dialogs }, event }) => {
      assertEvent(event, 'dialog.show');
      return { dialogs: [...dialogs, event.thread] };
    }),
    report,
    answerFirstDialog: enqueueActions(({ context: { dialogs }, enqueue, system }) => {
      const [thread, ...others] = dialogs;
      if (thread === undefined) enqueue({ type: 'report', params: [noDialog()] });
      enqueue.assign({ dialogs: others });
      if (thread === MAIN_THREAD) enqueue.sendTo(mainThreadOf(system), { type: 'dialog.answer' });
      else if (thread) enqueue.sendTo(asyncRuntimeOf(system), { type: 'dialog.answer' });
    }),
  },
}).createMachine({
  id: 'coreProcess',
  context: ({ input }) => ({ input, core: createCoreProcess(input), dialogs: [] }),
  initial: 'running',
  states: {
    running: {
      invoke: [
        {
          src: 'mainThread',
          id: MAIN_THREAD,
          systemId: MAIN_THREAD,
          input: ({ context: { core, input } }) => ({ core, random: input.random }),
        },
        {
          src: 'asyncRuntime',
          id: ASYNC_RUNTIME,
          systemId: ASYNC_RUNTIME,
          input: ({ context: { core, input } }) => ({ core, random: input.random, now: input.now }),
        },
      ],
      on: {
        'dialog.show': { actions: 'showDialog' },
        'dialog.answer': { actions: 'answerFirstDialog' },
        'process.exit': 'exited',
        'process.abort': 'aborted',
      },
    },
    exited: {},
    aborted: {},
  },
});
