import { setup } from 'xstate';
import type { Random } from '../clock/random.ts';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { Ids } from '../ids.ts';
import { appOrigin, isolationUrl } from '../ipc/addresses.ts';
import { violation } from '../ipc/csp.ts';
import { ENGINE, isolationId, MAIN_THREAD, pageId, receiverOf } from './actor-ids.ts';
import { latencies } from './latencies.ts';
import { type Asking, type Delivery, isSending, type Outgoing, type Report } from './notes.ts';
import { coreOf, engineOf, isolationFrameOf, pageOf, receiverIn, type System } from './system.ts';
import { createOutbox, type ReportingOutbox } from './outbox.ts';
import { needsMainThread, Races } from './races.ts';
import type { ActorId, Platform } from '../../trace/trace.ts';

export interface EngineInput {
  readonly ids: Ids;
  readonly random: Random;
  readonly clock: VirtualClock;
  readonly platform: Platform;
  readonly isMainThreadHeld: () => boolean;
  /** The content security policy of each page that has one, by actor. */
  readonly policies: ReadonlyMap<ActorId, string>;
  /** Page and foreign frames of each window. */
  readonly documentsOf: Readonly<Record<string, readonly ActorId[]>>;
}

interface EngineContext extends EngineInput {
  /** What waits for the main thread, in the order it came. */
  readonly waiting: Outgoing[];
  /** Messages on their way to pages. */
  readonly races: Races;
  /** Windows whose page or isolation frame was asked for, by the request's message id. */
  readonly opening: Map<string, { readonly window: string; readonly shows: 'page' | 'frame' }>;
  /** Requests that ended with the document that waited for them. */
  readonly aborted: Set<string>;
  /** Pages and frames of closed windows. */
  readonly closed: Set<ActorId>;
  readonly outbox: ReportingOutbox;
  /** The one that was just drawn from those. */
  released: Outgoing | undefined;
  /** How often the main thread became free for those that waited: what one release takes has no fixed order. */
  releases: number;
}

export type EngineMachineEvent =
  | { readonly type: 'message.send'; readonly message: Outgoing }
  /** A request that found the main thread held when it arrived. */
  | { readonly type: 'request.wait'; readonly message: Outgoing }
  | { readonly type: 'thread.free' }
  | { readonly type: 'queue.next' }
  | { readonly type: 'page.open'; readonly window: string }
  | Asking['asks']
  | { readonly type: 'window.close'; readonly window: string }
  /** It found nobody: its window is closed, or its request was aborted. */
  | {
      readonly type: 'message.lost';
      readonly message: Outgoing;
      readonly text: string;
      readonly group: string | undefined;
    }
  | Delivery;

/** The message of an event that has one. */
function messageOf(event: EngineMachineEvent): Outgoing {
  if ('message' in event) return event.message;
  throw new TypeError(`${event.type} carries no message.`);
}

/** Whether a message goes to the core process. */
const isUp = ({ wire }: Outgoing) => wire.form === 'request' || wire.form === 'post';

/**
 * The next of the waiting messages: each kind keeps its order, the seed draws between kinds.
 * Tauri leaves that order open (observed on Linux: requests, then evals, then answers).
 */
function takeNext(waiting: Outgoing[], random: Random): Outgoing | undefined {
  const kindOf = (message: Outgoing) => (isUp(message) ? 'request' : message.wire.form);
  const heads = waiting.filter(
    (message, index) => waiting.findIndex((it) => kindOf(it) === kindOf(message)) === index,
  );
  const next = heads[heads.length > 1 ? random.below(heads.length) : 0];
  if (next) waiting.splice(waiting.indexOf(next), 1);
  return next;
}

/**
 * The web engine: carries every message between pages and the core process. Requests, and what other
 * threads hand over, need the core's main thread; while a command holds it they wait here.
 */
