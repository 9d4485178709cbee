import type { EventTarget, Header, Json, Value } from '../../trace/trace.ts';
import type { PageDeed } from '../scenario.ts';
import { targetOfPageListener, toTarget } from '../events/targets.ts';
import { commandUrl } from '../ipc/addresses.ts';
import { isOk } from '../ipc/responses.ts';
import { literal, sourceOf } from '../ipc/source.ts';
import { MAIN_THREAD } from './actor-ids.ts';
import type { Note, Outbox, Outgoing } from './notes.ts';
import type { PageInput } from './page.machine.ts';

/** What the page keeps under a callback id. Source: tauri 2.12.5, `scripts/core.js`, `registerCallback`. */
type Callback =
  | {
      readonly kind: 'answer';
      readonly call: string;
      readonly other: number;
      readonly settles: 'resolved' | 'rejected';
    }
  | { readonly kind: 'listener'; readonly once: boolean };

interface ListenerHandle {
  readonly event: string;
  /** Its event id, once `listen` has resolved. */
  id?: number;
  /** `unlisten` was asked for before that. */
  leaving?: boolean;
}

interface OpenCall {
  readonly id: string;
  readonly callbacks?: readonly [number, number];
  /** For `listen`: the handle that waits for its event id. */
  readonly handle?: ListenerHandle;
}

export interface Page {
  act(deed: PageDeed, out: Outbox): void;
  receive(message: Outgoing, out: Outbox): void;
  load(out: Outbox): void;
}

