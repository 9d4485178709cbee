import { setup } from 'xstate';
import type { Random } from '../clock/random.ts';
import type { TimerId, VirtualClock } from '../clock/virtual-clock.ts';
import type { Ids } from '../ids.ts';
import { appOrigin } from '../ipc/addresses.ts';
import { ASYNC_RUNTIME, ENGINE, MAIN_THREAD, pageId, receiverOf } from './actor-ids.ts';
import { latencies } from './latencies.ts';
import { type Delivery, isSending, type Outgoing, type Report } from './notes.ts';
import { coreOf, pageOf, receiverIn, type System } from './system.ts';
import { createOutbox, type ReportingOutbox } from './outbox.ts';
import type { Platform } from '../../trace/trace.ts';

export interface EngineInput {
  readonly ids: Ids;
  readonly random: Random;
  readonly clock: VirtualClock;
  readonly platform: Platform;
  readonly isMainThreadHeld: () => boolean;
}

interface EngineContext extends EngineInput {
  /** What waits for the main thread, in the order it came. */
  readonly waiting: Outgoing[];
  /** What the async runtime sent to pages for one call, the latest of it perhaps still under way. */
  readonly races: Map<string, readonly Flight[]>;
  /** Windows whose page was asked for, by the request's message id. */
  readonly opening: Map<string, string>;
  readonly outbox: ReportingOutbox;
  /** The one that was just drawn from those. */
  released: Outgoing | undefined;
  group: string | undefined;
  groups: number;
}

interface Flight {
  readonly message: Outgoing;
  readonly due: number;
  readonly timer: TimerId;
}

export type EngineMachineEvent =
  | { readonly type: 'message.send'; readonly message: Outgoing }
  /** A request that found the main thread held when it arrived. */
  | { readonly type: 'request.wait'; readonly message: Outgoing }
  | { readonly type: 'thread.free' }
  | { readonly type: 'queue.next' }
  | { readonly type: 'page.open'; readonly window: string }
  | Delivery;

/** The message of an event that has one. */
function messageOf(event: EngineMachineEvent): Outgoing {
  if ('message' in event) return event.message;
  throw new TypeError(`${event.type} carries no message.`);
}

const tripOf = (message: Outgoing) => (message.transport === 'eval' ? latencies.eval : latencies.response);

/** What Tauri hands over on the main thread, from another one. */
const needsMainThread = (message: Outgoing) => message.from === ASYNC_RUNTIME;

/**
 * The next of the waiting messages: each kind keeps its order, the seed draws between kinds.
 * Tauri leaves that order open (observed on Linux: requests, then evals, then answers).
 */
function takeNext(waiting: Outgoing[], random: Random): Outgoing | undefined {
  const kindOf = (message: Outgoing) => message.wire.form;
  const heads = waiting.filter(
    (message, index) => waiting.findIndex((it) => kindOf(it) === kindOf(message)) === index,
  );
  const next = heads[heads.length > 1 ? random.below(heads.length) : 0];
  if (next) waiting.splice(waiting.indexOf(next), 1);
  return next;
}

/**
 * Sends a message on its way to a page. What one task of the async runtime sends to one page, evals
 * and its answer, arrives in no fixed order (evals keep theirs): the seed draws the answer's place, and
 * all arrive at the latest of their times.
 */
