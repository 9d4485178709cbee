import { type AnyActorRef, type ActorSystem, enqueueActions, setup } from 'xstate';
import type { Random } from '../clock/random.ts';
import type { Ids } from '../ids.ts';
import { appOrigin } from '../ipc/addresses.ts';
import { ASYNC_RUNTIME, ENGINE, MAIN_THREAD, pageId, receiverOf } from './actor-ids.ts';
import { latencies } from './latencies.ts';
import type { Delivery, Note, Outgoing, Sending } from './notes.ts';
import { outboxOf } from './outbox.ts';
import type { Platform } from '../../trace/trace.ts';

export interface EngineInput {
  readonly ids: Ids;
  readonly random: Random;
  readonly now: () => number;
  readonly platform: Platform;
}

interface EngineContext extends EngineInput {
  /** What waits for the main thread, in the order it came. */
  readonly waiting: Outgoing[];
  /** What the async runtime sent to pages for one call, the latest of it perhaps still under way. */
  readonly races: Map<string, readonly Flight[]>;
  /** Windows whose page was asked for, by the request's message id. */
  readonly opening: Map<string, string>;
  group: string | undefined;
  groups: number;
}

interface Flight {
  readonly message: Outgoing;
  readonly due: number;
}

/** Schedules deliveries on the clock. */
interface Schedule {
  /** At once, or `delay` virtual ms from now. */
  deliver(message: Outgoing, delay?: number, group?: string): void;
  cancel(message: Outgoing): void;
}

export type EngineMachineEvent =
  | { readonly type: 'message.send'; readonly message: Outgoing }
  | { readonly type: 'request.arrive'; readonly message: Outgoing }
  | { readonly type: 'thread.hold' }
  | { readonly type: 'thread.release' }
  | { readonly type: 'queue.next' }
  | { readonly type: 'page.open'; readonly window: string }
  | Delivery;

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
function fly(context: EngineContext, message: Outgoing, schedule: Schedule): void {
  const now = context.now();
  const flight: Flight = { message, due: now + tripOf(message) };
  if (message.call === undefined || !needsMainThread(message)) {
    schedule.deliver(message, tripOf(message));
    return;
  }
  const key = `${message.call} to ${message.to}`;
  const flights = [...(context.races.get(key) ?? []).filter(({ due }) => due > now), flight];
  const answer = flights.find((it) => it.message.wire.form === 'response');
  const evals = flights.filter((it) => it !== answer);
  if (!answer || evals.length === 0) {
    context.races.set(key, flights);
    schedule.deliver(message, tripOf(message));
    return;
  }
  const due = Math.max(...flights.map((it) => it.due));
  const place = context.random.below(evals.length + 1);
  const ordered = [...evals.slice(0, place), answer, ...evals.slice(place)].map((it) => ({ ...it, due }));
  context.races.set(key, ordered);
  for (const it of flights) if (it !== flight) schedule.cancel(it.message);
  for (const it of ordered) schedule.deliver(it.message, due - now, `arriving-${key}`);
}

/**
 * The web engine: carries every message between pages and the core process. Requests, and what other
 * threads hand over, need the core's main thread; while a command holds it they wait here.
 */
