import type {
  Body,
  Header,
  Json,
  PostWire,
  RequestWire,
  SealedBody,
  Value,
} from '../../trace/record/trace.ts';
import { messageJson } from '../../trace/words/wire-json.ts';
import { commandOf } from './addresses.ts';
import { fromBase64, toBase64, utf8, utf8Text } from './bytes.ts';
import { readContentType } from './content-type.ts';
import { isToken } from './headers.ts';
import { messageShape, sealedMessageShape, sealedShape } from './message-shapes.ts';
import { postedPayload } from './payload.ts';
import { readPosted } from './posted-text.ts';
import { headerOf } from './responses.ts';
import { textFault } from './serde/text/text-fault.ts';
import { u32Of } from './u32.ts';

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
  const isEmpty = content === null || (content === body && isNoBytes(content));
  const wasSealed = isolated && !isEmpty;
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
  const read = isEmpty ? emptyBody(type) : bodyOf(content, type);
  if ('text' in read) return formFault(read.text, wasSealed);
  return {
    request: {
      command: commandOf(request.url),
      url,
      body: read.body,
      headers,
      key: headerOf(headers, 'Tauri-Invoke-Key') ?? '',
      wasSealed,
    },
  };
}

type ReadBody = { readonly body: Value } | { readonly text: string };

const isNoBytes = (value: Value) => 'bytes' in value && value.bytes === '';

/** No body is read as `{}` where JSON is announced. */
const emptyBody = (type: string): ReadBody =>
  type === 'application/json' ? { body: { json: {} } } : bodyOf({ bytes: '' }, type);

/** A body as its content type says, or why it cannot be read so. */
function bodyOf(content: Value, type: string): ReadBody {
  switch (type) {
    case 'application/octet-stream':
      return { body: { bytes: bytesOf(content) } };
    case 'application/json':
      return jsonOf(content);
    default:
      return { text: `content type ${type} is not implemented` };
  }
}

const bytesOf = (content: Value): string =>
  'bytes' in content ? content.bytes : toBase64(utf8(JSON.stringify(content.json)));

function jsonOf(content: Value): ReadBody {
  if ('json' in content && !mayBeRefused(JSON.stringify(content.json))) return { body: content };
  const bytes = fromBase64(bytesOf(content));
  const text = textFault(bytes, 'Value');
  if (text !== undefined) return { text };
  return { body: 'json' in content ? content : { json: JSON.parse(utf8Text(bytes)) as Json } };
}

/** How deep serde_json reads lists and objects inside of each other. */
const MAX_DEPTH = 127;

/** Whether a script's JSON may be none for serde_json: too deep, or with half of a surrogate pair. */
const mayBeRefused = (json: string) =>
  json.includes('\\ud') || (json.match(/[[{]/g)?.length ?? 0) > MAX_DEPTH;

const missing = (headers: readonly Header[], name: string) =>
  headerOf(headers, name) === undefined ? `missing ${name} header` : undefined;

/** An opaque origin is sent as `null`, which is no URL. */
const isUrl = (text: string) => /^[a-z][a-z0-9+.-]*:\S/i.test(text);

function callbackFault(headers: readonly Header[], name: string, word: string): string | undefined {
  const id = headerOf(headers, name);
  if (id === undefined) return `missing ${name} header`;
  return u32Of(id) !== undefined ? undefined : `Tauri ${word} header value must be a numeric string`;
}

/**
 * Why a body cannot be unsealed. Source: tauri-utils 2.10.2, `src/pattern/isolation.rs`, `decrypt`; for what is no sealed
 * payload, serde_json's words.
 */
function sealFault(body: Body): string | undefined {
  if (!('sealed' in body)) return textFault(fromBase64(bytesOf(body)), sealedShape);
  if (body.nonce !== 12) return 'Nonce: could not convert slice to array';
  return body.altered ? 'AES-GCM' : undefined;
}

/**
 * Reads a message of the fallback. What cannot be read has no answer. `url` is where it comes from, as the engine gives it.
 * Source: tauri 2.12.5, `src/ipc/protocol.rs`, `handle_ipc_message`.
 */
export function parsePost(post: PostWire, url: string, isolated: boolean): Parsed {
  if (post.text !== undefined) return parseText(post.text, url, isolated);
  const { payload } = post;
  const isSealed = 'sealed' in payload;
  const text = isSealed ? sealedMessageFault(post) : messageFault(post, isolated);
  if (text !== undefined) {
    const gate = isolated && !isSealed ? 'unseal' : 'form';
    return { fault: { gate, text: `JSON error: ${text}` }, wasSealed: false };
  }
  const fault = isolated ? sealFault(payload) : undefined;
  if (fault !== undefined)
    return { fault: { gate: 'unseal', text: `isolation pattern error: ${fault}` }, wasSealed: false };
  const read = isSealed ? unsealedBody(payload) : { body: payload };
  if ('text' in read) return formFault(`JSON error: ${read.text}`, true);
  return {
    request: {
      command: post.command ?? '',
      url,
      body: read.body,
      headers: Object.entries(headersIn(post.options) as Readonly<Record<string, string>>),
      key: post.key ?? '',
      wasSealed: isolated,
    },
  };
}

/** Reads a text that a page's script posts past Tauri's. */
function parseText(text: string, url: string, isolated: boolean): Parsed {
  const read = readPosted(text, isolated);
  if ('fault' in read) {
    const isUnseal =
      isolated && (read.fault.startsWith('isolation pattern error') || read.fault.includes('`nonce`'));
    return { fault: { gate: isUnseal ? 'unseal' : 'form', text: read.fault }, wasSealed: false };
  }
  const { cmd: command, payload: json, headers, key } = read.message;
  return { request: { command, url, body: { json }, headers, key, wasSealed: false } };
}

/** What was sealed, as a message of the fallback has it: bytes become a list of numbers. */
const unsealedBody = ({ sealed, contentType }: SealedBody): ReadBody =>
  contentType === 'application/octet-stream' ? { body: postedPayload(sealed) } : jsonOf(sealed);

/** serde_json's words for a message that it cannot read. */
function messageFault(post: PostWire, isolated: boolean): string | undefined {
  const text = messageJson(post);
  const isWhole = [post.command, post.callback, post.error, post.key].every((field) => field !== null);
  // Tauri's own script writes what can be read, but for what the page gives it: headers and payload.
  const isReadable = areTexts(headersIn(post.options)) && !mayBeRefused(text);
  if (!isolated && isWhole && isReadable) return undefined;
  return textFault(utf8(text), isolated ? sealedMessageShape : messageShape);
}

/** The same for a message whose payload is sealed: its numbers differ with every sealing, so a trace has none to read. */
function sealedMessageFault(post: PostWire): string | undefined {
  const { payload } = post;
  const absent = (['command', 'callback', 'error', 'key'] as const).some((field) => post[field] === null);
  if (!('sealed' in payload) || (!absent && areTexts(headersIn(post.options)))) return undefined;
  const zeros = (count: number) => Array.from({ length: count }, () => 0);
  const { nonce, payload: numbers, contentType } = payload;
  const json = { nonce: zeros(nonce), payload: zeros(numbers), contentType };
  return textFault(utf8(messageJson({ ...post, payload: { json } })), sealedMessageShape);
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
