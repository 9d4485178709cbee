import { assertEvent, enqueueActions, setup } from 'xstate';
import { violation } from '../../trace/policy/violation.ts';
import type { RuleId } from '../../trace/record/rules.ts';
import type { ActorId, MessageId, Platform, StopReason } from '../../trace/record/trace.ts';
import type { Random } from '../clock/random.ts';
import { addressIn, isolationUrl } from '../ipc/addresses.ts';
import { type AppSite, addressOf } from '../ipc/page-address.ts';
import { ENGINE, isForeignFrame, isolationId, MAIN_THREAD, pageId } from '../protocol/actor-ids.ts';
import type { Ids } from '../protocol/ids.ts';
import { latencies } from '../protocol/latencies.ts';
import type { EngineMachineEvent } from '../protocol/machine-events.ts';
import type { Outgoing } from '../protocol/notes.ts';
import { aboutMessage } from '../protocol/outgoing.ts';
import type { PageAddress } from '../protocol/page-address.ts';
import { createOutbox, report, type ReportingOutbox } from '../protocol/outbox.ts';
import { isolationFrameOf, mainThreadOf, pageOf, receiverOf } from '../protocol/system.ts';
import { headerOf } from '../ipc/responses.ts';
import { unknownSchemeError } from '../ipc/unsimulated.ts';
import { LeavingPages } from './leaving-pages.ts';
import { type Departure, Races } from './races.ts';

export interface EngineInput {
  readonly ids: Ids;
  readonly random: Random;
  readonly now: () => number;
  readonly platform: Platform;
  /** The content security policy of each page that has one, by actor. */
  readonly policies: ReadonlyMap<ActorId, string>;
  /** The policy of the pages that the app's own scheme serves. */
  readonly ownPolicy?: string | undefined;
  /** Where the first page of each window comes from, by its label. */
  readonly addresses: Readonly<Record<string, PageAddress>>;
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
  readonly leaving: LeavingPages;
  /** Windows whose page or isolation frame was asked for, by the request's message id. */
  readonly opening: ReadonlyMap<MessageId, Awaited>;
  /** Where each window is that has shown another document since the run began. */
  readonly shown: ReadonlyMap<string, PageAddress>;
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
  if (wire.form === 'request') {
    const origin = headerOf(wire.headers, 'Origin') ?? '';
    if (context.platform === 'macos' && origin.startsWith('https:') && wire.url.startsWith('ipc:'))
      return { reason: 'mixedContent', rule: 'page.mixed' };
    const policy = policyOf(from, context);
    const directive = policy && violation(policy, 'connect-src', wire.url, urlOf(from, context));
    return directive === undefined ? undefined : { reason: 'policy', directive, rule: 'csp.connect' };
  }
  const isNoUri = wire.form === 'post' && /^data:.*\//i.test(urlOf(from, context));
  return isNoUri ? { reason: 'noUri', rule: 'page.noUri' } : undefined;
}

/** Where a window is. */
const addressAt = ({ shown, addresses }: EngineContext, window: string): PageAddress =>
  shown.get(window) ?? addresses[window] ?? NOWHERE;

const NOWHERE: PageAddress = { url: '', origin: 'null', from: 'blank', usesHttps: false };

/** The URL of a page; empty for what is none. */
function urlOf(actor: ActorId, context: EngineContext): string {
  const window = Object.keys(context.addresses).find((label) => pageId(label) === actor);
  return window === undefined ? '' : addressAt(context, window).url;
}

/** The policy that a page has where it is. To a page at a `data:` URL Tauri gives one only when it makes the window. */
function policyOf(actor: ActorId, context: EngineContext): string | undefined {
  const window = Object.keys(context.addresses).find((label) => pageId(label) === actor);
  if (window === undefined) return undefined;
  const { url, from } = addressAt(context, window);
  if (url === context.addresses[window]?.url) return context.policies.get(actor);
  return from === 'app' ? context.ownPolicy : undefined;
}

/** Where a window is about to be: at its first page, or where its page leaves for. */
function destinationOf(
  context: EngineContext,
  event: Extract<EngineMachineEvent, { readonly type: 'window.open' | 'page.leave' }>,
): PageAddress {
  const { addresses, site } = context;
  const first = addresses[event.window] ?? NOWHERE;
  if (event.type === 'window.open' || event.to === first.url) return first;
  return addressOf(event.to, first.usesHttps, site);
}

