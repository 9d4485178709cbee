import type { Json, Platform, Value } from '../../trace/record/trace.ts';
import type { PageOperation } from '../scenario/operations.ts';
import { toBase64, utf8 } from './bytes.ts';
import { isToken } from './headers.ts';
import { taggedIn } from './values.ts';

type FetchOperation = Extract<PageOperation, { type: 'fetch' }>;

/** What `fetch` sends as its body, and the content type that it gives to a body whose headers have none. */
export interface FetchBody {
  readonly value: Value;
  readonly contentType: string | undefined;
}

/** Source: Fetch, "normalize a method": these six in capitals, any other as it is written. */
export const normalizedMethod = (method: string): string =>
  /^(?:delete|get|head|options|post|put)$/i.test(method) ? method.toUpperCase() : method;

/**
 * The body of a `fetch`: JSON text unless told, as which an object with one key says that it is something else. Undefined
 * where there is none. Source: Fetch, "extract a body".
 */
export function bodyOf({ body, method = 'POST' }: FetchOperation): FetchBody | undefined {
  const given = body === undefined && method === 'POST' ? {} : body;
  if (given === undefined || isNone(given)) return undefined;
  const { tag, text: bytes = '' } = taggedIn(given) ?? {};
  if (tag === '$bytes' || tag === '$arrayBuffer') return { value: { bytes }, contentType: undefined };
  const text = textIn(given);
  const value = text === undefined ? { json: given } : valueOfText(text);
  return { value, contentType: 'text/plain;charset=UTF-8' };
}

const fieldOf = (json: Json, field: string): Json | undefined =>
  typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as Readonly<Record<string, Json>>)[field]
    : undefined;

export const isNone = (body: Json): boolean => fieldOf(body, '$none') === true;

/** The text in a body that is raw text. */
export function textIn(body: Json): string | undefined {
  const text = fieldOf(body, '$text');
  return typeof text === 'string' ? text : undefined;
}

/** Text that is exactly how JSON is written travels as that JSON does. */
export function valueOfText(text: string): Value {
  try {
    const json = JSON.parse(text) as Json;
    if (JSON.stringify(json) === text) return { json };
  } catch {
    // It is no JSON.
  }
  return { bytes: toBase64(utf8(text)) };
}

/**
 * What the engine says of a `fetch` that it does not make: its promise rejects with that.
 * Source: Fetch, `new Request`; the texts as WebKitGTK 2.50.6 and, for Windows, Chromium said them when they were run.
 */
export function fetchFault(operation: FetchOperation, platform: Platform): string | undefined {
  const { method = 'POST' } = operation;
  const [isWindows, start] = [platform === 'windows', "TypeError: Failed to execute 'fetch' on 'Window':"];
  if (!isToken(method))
    return isWindows
      ? `${start} '${method}' is not a valid HTTP method.`
      : 'TypeError: Method is not a valid HTTP token.';
  if (/^(?:connect|trace|track)$/i.test(method))
    return isWindows ? `${start} '${method}' HTTP method is unsupported.` : 'TypeError: Method is forbidden.';
  const normalized = normalizedMethod(method);
  if ((normalized !== 'GET' && normalized !== 'HEAD') || bodyOf(operation) === undefined) return undefined;
  return isWindows
    ? `${start} Request with GET/HEAD method cannot have body.`
    : `TypeError: Request has method '${normalized}' and cannot have a body`;
}
