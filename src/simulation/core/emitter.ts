import type { ActorId, Json } from '../../trace/record/trace.ts';
import type { Random } from '../clock/random.ts';
import type { CoreListener } from '../scenario/app.ts';
import type { Listeners } from '../events/listeners.ts';
import { dispatchScript } from '../events/scripts.ts';
import type { TargetFilter } from '../events/targets.ts';
import type { Ids } from '../protocol/ids.ts';
import { MAIN_THREAD, pageId } from '../protocol/actor-ids.ts';
import { emissionOf } from './emissions.ts';
import type { Outbox } from '../protocol/notes.ts';

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
 * listeners, on the emitting thread. Their order among themselves is that of hash maps, so it is drawn. What a
 * Rust listener emits itself reaches other Rust listeners only when all have heard, and without its filter.
 * Source: tauri 2.12.5, `src/manager/mod.rs`, `emit` and `emit_filter`; `src/event/listener.rs`, `flush_pending`.
 */
export function createEmitter(listeners: Listeners, ids: Ids, random: Random): Emitter {
  let emissions = 0;

  function sendToPages(
    { event, payload, filter, thread, call }: Emission,
    number: number,
    out: Outbox,
  ): void {
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
          ...(call !== undefined && { call }),
          wire: {
            form: 'eval',
            purpose: 'dispatch',
            event,
            ids: selected,
            payload,
            script: dispatchScript(event, payload, selected),
          },
        },
      });
    }
  }

  /** Lets the Rust listeners hear; returns what they emit in turn. */
  function tellCore(
    { event, payload, filter, thread, call }: Emission,
    number: number,
    out: Outbox,
  ): Emission[] {
    const records = random.shuffled(listeners.selectCore(event, filter));
    const nested: Emission[] = [];
    for (const record of records) {
      const { id, target, once } = record;
      const listener = { owner: MAIN_THREAD, event, id, target };
      const about = { actor: thread, ...(call !== undefined && { call }), listener };
      if (once) {
        listeners.removeCore((it) => it.id === id);
        out.note({ ...about, kind: 'unlistened', rule: 'event.unlisten' });
      }
      out.note({
        ...about,
        kind: 'heard',
        value: { json: payload },
        rule: 'event.rust',
        ...(records.length > 1 && { group: `rust-${number}` }),
      });
      if (record.then) nested.push(emitFrom(record.then, thread, call, out));
    }
    return nested;
  }

  /** The pages' part of an emit inside a listener happens at once. */
  function emitFrom(
    operation: NonNullable<CoreListener['then']>,
    thread: ActorId,
    call: string | undefined,
    out: Outbox,
  ): Emission {
    const { note, filter } = emissionOf(operation);
    const payload = operation.payload ?? null;
    const about = call === undefined ? {} : { call };
    out.note({ ...note, actor: thread, ...about });
    const emission = { event: operation.event, payload, filter, thread, ...about };
    sendToPages(emission, emissions++, out);
    return emission;
  }

  return (emission, out) => {
    const number = emissions++;
    sendToPages(emission, number, out);
    let pending = tellCore(emission, number, out);
    // An event whose listener emits the same event again would go on for ever.
    for (let round = 0; pending.length > 0 && round < NESTED_ROUNDS; round += 1) {
      pending = pending.flatMap((it) => tellCore({ ...it, filter: () => true }, emissions++, out));
    }
  };
}

const NESTED_ROUNDS = 10;
