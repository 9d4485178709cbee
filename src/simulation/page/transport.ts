import type { RuleId } from '../../trace/record/rules.ts';
import type { ResponseWire } from '../../trace/record/trace.ts';
import { MAIN_THREAD } from '../protocol/actor-ids.ts';
import type { Outbox, Outgoing } from '../protocol/notes.ts';
import { readHeaders } from '../ipc/headers.ts';
import { isOk } from '../ipc/responses.ts';
import { type Envelope, toPost, toRequest } from './envelope.ts';
import { callOf } from '../protocol/outgoing.ts';
import type { PageWorld } from './world.ts';

type Unsent = Pick<Outgoing, 'wire' | 'call'>;

/** How a document talks to the core process. */
export interface PageTransport {
  /**
   * `__TAURI_INTERNALS__.postMessage`: by the custom protocol, or once that failed by `window.ipc`. Returns what it throws,
   * if it does: then nothing is sent.
   */
  send(envelope: Envelope, out: Outbox): string | undefined;
  /** A request that Tauri's scripts did not write. */
  fetchRaw(message: Unsent, out: Outbox): void;
  /** A text that Tauri's scripts did not write. */
  postText(message: Unsent, out: Outbox): void;
  /** The callback id that an answer is for, or undefined for a raw `fetch`. */
  answered(message: Outgoing, wire: ResponseWire): { readonly id: number | null } | undefined;
  /** A `fetch` rejects. Returns the call of a raw one; any other is sent again by `window.ipc`. */
  failed(request: string, out: Outbox): { readonly call: string } | undefined;
  /** Whether a request has no answer yet. */
  isPending(request: string): boolean;
  /** Requests that have no answer yet. */
  pending(): readonly { readonly message: string; readonly call?: string }[];
}

/** Source: tauri 2.12.5, `scripts/ipc-protocol.js`, `sendIpcMessage`. */
export function createTransport(world: PageWorld): PageTransport {
  const { input, here } = world;
  /** What was sent by `fetch` and not answered, by message id. */
  const fetches = new Map<string, Envelope | { readonly rawCall: string }>();
  let hasFailed = false;

  function sendMessage({ wire, call }: Unsent, rule: RuleId, out: Outbox): string {
    const id = input.ids.message();
    const transport = wire.form === 'post' ? 'post-message' : 'custom-protocol';
    const message = { id, from: here.actor, to: MAIN_THREAD, transport, ...callOf({ call }), wire } as const;
    out.send({ ...here, rule, message });
    return id;
  }

  function sendByFetch(envelope: Envelope, out: Outbox): string | undefined {
    const headers = readHeaders(envelope.headers, input.platform, 'Headers');
    if ('fault' in headers) return headers.fault;
    const wire = toRequest(envelope, headers.list, world);
    fetches.set(sendMessage({ wire, ...callOf(envelope) }, 'wire.request', out), envelope);
    return undefined;
  }

  function sendByPost(envelope: Envelope, out: Outbox): void {
    sendMessage({ wire: toPost(envelope, input), ...callOf(envelope) }, 'wire.post', out);
  }

  function take(request: string) {
    const sent = fetches.get(request);
    fetches.delete(request);
    return sent;
  }

  return {
    send(envelope, out) {
      if (envelope.fault !== undefined) return envelope.fault;
      if (!hasFailed) return sendByFetch(envelope, out);
      sendByPost(envelope, out);
      return undefined;
    },
    fetchRaw(message, out) {
      fetches.set(sendMessage(message, 'call.fetch', out), { rawCall: message.call ?? '' });
    },
    postText(message, out) {
      sendMessage(message, 'post.byHand', out);
    },
    answered({ answers = '' }, wire) {
      const sent = take(answers);
      if (!sent || 'rawCall' in sent) return undefined;
      return { id: isOk(wire) ? sent.callback : sent.error };
    },
    failed(request, out) {
      const sent = take(request);
      if (!sent) return undefined;
      if ('rawCall' in sent) return { call: sent.rawCall };
      const text = 'IPC custom protocol failed, Tauri will now use the postMessage interface instead';
      out.note({ ...here, kind: 'console', message: request, ...callOf(sent), text, rule: 'wire.fallback' });
      hasFailed = true;
      sendByPost(sent, out);
      return undefined;
    },
    isPending: (request) => fetches.has(request),
    pending: () =>
      [...fetches].map(([message, sent]) => ({
        message,
        ...('rawCall' in sent ? { call: sent.rawCall } : callOf(sent)),
      })),
  };
}
