import type { EventTarget, EvalWire } from '../../trace/record/trace.ts';
import type { PageWorld } from './world.ts';

/** The listeners that the core process has registered in the page. */
export interface ListenerRegistry {
  register(wire: Extract<EvalWire, { purpose: 'register' }>): void;
  /** The callback id of a listener. */
  handlerOf(event: string, eventId: number): number | undefined;
  targetOf(eventId: number): EventTarget;
  /** Drops a listener's callback; its entry stays. */
  dropCallback(event: string, eventId: number): void;
}

/** Source: tauri 2.12.5, `src/event/mod.rs`, `listen_js_script` and `unlisten_js_script`. */
export function createRegistry({ callbacks }: PageWorld): ListenerRegistry {
  /** `__internal_unstable_listeners_object_id__`: callback ids by event name and event id. */
  const handlers = new Map<string, Map<number, number>>();
  const targets = new Map<number, EventTarget>();

  const handlerOf = (event: string, eventId: number) => handlers.get(event)?.get(eventId);

  return {
    register({ event, id, target, handler }) {
      const events = handlers.get(event) ?? new Map<number, number>();
      handlers.set(event, events);
      events.set(id, handler);
      targets.set(id, target);
    },
    handlerOf,
    targetOf: (eventId) => targets.get(eventId) ?? { kind: 'Any' },
    dropCallback(event, eventId) {
      const handler = handlerOf(event, eventId);
      if (handler !== undefined) callbacks.delete(handler);
    },
  };
}
