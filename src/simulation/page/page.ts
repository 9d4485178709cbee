import type { CallId, Json, ResponseWire, Value } from '../../trace/record/trace.ts';
import { isolationId } from '../protocol/actor-ids.ts';
import type { Outbox, Outgoing } from '../protocol/notes.ts';
import type { PageOperation } from '../scenario/operations.ts';
import { toTarget } from '../events/targets.ts';
import { CHANNEL_FETCH, CHANNEL_HEADER } from '../ipc/scripts.ts';
import { literal, sourceOf } from '../ipc/source.ts';
import { createCalls } from './calls.ts';
import { createChannels } from './channels.ts';
import { createIsolation } from './isolation.ts';
import { createListeners } from './listeners.ts';
import { createTransport } from './transport.ts';
import type { About, Callback, PageInput, PageWorld } from './world.ts';

export interface Page {
  act(operation: PageOperation, out: Outbox): void;
  receive(message: Outgoing, out: Outbox): void;
  /** Not an answer to a request that has ended. */
  wants(message: Outgoing): boolean;
  /** A request of this document failed in the engine: the promise of its `fetch` rejects. */
  fetchFailed(request: string, out: Outbox): void;
  load(out: Outbox): void;
  /** Its own scripts are there, and the isolation pattern adds a frame. */
  addFrame(out: Outbox): void;
  /** Whether a promise of its calls has not settled. */
  isAwaitingResponse(): boolean;
}

