import type { ActorId, Json } from '../../trace/trace.ts';
import type { Random } from '../clock/random.ts';
import type { Listeners } from '../events/listeners.ts';
import { dispatchScript } from '../events/scripts.ts';
import type { TargetFilter } from '../events/targets.ts';
import type { Ids } from '../ids.ts';
import { MAIN_THREAD, pageId } from './actor-ids.ts';
import type { Outbox } from './notes.ts';

export interface Emission {
  readonly event: string;
  readonly payload: Json;
  readonly filter: TargetFilter;
  readonly thread: ActorId;
  readonly call?: string;
}

export type Emitter = (emission: Emission, out: Outbox) => void;

/**
 * Makes what every emit goes through: one eval for each webview that listens for the name, then the Rust
 * listeners, on the emitting thread. Their order among themselves is that of hash maps, so it is drawn.
 * Source: tauri 2.12.5, `src/manager/mod.rs`, `emit` and `emit_filter`; `src/event/listener.rs`.
 */
export function createEmitter(listeners: Listeners, ids: Ids, random: Random): Emitter {
  let emissions = 0;
  return ({ event, payload, filter, thread, call }, out) => {
    const about = call === undefined ? {} : { call };
    const number = emissions++;
    const pages = random.shuffled(listeners.selectPages(event, filter));
    for (const { webview, ids: selected } of pages) {
      out.send({
        actor: thread,
        rule: 'event.dispatch',
        ...(pages.length > 1 && { group: `evals-${number}` }),
        message: {
          id: ids.message(),
          from: thread,
          to: pageId(webview),
          transport: 'eval',
          ...about,
          wire: {
            form: 'eval',
            does: 'dispatch',
            event,
            ids: selected,
            payload,
            script: dispatchScript(event, payload, selected),
          },
        },
      });
    }
    const records = random.shuffled(listeners.selectCore(event, filter));
    for (const { id, target, once } of records) {
      const listener = { owner: MAIN_THREAD, event, id, target };
      if (once) {
        listeners.removeCore((record) => record.id === id);
        out.note({ kind: 'unlistened', actor: thread, ...about, listener, rule: 'event.unlisten' });
      }
      out.note({
        kind: 'heard',
        actor: thread,
        ...about,
        listener,
        value: { json: payload },
        rule: 'event.rust',
        ...(records.length > 1 && { group: `rust-${number}` }),
      });
    }
  };
}
