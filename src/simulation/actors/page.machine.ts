import { enqueueActions, setup } from 'xstate';
import type { Random } from '../clock/random.ts';
import type { Ids } from '../ids.ts';
import type { PageDeed } from '../scenario.ts';
import type { Platform } from '../../trace/trace.ts';
import { ENGINE } from './actor-ids.ts';
import type { Delivery, Note, Sending } from './notes.ts';
import { outboxOf } from './outbox.ts';
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

export type PageMachineEvent =
  { readonly type: 'page.do'; readonly deed: PageDeed } | { readonly type: 'page.load' } | Delivery;

/**
 * One document of a webview: the page in its main frame, or a frame in it that is not the app's and can only
 * fetch. Its JavaScript is single-threaded: one event after the other.
 */
export const pageMachine = setup({
  types: {} as {
    context: { readonly page: Page; readonly isLoaded: boolean };
    events: PageMachineEvent;
    input: PageInput;
  },
  actions: {
    // Inspection reports these two with their parameters; the recorder hears nothing else.
    note: (_, _note: Note) => undefined,
    send: ({ system }, { message }: Sending) => {
      system.get(ENGINE).send({ type: 'message.send', message });
    },
    act: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'page.do') return;
      context.page.act(event.deed, outboxOf(enqueue));
    }),
    receive: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'message.deliver') return;
      context.page.receive(event.message, outboxOf(enqueue));
    }),
    load: enqueueActions(({ context, enqueue }) => {
      context.page.load(outboxOf(enqueue));
    }),
  },
  guards: { isLoaded: ({ context }) => context.isLoaded },
}).createMachine({
  id: 'page',
  context: ({ input }) => ({ page: createPage(input), isLoaded: input.isLoaded }),
  initial: 'starting',
  states: {
    starting: { always: [{ guard: 'isLoaded', target: 'loaded' }, { target: 'unloaded' }] },
    unloaded: { on: { 'page.load': { target: 'loaded', actions: 'load' } } },
    loaded: {
      on: { 'page.do': { actions: 'act' }, 'message.deliver': { actions: 'receive' } },
    },
  },
});
