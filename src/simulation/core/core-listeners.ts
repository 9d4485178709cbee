import type { ActorId } from '../../trace/record/trace.ts';
import type { Listeners } from '../events/listeners.ts';
import { targetOfCoreListener } from '../events/targets.ts';
import { MAIN_THREAD } from '../protocol/actor-ids.ts';
import type { Ids } from '../protocol/ids.ts';
import type { Outbox } from '../protocol/notes.ts';
import type { CoreListener } from '../scenario/scenario.ts';

/** Where Rust code of the app listens, and stops to. */
export interface CoreListeners {
  listen(listener: CoreListener, thread: ActorId, out: Outbox): void;
  /** Removes all listeners of that name. */
  unlisten(name: string, thread: ActorId, out: Outbox): void;
}

export function createCoreListeners(listeners: Listeners, ids: Ids): CoreListeners {
  return {
    listen({ event, on, once = false, name, then }, thread, out) {
      const id = ids.listener();
      const target = targetOfCoreListener(on);
      listeners.addCore({ id, event, target, once, name, then });
      const listener = { owner: MAIN_THREAD, event, id, target };
      out.note({ kind: 'listening', actor: thread, listener, rule: 'event.rustTarget' });
    },
    unlisten(name, thread, out) {
      for (const { id, event, target } of listeners.removeCore((record) => record.name === name)) {
        const listener = { owner: MAIN_THREAD, event, id, target };
        out.note({ kind: 'unlistened', actor: thread, listener, rule: 'event.unlisten' });
      }
    },
  };
}
