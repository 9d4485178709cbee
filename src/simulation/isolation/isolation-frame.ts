import type { Platform, Value } from '../../trace/record/trace.ts';
import { pageId } from '../protocol/actor-ids.ts';
import type { Hook } from '../scenario/app.ts';
import type { Ids } from '../protocol/ids.ts';
import type { Outbox, Outgoing } from '../protocol/notes.ts';
import { seal, sizeOf } from '../ipc/payload.ts';
import { sealingFault } from '../ipc/values.ts';
import { applyHook, type FrameCall, isReadable } from './hook.ts';

export interface IsolationFrameInput {
  readonly id: string;
  readonly window: string;
  /** Of the page with which its window was opened. */
  readonly origin: string;
  readonly platform: Platform;
  readonly hook: Hook;
  readonly ids: Ids;
}

/** The JavaScript of one isolation frame: the app's hook, and Tauri's script that seals. */
export interface IsolationFrame {
  /** Its document is there, in a page of that origin. */
  load(within: string, out: Outbox): void;
  sendReady(out: Outbox): void;
  receive(message: Outgoing, out: Outbox): void;
}

/**
 * It takes messages from one origin, which the core process wrote into it: that of the address its window was
 * opened with, be it a remote one.
 * Source: tauri-utils 2.10.2, `src/pattern/isolation.js`, and tauri 2.12.5, `src/manager/webview.rs`, `window_origin`.
 */
export function createIsolationFrame(input: IsolationFrameInput): IsolationFrame {
  const { id: actor, ids, hook } = input;
  let pageOrigin = input.origin;

  function post(wire: Outgoing['wire'], call: string | undefined, out: Outbox): void {
    out.send({
      actor,
      rule: wire.form === 'frame' && wire.type === 'ready' ? 'isolation.ready' : 'isolation.sealed',
      message: {
        id: ids.message(),
        from: actor,
        to: pageId(input.window),
        transport: 'frame-message',
        wire,
        ...(call !== undefined && { call }),
      },
    });
  }

  /** The call that continues after the hook, if one does. */
  function check(message: Outgoing, call: FrameCall, out: Outbox): FrameCall | undefined {
    if (hook === null) return call;
    const about = {
      actor,
      message: message.id,
      ...(message.call !== undefined && { call: message.call }),
      kind: 'hooked',
      rule: 'isolation.hook',
    } as const;
    const hooked = applyHook(hook, call);
    out.note({ ...about, ...hooked.result });
    return hooked.call;
  }

  return {
    load(within, out) {
      pageOrigin = within;
      out.note({ actor, kind: 'loaded', rule: 'isolation.asset', origin: 'null' });
    },
    sendReady(out) {
      post({ form: 'frame', type: 'ready' }, undefined, out);
    },
    receive(message, out) {
      const { wire, call } = message;
      if (wire.form !== 'frame' || wire.type !== 'call' || !isReadable(wire.payload)) return;
      const about = { actor, message: message.id, ...(call !== undefined && { call }) };
      if (pageOrigin !== input.origin) {
        const why = { reason: 'otherOrigin', origin: pageOrigin } as const;
        out.note({ ...about, kind: 'stopped', ...why, rule: 'isolation.otherOrigin' });
        return;
      }
      const checked = check(message, wire, out);
      if (!checked || !isReadable(checked.payload)) return;
      const value: Value = checked.payload;
      const fault = 'json' in value ? sealingFault(value, input.platform) : undefined;
      if (fault !== undefined) {
        out.note({ ...about, kind: 'threw', text: fault, by: 'sender', rule: 'isolation.threw' });
        return;
      }
      const isNothing = checked.command === null;
      const sealed = seal(value, ids.seal());
      // Nothing, as the payload of what is no message, is sealed as empty JSON.
      const payload = isNothing ? { ...sealed, contentType: 'application/json' } : sealed;
      out.note({
        ...about,
        kind: 'sealed',
        value: payload.sealed,
        bytes: sizeOf(payload.sealed),
        numbers: payload.payload,
        rule: 'isolation.seal',
      });
      post({ ...checked, payload }, call, out);
    },
  };
}
