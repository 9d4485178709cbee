import type { CallId, Json, ResponseWire, Value } from '../../trace/record/trace.ts';
import type { Outbox, Outgoing } from '../protocol/notes.ts';
import type { Calls } from './calls.ts';
import type { PageChannels } from './channels.ts';
import type { PageListeners } from './listeners.ts';
import { noteMissedCallback } from './missed.ts';
import type { PageTransport } from './transport.ts';
import { callOf } from '../protocol/outgoing.ts';
import type { PageWorld } from './world.ts';

/** How the promises of a document's calls settle. */
export interface CallPromises {
  /** Runs one of a call's two callbacks. */
  runCallback(id: number | null, value: Value, message: Outgoing, out: Outbox): void;
  receiveResponse(message: Outgoing, wire: ResponseWire, out: Outbox): void;
  /** A request failed in the engine. */
  failRequest(request: string, out: Outbox): void;
}

interface Parts {
  readonly calls: Calls;
  readonly transport: PageTransport;
  readonly channels: PageChannels;
  readonly listeners: PageListeners;
}

/** Source: tauri 2.12.5, `scripts/core.js`, `runCallback`. */
export function createPromises(
  { here, callbacks, unsettled }: PageWorld,
  { calls, transport, channels, listeners }: Parts,
): CallPromises {
  function runCallback(id: number | null, value: Value, message: Outgoing, out: Outbox): void {
    const callback = id === null ? undefined : callbacks.get(id);
    const about = { ...here, message: message.id };
    if (id === null || callback?.kind !== 'answer') {
      noteMissedCallback(id, { ...about, ...callOf(message) }, out);
      return;
    }
    const { call, settles, then } = callback;
    callbacks.delete(id);
    callbacks.delete(callback.other);
    const isSettled = !unsettled.delete(call);
    out.note({ ...about, kind: 'callback', callback: id, call, rule: 'page.callback', value });
    // A promise that Tauri's script made reject keeps its callbacks.
    if (isSettled) return;
    out.note({ ...here, kind: 'settled', call, rule: 'page.callback', outcome: settles, value });
    if (then?.kind === 'listen' && 'json' in value)
      listeners.registered(then.handle, Number(value.json), out);
    if (then?.kind === 'channel') channels.receive(then.id, then.index, value, { ...here, call }, out);
    if (then?.kind === 'destroy') calls.destroyWindow(out);
  }

  function settleRawFetch(
    raw: { readonly call?: CallId },
    outcome: 'resolved' | 'rejected',
    json: Json,
    out: Outbox,
  ): void {
    if (raw.call !== undefined) unsettled.delete(raw.call);
    const rule = 'page.fetchSettles';
    out.note({ ...here, ...callOf(raw), kind: 'settled', rule, outcome, value: { json } });
  }

  return {
    runCallback,
    receiveResponse(message, wire, out) {
      const value = valueIn(wire);
      const answered = transport.answered(message, wire);
      if (answered) {
        runCallback(answered.id, value, message, out);
        return;
      }
      const response = { status: wire.status, body: 'json' in value ? value.json : null };
      settleRawFetch(message, 'resolved', response, out);
    },
    failRequest(request, out) {
      const raw = transport.failed(request, out);
      if (raw) settleRawFetch(raw, 'rejected', 'TypeError: Load failed', out);
    },
  };
}

function valueIn({ body }: ResponseWire): Value {
  if (body === null) return { json: null };
  return 'text' in body ? { json: body.text } : body;
}