/** The JavaScript side of one document: its callbacks, its listeners, what it waits for. */
export function createPage(input: PageInput): Page {
  const { id: actor, ids, platform } = input;
  const callbacks = new Map<number, Callback>();
  /** `__internal_unstable_listeners_object_id__`: callback ids by event name and event id. */
  const listeners = new Map<string, Map<number, number>>();
  const openCalls = new Map<string, OpenCall>();
  const handles = new Map<string, ListenerHandle>();
  const document = 1;
  const here = { actor, document };
  const contentHeader: Header = ['Content-Type', 'application/json'];
  const keyHeader: Header = ['Tauri-Invoke-Key', input.invokeKey];
  const originHeader: Header = ['Origin', input.origin];

  function post(
    command: string,
    call: string,
    headers: readonly Header[],
    body: Value | null,
    method: string,
    out: Outbox,
  ) {
    out.send({
      ...here,
      rule: 'wire.request',
      message: {
        id: ids.message(),
        from: actor,
        to: MAIN_THREAD,
        transport: 'custom-protocol',
        call,
        wire: { form: 'request', method, url: commandUrl(command, platform), headers, body },
      },
    });
  }

  function invoke(
    command: string,
    args: Json,
    source: string,
    rule: NonNullable<Note['rule']>,
    out: Outbox,
    more: {
      readonly headers?: Readonly<Record<string, string>> | undefined;
      readonly handle?: ListenerHandle;
    } = {},
  ): void {
    const call = ids.call();
    const pair = [ids.callback(), ids.callback()] as const;
    callbacks.set(pair[0], { kind: 'answer', call, other: pair[1], settles: 'resolved' });
    callbacks.set(pair[1], { kind: 'answer', call, other: pair[0], settles: 'rejected' });
    openCalls.set(call, { id: call, callbacks: pair, ...(more.handle && { handle: more.handle }) });
    out.open({ id: call, by: actor, document, source, command, callbacks: pair });
    out.note({ ...here, kind: 'called', call, rule, text: source, value: { json: args } });
    // Tauri sets its own four after the caller's, so these cannot override them.
    const own: Header[] = [
      contentHeader,
      ['Tauri-Callback', String(pair[0])],
      ['Tauri-Error', String(pair[1])],
      keyHeader,
      originHeader,
    ];
    const callers = Object.entries(more.headers ?? {});
    const kept = callers.filter(([name]) => !own.some(([it]) => it.toLowerCase() === name.toLowerCase()));
    post(command, call, callers.length > 0 ? [...kept, ...own] : own, { json: args }, 'POST', out);
  }

  function fetchByHand(deed: Extract<PageDeed, { do: 'fetch' }>, out: Outbox): void {
    const call = ids.call();
    const method = deed.method ?? 'POST';
    const key: Header[] =
      deed.key === 'missing' ? [] : [['Tauri-Invoke-Key', deed.key === 'wrong' ? 'wrong' : input.invokeKey]];
    const given = Object.entries(deed.headers ?? {});
    const defaults: readonly Header[] = [
      ['Content-Type', 'application/json'],
      ['Tauri-Callback', String(ids.callback())],
      ['Tauri-Error', String(ids.callback())],
      ...key,
    ];
    const kept = defaults.filter(([name]) => !given.some(([it]) => it.toLowerCase() === name.toLowerCase()));
    const source = `fetch(${literal(commandUrl(deed.command, platform))}, { method: '${method}', … })`;
    openCalls.set(call, { id: call });
    out.open({ id: call, by: actor, document, source, command: deed.command });
    out.note({ ...here, kind: 'called', call, rule: 'call.fetch', text: source });
    const body = method === 'POST' ? { json: deed.body ?? {} } : null;
    const headers: readonly Header[] = method === 'POST' ? [...given, ...kept] : given;
    post(deed.command, call, [...headers, originHeader], body, method, out);
  }

  function listen(deed: Extract<PageDeed, { do: 'listen' }>, out: Outbox): void {
    const target = targetOfPageListener(deed.on ?? 'event', input.window, deed.target);
    const handler = ids.callback();
    callbacks.set(handler, { kind: 'listener', once: deed.once ?? false });
    const handle: ListenerHandle = { event: deed.event };
    if (deed.name !== undefined) handles.set(deed.name, handle);
    const args = { event: deed.event, target: target as unknown as Json, handler };
    invoke('plugin:event|listen', args, sourceOf(deed), deed.once ? 'call.once' : 'call.listen', out, {
      handle,
    });
  }

  /** Drops the callback at once, then tells the core process. Source: @tauri-apps/api 2.12.5, `event.js`, `_unlisten`. */
  function unlisten(event: string, eventId: number, source: string, out: Outbox): void {
    const handler = listeners.get(event)?.get(eventId);
    if (handler !== undefined) callbacks.delete(handler);
    invoke('plugin:event|unlisten', { event, eventId }, source, 'call.unlisten', out);
  }

  function dispatch(
    event: string,
    eventIds: readonly number[],
    payload: Json,
    message: Outgoing,
    out: Outbox,
  ): void {
    const order = eventIds.length > 1 ? input.random.shuffled(eventIds) : eventIds;
    const group = order.length > 1 ? `dispatched-${message.id}` : undefined;
    for (const eventId of order) {
      const handler = listeners.get(event)?.get(eventId);
      if (handler === undefined) continue;
      const callback = callbacks.get(handler);
      const about = {
        ...here,
        message: message.id,
        callback: handler,
        ...(message.call !== undefined && { call: message.call }),
        ...(group !== undefined && { group }),
      };
      if (callback?.kind !== 'listener') {
        miss(handler, about, out);
        continue;
      }
      if (callback.once) unlisten(event, eventId, `unlisten('${event}', ${eventId})`, out);
      out.note({
        ...about,
        kind: 'heard',
        rule: 'event.dispatch',
        value: { json: { event, payload, id: eventId } },
        listener: {
          owner: actor,
          event,
          id: eventId,
          target: targetsOf.get(eventId) ?? { kind: 'Any' },
          handler,
        },
      });
    }
  }

  const targetsOf = new Map<number, EventTarget>();

  function miss(id: number, about: Omit<Note, 'kind'>, out: Outbox): void {
    out.note({ ...about, kind: 'missed', rule: 'page.missed', callback: id });
    const text = `[TAURI] Couldn't find callback id ${id}. This might happen when the app is reloaded while Rust is running an asynchronous operation.`;
    out.note({ ...about, kind: 'console', text });
  }

  function settle(message: Outgoing, out: Outbox): void {
    const { wire } = message;
    const call = openCalls.get(message.call ?? '');
    if (wire.form !== 'response' || !call) return;
    openCalls.delete(call.id);
    const value: Value =
      wire.body === null ? { json: null } : 'text' in wire.body ? { json: wire.body.text } : wire.body;
    if (!call.callbacks) {
      const response = { status: wire.status, body: 'json' in value ? value.json : null };
      out.note({
        ...here,
        kind: 'settled',
        call: call.id,
        rule: 'page.fetchSettles',
        found: 'resolved',
        value: { json: response },
      });
      return;
    }
    const id = call.callbacks[isOk(wire) ? 0 : 1];
    const callback = callbacks.get(id);
    const about = { ...here, call: call.id, message: message.id, callback: id };
    if (callback?.kind !== 'answer') {
      miss(id, about, out);
      return;
    }
    callbacks.delete(id);
    callbacks.delete(callback.other);
    out.note({ ...about, kind: 'callback', rule: 'page.callback', value });
    out.note({
      ...here,
      kind: 'settled',
      call: call.id,
      rule: 'page.callback',
      found: callback.settles,
      value,
    });
    if (call.handle && callback.settles === 'resolved' && 'json' in value)
      keep(call.handle, Number(value.json), out);
  }

  function keep(handle: ListenerHandle, eventId: number, out: Outbox): void {
    handle.id = eventId;
    if (handle.leaving) unlisten(handle.event, eventId, `unlisten('${handle.event}', ${eventId})`, out);
  }

  return {
    act(deed, out) {
      switch (deed.do) {
        case 'invoke':
          invoke(deed.command, deed.args ?? {}, sourceOf(deed), 'call.invoke', out, {
            headers: deed.headers,
          });
          break;
        case 'fetch':
          fetchByHand(deed, out);
          break;
        case 'listen':
          listen(deed, out);
          break;
        case 'unlisten': {
          const handle = handles.get(deed.name);
          if (handle?.id === undefined) {
            if (handle) handle.leaving = true;
          } else unlisten(handle.event, handle.id, `unlisten('${handle.event}', ${handle.id})`, out);
          break;
        }
        case 'emit': {
          const args = { event: deed.event, ...(deed.payload !== undefined && { payload: deed.payload }) };
          invoke('plugin:event|emit', args, sourceOf(deed), 'call.emit', out);
          break;
        }
        case 'emitTo': {
          const target = toTarget(deed.target) as unknown as Json;
          const args = {
            target,
            event: deed.event,
            ...(deed.payload !== undefined && { payload: deed.payload }),
          };
          invoke('plugin:event|emit_to', args, sourceOf(deed), 'call.emitTo', out);
          break;
        }
      }
    },
    receive(message, out) {
      const { wire } = message;
      if (wire.form === 'response') settle(message, out);
      if (wire.form !== 'eval') return;
      if (wire.does === 'dispatch') {
        dispatch(wire.event, wire.ids, wire.payload ?? null, message, out);
      } else if (wire.does === 'register') {
        const events = listeners.get(wire.event) ?? new Map<number, number>();
        listeners.set(wire.event, events);
        events.set(wire.id, wire.handler);
        targetsOf.set(wire.id, wire.target);
      }
    },
    load(out) {
      out.note({
        ...here,
        kind: 'acted',
        rule: 'page.injected',
        text: `Tauri’s scripts run first: \`window.isTauri\` is true, \`__TAURI_INTERNALS__\` holds \`invoke\`, the window’s label and the sender with its key`,
      });
      out.note({ ...here, kind: 'loaded', rule: 'page.asset', text: input.origin });
    },
  };
}
