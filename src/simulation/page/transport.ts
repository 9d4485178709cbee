import type { Header, Json, ResponseWire, SealedBody, Value } from '../../trace/record/trace.ts';
import { MAIN_THREAD } from '../protocol/actor-ids.ts';
import type { Note, Outbox, Outgoing } from '../protocol/notes.ts';
import { commandUrl } from '../ipc/addresses.ts';
import { fetchBody, postedPayload } from '../ipc/payload.ts';
import { isOk } from '../ipc/responses.ts';
import type { PageWorld } from './world.ts';

/** What `invoke` hands over: a command, its two callback ids, its options and its payload, open or sealed. */
export interface Envelope {
  readonly call?: string;
  readonly command: string | null;
  readonly callback: number | null;
  readonly error: number | null;
  readonly headers: Readonly<Record<string, string>> | undefined;
  readonly payload: Value | SealedBody;
}

/** How a document talks to the core process. */
export interface PageTransport {
  /** `__TAURI_INTERNALS__.postMessage`: by the custom protocol, or once that failed by `window.ipc`. */
  send(envelope: Envelope, out: Outbox): void;
  /** A request written by hand. */
  fetch(message: Pick<Outgoing, 'wire' | 'call'>, out: Outbox): void;
  /** The callback id that an answer is for, if the request was the script's own. */
  answered(message: Outgoing, wire: ResponseWire): { readonly id: number | null } | undefined;
  /** A `fetch` rejects; returns whether it was written by hand. */
  failed(request: string, out: Outbox): { readonly call: string } | undefined;
  /** Whether a request has no answer yet. */
  awaits(request: string): boolean;
  /** Requests that have no answer yet. */
  pending(): readonly { readonly message: string; readonly call?: string }[];
}

/** Source: tauri 2.12.5, `scripts/ipc-protocol.js`, `sendIpcMessage`. */
export function createTransport({ input, here }: PageWorld): PageTransport {
  const { ids, platform } = input;
  const keyHeader: Header = ['Tauri-Invoke-Key', input.invokeKey];
  const originHeader: Header = ['Origin', input.origin];
  const jsonHeader: Header = ['Content-Type', 'application/json'];
  /** What was sent by `fetch` and not answered, by message id; undefined for what was written by hand. */
  const fetches = new Map<string, Envelope | { readonly byHand: string }>();
  let hasFailed = false;

  function hand(
    message: Pick<Outgoing, 'wire' | 'call'>,
    rule: NonNullable<Note['rule']>,
    out: Outbox,
  ): string {
    const id = ids.message();
    const transport = message.wire.form === 'post' ? 'post-message' : 'custom-protocol';
    const call = message.call === undefined ? undefined : { call: message.call };
    out.send({
      ...here,
      rule,
      message: { id, from: here.actor, to: MAIN_THREAD, transport, ...call, wire: message.wire },
    });
    return id;
  }

  function byFetch(envelope: Envelope, out: Outbox): void {
    const { payload, headers = {} } = envelope;
    const { contentType, body } =
      'sealed' in payload
        ? ({ contentType: 'application/json', body: payload } as const)
        : fetchBody(payload);
    // Tauri sets its own four after the caller's, so these cannot override them.
    const own: Header[] = [
      contentType === 'application/json' ? jsonHeader : ['Content-Type', contentType],
      ['Tauri-Callback', idText(envelope.callback)],
      ['Tauri-Error', idText(envelope.error)],
      keyHeader,
      originHeader,
    ];
    const callers = Object.entries(headers);
    const kept = callers.filter(([name]) => !own.some(([it]) => it.toLowerCase() === name.toLowerCase()));
    const url = commandUrl(envelope.command ?? 'undefined', platform);
    const all = callers.length > 0 ? [...kept, ...own] : own;
    const wire = { form: 'request', method: 'POST', url, headers: all, body } as const;
    fetches.set(hand({ wire, ...callOf(envelope) }, 'wire.request', out), envelope);
  }

  function byPost(envelope: Envelope, out: Outbox): void {
    const { command, callback, error, headers, payload } = envelope;
    const options: Json = { ...(headers && { headers }), customProtocolIpcBlocked: true };
    const wire = {
      form: 'post',
      command,
      callback,
      error,
      options,
      payload: 'sealed' in payload ? payload : postedPayload(payload),
      key: input.invokeKey,
    } as const;
    hand({ wire, ...callOf(envelope) }, 'wire.post', out);
  }

  const transport: PageTransport = {
    send(envelope, out) {
      if (hasFailed) byPost(envelope, out);
      else byFetch(envelope, out);
    },
    fetch(message, out) {
      fetches.set(hand(message, 'call.fetch', out), { byHand: message.call ?? '' });
    },
    answered(message, wire) {
      const request = message.answers ?? '';
      const sent = fetches.get(request);
      fetches.delete(request);
      if (!sent || 'byHand' in sent) return undefined;
      return { id: isOk(wire) ? sent.callback : sent.error };
    },
    failed(request, out) {
      const sent = fetches.get(request);
      fetches.delete(request);
      if (!sent) return undefined;
      if ('byHand' in sent) return { call: sent.byHand };
      const text = 'IPC custom protocol failed, Tauri will now use the postMessage interface instead';
      out.note({ ...here, kind: 'console', message: request, ...callOf(sent), text, rule: 'wire.fallback' });
      hasFailed = true;
      byPost(sent, out);
      return undefined;
    },
    awaits: (request) => fetches.has(request),
    pending: () =>
      [...fetches].map(([message, sent]) => ({
        message,
        ...('byHand' in sent ? { call: sent.byHand } : callOf(sent)),
      })),
  };
  return transport;
}

const idText = (id: number | null) => (id === null ? 'undefined' : String(id));

const callOf = ({ call }: { readonly call?: string }) => (call === undefined ? {} : { call });
