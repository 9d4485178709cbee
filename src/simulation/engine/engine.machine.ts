import { assertEvent, enqueueActions, setup } from 'xstate';
import type { ActorId, MessageId, Platform } from '../../trace/record/trace.ts';
import type { Random } from '../clock/random.ts';
import { addressIn, appOrigin, isolationUrl, originOf } from '../ipc/addresses.ts';
import { violation } from '../ipc/csp.ts';
import { ENGINE, isForeignFrame, isolationId, MAIN_THREAD, pageId } from '../protocol/actor-ids.ts';
import type { Ids } from '../protocol/ids.ts';
import { latencies } from '../protocol/latencies.ts';
import type { EngineMachineEvent } from '../protocol/machine-events.ts';
import type { Outgoing } from '../protocol/notes.ts';
import { aboutMessage } from '../protocol/outgoing.ts';
import { createOutbox, report, type ReportingOutbox } from '../protocol/outbox.ts';
import { isolationFrameOf, mainThreadOf, pageOf, receiverOf } from '../protocol/system.ts';
import { type Departure, Races } from './races.ts';

export interface EngineInput {
  readonly ids: Ids;
  readonly random: Random;
  readonly now: () => number;
  readonly platform: Platform;
  /** The content security policy of each page that has one, by actor. */
  readonly policies: ReadonlyMap<ActorId, string>;
  /** The policy of the app's own pages. */
  readonly ownPolicy?: string | undefined;
  /** Where the first page of each window comes from, by its label. */
  readonly addressOf: Readonly<Record<string, string>>;
  /** Page and foreign frames of each window. */
  readonly documentsOf: Readonly<Record<string, readonly ActorId[]>>;
}

/** A document that was asked for. */
type Awaited =
  | { readonly window: string; readonly shows: 'page'; readonly url: string }
  | { readonly window: string; readonly shows: 'frame' };

interface EngineContext extends EngineInput {
  /** Messages on their way to pages. */
  readonly races: Races;
  /** Windows whose page or isolation frame was asked for, by the request's message id. */
  readonly opening: ReadonlyMap<MessageId, Awaited>;
  /** Where each window is that has shown another document since the run began. */
  readonly addresses: ReadonlyMap<string, string>;
  readonly outbox: ReportingOutbox;
}

/** How a message travels: what goes to a page may have to race with others. */
function departureOf(message: Outgoing, isDrained: boolean, { races, now }: EngineContext): Departure {
  switch (message.wire.form) {
    case 'request':
      return { calledOff: [], trips: [{ message, delay: latencies.request }] };
    case 'post':
      return { calledOff: [], trips: [{ message, delay: latencies.postMessage }] };
    case 'frame':
      return { calledOff: [], trips: [{ message, delay: latencies.frameMessage }] };
    case 'response':
    case 'eval':
      return races.start(message, isDrained, now());
  }
}

/** The directive of a page's policy that keeps its request from leaving, or undefined. */
function blockedBy({ policies, platform }: EngineContext, { wire, from }: Outgoing): string | undefined {
  if (policies.size === 0 || wire.form !== 'request') return undefined;
  return violation(policies.get(from), 'connect-src', wire.url, platform);
}

/** Where a window is. */
const addressOf = ({ addresses, addressOf }: EngineContext, window: string): string =>
  addresses.get(window) ?? addressOf[window] ?? '';

/** Whether the core process serves an address: the app's own pages are in its binary. */
const isServed = (url: string, platform: Platform) => originOf(url) === appOrigin(platform);

/** The id of the delayed event by which a window shows its next document. */
const showing = (window: string) => `show(${window})`;

/** What stays of the documents that were asked for when a window goes to another page. */
const withoutWindow = (opening: EngineContext['opening'], window: string) =>
  [...opening].filter(([, it]) => it.window !== window || it.shows === 'frame');

/** A request that the engine makes itself, for a document. */
const getRequest = ({ ids }: EngineContext, url: string): Outgoing => ({
  id: ids.message(),
  from: ENGINE,
  to: MAIN_THREAD,
  transport: 'custom-protocol',
  wire: { form: 'request', method: 'GET', url, headers: [], body: null },
});

/**
 * The web engine: carries every message between pages and the core process. It has one state, since it takes
 * everything at any time: what is on its way are delayed events, one for each message and under its id.
 */
