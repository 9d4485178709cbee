import type { Body, Header, Json, PostWire, RequestWire, Value } from '../../trace/record/trace.ts';
import { messageJson } from '../../trace/words/wire-json.ts';
import { commandOf } from './addresses.ts';
import { fromBase64, toBase64, utf8 } from './bytes.ts';
import { readContentType } from './content-type.ts';
import { byteLength } from './expressions.ts';
import { isToken } from './headers.ts';
import { readPosted } from './posted-text.ts';
import { headerOf } from './responses.ts';
import { readJson } from './serde-json.ts';

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
  const given = readContentType(headerOf(headers, 'Content-Type') ?? 'application/octet-stream');
  if (given === undefined) return formFault('unknown content type');

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
  const read = type === 'application/json' ? readBody(content) : undefined;
  if (read && 'fault' in read) return formFault(read.fault, wasSealed);
  return {
    request: {
      command: commandOf(request.url),
      url,
      body: read ? { json: read.json } : bodyOf(content),
      headers,
      key: headerOf(headers, 'Tauri-Invoke-Key') ?? '',
      wasSealed,
    },
  };
}

/** A body that is read as JSON; an empty one is `{}`. */
function readBody(content: Value | null): { readonly json: Json } | { readonly fault: string } {
  if (content === null || ('bytes' in content && content.bytes === '')) return { json: {} };
  if ('json' in content) return content;
  const read = readJson(fromBase64(content.bytes), 'Value');
  return 'fault' in read ? read : { json: read.value as Json };
}

/** A body that is read as bytes. */
function bodyOf(content: Value | null): Value {
  if (!content) return { bytes: '' };
  return 'bytes' in content ? content : { bytes: toBase64(utf8(JSON.stringify(content.json))) };
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
  const { payload, text, options } = post;
  const absent = (['command', 'callback', 'error', 'key'] as const).find((field) => post[field] === null);
  const isSealed = 'sealed' in payload;
  if (text !== undefined || absent || isSealed !== isolated || !areTexts(headersIn(options))) {
    const read = readPosted(text ?? readable(post), isolated);
    const isOpened = 'fault' in read && read.fault.startsWith('isolation pattern error');
    if ('fault' in read && !(isSealed && isOpened)) {
      const isUnseal = isolated && (isOpened || read.fault.includes('`nonce`'));
      return { fault: { gate: isUnseal ? 'unseal' : 'form', text: read.fault }, wasSealed: false };
    }
    if ('message' in read) {
      const { cmd: command, payload: json, headers, key } = read.message;
      return { request: { command, url, body: { json }, headers, key, wasSealed: false } };
    }
  }
  if (isolated) {
    const fault = sealFault(payload);
    if (fault !== undefined)
      return { fault: { gate: 'unseal', text: `isolation pattern error: ${fault}` }, wasSealed: false };
  }
  return {
    request: {
      command: post.command ?? '',
      url,
      body: 'sealed' in payload ? payload.sealed : payload,
      headers: Object.entries(headersIn(options) as Readonly<Record<string, string>>),
      key: post.key ?? '',
      wasSealed: isolated,
    },
  };
}

/** A message as the JSON it travels as, with zeros for the numbers of a sealed payload, which nobody knows. */
function readable(post: PostWire): string {
  const { payload } = post;
  if (!('sealed' in payload)) return messageJson(post);
  const zeros = (count: number) => Array.from({ length: count }, () => 0);
  const json = {
    nonce: zeros(payload.nonce),
    payload: zeros(payload.payload),
    contentType: payload.contentType,
  };
  return messageJson({ ...post, payload: { json } });
}

/** The headers that travel in the options. */
function headersIn(options: Json): Json {
  const headers =
    typeof options === 'object' && options !== null && 'headers' in options ? options.headers : undefined;
  return headers ?? {};
}

/** Whether headers are an object of texts, which all can be read. */
const areTexts = (headers: Json): boolean =>
  typeof headers === 'object' &&
  headers !== null &&
  !Array.isArray(headers) &&
  Object.entries(headers).every(
    ([name, value]: readonly [string, Json]) =>
      isToken(name) && typeof value === 'string' && /^[\t\x20-\x7e]*$/.test(value),
  );
