import type { Header, Json } from '../../trace/record/trace.ts';
import { isToken } from './headers.ts';
import { readJson, type Shape } from './serde-json.ts';

/** What the core process reads of a message that came by `window.ipc.postMessage`. */
export interface PostedMessage {
  readonly cmd: string;
  readonly callback: number;
  readonly error: number;
  readonly payload: Json;
  readonly headers: readonly Header[];
  readonly key: string;
}

/** A header that Rust's `http` does not take; of several, which is told is not fixed. */
function headerFault(map: Readonly<Record<string, unknown>>): string | undefined {
  const bad = Object.entries(map).find(
    ([name, value]) => !isToken(name) || !/^[\t\x20-\x7e\x80-\u{10ffff}]*$/u.test(String(value)),
  );
  return bad && `invalid header \`${bad[0]}\` \`${String(bad[1])}\``;
}

const options: Shape = {
  option: {
    struct: 'RequestOptions',
    fields: [
      { name: 'headers', shape: { map: 'String', check: headerFault }, isOptional: true },
      { name: 'customProtocolIpcBlocked', shape: 'bool', isOptional: true },
    ],
  },
};

const message = (struct: string, payload: Shape): Shape => ({
  struct,
  fields: [
    { name: 'cmd', shape: 'String' },
    { name: 'callback', shape: 'u32' },
    { name: 'error', shape: 'u32' },
    { name: 'payload', shape: payload },
    { name: 'options', shape: options, isOptional: true },
    { name: '__TAURI_INVOKE_KEY__', shape: 'String' },
  ],
});

const openMessage = message('Message', 'Value');

const bytes: Shape = { vec: 'u8' };

const sealedMessage = message('IsolationMessage', {
  struct: 'RawIsolationPayload',
  fields: [
    { name: 'nonce', shape: bytes },
    { name: 'payload', shape: bytes },
    { name: 'contentType', shape: 'String' },
  ],
});

interface RawMessage {
  readonly cmd: string;
  readonly callback: number;
  readonly error: number;
  readonly payload: Json;
  readonly options?: { readonly headers?: Readonly<Record<string, string>> };
  readonly __TAURI_INVOKE_KEY__: string;
}

/**
 * Reads a text as the core process does, or says in its words why it cannot. With isolation nobody but the frame can
 * write a payload that opens.
 * Source: tauri 2.12.5, `src/ipc/protocol.rs`, `handle_ipc_message`; tauri-utils 2.10.2, `src/pattern/isolation.rs`,
 * `decrypt`; `src/error.rs`, `Json` and `IsolationPattern`.
 */
export function readPosted(
  text: string,
  isolated: boolean,
): { readonly message: PostedMessage } | { readonly fault: string } {
  const read = readJson(text, isolated ? sealedMessage : openMessage);
  if ('fault' in read) return { fault: `JSON error: ${read.fault}` };
  const raw = read.value as RawMessage;
  if (isolated) {
    const { nonce } = raw.payload as { readonly nonce: readonly number[] };
    const reason = nonce.length === 12 ? 'AES-GCM' : 'Nonce: could not convert slice to array';
    return { fault: `isolation pattern error: ${reason}` };
  }
  const { cmd, callback, error, payload, options: given } = raw;
  const headers = Object.entries(given?.headers ?? {});
  return { message: { cmd, callback, error, payload, headers, key: raw.__TAURI_INVOKE_KEY__ } };
}
