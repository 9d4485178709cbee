import { assign, setup } from 'xstate';
import type { Random } from '../clock/random.ts';
import type { Ids } from '../protocol/ids.ts';
import type { PageOperation } from '../scenario/scenario.ts';
import type { Platform } from '../../trace/record/trace.ts';
import { createPage, type Page } from './page.ts';
import { isSending, type Report } from '../protocol/notes.ts';
import type { Delivery } from '../protocol/notes.ts';
import { createOutbox, type ReportingOutbox } from '../protocol/outbox.ts';
import { engineOf } from '../protocol/system.ts';

export interface PageInput {
  readonly id: string;
  readonly window: string;
  /** What `Origin` says of this document. */
  readonly origin: string;
  readonly platform: Platform;
  readonly invokeKey: string;
  /**
   * Tauri’s scripts run in it: in a page’s main frame, on Windows in the frames inside of it too.
   * Source: wry 0.57.1, `src/lib.rs`, `with_initialization_script_for_main_only`.
   */
  readonly hasScripts: boolean;
  /** Its document is there when the run begins. */
  readonly isLoaded: boolean;
  /** Its calls go through an isolation frame. */
  readonly isIsolated: boolean;
  readonly ids: Ids;
  readonly random: Random;
}

interface PageContext {
  readonly input: PageInput;
  readonly page: Page;
  /** Counted from 1. */
  readonly document: number;
  readonly outbox: ReportingOutbox;
}

export type PageMachineEvent =
  | { readonly type: 'page.perform'; readonly operation: PageOperation }
  | { readonly type: 'page.load' }
  | { readonly type: 'page.close' }
  | { readonly type: 'fetch.failed'; readonly request: string }
  | Delivery;

/**
 * What a webview's main frame shows, or a frame in it that is not the app's and can only fetch: one document after
 * the other. A document's JavaScript is single-threaded: one event after the other.
 */
export const pageMachine = setup({
  types: {} as { context: PageContext; events: PageMachineEvent; input: PageInput },
  actions: {
    report: ({ system }, reports: readonly Report[]) => {
      for (const it of reports) {
        if (isSending(it)) engineOf(system).send({ type: 'message.send', message: it.message });
        else if ('asks' in it) engineOf(system).send(it.asks);
      }
    },
    replaceDocument: assign(({ context }) => {
      const document = context.document + 1;
      return { document, page: createPage(context.input, document) };
    }),
  },
  guards: { isLoaded: ({ context }) => context.input.isLoaded },
}).createMachine({
  id: 'page',
  context: ({ input }) => ({ input, page: createPage(input, 1), document: 1, outbox: createOutbox() }),
  initial: 'unloaded',
  on: { 'page.close': '.closed' },
  states: {
    unloaded: {
      always: { guard: 'isLoaded', target: 'loaded' },
      on: { 'page.load': { target: 'loaded', actions: { type: 'report', params: reactionOf } } },
    },
    loaded: {
      entry: { type: 'report', params: frameOf },
      on: {
        'page.perform': { actions: { type: 'report', params: reactionOf } },
        'message.deliver': { actions: { type: 'report', params: reactionOf } },
        'fetch.failed': { actions: { type: 'report', params: reactionOf } },
        'page.load': {
          target: 'loaded',
          reenter: true,
          actions: ['replaceDocument', { type: 'report', params: reactionOf }],
        },
      },
    },
    closed: {},
  },
});

/** What the page does about an event. */
function reactionOf({ context, event }: { readonly context: PageContext; readonly event: PageMachineEvent }) {
  const { page, outbox } = context;
  if (event.type === 'page.perform') page.act(event.operation, outbox);
  else if (event.type === 'message.deliver') page.receive(event.message, outbox);
  else if (event.type === 'fetch.failed') page.fetchFailed(event.request, outbox);
  else page.load(outbox);
  return outbox.take();
}

/** The isolation pattern's script runs when the document is parsed. */
function frameOf({ context: { input, page, outbox } }: { readonly context: PageContext }) {
  if (input.isIsolated) page.addFrame(outbox);
  return outbox.take();
}
