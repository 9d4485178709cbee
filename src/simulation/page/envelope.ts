import type { Header, PostWire, RequestWire, SealedBody, Value } from '../../trace/record/trace.ts';
import { commandUrl } from '../ipc/addresses.ts';
import { postedHeaders } from '../ipc/headers.ts';
import { fetchBody, postedPayload } from '../ipc/payload.ts';
import type { HeadersGiven } from '../scenario/operations.ts';
import type { PageInput, PageWorld } from './world.ts';

/** What `invoke` hands over: a command, its two callback ids, its options and its payload, open or sealed. */
export interface Envelope {
  readonly call?: string;
  readonly command: string | null;
  readonly callback: number | null;
  readonly error: number | null;
  readonly headers: HeadersGiven | undefined;
  readonly payload: Value | SealedBody;
  /** Its payload cannot be made ready to send, and what the engine says of it. */
  readonly fault?: string;
}

/** As `fetch` sends it. Source: tauri 2.12.5, `scripts/ipc-protocol.js`, `sendIpcMessage`. */
export function toRequest(
  envelope: Envelope,
  given: readonly Header[],
  { input: { invokeKey, platform, usesHttps }, origin }: Pick<PageWorld, 'input' | 'origin'>,
): RequestWire {
  const { payload } = envelope;
  const { contentType, body } =
    'sealed' in payload ? ({ contentType: 'application/json', body: payload } as const) : fetchBody(payload);
  const scriptHeaders: readonly Header[] = [
    ['Content-Type', contentType],
    ['Tauri-Callback', idText(envelope.callback)],
    ['Tauri-Error', idText(envelope.error)],
    ['Tauri-Invoke-Key', invokeKey],
    ['Origin', origin],
  ];
  // Tauri sets its own four after the caller's, so these cannot override them.
  const kept = given.filter(([name]) => !hasHeader(scriptHeaders, name));
  const url = commandUrl(envelope.command ?? 'undefined', platform, usesHttps);
  return { form: 'request', method: 'POST', url, headers: [...kept, ...scriptHeaders], body };
}

/** As `window.ipc` posts it. Source: tauri 2.12.5, `scripts/ipc-protocol.js`, `sendIpcMessage`. */
export function toPost(envelope: Envelope, { invokeKey }: PageInput): PostWire {
  const { command, callback, error, headers, payload } = envelope;
  return {
    form: 'post',
    command,
    callback,
    error,
    options: { ...(headers && { headers: postedHeaders(headers) }), customProtocolIpcBlocked: true },
    payload: 'sealed' in payload ? payload : postedPayload(payload),
    key: invokeKey,
  };
}

/** Header names have no case. */
export const hasHeader = (headers: readonly Header[], name: string): boolean =>
  headers.some(([it]) => it.toLowerCase() === name.toLowerCase());

const idText = (id: number | null) => (id === null ? 'undefined' : String(id));
