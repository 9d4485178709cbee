import type { Json, Platform } from '../../trace/record/trace.ts';
import { commandUrl } from './addresses.ts';
import type { HeadersGiven, ListenOn, PageOperation, TargetInput } from '../scenario/scenario.ts';
import { fromBase64 } from './bytes.ts';
import { isHeadersObject } from './headers.ts';
import { type Tagged, taggedIn } from './values.ts';

const isIdentifier = (key: string) => /^[A-Za-z_$][\w$]*$/.test(key);

/** A JSON value as a JavaScript programmer writes it: `{ text: 'to be or not' }`. */
export function literal(value: Json): string {
  if (typeof value === 'string') {
    if (/^[\w ./:-]*$/.test(value)) return `'${value}'`;
    const inner = JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
    return `'${inner}'`;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(literal).join(', ')}]`;
  const object = value as Readonly<Record<string, Json>>;
  const known = taggedIn(object);
  if (known) return taggedLiteral(known);
  const fields = Object.entries(object).map(
    ([key, item]) => `${isIdentifier(key) ? key : literal(key)}: ${literal(item)}`,
  );
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** A value that JSON lacks, as a JavaScript programmer writes it. */
function taggedLiteral({ tag, of, text }: Tagged): string {
  switch (tag) {
    case '$bytes':
      return bytesLiteral(fromBase64(text));
    case '$arrayBuffer':
      return `${bytesLiteral(fromBase64(text))}.buffer`;
    case '$channel':
      return text;
    case '$undefined':
      return 'undefined';
    case '$map':
      return `new Map(${literal(of)})`;
    case '$date':
      return `new Date(${literal(of)})`;
    case '$bigint':
      return `${text}n`;
    case '$toJson':
      return `{ toJSON: () => ${returned(of)} }`;
    case '$toIpc':
      return `{ [SERIALIZE_TO_IPC_FN]: () => ${returned(of)} }`;
  }
}

/** An object that an arrow function returns is in parentheses. */
function returned(value: Json): string {
  const text = literal(value);
  return text.startsWith('{') ? `(${text})` : text;
}

/** Bytes that a line of source would still spell out. */
const SPELLED = 8;

const bytesLiteral = (bytes: readonly number[]) =>
  `new Uint8Array(${bytes.length <= SPELLED ? `[${bytes.join(', ')}]` : bytes.length})`;

const receivers: Readonly<Record<ListenOn, string>> = {
  event: '',
  window: 'getCurrentWindow().',
  webview: 'getCurrentWebview().',
  webviewWindow: 'getCurrentWebviewWindow().',
};

const targetLiteral = (target: TargetInput) => literal(target);

/** Headers as a page's source writes them. */
export const headersLiteral = (given: HeadersGiven): string =>
  isHeadersObject(given) ? `new Headers(${literal(given.$headers)})` : literal(given);

/** How a page's operation is written in its source. */
export function sourceOf(operation: Exclude<PageOperation, { type: 'fetch' }>): string {
  switch (operation.type) {
    case 'reload':
      return 'location.reload()';
    case 'navigate':
      return `location.href = ${literal(operation.to)}`;
    case 'postText':
      return `window.ipc.postMessage(${literal(operation.text)})`;
    case 'unlisten':
      return `${operation.name}()`;
    case 'resend':
      return `__TAURI_INTERNALS__.postMessage(sealed[${operation.sealed}])`;
    case 'invoke': {
      const options = operation.headers ? `, { headers: ${headersLiteral(operation.headers)} }` : '';
      const { args = {} } = operation;
      const given = operation.args === undefined && options === '' ? '' : `, ${literal(args)}`;
      return `invoke(${literal(operation.command)}${given}${options})`;
    }
    case 'postMessage':
      return `__TAURI_INTERNALS__.postMessage({ cmd: ${literal(operation.command)}, … })`;
    case 'onCloseRequested':
      return 'getCurrentWebviewWindow().onCloseRequested(handler)';
    case 'listen': {
      const option = operation.target === undefined ? '' : `, { target: ${targetLiteral(operation.target)} }`;
      return `${receivers[operation.on ?? 'event']}${operation.once ? 'once' : 'listen'}(${literal(operation.event)}, handler${option})`;
    }
    case 'emit':
      return `emit(${literal(operation.event)}${operation.payload === undefined ? '' : `, ${literal(operation.payload)}`})`;
    case 'emitTo':
      return `emitTo(${targetLiteral(operation.target)}, ${literal(operation.event)}${operation.payload === undefined ? '' : `, ${literal(operation.payload)}`})`;
  }
}

/** How any of a page's operations is written in its source; of a `fetch`, without all that it sends. */
export const spelling = (
  operation: PageOperation,
  { platform, usesHttps }: { readonly platform: Platform; readonly usesHttps: boolean },
): string =>
  operation.type === 'fetch'
    ? `fetch(${literal(commandUrl(operation.command, platform, usesHttps))}, { method: '${operation.method ?? 'POST'}', … })`
    : sourceOf(operation);
