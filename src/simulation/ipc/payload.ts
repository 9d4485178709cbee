import type { Json, SealedBody, Value } from '../../trace/record/trace.ts';
import { fromBase64, toBase64, utf8 } from './bytes.ts';
import { byteLength } from './expressions.ts';

export type ContentType = 'application/json' | 'application/octet-stream';

interface Serialized {
  readonly contentType: ContentType;
  readonly body: Value;
}

/**
 * What `fetch` sends for a payload. A top-level array is taken for bytes, but `fetch` makes the text `1,2,3` of
 * it. Source: tauri 2.12.5, `scripts/ipc-protocol.js`, `sendIpcMessage`.
 */
export function fetchBody(value: Value): Serialized {
  if ('bytes' in value) return { contentType: 'application/octet-stream', body: value };
  if (!Array.isArray(value.json)) return { contentType: 'application/json', body: value };
  return {
    contentType: 'application/octet-stream',
    body: { bytes: toBase64(utf8(String(value.json))) },
  };
}

/**
 * What the isolation frame seals of a payload: a top-level array as the bytes it lists.
 * Source: tauri-utils 2.10.2, `src/pattern/isolation.js`, `encrypt`.
 */
export function sealedContent(value: Value): Serialized {
  if ('bytes' in value) return { contentType: 'application/octet-stream', body: value };
  if (!Array.isArray(value.json)) return { contentType: 'application/json', body: value };
  const bytes = (value.json as readonly Json[]).map((item) => (typeof item === 'number' ? item & 255 : 0));
  return { contentType: 'application/octet-stream', body: { bytes: toBase64(bytes) } };
}

/** A payload inside the JSON of the fallback: bytes are a number array there. */
export const postedPayload = (value: Value): Value =>
  'bytes' in value ? { json: fromBase64(value.bytes) } : value;

/** AES-GCM adds a tag of 16 bytes. */
const TAG = 16;

/** The bytes a value has on the way. */
export const sizeOf = (value: Value): number =>
  'bytes' in value ? fromBase64(value.bytes).length : byteLength(JSON.stringify(value.json));

/** A payload as the isolation frame seals it, with a fresh nonce; `starts` are stand-ins. */
export function seal(value: Value, starts: readonly number[]): SealedBody {
  const { contentType, body } = sealedContent(value);
  return { sealed: body, contentType, nonce: 12, payload: sizeOf(body) + TAG, starts };
}
