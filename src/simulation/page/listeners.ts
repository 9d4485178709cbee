import type { EventTarget, EvalWire, Json } from '../../trace/record/trace.ts';
import type { Note, Outbox, Outgoing } from '../protocol/notes.ts';
import type { PageOperation } from '../scenario/operations.ts';
import { targetOfPageListener } from '../events/targets.ts';
import { literal, sourceOf } from '../ipc/source.ts';
import type { Calls } from './calls.ts';
import type { About, ListenerHandle, PageWorld } from './world.ts';

/** The page's side of events. */
export interface PageListeners {
  listen(operation: Extract<PageOperation, { type: 'listen' | 'onCloseRequested' }>, out: Outbox): void;
  unlisten(name: string, out: Outbox): void;
  /** `listen` has resolved. */
  keep(handle: ListenerHandle, eventId: number, out: Outbox): void;
  register(wire: Extract<EvalWire, { purpose: 'register' }>): void;
  dispatch(wire: Extract<EvalWire, { purpose: 'dispatch' }>, message: Outgoing, out: Outbox): void;
}

const CLOSE_REQUESTED = 'tauri://close-requested';

/** Source: tauri 2.12.5, `src/event/mod.rs`; @tauri-apps/api 2.12.5, `src/event.ts`, `src/window.ts`. */
export function createListeners(
  { input, here, callbacks }: PageWorld,
  calls: Calls,
  miss: (id: number | null, about: About, out: Outbox) => void,
): PageListeners {
  const { ids, random } = input;
  /** `__internal_unstable_listeners_object_id__`: callback ids by event name and event id. */
  const handlers = new Map<string, Map<number, number>>();
  const targets = new Map<number, EventTarget>();
  const handles = new Map<string, ListenerHandle>();

  /** Drops the callback, then tells the core process. Source: @tauri-apps/api 2.12.5, `src/event.ts`, `_unlisten`. */
  function leave(event: string, eventId: number, out: Outbox): void {
    const handler = handlers.get(event)?.get(eventId);
    if (handler !== undefined) callbacks.delete(handler);
    const source = `unlisten(${literal(event)}, ${eventId})`;
    calls.invoke('plugin:event|unlisten', { event, eventId }, source, 'call.unlisten', out);
  }

  return {
    listen(operation, out) {
      const closes = operation.type === 'onCloseRequested';
      const event = closes ? CLOSE_REQUESTED : operation.event;
      const target = closes
        ? targetOfPageListener('webviewWindow', input.window, undefined)
        : targetOfPageListener(operation.on ?? 'event', input.window, operation.target);
      const once = !closes && (operation.once ?? false);
      const handler = ids.callback();
      callbacks.set(handler, {
        kind: 'listener',
        once,
        ...(closes && { closes: operation.prevents ? 'prevents' : 'destroys' }),
      });
      const handle: ListenerHandle = { event };
      if (!closes && operation.name !== undefined) handles.set(operation.name, handle);
      const args = { event, target: target as unknown as Json, handler };
      const rule: NonNullable<Note['rule']> = closes
        ? 'call.onCloseRequested'
        : once
          ? 'call.once'
          : 'call.listen';
      const then = { kind: 'listen', handle } as const;
      calls.invoke('plugin:event|listen', args, sourceOf(operation), rule, out, { then });
    },

    unlisten(name, out) {
      const handle = handles.get(name);
      if (handle?.id !== undefined) leave(handle.event, handle.id, out);
      else if (handle) handle.leaving = true;
    },

    keep(handle, eventId, out) {
      handle.id = eventId;
      if (handle.leaving) leave(handle.event, eventId, out);
    },

    register({ event, id, target, handler }) {
      const events = handlers.get(event) ?? new Map<number, number>();
      handlers.set(event, events);
      events.set(id, handler);
      targets.set(id, target);
    },

    dispatch({ event, ids: eventIds, payload }, message, out) {
      const order = eventIds.length > 1 ? random.shuffled(eventIds) : eventIds;
      const group = order.length > 1 ? `dispatched-${message.id}` : undefined;
      for (const eventId of order) {
        const handler = handlers.get(event)?.get(eventId);
        if (handler === undefined) continue;
        const callback = callbacks.get(handler);
        const about = {
          ...here,
          message: message.id,
          ...(message.call !== undefined && { call: message.call }),
          ...(group !== undefined && { group }),
        };
        if (callback?.kind !== 'listener') {
          miss(handler, about, out);
          continue;
        }
        if (callback.once) leave(event, eventId, out);
        const target = targets.get(eventId) ?? { kind: 'Any' };
        out.note({
          ...about,
          kind: 'heard',
          callback: handler,
          rule: 'event.dispatch',
          value: { json: { event, payload, id: eventId } },
          listener: { owner: here.actor, event, id: eventId, target, handler },
        });
        if (callback.closes === 'destroys') {
          const label = input.window;
          calls.invoke(
            'plugin:window|destroy',
            { label },
            'getCurrentWebviewWindow().destroy()',
            'call.destroy',
            out,
          );
        }
      }
    },
  };
}