/** Whether the core process serves a page. */
const isServed = ({ from }: PageAddress) => from === 'app' || from === 'registeredScheme';

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
    isServedByApp: ({ context, event }) => {
      assertEvent(event, ['window.open', 'page.leave']);
      return isServed(destinationOf(context, event));
    },
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
      const { leaving } = context;
      if (leaving.keeps(event.message)) return;
      const { calledOff, trips } = departureOf(event.message, event.isDrained, context);
      for (const id of calledOff) enqueue.cancel(id);
      for (const { message, delay, group = leaving.groupOf(message.to) } of trips) {
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
        enqueue.sendTo(frame, { type: 'frame.load', within: addressAt(context, window).origin });
    }),
    showDocument: enqueueActions(({ context, event, enqueue, system }) => {
      assertEvent(event, 'document.show');
      const { window, address } = event;
      const frame = isolationFrameOf(system, isolationId(window));
      if (frame) enqueue.sendTo(frame, { type: 'frame.unload' });
      const own = pageId(window);
      const { url } = address;
      if (url !== addressAt(context, window).url)
        enqueue.sendTo(mainThreadOf(system), { type: 'page.shown', window, url });
      enqueue.assign({ shown: new Map([...context.shown, [window, address]]) });
      const { kept, ...raced } = context.leaving.end(own);
      enqueue.sendTo(pageOf(system, own), { type: 'page.load', address, ...raced });
      for (const message of kept) {
        const delivery = { type: 'message.deliver', message, ...raced } as const;
        enqueue.sendTo(pageOf(system, own), delivery, { id: message.id, delay: latencies.eval });
      }
      // Foreign frames are parts of the window's first page.
      const isFirst = url === context.addresses[window]?.url;
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
      const to = addressIn(event.to, addressAt(context, event.window).url);
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
      const address = destinationOf(context, event);
      const message = getRequest(context, address.url);
      const others = withoutWindow(context.opening, window);
      enqueue.cancel(showing(window));
      enqueue.assign({ opening: new Map([...others, [message.id, { window, shows: 'page', address }]]) });
      const rule = address.from === 'registeredScheme' ? 'page.registered' : 'page.asset';
      context.outbox.send({ message, actor: ENGINE, rule });
      enqueue({ type: 'report', params: context.outbox.take() });
      enqueue.raise({ type: 'message.send', message, isDrained: false });
    }),
    /** The core process hears nothing of it. */
    loadFromOutside: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, ['window.open', 'page.leave']);
      const { window } = event;
      const address = destinationOf(context, event);
      const { url, from } = address;
      if (from === 'elsewhere' && event.type === 'page.leave' && !/^https?:/i.test(url))
        throw unknownSchemeError(url, window);
      enqueue.cancel(showing(window));
      enqueue.assign({ opening: new Map(withoutWindow(context.opening, window)) });
      enqueue.raise(
        { type: 'document.show', window, address },
        { id: showing(window), delay: 'foreignLoad' },
      );
    }),
    requestFrame: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'frame.open');
      const { window } = event;
      const { platform, outbox } = context;
      const { url: page, usesHttps } = addressAt(context, window);
      const url = isolationUrl(platform, usesHttps);
      const message = getRequest(context, url);
      outbox.send({ message, actor: ENGINE, rule: 'isolation.asset' });
      const directive = violation(policyOf(pageId(window), context), 'frame-src', url, page);
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
    abortRequests: enqueueActions(({ context, event, enqueue, system }) => {
      assertEvent(event, 'page.leave');
      const { outbox } = context;
      context.leaving.leave(event.page, context.now());
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
    closeDocuments: enqueueActions(({ context, event, enqueue, system }) => {
      assertEvent(event, 'window.close');
      const { documentsOf, opening, leaving } = context;
      for (const actor of documentsOf[event.window] ?? [])
        enqueue.sendTo(pageOf(system, actor), { type: 'page.close' });
      const frame = isolationFrameOf(system, isolationId(event.window));
      if (frame) enqueue.sendTo(frame, { type: 'frame.unload' });
      // What was on its way for the window comes to nothing.
      leaving.end(pageId(event.window));
      enqueue.cancel(showing(event.window));
      enqueue.assign({ opening: new Map([...opening].filter(([, { window }]) => window !== event.window)) });
    }),
  },
}).createMachine({
  id: 'engine',
  context: ({ input }) => ({
    ...input,
    races: new Races(input.random),
    leaving: new LeavingPages(input.random),
    opening: new Map(),
    shown: new Map(),
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
        'page.leave': [
          { guard: 'isServedByApp', actions: ['abortRequests', 'requestPage'] },
          { actions: ['abortRequests', 'loadFromOutside'] },
        ],
        'window.open': [
          { guard: 'isServedByApp', actions: ['awaitPage', 'requestPage'] },
          { actions: ['awaitPage', 'loadFromOutside'] },
        ],
        'window.navigate': { actions: 'navigatePage' },
        'operation.fail': { actions: 'failOperation' },
        'window.close': { actions: 'closeDocuments' },
      },
    },
  },
});