export const engineMachine = setup({
  types: {} as { context: EngineContext; events: EngineMachineEvent; input: EngineInput },
  actions: {
    carryUp: ({ context, event, self, system }) => {
      const message = messageOf(event);
      const trip = message.wire.form === 'post' ? latencies.postMessage : latencies.request;
      context.clock.setTimeout(() => {
        if (context.aborted.has(message.id)) return;
        if (mustQueue(context)) self.send({ type: 'request.wait', message });
        else deliver(context, message, system);
      }, trip);
    },
    carryAcross: ({ context, event, system }) => {
      const message = messageOf(event);
      context.clock.setTimeout(() => {
        deliver(context, message, system);
      }, latencies.frameMessage);
    },
    stop: ({ context, event, system }) => {
      const message = messageOf(event);
      const text = blockedBy(context, message) ?? '';
      context.outbox.note({ kind: 'stopped', actor: ENGINE, text, rule: 'csp.connect', ...about(message) });
      pageOf(system, message.from).send({ type: 'fetch.failed', request: message.id });
    },
    lose: ({ context, event }) => {
      if (event.type !== 'message.lost') return;
      const { text, message, group } = event;
      context.outbox.note({
        kind: 'stopped',
        actor: ENGINE,
        text,
        rule: 'message.lost',
        ...about(message),
        ...(group !== undefined && { group }),
      });
    },
    abort: ({ context, event, system }) => {
      if (event.type !== 'page.leave') return;
      const ids = new Set(event.requests.map((it) => it.message));
      const rest = context.waiting.filter((it) => !ids.has(it.id));
      context.waiting.splice(0, context.waiting.length, ...rest);
      for (const { message, call } of event.requests) {
        context.aborted.add(message);
        const text = 'aborted by the reload';
        const whose = call === undefined ? {} : { call };
        context.outbox.note({ kind: 'stopped', actor: ENGINE, message, ...whose, text, rule: 'page.reload' });
        pageOf(system, event.page).send({ type: 'fetch.failed', request: message });
      }
    },
    closeWindow: ({ context, event, system }) => {
      if (event.type !== 'window.close') return;
      for (const actor of context.documentsOf[event.window] ?? []) {
        context.closed.add(actor);
        pageOf(system, actor).send({ type: 'page.close' });
      }
      isolationFrameOf(system, isolationId(event.window))?.send({ type: 'frame.unload' });
    },
    requestFrame: ({ context, event }) => {
      if (event.type !== 'frame.open') return;
      const message = getRequest(context, isolationUrl(context.platform));
      context.outbox.send({ message, actor: ENGINE, rule: 'isolation.asset' });
      const text = violation(
        context.policies.get(pageId(event.window)),
        'frame-src',
        isolationUrl(context.platform),
        context.platform,
      );
      if (text === undefined) context.opening.set(message.id, { window: event.window, shows: 'frame' });
      else {
        const actor = isolationId(event.window);
        context.outbox.note({ kind: 'stopped', actor, message: message.id, text, rule: 'csp.frame' });
      }
    },
    carryDown: ({ context, event, system }) => {
      send(context, messageOf(event), system, context.waiting.length > 0);
    },
    queue: ({ context, event, system }) => {
      const message = messageOf(event);
      context.waiting.push(message);
      const actor = isUp(message) ? ENGINE : MAIN_THREAD;
      context.outbox.note({ kind: 'queued', actor, rule: 'thread.wait', ...about(message) });
      coreOf(system).send({ type: 'thread.awaited' });
    },
    startRelease: ({ context, self }) => {
      context.releases += 1;
      nextTick(context, self);
    },
    takeNext: ({ context }) => {
      const message = takeNext(context.waiting, context.random);
      context.released = message;
      if (!message) return;
      const actor = isUp(message) ? ENGINE : MAIN_THREAD;
      const group = `released-${context.releases}`;
      context.outbox.note({ kind: 'dequeued', actor, rule: 'thread.wait', ...about(message), group });
    },
    release: ({ context, self, system }) => {
      const message = context.released;
      if (message && isUp(message)) deliver(context, message, system);
      else if (message) send(context, message, system, true);
      nextTick(context, self);
    },
    awaitThread: ({ context, system }) => {
      if (context.waiting.length > 0) coreOf(system).send({ type: 'thread.awaited' });
    },
    requestPage: ({ context, event }) => {
      if (event.type !== 'page.open' && event.type !== 'page.leave') return;
      const message = getRequest(context, `${appOrigin(context.platform)}/`);
      context.opening.set(message.id, { window: event.window, shows: 'page' });
      context.outbox.send({ message, actor: ENGINE, rule: 'page.asset' });
    },
    showDocument: ({ context, event, system }) => {
      const { window, shows } = context.opening.get(messageOf(event).answers ?? '') ?? {};
      if (window === undefined) return;
      const frame = isolationFrameOf(system, isolationId(window));
      if (shows === 'frame') {
        frame?.send({ type: 'frame.load' });
        return;
      }
      const delay = latencies.pageLoad - latencies.request - latencies.response;
      context.clock.setTimeout(() => {
        frame?.send({ type: 'frame.unload' });
        pageOf(system, pageId(window)).send({ type: 'page.load' });
      }, delay);
    },
    report: ({ self }, reports: readonly Report[]) => {
      for (const it of reports) {
        // What is stopped at once has its moment in the same report.
        const isStopped = (id: string) =>
          reports.some((one) => 'kind' in one && one.kind === 'stopped' && one.message === id);
        if (isSending(it) && !isStopped(it.message.id))
          self.send({ type: 'message.send', message: it.message });
      }
    },
  },
  guards: {
    hasWaiting: ({ context }) => context.waiting.length > 0,
    mayLeave: ({ context, event }) => {
      const message = messageOf(event);
      return isUp(message) && blockedBy(context, message) === undefined;
    },
    isForPage: ({ event }) => {
      const { form } = messageOf(event).wire;
      return form === 'response' || form === 'eval';
    },
    isFrameMessage: ({ event }) => messageOf(event).wire.form === 'frame',
    mustWait: ({ context, event }) => needsMainThread(messageOf(event)) && mustQueue(context),
    isHeld: ({ context }) => context.isMainThreadHeld(),
  },
}).createMachine({
  id: 'engine',
  context: ({ input }) => ({
    ...input,
    outbox: createOutbox(),
    waiting: [],
    released: undefined,
    races: new Races(input.clock, input.random),
    opening: new Map(),
    aborted: new Set(),
    closed: new Set(),
    releases: 0,
  }),
  initial: 'flowing',
  on: {
    'message.send': [
      { guard: 'mayLeave', actions: 'carryUp' },
      { guard: 'mustWait', actions: ['queue', { type: 'report', params: takeReports }] },
      { guard: 'isForPage', actions: 'carryDown' },
      { guard: 'isFrameMessage', actions: 'carryAcross' },
      { actions: ['stop', { type: 'report', params: takeReports }] },
    ],
    'request.wait': { actions: ['queue', { type: 'report', params: takeReports }] },
    'page.open': { actions: ['requestPage', { type: 'report', params: takeReports }] },
    'frame.open': { actions: ['requestFrame', { type: 'report', params: takeReports }] },
    'page.leave': { actions: ['abort', 'requestPage', { type: 'report', params: takeReports }] },
    'window.close': { actions: 'closeWindow' },
    'message.lost': { actions: ['lose', { type: 'report', params: takeReports }] },
    'message.deliver': { actions: 'showDocument' },
  },
  states: {
    flowing: { on: { 'thread.free': { guard: 'hasWaiting', target: 'releasing' } } },
    releasing: {
      entry: 'startRelease',
      exit: 'awaitThread',
      on: {
        'queue.next': [
          { guard: 'isHeld', target: 'flowing' },
          { guard: 'hasWaiting', actions: ['takeNext', { type: 'report', params: takeReports }, 'release'] },
          { target: 'flowing' },
        ],
      },
    },
  },
});

