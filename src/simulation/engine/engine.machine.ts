import { assertEvent, enqueueActions, setup } from 'xstate';
import type { RuleId } from '../../trace/record/rules.ts';
import type { ActorId, MessageId, Platform, StopReason } from '../../trace/record/trace.ts';
import type { Random } from '../clock/random.ts';
import { isolationUrl } from '../ipc/addresses.ts';
import { violation } from '../ipc/csp.ts';
import { addressIn, type AppSite, type PageAddress, pageAddress } from '../ipc/page-address.ts';
import { ENGINE, isForeignFrame, isolationId, MAIN_THREAD, pageId } from '../protocol/actor-ids.ts';
import type { Ids } from '../protocol/ids.ts';
import { latencies } from '../protocol/latencies.ts';
import type { EngineMachineEvent } from '../protocol/machine-events.ts';
import type { Outgoing } from '../protocol/notes.ts';
import { aboutMessage } from '../protocol/outgoing.ts';
import { createOutbox, report, type ReportingOutbox } from '../protocol/outbox.ts';
import { isolationFrameOf, mainThreadOf, pageOf, receiverOf } from '../protocol/system.ts';
import { headerOf } from '../ipc/responses.ts';
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
  /** Where the first page of each window comes from. */
  readonly addresses: Readonly<Record<string, PageAddress>>;
  /** Which pages are the app's own. */
  readonly site: AppSite;
  /** Page and foreign frames of each window. */
  readonly documentsOf: Readonly<Record<string, readonly ActorId[]>>;
}

/** A document that was asked for. */
type Awaited =
  | { readonly window: string; readonly shows: 'page'; readonly address: PageAddress }
  | { readonly window: string; readonly shows: 'frame' };

interface EngineContext extends EngineInput {
  /** Messages on their way to pages. */
  readonly races: Races;
  /** Windows whose page or isolation frame was asked for, by the request's message id. */
  readonly opening: ReadonlyMap<MessageId, Awaited>;
  /** Where each window is that has shown another document since the run began. */
  readonly moved: ReadonlyMap<string, PageAddress>;
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

/** What keeps a page's message from leaving, and the rule by which it does, or undefined. */
function stopOf(
  context: EngineContext,
  { wire, from }: Outgoing,
): (StopReason & { readonly rule: RuleId }) | undefined {
  const { policies, platform } = context;
  if (wire.form === 'request') {
    const origin = headerOf(wire.headers, 'Origin') ?? '';
    if (platform === 'macos' && origin.startsWith('https:') && wire.url.startsWith('ipc:'))
      return { reason: 'mixedContent', rule: 'page.mixed' };
    const policy = policies.get(from);
    const directive = policy && violation(policy, 'connect-src', wire.url, urlOf(from, context));
    return directive === undefined ? undefined : { reason: 'policy', directive, rule: 'csp.connect' };
  }
  const isNoUri = wire.form === 'post' && /^data:.*\//i.test(urlOf(from, context));
  return isNoUri ? { reason: 'noUri', rule: 'page.noUri' } : undefined;
}

/** The URL of a page; empty for what is none. */
function urlOf(actor: ActorId, context: EngineContext): string {
  const window = Object.keys(context.addresses).find((label) => pageId(label) === actor);
  return window === undefined ? '' : (addressOf(context, window)?.url ?? '');
}

/** Where a window is. */
const addressOf = ({ addresses, moved }: EngineContext, window: string): PageAddress | undefined =>
  moved.get(window) ?? addresses[window];

/** Whether the core process serves a page, and not a server elsewhere. */
const isServed = ({ from }: PageAddress) => from === 'app' || from === 'registeredScheme';

/** The address of a page that a window leaves for. */
const addressAt = (url: string, { usesHttps }: PageAddress, site: AppSite) =>
  pageAddress({ url, useHttpsScheme: usesHttps }, site);

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
    isStopped: ({ context, event }) =>
      event.type === 'message.send' && stopOf(context, event.message) !== undefined,
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
      const stop = stopOf(context, message);
      if (!stop) return;
      context.outbox.note({ kind: 'stopped', actor: ENGINE, ...stop, ...aboutMessage(message) });
      enqueue({ type: 'report', params: context.outbox.take() });
      if (message.wire.form === 'request')
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
        const { address } = awaited;
        enqueue.raise({ type: 'document.show', window, address }, { id: showing(window), delay: 'parsing' });
      } else if (frame)
        enqueue.sendTo(frame, { type: 'frame.load', within: addressOf(context, window)?.origin ?? '' });
    }),
    showDocument: enqueueActions(({ context, event, enqueue, system }) => {
      assertEvent(event, 'document.show');
      const { window, address } = event;
      const frame = isolationFrameOf(system, isolationId(window));
      if (frame) enqueue.sendTo(frame, { type: 'frame.unload' });
      const own = pageId(window);
      if (address.url !== addressOf(context, window)?.url) {
        const policy = address.from === 'app' ? context.ownPolicy : undefined;
        const policies = [...context.policies].filter(([page]) => page !== own);
        enqueue.assign({
          policies: new Map([...policies, ...(policy === undefined ? [] : [[own, policy] as const])]),
        });
        enqueue.sendTo(mainThreadOf(system), { type: 'page.shown', window, url: address.url });
      }
      enqueue.assign({ moved: new Map([...context.moved, [window, address]]) });
      enqueue.sendTo(pageOf(system, own), { type: 'page.load', address });
      // Foreign frames are parts of the window's first page.
      const isFirst = address.url === context.addresses[window]?.url;
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
      const to = addressIn(event.to, addressOf(context, event.window)?.url ?? '');
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
      const first = context.addresses[window];
      if (!first) return;
      const to = event.type === 'page.leave' ? event.to : first.url;
      const address = to === first.url ? first : addressAt(to, first, context.site);
      const others = withoutWindow(context.opening, window);
      enqueue.cancel(showing(window));
      if (!isServed(address)) {
        enqueue.assign({ opening: new Map(others) });
        enqueue.raise(
          { type: 'document.show', window, address },
          { id: showing(window), delay: 'foreignLoad' },
        );
        return;
      }
      const message = getRequest(context, address.url);
      enqueue.assign({ opening: new Map([...others, [message.id, { window, shows: 'page', address }]]) });
      const rule = address.from === 'registeredScheme' ? 'page.registered' : 'page.asset';
      context.outbox.send({ message, actor: ENGINE, rule });
      enqueue({ type: 'report', params: context.outbox.take() });
      enqueue.raise({ type: 'message.send', message, isDrained: false });
    }),
    requestFrame: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'frame.open');
      const { window } = event;
      const { platform, policies, outbox } = context;
      const { url: page = '', usesHttps } = addressOf(context, window) ?? {};
      const url = isolationUrl(platform, usesHttps);
      const message = getRequest(context, url);
      outbox.send({ message, actor: ENGINE, rule: 'isolation.asset' });
      const directive = violation(policies.get(pageId(window)), 'frame-src', url, page);
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
    moved: new Map(),
    outbox: createOutbox(),
  }),
  initial: 'carrying',
  states: {
    carrying: {
      on: {
        'message.send': [
          { guard: 'isStopped', actions: 'stopMessage' },
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
