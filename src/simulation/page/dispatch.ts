import type { EvalWire } from '../../trace/record/trace.ts';
import type { Outbox, Outgoing } from '../protocol/notes.ts';
import { sourceOf } from '../ipc/source.ts';
import type { Calls } from './calls.ts';
import { noteMissedCallback } from './missed.ts';
import type { PageParts } from './parts.ts';
import { callOf } from '../protocol/outgoing.ts';
import type { Invocation } from './world.ts';

/** What a handler of the close request does that does not prevent it. */
function closeAfter(first: Invocation | undefined, calls: Calls, out: Outbox): void {
  if (!first) {
    calls.destroyWindow(out);
    return;
  }
  const { command, args = {}, headers } = first;
  const source = sourceOf({ type: 'invoke', ...first });
  calls.invoke(command, args, source, 'call.invoke', out, { headers, then: { kind: 'destroy' } });
}

/** Runs the listeners of an event. Source: tauri 2.12.5, `src/event/mod.rs`, `event_initialization_script`. */
export function dispatch(
  { event, ids: eventIds, payload }: Extract<EvalWire, { purpose: 'dispatch' }>,
  message: Outgoing,
  { world: { input, here, callbacks }, calls, listeners, registry }: PageParts,
  out: Outbox,
): void {
  const order = eventIds.length > 1 ? input.random.shuffled(eventIds) : eventIds;
  const group = order.length > 1 ? `dispatched-${message.id}` : undefined;
  const about = { ...here, message: message.id, ...callOf(message), ...(group !== undefined && { group }) };
  for (const [index, id] of order.entries()) {
    const handler = registry.handlerOf(event, id);
    if (handler === undefined) continue;
    const callback = callbacks.get(handler);
    if (callback?.kind !== 'listener') {
      noteMissedCallback(handler, about, out);
      continue;
    }
    if (callback.once) listeners.remove(event, id, out);
    out.note({
      ...about,
      kind: 'heard',
      callback: handler,
      rule: 'event.dispatch',
      value: { json: { event, payload, id } },
      listener: { owner: here.actor, event, id, target: registry.targetOf(id), handler },
    });
    if (callback.throws !== undefined && callback.closes === undefined) {
      const unheard = order.slice(index + 1).filter((it) => registry.handlerOf(event, it) !== undefined);
      const text = `Error: ${callback.throws}`;
      out.note({ ...about, kind: 'threw', text, by: 'listener', unheard, rule: 'handler.event' });
      return;
    }
    if (callback.throws !== undefined) {
      const text = `Error: ${callback.throws}`;
      out.note({ ...about, kind: 'threw', text, by: 'closeHandler', rule: 'handler.close' });
    } else if (callback.closes === 'destroys') closeAfter(callback.invokes, calls, out);
  }
}
