import type { EventTarget, Json, Value } from '../../trace/record/trace.ts';
import type { CoreChannels } from './channels.ts';
import type { TargetInput } from '../scenario/operations.ts';
import type { Listeners } from '../events/listeners.ts';
import { registerScript } from '../events/scripts.ts';
import { emitToMatches, toTarget } from '../events/targets.ts';
import type { Ids } from '../protocol/ids.ts';
import { headerOf } from '../ipc/responses.ts';
import { CHANNEL_HEADER } from '../ipc/scripts.ts';
import { u32Of } from '../ipc/u32.ts';
import { ASYNC_RUNTIME, pageId } from '../protocol/actor-ids.ts';
import type { Emitter } from './emitter.ts';
import type { Outbox } from '../protocol/notes.ts';
import { callOf } from '../protocol/outgoing.ts';
import type { Task } from './tasks.ts';
import type { Blocking, WebviewsLock } from './webviews-lock.ts';

interface PluginWorld {
  readonly listeners: Listeners;
  readonly ids: Ids;
  readonly emit: Emitter;
  readonly channels: CoreChannels;
  readonly webviews: WebviewsLock;
  readonly out: Outbox;
}

export interface PluginResult {
  readonly outcome: 'ok' | 'error';
  readonly value: Value;
  /** The window that the main thread is to destroy. */
  readonly destroys?: string;
}

/** Runs a command of one of Tauri's plugins. */
export function* runPluginCommand(task: Task, world: PluginWorld): Blocking<PluginResult> {
  switch (task.command.name) {
    case 'fetch':
      return fetchChannelData(task, world.channels);
    case 'destroy': {
      const { label } = task.args;
      return {
        outcome: 'ok',
        value: { json: null },
        destroys: typeof label === 'string' ? label : task.window,
      };
    }
    default:
      return { outcome: 'ok', value: { json: yield* runEventCommand(task, world) } };
  }
}

/** Source: tauri 2.12.5, `src/ipc/channel.rs`, `fetch`. */
function fetchChannelData({ headers, window }: Task, channels: CoreChannels): PluginResult {
  const id = u32Of(headerOf(headers, CHANNEL_HEADER) ?? '');
  if (id === undefined) return { outcome: 'error', value: { json: 'missing channel id header' } };
  const value = channels.take(window, id);
  return value ? { outcome: 'ok', value } : { outcome: 'error', value: { json: 'data not found' } };
}

/**
 * Runs one of the event plugin's commands and returns what it answers: an event id, or null.
 * Source: tauri 2.12.5, `src/event/plugin.rs`, `src/webview/mod.rs`, `listen_js` and `unlisten_js`.
 */
function* runEventCommand(task: Task, { listeners, ids, emit, webviews, out }: PluginWorld): Blocking<Json> {
  const { args, request, window } = task;
  const event = typeof args.event === 'string' ? args.event : '';
  const about = callOf(request);
  switch (task.command.name) {
    case 'listen': {
      const id = ids.listener();
      const target = toTarget(args.target as unknown as TargetInput);
      const handler = Number(args.handler);
      const message = ids.message();
      out.send({
        actor: ASYNC_RUNTIME,
        rule: 'event.register',
        message: {
          id: message,
          from: ASYNC_RUNTIME,
          to: pageId(window),
          transport: 'eval',
          ...about,
          wire: {
            form: 'eval',
            purpose: 'register',
            event,
            id,
            target,
            handler,
            script: registerScript(event, id, target, handler),
          },
        },
      });
      yield* webviews.afterEval(ASYNC_RUNTIME, message);
      // An emit keeps the lock of the listeners too.
      yield* webviews.untilFree();
      listeners.addPage(window, { id, event, target, handler });
      const listener = { owner: pageId(window), event, id, target, handler };
      out.note({ kind: 'listening', actor: ASYNC_RUNTIME, ...about, listener, rule: 'event.register' });
      return id;
    }
    case 'unlisten': {
      yield* webviews.untilFree();
      const removed = listeners.removePage(event, Number(args.eventId));
      if (removed) {
        const { id, target, handler } = removed.record;
        const listener = { owner: pageId(removed.webview), event, id, target, handler };
        out.note({ kind: 'unlistened', actor: ASYNC_RUNTIME, ...about, listener, rule: 'event.unlisten' });
      }
      return null;
    }
    default: {
      const to: EventTarget =
        task.command.name === 'emit_to' ? toTarget(args.target as unknown as TargetInput) : { kind: 'Any' };
      const emission = { event, payload: args.payload ?? null, thread: ASYNC_RUNTIME, ...about };
      yield* emit({ ...emission, filter: (listener) => emitToMatches(to, listener) }, out);
      return null;
    }
  }
}
