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
import type { Blocking, WebviewsLock } from './webviews-lock.ts';
import { callOf } from '../protocol/outgoing.ts';

export interface Emission {
  readonly event: string;
  readonly payload: Json;
  readonly filter: TargetFilter;
  readonly thread: ActorId;
  readonly call?: string;
}

export type Emitter = (emission: Emission, out: Outbox) => Blocking<void>;

/** What an emit needs. */
interface EmitterWorld {
  readonly listeners: Listeners;
  readonly ids: Ids;
  readonly random: Random;
  readonly webviews: WebviewsLock;
  /** How many emits there were: their numbers name the groups without fixed order. */
  emissions: number;
}

/** How often listeners may emit in turn: one that emits its event again would do so forever. */
const MAX_NESTED_ROUNDS = 10;

/**
 * Makes what every emit goes through: one eval for each webview that listens for the name, then the Rust
 * listeners, on the emitting thread. Their order among themselves is that of hash maps, so it is drawn. What a
 * Rust listener emits itself reaches other Rust listeners only when all have heard, and without its filter.
 * Source: tauri 2.12.5, `src/manager/mod.rs`, `emit` and `emit_filter`; `src/event/listener.rs`, `flush_pending`.
 */
export function createEmitter(given: Omit<EmitterWorld, 'emissions'>): Emitter {
  const world: EmitterWorld = { ...given, emissions: 0 };
  return function* (emission, out) {
    const number = world.emissions++;
    yield* world.webviews.keep(sendToPages(emission, number, world, out));
    let pending = yield* notifyCore(emission, number, world, out);
    for (let round = 0; pending.length > 0 && round < MAX_NESTED_ROUNDS; round += 1) {
      const next: Emission[] = [];
      for (const it of pending)
        next.push(...(yield* notifyCore({ ...it, filter: () => true }, world.emissions++, world, out)));
      pending = next;
    }
  };
}

function* sendToPages(
  { event, payload, filter, thread, call }: Emission,
  number: number,
  { listeners, ids, random, webviews }: EmitterWorld,
  out: Outbox,
): Blocking<void> {
  const pages = random.shuffled(listeners.selectPages(event, filter));
  for (const { webview, ids: selected } of pages) {
    const id = ids.message();
    out.send({
      actor: thread,
      rule: 'event.dispatch',
      ...(pages.length > 1 && { group: `evals-${number}` }),
      message: {
        id,
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
    yield* webviews.afterEval(thread, id, true);
  }
}

/** Lets the Rust listeners hear; returns what they emit in turn. */
function* notifyCore(
  emission: Emission,
  number: number,
  world: EmitterWorld,
  out: Outbox,
): Blocking<Emission[]> {
  const { event, payload, filter, thread } = emission;
  const { listeners, random } = world;
  const records = random.shuffled(listeners.selectCore(event, filter));
  const nested: Emission[] = [];
  for (const { id, target, once, then } of records) {
    const listener = { owner: MAIN_THREAD, event, id, target };
    const about = { actor: thread, ...callOf(emission), listener };
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
    if (then) nested.push(yield* emitFromListener(then, emission, world, out));
  }
  return nested;
}

/** The pages' part of an emit inside a listener happens at once. */
function* emitFromListener(
  operation: NonNullable<CoreListener['then']>,
  heard: Emission,
  world: EmitterWorld,
  out: Outbox,
): Blocking<Emission> {
  const { thread } = heard;
  const { note, filter } = emissionOf(operation);
  const payload = operation.payload ?? null;
  const about = callOf(heard);
  out.note({ ...note, actor: thread, ...about });
  const emission = { event: operation.event, payload, filter, thread, ...about };
  yield* world.webviews.keep(sendToPages(emission, world.emissions++, world, out));
  return emission;
}
