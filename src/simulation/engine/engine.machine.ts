import { assertEvent, enqueueActions, setup } from 'xstate';
import type { RuleId } from '../../trace/record/rules.ts';
import type { ActorId, MessageId, Platform, StopReason } from '../../trace/record/trace.ts';
import type { Random } from '../clock/random.ts';
import { isolationUrl } from '../ipc/addresses.ts';
import { violation } from '../ipc/csp.ts';
import type { PageAddress } from '../ipc/page-address.ts';
import { ENGINE, isolationId, MAIN_THREAD, pageId } from '../protocol/actor-ids.ts';
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
  /** Where the page of each window comes from. */
  readonly addresses: Readonly<Record<string, PageAddress>>;
  /** Page and foreign frames of each window. */
  readonly documentsOf: Readonly<Record<string, readonly ActorId[]>>;
}

interface EngineContext extends EngineInput {
  /** Messages on their way to pages. */
  readonly races: Races;
  /** Windows whose page or isolation frame was asked for, by the request's message id. */
  readonly opening: ReadonlyMap<MessageId, { readonly window: string; readonly shows: 'page' | 'frame' }>;
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
  { policies, addresses, platform }: EngineContext,
  { wire, from }: Outgoing,
): (StopReason & { readonly rule: RuleId }) | undefined {
  if (wire.form === 'request') {
    const origin = headerOf(wire.headers, 'Origin') ?? '';
    if (platform === 'macos' && origin.startsWith('https:') && wire.url.startsWith('ipc:'))
      return { reason: 'mixedContent', rule: 'page.mixed' };
    const policy = policies.get(from);
    const directive = policy && violation(policy, 'connect-src', wire.url, urlOf(from, addresses));
    return directive === undefined ? undefined : { reason: 'policy', directive, rule: 'csp.connect' };
  }
  const isNoUri = wire.form === 'post' && /^data:.*\//i.test(urlOf(from, addresses));
  return isNoUri ? { reason: 'noUri', rule: 'page.noUri' } : undefined;
}

/** The URL of a page; empty for what is none. */
const urlOf = (actor: ActorId, addresses: EngineInput['addresses']) =>
  Object.entries(addresses).find(([window]) => pageId(window) === actor)?.[1].url ?? '';

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
  },
  guards: {
    isStopped: ({ context, event }) =>
      event.type === 'message.send' && stopOf(context, event.message) !== undefined,
    isServedByApp: ({ context: { addresses }, event }) => {
      assertEvent(event, ['window.open', 'page.leave']);
      const { from } = addresses[event.window] ?? { from: 'app' };
      return from === 'app' || from === 'registeredScheme';
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
      const { calledOff, trips } = departureOf(event.message, event.isDrained, context);
      for (const id of calledOff) enqueue.cancel(id);
      for (const { message, delay, group } of trips) {
        const delivery = { type: 'message.deliver', message, ...(group !== undefined && { group }) } as const;
        enqueue.sendTo(receiverOf(system, message), delivery, { id: message.id, delay });
      }
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
    receiveDocument: enqueueActions(({ context: { opening, outbox }, event, enqueue, system }) => {
      assertEvent(event, 'message.deliver');
      const { message, group } = event;
      outbox.receive(message, group);
      enqueue({ type: 'report', params: outbox.take() });
      const { window, shows } = opening.get(message.answers ?? '') ?? {};
      if (window === undefined) return;
      const frame = isolationFrameOf(system, isolationId(window));
      if (shows === 'page')
        enqueue.raise({ type: 'document.show', window }, { id: message.id, delay: 'parsing' });
      else if (frame) enqueue.sendTo(frame, { type: 'frame.load' });
    }),
    showDocument: enqueueActions(({ event, enqueue, system }) => {
      assertEvent(event, 'document.show');
      const frame = isolationFrameOf(system, isolationId(event.window));
      if (frame) enqueue.sendTo(frame, { type: 'frame.unload' });
      enqueue.sendTo(pageOf(system, pageId(event.window)), { type: 'page.load' });
    }),
    requestPage: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, ['window.open', 'page.leave']);
      const { window } = event;
      const { url = '', from } = context.addresses[window] ?? {};
      const message = getRequest(context, url);
      enqueue.assign({ opening: new Map([...context.opening, [message.id, { window, shows: 'page' }]]) });
      const rule = from === 'registeredScheme' ? 'page.registered' : 'page.asset';
      context.outbox.send({ message, actor: ENGINE, rule });
      enqueue({ type: 'report', params: context.outbox.take() });
      enqueue.raise({ type: 'message.send', message, isDrained: false });
    }),
    /** The core process hears nothing of it. */
    loadFromOutside: enqueueActions(({ event, enqueue }) => {
      assertEvent(event, ['window.open', 'page.leave']);
      const { window } = event;
      enqueue.raise({ type: 'document.show', window }, { id: `load-${window}`, delay: latencies.pageLoad });
    }),
    requestFrame: enqueueActions(({ context, event, enqueue }) => {
      assertEvent(event, 'frame.open');
      const { window } = event;
      const { platform, policies, addresses, outbox } = context;
      const { url: page = '', usesHttps } = addresses[window] ?? {};
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
          reason: 'reload',
          rule: 'page.reload',
        });
        enqueue.sendTo(pageOf(system, event.page), { type: 'fetch.failed', request: message });
      }
      enqueue({ type: 'report', params: outbox.take() });
    }),
    closeDocuments: enqueueActions(({ context: { documentsOf }, event, enqueue, system }) => {
      assertEvent(event, 'window.close');
      for (const actor of documentsOf[event.window] ?? [])
        enqueue.sendTo(pageOf(system, actor), { type: 'page.close' });
      const frame = isolationFrameOf(system, isolationId(event.window));
      if (frame) enqueue.sendTo(frame, { type: 'frame.unload' });
    }),
  },
}).createMachine({
  id: 'engine',
  context: ({ input }) => ({
    ...input,
    races: new Races(input.random),
    opening: new Map(),
    outbox: createOutbox(),
  }),
  initial: 'carrying',
  states: {
    carrying: {
      on: {
        'message.send': [{ guard: 'isStopped', actions: 'stopMessage' }, { actions: 'carry' }],
        'message.deliver': { actions: 'receiveDocument' },
        'message.lose': { actions: 'loseMessage' },
        'document.show': { actions: 'showDocument' },
        'frame.open': { actions: 'requestFrame' },
        'page.leave': [
          { guard: 'isServedByApp', actions: ['abortRequests', 'requestPage'] },
          { actions: ['abortRequests', 'loadFromOutside'] },
        ],
        'window.open': [{ guard: 'isServedByApp', actions: 'requestPage' }, { actions: 'loadFromOutside' }],
        'window.close': { actions: 'closeDocuments' },
      },
    },
  },
});
