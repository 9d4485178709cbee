import { CLOSE_REQUESTED } from '../events/names.ts';
import type { Json } from '../../trace/record/trace.ts';
import type { RuleId } from '../../trace/record/rules.ts';
import type { Outbox } from '../protocol/notes.ts';
import type { PageOperation } from '../scenario/operations.ts';
import { targetOfPageListener } from '../events/targets.ts';
import { literal, sourceOf } from '../ipc/source.ts';
import type { Calls } from './calls.ts';
import type { ListenerRegistry } from './registry.ts';
import type { ListenerHandle, PageWorld } from './world.ts';

type ListenOperation = Extract<PageOperation, { type: 'listen' | 'onCloseRequested' }>;

/** How the page listens and unlistens. */
export interface PageListeners {
  listen(operation: ListenOperation, out: Outbox): void;
  /** By the name that the scenario gave to the listener. */
  unlisten(name: string, out: Outbox): void;
  /** `listen` has resolved. */
  registered(handle: ListenerHandle, eventId: number, out: Outbox): void;
  /** Drops the callback at once, then notifies the core process. */
  remove(event: string, eventId: number, out: Outbox): void;
}

interface Parts {
  readonly calls: Calls;
  readonly registry: ListenerRegistry;
}

/** Source: @tauri-apps/api 2.12.5, `src/event.ts`, `listen`, `once` and `_unlisten`; `src/window.ts`, `onCloseRequested`. */
export function createListeners(
  { input, here, callbacks }: PageWorld,
  { calls, registry }: Parts,
): PageListeners {
  const handles = new Map<string, ListenerHandle>();

  function remove(event: string, eventId: number, out: Outbox): void {
    registry.dropCallback(event, eventId);
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
      const handler = input.ids.callback();
      callbacks.set(handler, {
        kind: 'listener',
        once: !closes && (operation.once ?? false),
        ...(closes && { closes: operation.prevents ? 'prevents' : 'destroys' }),
        ...(closes && operation.invokes && { invokes: operation.invokes }),
        ...(operation.throws !== undefined && { throws: operation.throws }),
      });
      const handle: ListenerHandle = { event };
      if (!closes && operation.name !== undefined) handles.set(operation.name, handle);
      const args = { event, target: target as unknown as Json, handler };
      const then = { kind: 'listen', handle } as const;
      calls.invoke('plugin:event|listen', args, sourceOf(operation), ruleOf(operation), out, { then });
    },

    unlisten(name, out) {
      const handle = handles.get(name);
      if (handle?.id !== undefined) remove(handle.event, handle.id, out);
      else if (handle) handle.unlistens = true;
      else {
        const source = sourceOf({ type: 'unlisten', name });
        out.note({ ...here, kind: 'failed', source, reason: 'noListener', rule: 'call.unlisten' });
      }
    },

    registered(handle, eventId, out) {
      handle.id = eventId;
      if (handle.unlistens) remove(handle.event, eventId, out);
    },

    remove,
  };
}

function ruleOf(operation: ListenOperation): RuleId {
  if (operation.type === 'onCloseRequested') return 'call.onCloseRequested';
  return operation.once ? 'call.once' : 'call.listen';
}