/** The JavaScript side of one document: its callbacks, its listeners, what it waits for. */
export function createPage(input: PageInput, document: number): Page {
  const here = { actor: input.id, document };
  const world: PageWorld = {
    input,
    here,
    callbacks: new Map<number, Callback>(),
    awaited: new Set<CallId>(),
  };
  const { callbacks, awaited } = world;
  const transport = createTransport(world);
  const channels = createChannels(world);
  const isolation = input.isIsolated ? createIsolation(world, transport) : undefined;
  const calls = createCalls(world, { transport, isolation, channels });
  const listeners = createListeners(world, calls, miss);

  function miss(id: number | null, about: About, out: Outbox, index?: number): void {
    const callback = id === null ? {} : { callback: id };
    const place = index === undefined ? {} : { index };
    out.note({ ...about, kind: 'missed', rule: 'page.missed', ...callback, ...place });
    const text = `[TAURI] Couldn't find callback id ${id ?? 'undefined'}. This might happen when the app is reloaded while Rust is running an asynchronous operation.`;
    out.note({ ...about, kind: 'console', text });
  }

  /** Runs one of a call's two callbacks. Source: tauri 2.12.5, `scripts/core.js`, `runCallback`. */
  function answer(id: number | null, value: Value, message: Outgoing, out: Outbox): void {
    const callback = id === null ? undefined : callbacks.get(id);
    const about = { ...here, message: message.id };
    if (id === null || callback?.kind !== 'answer') {
      miss(id, { ...about, ...(message.call !== undefined && { call: message.call }) }, out);
      return;
    }
    const { call, settles, then } = callback;
    callbacks.delete(id);
    callbacks.delete(callback.other);
    awaited.delete(call);
    out.note({ ...about, kind: 'callback', callback: id, call, rule: 'page.callback', value });
    out.note({ ...here, kind: 'settled', call, rule: 'page.callback', outcome: settles, value });
    if (then?.kind === 'listen' && 'json' in value) listeners.keep(then.handle, Number(value.json), out);
    if (then?.kind === 'channel') channelMessage(then.id, then.index, value, { ...here, call }, out);
  }

  function channelMessage(
    id: number,
    index: number,
    value: Value | undefined,
    about: About,
    out: Outbox,
  ): void {
    const callback = callbacks.get(id);
    if (callback?.kind === 'channel') channels.receive(callback.channel, index, value, about, out);
    else miss(id, about, out, index);
  }

  function respond(message: Outgoing, wire: ResponseWire, out: Outbox): void {
    const value: Value =
      wire.body === null ? { json: null } : 'text' in wire.body ? { json: wire.body.text } : wire.body;
    const answered = transport.answered(message, wire);
    if (answered) {
      answer(answered.id, value, message, out);
      return;
    }
    const response = { status: wire.status, body: 'json' in value ? value.json : null };
    settleFetch(message.call, 'resolved', response, out);
  }

  function settleFetch(
    call: string | undefined,
    outcome: 'resolved' | 'rejected',
    json: Json,
    out: Outbox,
  ): void {
    const about = { ...here, ...(call !== undefined && { call }) };
    if (call !== undefined) awaited.delete(call);
    out.note({ ...about, kind: 'settled', rule: 'page.fetchSettles', outcome, value: { json } });
  }

  function evaluate(message: Outgoing, wire: Extract<Outgoing['wire'], { form: 'eval' }>, out: Outbox): void {
    const about = { ...here, message: message.id, ...(message.call !== undefined && { call: message.call }) };
    switch (wire.purpose) {
      case 'dispatch':
        listeners.dispatch(wire, message, out);
        break;
      case 'register':
        listeners.register(wire);
        break;
      case 'callback':
        answer(wire.id, wire.value, message, out);
        break;
      case 'channel':
        channelMessage(wire.id, wire.index, wire.message, about, out);
        break;
      case 'fetch': {
        const { id, index, data } = wire;
        const headers = { [CHANNEL_HEADER]: String(data) };
        const source = `invoke(${literal(CHANNEL_FETCH)}, null, { headers: ${literal(headers)} })`;
        const then = { kind: 'channel', id, index } as const;
        const more = { headers, then, message: message.id };
        calls.invoke(CHANNEL_FETCH, null, source, 'channel.detour', out, more);
        break;
      }
      case 'console':
        out.note({ ...about, kind: 'console', text: wire.text, rule: 'wire.unreadablePost' });
        break;
    }
  }

  return {
    act(operation, out) {
      switch (operation.type) {
        case 'invoke':
          calls.invoke(operation.command, operation.args ?? {}, sourceOf(operation), 'call.invoke', out, {
            headers: operation.headers,
          });
          break;
        case 'fetch':
          calls.fetchByHand(operation, out);
          break;
        case 'postMessage':
          calls.postByHand(operation, out);
          break;
        case 'listen':
        case 'onCloseRequested':
          listeners.listen(operation, out);
          break;
        case 'unlisten':
          listeners.unlisten(operation.name, out);
          break;
        case 'emit': {
          const args = {
            event: operation.event,
            ...(operation.payload !== undefined && { payload: operation.payload }),
          };
          calls.invoke('plugin:event|emit', args, sourceOf(operation), 'call.emit', out);
          break;
        }
        case 'emitTo': {
          const target = toTarget(operation.target) as unknown as Json;
          const args = {
            target,
            event: operation.event,
            ...(operation.payload !== undefined && { payload: operation.payload }),
          };
          calls.invoke('plugin:event|emit_to', args, sourceOf(operation), 'call.emitTo', out);
          break;
        }
        case 'reload':
          out.note({
            ...here,
            kind: 'acted',
            action: { type: 'reload' },
            rule: 'page.reload',
          });
          out.ask({
            type: 'page.leave',
            page: input.id,
            window: input.window,
            requests: transport.pending(),
          });
          break;
      }
    },
    receive(message, out) {
      const { wire } = message;
      if (wire.form === 'response') respond(message, wire, out);
      else if (wire.form === 'eval') evaluate(message, wire, out);
      else if (wire.form === 'frame') isolation?.receive(message, wire, out);
    },
    wants: ({ wire, answers = '' }) => wire.form !== 'response' || transport.awaits(answers),
    fetchFailed(request, out) {
      const byHand = transport.failed(request, out);
      if (byHand) settleFetch(byHand.call, 'rejected', 'TypeError: Load failed', out);
    },
    load(out) {
      out.note({
        ...here,
        kind: 'acted',
        rule: 'page.injected',
        action: { type: 'injectScripts' },
      });
      out.note({ ...here, kind: 'loaded', rule: 'page.asset', origin: input.origin });
    },
    addFrame(out) {
      const action = { type: 'addFrame', frame: isolationId(input.window) } as const;
      out.note({ ...here, kind: 'acted', action, rule: 'isolation.frame' });
      out.ask({ type: 'frame.open', window: input.window });
    },
    isAwaitingResponse: () => awaited.size > 0,
  };
}
