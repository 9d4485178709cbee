import type { Header, Wire } from '../../trace/trace.ts';
import { headerOf } from './responses.ts';

/** What is wrong with a request's form, as the text of a 500; undefined when it can be read. */
export function formFault(request: Extract<Wire, { form: 'request' }>): string | undefined {
  const { headers } = request;
  return (
    missing(headers, 'Tauri-Invoke-Key') ??
    missing(headers, 'Origin') ??
    (isUrl(headerOf(headers, 'Origin') ?? '') ? undefined : 'Origin header is not a valid URL') ??
    callbackFault(headers, 'Tauri-Callback', 'callback') ??
    callbackFault(headers, 'Tauri-Error', 'error') ??
    contentFault(headers)
  );
}

/*
 * The order is that of tauri 2.12.5, `src/ipc/protocol.rs`, `parse_invoke_request`: key, Origin, the
 * two ids, the body.
 */
const missing = (headers: readonly Header[], name: string) =>
  headerOf(headers, name) === undefined ? `missing ${name} header` : undefined;

/** An opaque origin is sent as `null`, which is no URL. */
const isUrl = (text: string) => /^[a-z][a-z0-9+.-]*:\S/i.test(text);

function callbackFault(headers: readonly Header[], name: string, word: string): string | undefined {
  const id = headerOf(headers, name);
  if (id === undefined) return `missing ${name} header`;
  return /^\d+$/.test(id) ? undefined : `Tauri ${word} header value must be a numeric string`;
}

function contentFault(headers: readonly Header[]): string | undefined {
  const type = headerOf(headers, 'Content-Type') ?? 'application/octet-stream';
  if (!/^[\w.+-]+\/[\w.+-]+$/.test(type)) return 'unknown content type';
  const isKnown = type === 'application/json' || type === 'application/octet-stream';
  return isKnown ? undefined : `content type ${type} is not implemented`;
}
