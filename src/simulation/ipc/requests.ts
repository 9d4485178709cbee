import type { Body, Header, Json, PostWire, RequestWire, Value } from '../../trace/record/trace.ts';
import { messageJson } from '../../trace/words/wire-json.ts';
import { commandOf } from './addresses.ts';
import { toBase64, utf8 } from './bytes.ts';
import { byteLength } from './expressions.ts';
import { headerOf } from './responses.ts';

/** A request that could be read. Source: tauri 2.12.5, `src/webview/mod.rs`, `InvokeRequest`. */
export interface InvokeRequest {
  readonly command: string;
  /** What of the sender's address the core process sees. */
  readonly url: string;
  readonly body: Value;
  readonly headers: readonly Header[];
  readonly key: string;
  /** Its payload came sealed. */
  readonly wasSealed: boolean;
}

/** What keeps a request from being read, and at which gate. */
export interface Fault {
  readonly gate: 'unseal' | 'form';
  readonly text: string;
}

export type Parsed =
  { readonly request: InvokeRequest } | { readonly fault: Fault; readonly wasSealed: boolean };

const formFault = (text: string, wasSealed = false): Parsed => ({ fault: { gate: 'form', text }, wasSealed });

/**
 * Reads a request of the custom protocol, in Tauri's order: content type, seal, key, Origin, the two ids, body.
 * Source: tauri 2.12.5, `src/ipc/protocol.rs`, `parse_invoke_request`.
 */
export function parseRequest(request: RequestWire, isolated: boolean): Parsed {
  const { headers, body } = request;
  const given = headerOf(headers, 'Content-Type') ?? 'application/octet-stream';
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(given)) return formFault('unknown content type');

  let type = given;
  const content: Value | null = body && 'sealed' in body ? body.sealed : body;
  // A request without a body is not unsealed: some platforms cannot read bodies.
  const wasSealed = isolated && content !== null;
  if (wasSealed && body) {
    const text = sealFault(body);
    if (text !== undefined) return { fault: { gate: 'unseal', text }, wasSealed: false };
    if ('sealed' in body) type = body.contentType;
  }

  const url = headerOf(headers, 'Origin') ?? '';
  const text =
    missing(headers, 'Tauri-Invoke-Key') ??
    missing(headers, 'Origin') ??
    (isUrl(url) ? undefined : 'Origin header is not a valid URL') ??
    callbackFault(headers, 'Tauri-Callback', 'callback') ??
    callbackFault(headers, 'Tauri-Error', 'error');
  if (text !== undefined) return formFault(text, wasSealed);
  if (type !== 'application/json' && type !== 'application/octet-stream')
    return formFault(`content type ${type} is not implemented`, wasSealed);
  if (type === 'application/json' && content && 'bytes' in content && content.bytes !== '')
    return formFault('expected value at line 1 column 1', wasSealed);
  return {
    request: {
      command: commandOf(request.url),
      url,
      body: bodyOf(content, type),
      headers,
      key: headerOf(headers, 'Tauri-Invoke-Key') ?? '',
      wasSealed,
    },
  };
}

function bodyOf(content: Value | null, type: string): Value {
  if (type === 'application/octet-stream') {
    if (!content) return { bytes: '' };
    return 'bytes' in content ? content : { bytes: toBase64(utf8(JSON.stringify(content.json))) };
  }
  return content && 'json' in content ? content : { json: {} };
}

const missing = (headers: readonly Header[], name: string) =>
  headerOf(headers, name) === undefined ? `missing ${name} header` : undefined;

/** An opaque origin is sent as `null`, which is no URL. */
const isUrl = (text: string) => /^[a-z][a-z0-9+.-]*:\S/i.test(text);

function callbackFault(headers: readonly Header[], name: string, word: string): string | undefined {
  const id = headerOf(headers, name);
  if (id === undefined) return `missing ${name} header`;
  return /^\d+$/.test(id) ? undefined : `Tauri ${word} header value must be a numeric string`;
}

/**
 * Why a body cannot be unsealed. Source: tauri-utils 2.10.2, `src/pattern/isolation.rs`, `decrypt`; for what is not a
 * sealed payload, serde's words.
 */
function sealFault(body: Body): string | undefined {
  if ('sealed' in body) {
    if (body.nonce !== 12) return 'Nonce: could not convert slice to array';
    return body.altered ? 'AES-GCM' : undefined;
  }
  if ('bytes' in body) return 'expected value at line 1 column 1';
  return `missing field \`nonce\` at line 1 column ${byteLength(JSON.stringify(body.json))}`;
}

/**
 * Reads a message of the fallback. What cannot be read has no answer. `url` is where it comes from, as the engine gives it.
 * Source: tauri 2.12.5, `src/ipc/protocol.rs`, `handle_ipc_message`.
 */
export function parsePost(post: PostWire, url: string, isolated: boolean): Parsed {
  const text = () => messageJson(post);
  const absent = (['command', 'callback', 'error', 'key'] as const).find((field) => post[field] === null);
  if (isolated && !('sealed' in post.payload)) {
    const column = byteLength(text().slice(0, text().indexOf(',"__TAURI_INVOKE_KEY__"')));
    return {
      fault: { gate: 'unseal', text: `JSON error: missing field \`nonce\` at line 1 column ${column}` },
      wasSealed: false,
    };
  }
  if (absent) {
    const name = { command: 'cmd', callback: 'callback', error: 'error', key: '__TAURI_INVOKE_KEY__' }[
      absent
    ];
    return formFault(`JSON error: missing field \`${name}\` at line 1 column ${byteLength(text())}`);
  }
  if (isolated) {
    const fault = sealFault(post.payload);
    if (fault !== undefined)
      return { fault: { gate: 'unseal', text: `isolation pattern error: ${fault}` }, wasSealed: false };
  }
  const { payload } = post;
  return {
    request: {
      command: post.command ?? '',
      url,
      body: 'sealed' in payload ? payload.sealed : payload,
      headers: optionHeaders(post.options),
      key: post.key ?? '',
      wasSealed: isolated,
    },
  };
}

/** The headers that travel in the options. */
function optionHeaders(options: Json): readonly Header[] {
  const headers =
    typeof options === 'object' && options !== null && 'headers' in options ? options.headers : undefined;
  return typeof headers === 'object' && headers !== null
    ? Object.entries(headers as Readonly<Record<string, string>>)
    : [];
}
