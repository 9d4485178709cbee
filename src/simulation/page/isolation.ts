import type { FrameWire, Platform, SealedBody } from '../../trace/record/trace.ts';
import { isHeadersObject } from '../ipc/headers.ts';
import { isolationId } from '../protocol/actor-ids.ts';
import type { Outbox, Outgoing } from '../protocol/notes.ts';
import type { SealedUse } from '../scenario/operations.ts';
import type { Envelope } from './envelope.ts';
import type { PageTransport } from './transport.ts';
import { callOf } from '../protocol/outgoing.ts';
import type { PageWorld } from './world.ts';

/** The page's side of its isolation frame. */
export interface PageIsolation {
  /** `__TAURI_INTERNALS__.ipc`. Returns what it throws, if it does. */
  send(envelope: Envelope, out: Outbox): string | undefined;
  receive(message: Outgoing, wire: FrameWire, out: Outbox): void;
  /** A sealed payload that the frame has sent, as script of the page uses it again. */
  reuse(use: SealedUse): SealedBody | undefined;
  /** The whole of a message that the frame has sealed. */
  sealedMessage(nth: number): Envelope | undefined;
}

/** Source: tauri 2.12.5, `scripts/ipc.js`. */
export function createIsolation(world: PageWorld, transport: PageTransport): PageIsolation {
  const { input, here } = world;
  const { ids } = input;
  const queue: Envelope[] = [];
  const seen: (Envelope & { readonly payload: SealedBody })[] = [];
  let isReady = false;

  function post(envelope: Envelope, out: Outbox): string | undefined {
    const { command, callback, error, headers, payload, fault } = envelope;
    if (fault !== undefined) return fault;
    if (headers && isHeadersObject(headers)) return headersCloneFault(input.platform);
    const options = headers ? { headers } : null;
    out.send({
      ...here,
      rule: 'isolation.pass',
      message: {
        id: ids.message(),
        from: here.actor,
        to: isolationId(input.window),
        transport: 'frame-message',
        ...callOf(envelope),
        wire: { form: 'frame', type: 'call', command, callback, error, options, payload },
      },
    });
    return undefined;
  }

  return {
    send(envelope, out) {
      if (isReady) return post(envelope, out);
      queue.push(envelope);
      out.note({ ...here, kind: 'queued', ...callOf(envelope), rule: 'isolation.queue' });
      return undefined;
    },
    receive(message, wire, out) {
      if (wire.type === 'ready') {
        isReady = true;
        for (const envelope of queue.splice(0)) {
          out.note({ ...here, kind: 'dequeued', ...callOf(envelope), rule: 'isolation.queue' });
          const text = post(envelope, out);
          if (text === undefined) continue;
          // What it throws ends the loop, and no other takes up what is left.
          out.note({ ...here, kind: 'threw', ...callOf(envelope), text, by: 'sender', rule: 'sender.threw' });
          break;
        }
        return;
      }
      const { command, callback, error, options, payload } = wire;
      // Only a message with a sealed payload is taken for one of the frame's.
      if (!('sealed' in payload)) return;
      const sealed = { ...callOf(message), command, callback, error, headers: headersOf(options), payload };
      seen.push(sealed);
      const text = transport.send(sealed, out);
      if (text === undefined) return;
      // It is a handler of messages that throws: no promise hears of it.
      out.note({ ...here, kind: 'threw', ...callOf(message), text, by: 'sender', rule: 'sender.threw' });
    },
    sealedMessage: (nth) => seen[nth],
    reuse({ sealed, change }) {
      const body = seen[sealed]?.payload;
      if (!body) return undefined;
      if (change === undefined) return body;
      switch (change) {
        case 'flipPayload':
          return { ...body, altered: 'payload' };
        case 'flipNonce':
          return { ...body, altered: 'nonce' };
        case 'cutNonce':
          return { ...body, nonce: 3, altered: 'nonce' };
      }
    },
  };
}

/** Source: HTML, `StructuredSerializeInternal`: a `Headers` object cannot be copied. */
const headersCloneFault = (platform: Platform) =>
  platform === 'windows'
    ? "DataCloneError: Failed to execute 'postMessage' on 'Window': Headers object could not be cloned."
    : 'DataCloneError: The object can not be cloned.';

function headersOf(options: Extract<FrameWire, { type: 'call' }>['options']): Envelope['headers'] {
  return typeof options === 'object' && options !== null && 'headers' in options
    ? (options.headers as Envelope['headers'])
    : undefined;
}
