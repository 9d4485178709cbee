import { setup } from 'xstate';
import type { Random } from '../clock/random.ts';
import type { Ids } from '../ids.ts';
import type { PageDeed } from '../scenario.ts';
import type { Platform } from '../../trace/trace.ts';
import { type Delivery, isSending, type Report } from './notes.ts';
import { createOutbox, type ReportingOutbox } from './outbox.ts';
import { engineOf } from './system.ts';
import { createPage, type Page } from './page.ts';

export interface PageInput {
  readonly id: string;
  readonly window: string;
  /** What `Origin` says of this document. */
  readonly origin: string;
  readonly platform: Platform;
  readonly invokeKey: string;
  /** Its document is there when the run begins. */
  readonly isLoaded: boolean;
  readonly ids: Ids;
  readonly random: Random;
}

interface PageContext {
  readonly page: Page;
  readonly outbox: ReportingOutbox;
  readonly isLoaded: boolean;
}

export type PageMachineEvent =
  { readonly type: 'page.do'; readonly deed: PageDeed } | { readonly type: 'page.load' } | Delivery;

/**
 * One document of a webview: the page in its main frame, or a frame in it that is not the app's and can only
 * fetch. Its JavaScript is single-threaded: one event after the other.
 */
export const pageMachine = setup({
  types: {} as { context: PageContext; events: PageMachineEvent; input: PageInput },
  actions: {
    report: ({ system }, reports: readonly Report[]) => {
      for (const it of reports) {
        if (isSending(it)) engineOf(system).send({ type: 'message.send', message: it.message });
      }
    },
  },
  guards: { isLoaded: ({ context }) => context.isLoaded },
}).createMachine({
  id: 'page',
  context: ({ input }) => ({ page: createPage(input), outbox: createOutbox(), isLoaded: input.isLoaded }),
  initial: 'unloaded',
  states: {
    unloaded: {
      always: { guard: 'isLoaded', target: 'loaded' },
      on: { 'page.load': { target: 'loaded', actions: { type: 'report', params: reactionOf } } },
    },
    loaded: {
      on: {
        'page.do': { actions: { type: 'report', params: reactionOf } },
        'message.deliver': { actions: { type: 'report', params: reactionOf } },
      },
    },
  },
});

/** What the page does about an event. */
function reactionOf({ context, event }: { readonly context: PageContext; readonly event: PageMachineEvent }) {
  const { page, outbox } = context;
  if (event.type === 'page.do') page.act(event.deed, outbox);
  else if (event.type === 'message.deliver') page.receive(event.message, outbox);
  else page.load(outbox);
  return outbox.take();
}
