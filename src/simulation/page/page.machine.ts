import { assertEvent, assign, enqueueActions, not, sendTo, setup } from 'xstate';
import type { LossReason, PageMachineEvent } from '../protocol/machine-events.ts';
import { createOutbox, report, reportAndSend, type ReportingOutbox } from '../protocol/outbox.ts';
import type { Outgoing } from '../protocol/notes.ts';
import { engineOf } from '../protocol/system.ts';
import { spelling } from '../ipc/source.ts';
import { createPage, type Page } from './page.ts';
import type { PageInput } from './world.ts';

interface PageContext {
  readonly input: PageInput;
  readonly page: Page;
  /** Counted from 1; a window of the same label that is opened again goes on counting. */
  readonly document: number;
  /** The documents of earlier windows of the same label. */
  readonly earlier: readonly Page[];
  readonly outbox: ReportingOutbox;
}

/**
 * Whether Rust code sends a message by a handle that it has of one webview, and not by its label as an event: once that
 * webview is gone it reaches nobody. Source: tauri 2.12.5, `src/ipc/protocol.rs`, `handle_ipc_message`;
 * `src/ipc/channel.rs`, `channel_on`.
 */
const isOfHandle = ({ wire }: Outgoing) =>
  wire.form === 'response' || (wire.form === 'eval' && wire.purpose !== 'dispatch');

/** The engine drops what it has brought. */
function lossOf(event: PageMachineEvent, reason: LossReason) {
  assertEvent(event, 'message.deliver');
  const { message, group } = event;
  return { type: 'message.lose', message, reason, ...(group !== undefined && { group }) } as const;
}

/**
 * What a webview's main frame shows, or a frame in it that is not the app's and can only fetch: one document after
 * the other. A document's JavaScript is single-threaded: one event after the other.
 */
export const pageMachine = setup({
  types: {} as { context: PageContext; events: PageMachineEvent; input: PageInput },
  guards: {
    isAwaitingResponse: ({ context }) => context.page.isAwaitingResponse(),
    startsCall: ({ context, event }) =>
      event.type === 'page.perform' && context.page.startsCall(event.operation),
    isLastAnswer: ({ context, event }) =>
      event.type === 'message.deliver' && context.page.isLastAnswer(event.message),
    isUnwanted: ({ context, event }) =>
      event.type === 'message.deliver' && !context.page.wants(event.message),
    isForEarlierWindow: ({ context, event }) =>
      event.type === 'message.deliver' &&
      isOfHandle(event.message) &&
      context.earlier.some((page) => page.hasMade(event.message)),
  },
  actions: {
    report,
    placeDocument: assign(({ context: { input, document }, event }) => {
      assertEvent(event, 'page.load');
      return { page: createPage(input, document, event.address) };
    }),
    replaceDocument: assign(({ context: { input, document }, event }) => {
      assertEvent(event, 'page.load');
      return { document: document + 1, page: createPage(input, document + 1, event.address) };
    }),
    awaitDocument: assign(({ context: { input, document, earlier, page } }) => ({
      document: document + 1,
      page: createPage(input, document + 1),
      earlier: [...earlier, page],
    })),
    leave: enqueueActions(({ context: { page, outbox }, event, enqueue, system }) => {
      assertEvent(event, 'page.navigate');
      page.leave(event.to, outbox);
      reportAndSend(outbox, { enqueue, system });
    }),
    failOperation: sendTo(
      ({ system }) => engineOf(system),
      ({ context: { input }, event }) => {
        assertEvent(event, 'page.perform');
        const source = spelling(event.operation, input);
        return { type: 'operation.fail', window: input.window, source } as const;
      },
    ),
    load: enqueueActions(({ context: { page, outbox }, event, enqueue, system }) => {
      assertEvent(event, 'page.load');
      page.load(event.group, outbox);
      reportAndSend(outbox, { enqueue, system });
    }),
    addIsolationFrame: enqueueActions(({ context: { input, page, outbox }, enqueue, system }) => {
      if (input.isIsolated) page.addFrame(outbox);
      reportAndSend(outbox, { enqueue, system });
    }),
    performOperation: enqueueActions(({ context: { page, outbox }, event, enqueue, system }) => {
      assertEvent(event, 'page.perform');
      page.perform(event.operation, outbox);
      reportAndSend(outbox, { enqueue, system });
    }),
    receiveMessage: enqueueActions(({ context: { page, outbox }, event, enqueue, system }) => {
      assertEvent(event, 'message.deliver');
      outbox.receive(event.message, event.group);
      page.receive(event.message, outbox);
      reportAndSend(outbox, { enqueue, system });
    }),
    ignoreMessage: enqueueActions(({ context: { outbox }, event, enqueue, system }) => {
      assertEvent(event, 'message.deliver');
      outbox.receive(event.message, event.group);
      reportAndSend(outbox, { enqueue, system });
    }),
    dropForClosedWindow: sendTo(
      ({ system }) => engineOf(system),
      ({ event }) => lossOf(event, 'windowClosed'),
    ),
    dropForAbortedRequest: sendTo(
      ({ system }) => engineOf(system),
      ({ event }) => lossOf(event, 'requestAborted'),
    ),
    rejectFetch: enqueueActions(({ context: { page, outbox }, event, enqueue, system }) => {
      assertEvent(event, 'fetch.failed');
      page.failRequest(event.request, outbox);
      reportAndSend(outbox, { enqueue, system });
    }),
  },
}).createMachine({
  id: 'page',
  context: ({ input }) => ({
    input,
    page: createPage(input, 1),
    document: 1,
    earlier: [],
    outbox: createOutbox(),
  }),
  initial: 'unloaded',
  on: {
    'page.close': '.closed',
    // There is no document to take it.
    'message.deliver': [
      { guard: 'isForEarlierWindow', actions: 'dropForClosedWindow' },
      { actions: 'ignoreMessage' },
    ],
    'page.perform': { actions: 'failOperation' },
    'page.navigate': { actions: 'leave' },
  },
  states: {
    unloaded: {
      on: {
        'page.open': 'loaded',
        'page.load': { target: 'loaded', actions: ['placeDocument', 'load'] },
      },
    },
    loaded: {
      // The isolation pattern's script runs when the document is parsed.
      entry: 'addIsolationFrame',
      on: {
        'page.perform': { actions: 'performOperation' },
        'message.deliver': [
          { guard: 'isForEarlierWindow', actions: 'dropForClosedWindow' },
          { guard: 'isUnwanted', actions: 'dropForAbortedRequest' },
          { actions: 'receiveMessage' },
        ],
        'fetch.failed': { actions: 'rejectFetch' },
        'page.load': { target: 'loaded', reenter: true, actions: ['replaceDocument', 'load'] },
      },
      initial: 'idle',
      states: {
        idle: {
          // What the core process has it run may begin or settle calls, too.
          always: { guard: 'isAwaitingResponse', target: 'awaitingResponse' },
          on: {
            'page.perform': [
              { guard: 'startsCall', target: 'awaitingResponse', actions: 'performOperation' },
              { actions: 'performOperation' },
            ],
          },
        },
        awaitingResponse: {
          always: { guard: not('isAwaitingResponse'), target: 'idle' },
          on: {
            'message.deliver': { guard: 'isLastAnswer', target: 'idle', actions: 'receiveMessage' },
          },
        },
      },
    },
    closed: {
      on: {
        'message.deliver': { actions: 'dropForClosedWindow' },
        'page.await': { target: 'unloaded', actions: 'awaitDocument' },
      },
    },
  },
});