function fly(context: EngineContext, message: Outgoing, system: System): void {
  const { clock } = context;
  const now = clock.now();
  const trip = tripOf(message);
  const start = (it: Outgoing, delay: number, group?: string): Flight => {
    const timer = clock.setTimeout(() => {
      deliver(it, system, group);
    }, delay);
    return { message: it, due: now + delay, timer };
  };
  if (message.call === undefined || !needsMainThread(message)) {
    start(message, trip);
    return;
  }
  const key = `${message.call} to ${message.to}`;
  const rivals = (context.races.get(key) ?? []).filter(({ due }) => due > now);
  const flying = [...rivals.map((it) => it.message), message];
  const answer = flying.find((it) => it.wire.form === 'response');
  const evals = flying.filter((it) => it !== answer);
  if (!answer || evals.length === 0) {
    context.races.set(key, [...rivals, start(message, trip)]);
    return;
  }
  for (const { timer } of rivals) clock.clearTimeout(timer);
  const delay = Math.max(trip, ...rivals.map(({ due }) => due - now));
  const place = context.random.below(evals.length + 1);
  const ordered = [...evals.slice(0, place), answer, ...evals.slice(place)];
  context.races.set(
    key,
    ordered.map((it) => start(it, delay, `arriving-${key}`)),
  );
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
      context.clock.setTimeout(() => {
        if (mustQueue(context)) self.send({ type: 'request.wait', message });
        else deliver(message, system);
      }, latencies.request);
    },
    carryDown: ({ context, event, system }) => {
      fly(context, messageOf(event), system);
    },
    queue: ({ context, event, system }) => {
      const message = messageOf(event);
      context.waiting.push(message);
      const actor = message.wire.form === 'request' ? ENGINE : MAIN_THREAD;
      context.outbox.note({ kind: 'queued', actor, rule: 'thread.wait', ...about(message) });
      coreOf(system).send({ type: 'thread.awaited' });
    },
    startRelease: ({ context, self }) => {
      context.group = context.waiting.length > 1 ? `released-${context.groups++}` : undefined;
      nextTick(context, self);
    },
    takeNext: ({ context }) => {
      const message = takeNext(context.waiting, context.random);
      context.released = message;
      if (!message) return;
      const actor = message.wire.form === 'request' ? ENGINE : MAIN_THREAD;
      const group = context.group !== undefined && { group: context.group };
      context.outbox.note({ kind: 'dequeued', actor, rule: 'thread.wait', ...about(message), ...group });
    },
    release: ({ context, self, system }) => {
      const message = context.released;
      if (message?.wire.form === 'request') deliver(message, system);
      else if (message) fly(context, message, system);
      nextTick(context, self);
    },
    awaitThread: ({ context, system }) => {
      if (context.waiting.length > 0) coreOf(system).send({ type: 'thread.awaited' });
    },
    requestPage: ({ context, event }) => {
      if (event.type !== 'page.open') return;
      const url = `${appOrigin(context.platform)}/`;
      const message: Outgoing = {
        id: context.ids.message(),
        from: ENGINE,
        to: MAIN_THREAD,
        transport: 'custom-protocol',
        wire: { form: 'request', method: 'GET', url, headers: [], body: null },
      };
      context.opening.set(message.id, event.window);
      context.outbox.send({ message, actor: ENGINE, rule: 'page.asset' });
    },
    showPage: ({ context, event, system }) => {
      const window = context.opening.get(messageOf(event).answers ?? '');
      if (window === undefined) return;
      const delay = latencies.pageLoad - latencies.request - latencies.response;
      context.clock.setTimeout(() => {
        pageOf(system, pageId(window)).send({ type: 'page.load' });
      }, delay);
    },
    report: ({ self }, reports: readonly Report[]) => {
      for (const it of reports) if (isSending(it)) self.send({ type: 'message.send', message: it.message });
    },
  },
  guards: {
    hasWaiting: ({ context }) => context.waiting.length > 0,
    isRequest: ({ event }) => messageOf(event).wire.form === 'request',
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
    races: new Map(),
    opening: new Map(),
    group: undefined,
    groups: 0,
  }),
  initial: 'flowing',
  on: {
    'message.send': [
      { guard: 'isRequest', actions: 'carryUp' },
      { guard: 'mustWait', actions: ['queue', { type: 'report', params: takeReports }] },
      { actions: 'carryDown' },
    ],
    'request.wait': { actions: ['queue', { type: 'report', params: takeReports }] },
    'page.open': { actions: ['requestPage', { type: 'report', params: takeReports }] },
    'message.deliver': { actions: 'showPage' },
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

function deliver(message: Outgoing, system: System, group?: string): void {
  const delivery: Delivery =
    group === undefined ? { type: 'message.deliver', message } : { type: 'message.deliver', message, group };
  receiverIn(system, receiverOf(message.to)).send(delivery);
}

const about = (message: Outgoing) => ({
  message: message.id,
  ...(message.call !== undefined && { call: message.call }),
});
