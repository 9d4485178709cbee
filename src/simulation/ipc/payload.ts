import type { Json, SealedBody, Value } from '../../trace/record/trace.ts';
import type { Payload } from '../scenario/operations.ts';
import { fromBase64, toBase64, utf8 } from './bytes.ts';
import { byteLength } from './expressions.ts';

export type ContentType = 'application/json' | 'application/octet-stream';

interface Serialized {
  readonly contentType: ContentType;
  readonly body: Value;
}

type Fields = Readonly<Record<string, Json>>;

const isObject = (json: Json): json is Fields =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/** The text of a payload's `Uint8Array` or the name of its `Channel`, if it is one. */
function marked(json: Json, mark: '$bytes' | '$channel'): string | undefined {
  const value = isObject(json) ? json[mark] : undefined;
  return typeof value === 'string' ? value : undefined;
}

/** What a page's channels are on the wire, by name. */
export interface ChannelTexts {
  textOf(name: string): string;
}

/**
 * A payload as the page's script hands it over: bytes at the top, or JSON in which bytes are number arrays
 * and a channel is its text. Source: tauri 2.12.5, `scripts/process-ipc-message-fn.js`; @tauri-apps/api 2.12.5,
 * `src/core.ts`, `Channel`.
 */
export function valueOf(payload: Payload, channels: ChannelTexts): Value {
  const bytes = marked(payload, '$bytes');
  return bytes === undefined ? { json: plain(payload, channels) } : { bytes };
}

function plain(json: Json, channels: ChannelTexts): Json {
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) return (json as readonly Json[]).map((item) => plain(item, channels));
  const bytes = marked(json, '$bytes');
  if (bytes !== undefined) return fromBase64(bytes);
  const channel = marked(json, '$channel');
  if (channel !== undefined) return channels.textOf(channel);
  const fields = json as Fields;
  for (const key in fields) {
    if (typeof fields[key] === 'object')
      return Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, plain(value, channels)]),
      );
  }
  return json;
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
