import { setup } from 'xstate';
import type { Hook } from '../scenario/app.ts';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { Ids } from '../protocol/ids.ts';
import { createIsolationFrame, type IsolationFrame } from './isolation-frame.ts';
import { type Delivery, isSending, type Report } from '../protocol/notes.ts';
import { createOutbox, type ReportingOutbox } from '../protocol/outbox.ts';
import { engineOf } from '../protocol/system.ts';

export interface IsolationFrameInput {
  readonly id: string;
  readonly window: string;
  readonly hook: Hook;
  readonly ids: Ids;
  readonly clock: VirtualClock;
}

interface IsolationFrameContext {
  readonly frame: IsolationFrame;
  readonly clock: VirtualClock;
  readonly outbox: ReportingOutbox;
}

export type IsolationFrameMachineEvent =
  | { readonly type: 'frame.load' }
  | { readonly type: 'frame.unload' }
  | { readonly type: 'hook.poll' }
  | Delivery;

/** Source: tauri-utils 2.10.2, `src/pattern/isolation.js`, `readyIntervalMs`. */
const READY_INTERVAL = 50;

/** The isolation frame of one webview: `waiting` until its script has looked for the hook, then `ready`. */
export const isolationFrameMachine = setup({
  types: {} as {
    context: IsolationFrameContext;
    events: IsolationFrameMachineEvent;
    input: IsolationFrameInput;
  },
  actions: {
    report: ({ system }, reports: readonly Report[]) => {
      for (const it of reports) {
        if (isSending(it)) engineOf(system).send({ type: 'message.send', message: it.message });
      }
    },
    poll: ({ context: { clock }, self }) => {
      clock.setTimeout(() => {
        self.send({ type: 'hook.poll' });
      }, READY_INTERVAL);
    },
  },
}).createMachine({
  id: 'isolationFrame',
  context: ({ input }) => ({
    frame: createIsolationFrame(input),
    clock: input.clock,
    outbox: createOutbox(),
  }),
  initial: 'absent',
  on: {
    'frame.load': { target: '.waiting', actions: { type: 'report', params: reactionOf } },
    'frame.unload': '.absent',
  },
  states: {
    absent: {},
    waiting: {
      entry: 'poll',
      on: { 'hook.poll': { target: 'ready', actions: { type: 'report', params: reactionOf } } },
    },
    ready: { on: { 'message.deliver': { actions: { type: 'report', params: reactionOf } } } },
  },
});

/** What the frame does about an event. */
function reactionOf({
  context: { frame, outbox },
  event,
}: {
  readonly context: IsolationFrameContext;
  readonly event: IsolationFrameMachineEvent;
}) {
  if (event.type === 'frame.load') frame.load(outbox);
  else if (event.type === 'hook.poll') frame.tellReady(outbox);
  else if (event.type === 'message.deliver') frame.receive(event.message, outbox);
  return outbox.take();
}
