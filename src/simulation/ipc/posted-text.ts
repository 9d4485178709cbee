import type { Header, Json } from '../../trace/record/trace.ts';
import { utf8 } from './bytes.ts';
import { messageShape, sealedMessageShape } from './message-shapes.ts';
import { textFault } from './serde/text/text-fault.ts';

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
  readonly options?: RawOptions | null;
  readonly __TAURI_INVOKE_KEY__: string;
}

type RawOptions =
  { readonly headers?: Readonly<Record<string, string>> } | readonly [Readonly<Record<string, string>>?];

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
  const fault = textFault(utf8(text), isolated ? sealedMessageShape : messageShape);
  if (fault !== undefined) return { fault: `JSON error: ${fault}` };
  const raw = fieldsOf(JSON.parse(text) as RawMessage | readonly Json[]);
  if (isolated) {
    const { payload } = raw;
    const nonce = Array.isArray(payload)
      ? (payload as readonly Json[])[0]
      : (payload as { readonly nonce: Json }).nonce;
    const isWhole = (nonce as readonly Json[]).length === 12;
    const reason = isWhole ? 'AES-GCM' : 'Nonce: could not convert slice to array';
    return { fault: `isolation pattern error: ${reason}` };
  }
  const { cmd, callback, error, payload, options } = raw;
  const headers = Object.entries(headersIn(options ?? {}));
  return { message: { cmd, callback, error, payload, headers, key: raw.__TAURI_INVOKE_KEY__ } };
}

/** serde takes a struct as the list of its fields, too. */
function fieldsOf(raw: RawMessage | readonly Json[]): RawMessage {
  if (!Array.isArray(raw)) return raw as RawMessage;
  const [cmd, callback, error, payload, options, key] = raw as unknown as readonly [
    string,
    number,
    number,
    Json,
    RawOptions | null,
    string,
  ];
  return { cmd, callback, error, payload, options, __TAURI_INVOKE_KEY__: key };
}

const isList = (options: RawOptions): options is Extract<RawOptions, readonly unknown[]> =>
  Array.isArray(options);

const headersIn = (options: RawOptions) => (isList(options) ? options[0] : options.headers) ?? {};
