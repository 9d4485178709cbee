import type { Header, Json, PostWire } from '../../trace/record/trace.ts';
import { utf8 } from './bytes.ts';
import { messageShape, optionsShape, sealedMessageShape, sealedShape } from './message-shapes.ts';
import { type StructShape, textFault } from './serde/text/text-fault.ts';

/** What the core process reads of a message that came by `window.ipc.postMessage`. */
export interface PostedMessage {
  readonly cmd: string;
  readonly callback: number;
  readonly error: number;
  readonly payload: Json;
  readonly headers: readonly Header[];
  readonly key: string;
}

interface RawMessage {
  readonly cmd: string;
  readonly callback: number;
  readonly error: number;
  readonly payload: Json;
  readonly options?: Json;
  readonly __TAURI_INVOKE_KEY__: string;
}

interface RawOptions {
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Reads a text as the core process does, or says in its words why it cannot. With isolation nobody but the frame can
 * write a payload that opens.
 * Source: tauri 2.12.5, `src/ipc/protocol.rs`, `handle_ipc_message`; `src/error.rs`, `Error::Json` and
 * `Error::IsolationPattern`; tauri-utils 2.10.2, `src/pattern/isolation.rs`, `decrypt`.
 */
export function readPosted(
  text: string,
  isolated: boolean,
): { readonly message: PostedMessage } | { readonly fault: string } {
  const fault = textFault(utf8(text), isolated ? sealedMessageShape : messageShape);
  if (fault !== undefined) return { fault: `JSON error: ${fault}` };
  const raw = fieldsOf(JSON.parse(text) as Json, messageShape) as unknown as RawMessage;
  const { cmd, callback, error, payload, options, __TAURI_INVOKE_KEY__: key } = raw;
  if (isolated) {
    const { nonce } = fieldsOf(payload, sealedShape) as { readonly nonce: readonly number[] };
    const reason = nonce.length === 12 ? 'AES-GCM' : 'Nonce: could not convert slice to array';
    return { fault: `isolation pattern error: ${reason}` };
  }
  const given = options === undefined || options === null ? {} : fieldsOf(options, optionsShape);
  const headers = Object.entries((given as RawOptions).headers ?? {});
  return { message: { cmd, callback, error, payload, headers, key } };
}

/** A text with what of it the core process of a brownfield app would read. */
export function postedText(text: string): PostWire {
  const read = readPosted(text, false);
  const { cmd, callback, error, payload, headers, key } = 'message' in read ? read.message : unread;
  const options = headers.length === 0 ? null : { headers: Object.fromEntries(headers) };
  return { form: 'post', command: cmd, callback, error, options, payload: { json: payload }, key, text };
}

const unread = { cmd: null, callback: null, error: null, payload: null, headers: [], key: null } as const;

/** The fields of a struct, which serde reads from a list too. */
function fieldsOf(json: Json, { struct }: StructShape): Readonly<Record<string, Json>> {
  if (!Array.isArray(json)) return json as Readonly<Record<string, Json>>;
  const items = json as readonly Json[];
  return Object.fromEntries(
    Object.keys(struct).flatMap((name, index) => {
      const item = items[index];
      return item === undefined ? [] : [[name, item]];
    }),
  );
}