export const engineMachine = setup({
  types: {} as { context: EngineContext; events: EngineMachineEvent; input: EngineInput },
  delays: {
    /** What a page takes to be parsed once its document is there. */
    parsing: latencies.pageLoad - latencies.request - latencies.response,
    /** What a page takes that comes from elsewhere, parsed. */
    foreignLoad: latencies.pageLoad,
  },
  guards: {
    isBlockedByPolicy: ({ context, event }) =>
      event.type === 'message.send' && blockedBy(context, event.message) !== undefined,
    // Microsoft, `CoreWebView2.WebMessageReceived`: it is for the top document.
    isFramePostOnWindows: ({ context: { platform }, event }) =>
      event.type === 'message.send' &&
      platform === 'windows' &&
      event.message.wire.form === 'post' &&
      isForeignFrame(event.message.from),
  },
  actions: {
    report,
    stopMessage: enqueueActions(({ context, event, enqueue, system }) => {
      assertEvent(event, 'message.send');
      const { message } = event;
      const why = { reason: 'policy', directive: blockedBy(context, message) ?? '' } as const;
      context.outbox.note({
        kind: 'stopped',
        actor: ENGINE,
        ...why,
        rule: 'csp.connect',
        ...aboutMessage(message),
      });
      enqueue({ type: 'report', params: context.outbox.take() });
      enqueue.sendTo(pageOf(system, message.from), { type: 'fetch.failed', request: message.id });
    }),
    carry: enqueueActions(({ context, event, enqueue, system }) => {
      assertEvent(event, 'message.send');
      const { calledOff, trips } = departureOf(event.message, event.isDrained, context);
      for (const id of calledOff) enqueue.cancel(id);
      for (const { message, delay, group } of trips) {
        const delivery = { type: 'message.deliver', message, ...(group !== undefined && { group }) } as const;
        enqueue.sendTo(receiverOf(system, message), delivery, { id: message.id, delay });
      }
    }),
    loseFramePost: enqueueActions(({ context: { outbox }, event, enqueue }) => {
      assertEvent(event, 'message.send');
      const about = aboutMessage(event.message);
      outbox.note({
        kind: 'stopped',
        actor: ENGINE,
        reason: 'notTopDocument',
        rule: 'post.byHand',
        ...about,
      });
      enqueue({ type: 'report', params: outbox.take() });
    }),
    loseMessage: enqueueActions(({ context: { outbox }, event, enqueue }) => {
      assertEvent(event, 'message.lose');
      const { message, reason, group } = event;
      outbox.note({
        kind: 'stopped',
        actor: ENGINE,
        reason,
        rule: 'message.lost',
        ...aboutMessage(message),
        ...(group !== undefined && { group }),
      });
      enqueue({ type: 'report', params: outbox.take() });
    }),
    receiveDocument: enqueueActions(({ context, event, enqueue, system }) => {
      assertEvent(event, 'message.deliver');
      const { opening, outbox } = context;
      const { message, group } = event;
      outbox.receive(message, group);
      enqueue({ type: 'report', params: outbox.take() });
      const awaited = opening.get(message.answers ?? '');
      if (!awaited) return;
      const { window } = awaited;
      const frame = isolationFrameOf(system, isolationId(window));
      if (awaited.shows === 'page') {
        const { url } = awaited;
        enqueue.raise({ type: 'document.show', window, url }, { id: showing(window), delay: 'parsing' });
      } else if (frame)
        enqueue.sendTo(frame, { type: 'frame.load', within: originOf(addressOf(context, window)) });
    }),
    showDocument: enqueueActions(({ context, event, enqueue, system }) => {
      assertEvent(event, 'document.show');
      const { window, url } = event;
      const frame = isolationFrameOf(system, isolationId(window));
      if (frame) enqueue.sendTo(frame, { type: 'frame.unload' });
      const own = pageId(window);
      if (url !== addressOf(context, window)) {
        const policy = isServed(url, context.platform) ? context.ownPolicy : undefined;
        const policies = [...context.policies].filter(([page]) => page !== own);
        enqueue.assign({
          policies: new Map([...policies, ...(policy === undefined ? [] : [[own, policy] as const])]),
        });
        enqueue.sendTo(mainThreadOf(system), { type: 'page.shown', window, url });
      }
      enqueue.assign({ addresses: new Map([...context.addresses, [window, url]]) });
      enqueue.sendTo(pageOf(system, own), { type: 'page.load', url });
      // Foreign frames are parts of the window's first page.
      const isFirst = url === context.addressOf[window];
      for (const actor of context.documentsOf[window] ?? []) {
        if (actor === own) continue;
        if (isFirst) enqueue.sendTo(pageOf(system, actor), { type: 'page.await' });
        enqueue.sendTo(pageOf(system, actor), { type: isFirst ? 'page.load' : 'page.close' });
      }
    }),
    awaitPage: enqueueActions(({ context, event, enqueue, system }) => {
      assertEvent(event, 'window.open');
      for (const actor of context.documentsOf[event.window] ?? [])
        enqueue.sendTo(pageOf(system, actor), { type: 'page.await' });
    }),
    navigatePage: enqueueActions(({ context, event, enqueue, system }) => {
      assertEvent(event, 'window.navigate');
      const to = addressIn(event.to, addressOf(context, event.window));
      enqueue.sendTo(pageOf(system, pageId(event.window)), { type: 'page.navigate', to });
    }),
    failOperation: enqueueActions(({ context: { outbox }, event, enqueue }) => {
      assertEvent(event, 'operation.fail');
      const { window, source } = event;
      outbox.note({ kind: 'failed', actor: ENGINE, source, reason: 'noDocument', window, rule: 'page.none' });
      enqueue({ type: 'report', params: outbox.take() });
    }),
    requestPage: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, ['window.open', 'page.leave']);
      const { window } = event;
      const url = event.type === 'page.leave' ? event.to : (context.addressOf[window] ?? '');
      const others = withoutWindow(context.opening, window);
      enqueue.cancel(showing(window));
      if (!isServed(url, context.platform)) {
        enqueue.assign({ opening: new Map(others) });
        enqueue.raise({ type: 'document.show', window, url }, { id: showing(window), delay: 'foreignLoad' });
        return;
      }
      const message = getRequest(context, url);
      enqueue.assign({ opening: new Map([...others, [message.id, { window, shows: 'page', url }]]) });
      context.outbox.send({ message, actor: ENGINE, rule: 'page.asset' });
      enqueue({ type: 'report', params: context.outbox.take() });
      enqueue.raise({ type: 'message.send', message, isDrained: false });
    }),
    requestFrame: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'frame.open');
      const { window } = event;
      const { platform, policies, outbox } = context;
      const url = isolationUrl(platform);
      const message = getRequest(context, url);
      outbox.send({ message, actor: ENGINE, rule: 'isolation.asset' });
      const directive = violation(policies.get(pageId(window)), 'frame-src', url, platform);
      if (directive === undefined) {
        enqueue.assign({ opening: new Map([...context.opening, [message.id, { window, shows: 'frame' }]]) });
        enqueue.raise({ type: 'message.send', message, isDrained: false });
      } else {
        const actor = isolationId(window);
        outbox.note({
          kind: 'stopped',
          actor,
          message: message.id,
          reason: 'policy',
          directive,
          rule: 'csp.frame',
        });
      }
      enqueue({ type: 'report', params: outbox.take() });
    }),
    abortRequests: enqueueActions(({ context: { outbox }, event, enqueue, system }) => {
      assertEvent(event, 'page.leave');
      const requests = event.requests.map((it) => it.message);
      for (const request of requests) enqueue.cancel(request);
      enqueue.sendTo(mainThreadOf(system), { type: 'requests.abort', requests });
      for (const { message, call } of event.requests) {
        const whose = call === undefined ? {} : { call };
        outbox.note({
          kind: 'stopped',
          actor: ENGINE,
          message,
          ...whose,
          reason: event.why,
          rule: 'page.reload',
        });
        enqueue.sendTo(pageOf(system, event.page), { type: 'fetch.failed', request: message });
      }
      enqueue({ type: 'report', params: outbox.take() });
    }),
    closeDocuments: enqueueActions(({ context: { documentsOf, opening }, event, enqueue, system }) => {
      assertEvent(event, 'window.close');
      for (const actor of documentsOf[event.window] ?? [])
        enqueue.sendTo(pageOf(system, actor), { type: 'page.close' });
      const frame = isolationFrameOf(system, isolationId(event.window));
      if (frame) enqueue.sendTo(frame, { type: 'frame.unload' });
      // What was on its way for the window comes to nothing.
      enqueue.cancel(showing(event.window));
      enqueue.assign({ opening: new Map([...opening].filter(([, { window }]) => window !== event.window)) });
    }),
  },
}).createMachine({
  id: 'engine',
  context: ({ input }) => ({
    ...input,
    races: new Races(input.random),
    opening: new Map(),
    addresses: new Map(),
    outbox: createOutbox(),
  }),
  initial: 'carrying',
  states: {
    carrying: {
      on: {
        'message.send': [
          { guard: 'isBlockedByPolicy', actions: 'stopMessage' },
          { guard: 'isFramePostOnWindows', actions: 'loseFramePost' },
          { actions: 'carry' },
        ],
        'message.deliver': { actions: 'receiveDocument' },
        'message.lose': { actions: 'loseMessage' },
        'document.show': { actions: 'showDocument' },
        'frame.open': { actions: 'requestFrame' },
        'page.leave': { actions: ['abortRequests', 'requestPage'] },
        'window.open': { actions: ['awaitPage', 'requestPage'] },
        'window.navigate': { actions: 'navigatePage' },
        'operation.fail': { actions: 'failOperation' },
        'window.close': { actions: 'closeDocuments' },
      },
    },
  },
});