function takeReports({ context }: { readonly context: EngineContext }): readonly Report[] {
  return context.outbox.take();
}

/** A command holds the main thread, or others still wait for it. */
const mustQueue = (context: EngineContext) => context.waiting.length > 0 || context.isMainThreadHeld();

/** Own tick of the clock for each release, so that the core takes one before the next is drawn. */
function nextTick(
  context: EngineContext,
  self: { send(event: { readonly type: 'queue.next' }): void },
): void {
  context.clock.setTimeout(() => {
    self.send({ type: 'queue.next' });
  }, 0);
}

/** Sends a message on its way to a page. */
function send(context: EngineContext, message: Outgoing, system: System, isWorkedOff: boolean): void {
  context.races.start(message, isWorkedOff, (it, group) => {
    deliver(context, it, system, group);
  });
}

function deliver(context: EngineContext, message: Outgoing, system: System, group?: string): void {
  const text = lossOf(context, message);
  if (text !== undefined) {
    engineOf(system).send({ type: 'message.lost', message, text, group });
    return;
  }
  const delivery: Delivery =
    group === undefined ? { type: 'message.deliver', message } : { type: 'message.deliver', message, group };
  receiverIn(system, receiverOf(message.to)).send(delivery);
}

/** Why a message finds nobody, or undefined. */
function lossOf({ closed, aborted }: EngineContext, message: Outgoing): string | undefined {
  if (closed.size > 0 && closed.has(message.to)) return 'its window is closed';
  return aborted.size > 0 && message.answers !== undefined && aborted.has(message.answers)
    ? 'its request was aborted'
    : undefined;
}

/** The directive of a page's policy that keeps its request from leaving, or undefined. */
function blockedBy({ policies, platform }: EngineContext, { wire, from }: Outgoing): string | undefined {
  if (policies.size === 0 || wire.form !== 'request') return undefined;
  return violation(policies.get(from), 'connect-src', wire.url, platform);
}

/** A request that the engine makes by itself, for a document. */
const getRequest = ({ ids }: EngineContext, url: string): Outgoing => ({
  id: ids.message(),
  from: ENGINE,
  to: MAIN_THREAD,
  transport: 'custom-protocol',
  wire: { form: 'request', method: 'GET', url, headers: [], body: null },
});

const about = (message: Outgoing) => ({
  message: message.id,
  ...(message.call !== undefined && { call: message.call }),
});