export const engineMachine = setup({
  types: {} as { context: EngineContext; events: EngineMachineEvent; input: EngineInput },
  actions: {
    // Inspection reports these two with their parameters; the recorder hears nothing else.
    note: (_, _note: Note) => undefined,
    send: ({ self }, { message }: Sending) => {
      self.send({ type: 'message.send', message });
    },
    carry: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'message.send') return;
      const { message } = event;
      if (message.wire.form === 'request') {
        enqueue.sendTo(
          ({ self }) => self,
          { type: 'request.arrive', message },
          { delay: latencies.request, id: message.id },
        );
      } else {
        fly(context, message, scheduleOf(enqueue));
      }
    }),
    hold: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'message.send' && event.type !== 'request.arrive') return;
      const { message } = event;
      if (event.type === 'message.send') {
        if (message.wire.form === 'request') {
          enqueue.sendTo(
            ({ self }) => self,
            { type: 'request.arrive', message },
            { delay: latencies.request, id: message.id },
          );
          return;
        }
        if (!needsMainThread(message)) {
          fly(context, message, scheduleOf(enqueue));
          return;
        }
      }
      context.waiting.push(message);
      const holder = message.wire.form === 'request' ? ENGINE : MAIN_THREAD;
      outboxOf(enqueue).note({ kind: 'queued', actor: holder, rule: 'thread.wait', ...about(message) });
    }),
    deliver: enqueueActions(({ event, enqueue }) => {
      if (event.type !== 'request.arrive') return;
      scheduleOf(enqueue).deliver(event.message);
    }),
    startQueue: enqueueActions(({ context, enqueue }) => {
      context.group = context.waiting.length > 1 ? `released-${context.groups++}` : undefined;
      // Own tick of the clock for each, so that the core takes one before the next is drawn.
      enqueue.sendTo(({ self }) => self, { type: 'queue.next' }, { delay: 0, id: 'queue' });
    }),
    forwardNext: enqueueActions(({ context, enqueue }) => {
      const message = takeNext(context.waiting, context.random);
      if (!message) return;
      const isRequest = message.wire.form === 'request';
      outboxOf(enqueue).note({
        kind: 'dequeued',
        actor: isRequest ? ENGINE : MAIN_THREAD,
        rule: 'thread.wait',
        ...about(message),
        ...(context.group !== undefined && { group: context.group }),
      });
      if (isRequest) scheduleOf(enqueue).deliver(message);
      else fly(context, message, scheduleOf(enqueue));
      enqueue.sendTo(({ self }) => self, { type: 'queue.next' }, { delay: 0, id: 'queue' });
    }),
    requestPage: enqueueActions(({ context, event, enqueue }) => {
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
      outboxOf(enqueue).send({ message, actor: ENGINE, rule: 'page.asset' });
    }),
    showPage: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'message.deliver') return;
      const window = context.opening.get(event.message.answers ?? '');
      if (window === undefined) return;
      const delay = latencies.pageLoad - latencies.request - latencies.response;
      enqueue.sendTo(
        ({ system }) => system.get(pageId(window)),
        { type: 'page.load' },
        { delay, id: `load-${window}` },
      );
    }),
  },
  guards: {
    hasWaiting: ({ context }) => context.waiting.length > 0,
  },
}).createMachine({
  id: 'engine',
  context: ({ input }) => ({
    ...input,
    waiting: [],
    races: new Map(),
    opening: new Map(),
    group: undefined,
    groups: 0,
  }),
  initial: 'flowing',
  on: {
    'page.open': { actions: 'requestPage' },
    'message.deliver': { actions: 'showPage' },
  },
  states: {
    flowing: {
      on: {
        'message.send': { actions: 'carry' },
        'request.arrive': { actions: 'deliver' },
        'thread.hold': 'held',
      },
    },
    held: {
      on: {
        'message.send': { actions: 'hold' },
        'request.arrive': { actions: 'hold' },
        'thread.release': [{ guard: 'hasWaiting', target: 'releasing' }, { target: 'flowing' }],
      },
    },
    releasing: {
      entry: 'startQueue',
      on: {
        'message.send': { actions: 'hold' },
        'request.arrive': { actions: 'hold' },
        'thread.hold': 'held',
        'queue.next': [{ guard: 'hasWaiting', actions: 'forwardNext' }, { target: 'flowing' }],
      },
    },
  },
});

interface Enqueuer {
  readonly sendTo: (...parameters: never) => void;
  readonly cancel: (id: string) => void;
}

type SendTo = (
  receiver: (args: { readonly system: ActorSystem<{ actors: Record<string, AnyActorRef> }> }) => AnyActorRef,
  delivery: Delivery,
  options: { readonly delay?: number; readonly id?: string },
) => void;

/** As in `outboxOf`, the enqueuer's type is cast here, once. */
function scheduleOf(enqueue: Enqueuer): Schedule {
  const sendTo = enqueue.sendTo as SendTo;
  return {
    deliver(message, delay, group) {
      const delivery: Delivery = { type: 'message.deliver', message, ...(group !== undefined && { group }) };
      const options = delay === undefined ? {} : { delay, id: message.id };
      sendTo(({ system }) => system.get(receiverOf(message.to)) as AnyActorRef, delivery, options);
    },
    cancel: (message) => {
      enqueue.cancel(message.id);
    },
  };
}

const about = (message: Outgoing) => ({
  message: message.id,
  ...(message.call !== undefined && { call: message.call }),
});
