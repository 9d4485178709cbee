import { assertEvent, enqueueActions, setup } from 'xstate';
import type { IsolationFrameMachineEvent } from '../protocol/machine-events.ts';
import { createOutbox, report, reportAndSend, type ReportingOutbox } from '../protocol/outbox.ts';
import { createIsolationFrame, type IsolationFrame, type IsolationFrameInput } from './isolation-frame.ts';

interface IsolationFrameContext {
  readonly frame: IsolationFrame;
  readonly outbox: ReportingOutbox;
}

/** The isolation frame of one webview: `waiting` until its script has looked for the hook, then `ready`. */
export const isolationFrameMachine = setup({
  types: {} as {
    context: IsolationFrameContext;
    events: IsolationFrameMachineEvent;
    input: IsolationFrameInput;
  },
  delays: {
    /** Source: tauri-utils 2.10.2, `src/pattern/isolation.js`, `readyIntervalMs`. */
    readyInterval: 50,
  },
  actions: {
    report,
    load: enqueueActions(({ context: { frame, outbox }, event, enqueue, system }) => {
      assertEvent(event, 'frame.load');
      frame.load(event.within, outbox);
      reportAndSend(outbox, { enqueue, system });
    }),
    sendReady: enqueueActions(({ context: { frame, outbox }, enqueue, system }) => {
      frame.sendReady(outbox);
      reportAndSend(outbox, { enqueue, system });
    }),
    receiveMessage: enqueueActions(({ context: { frame, outbox }, event, enqueue, system }) => {
      assertEvent(event, 'message.deliver');
      outbox.receive(event.message, event.group);
      frame.receive(event.message, outbox);
      reportAndSend(outbox, { enqueue, system });
    }),
    ignoreMessage: enqueueActions(({ context: { outbox }, event, enqueue, system }) => {
      assertEvent(event, 'message.deliver');
      outbox.receive(event.message, event.group);
      reportAndSend(outbox, { enqueue, system });
    }),
  },
}).createMachine({
  id: 'isolationFrame',
  context: ({ input }) => ({ frame: createIsolationFrame(input), outbox: createOutbox() }),
  initial: 'absent',
  on: {
    // Of a frame that waits already, too: its timer begins again with the new document.
    'frame.load': { target: '.waiting', actions: 'load' },
    'frame.unload': '.absent',
    // Its script does not listen.
    'message.deliver': { actions: 'ignoreMessage' },
  },
  states: {
    absent: {},
    waiting: { after: { readyInterval: { target: 'ready', actions: 'sendReady' } } },
    ready: { on: { 'message.deliver': { actions: 'receiveMessage' } } },
  },
});
