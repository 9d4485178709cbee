import type { Header, Json, Value } from '../trace/record/trace.ts';
import { toBase64, utf8 } from '../simulation/ipc/bytes.ts';
import { valueOfText } from '../simulation/ipc/fetch-init.ts';
import type { RecordedBody } from './records.ts';

const contentTypeOf = (headers: readonly Header[]) =>
  (headers.find(([header]) => header === 'content-type')?.[1] ?? '').split(';')[0];

/** The JSON in a text, or the text itself where it is none. */
export function jsonOf(text: string): Json {
  const value = valueIn(text);
  return value ? value.json : text;
}

/** A request's body: JSON if its header says so, else bytes. A text that a script wrote by hand is JSON if it is written so. */
export function requestBody(body: RecordedBody, headers: readonly Header[], isByHand: boolean): Value | null {
  if (body === null) return null;
  if ('bytes' in body) return body;
  if (isByHand) return valueOfText(body.text);
  if (contentTypeOf(headers) !== 'application/json') return { bytes: toBase64(utf8(body.text)) };
  return valueIn(body.text) ?? { bytes: toBase64(utf8(body.text)) };
}

/** An answer's body, as its content type says the page reads it; without a type and empty it is none. */
export function answerBody(
  body: RecordedBody,
  headers: readonly Header[],
): Value | { readonly text: string } | null {
  const type = contentTypeOf(headers);
  const isJson = type === 'application/json';
  if (type === '' && body !== null && 'bytes' in body && body.bytes === '') return null;
  return body !== null && 'text' in body && isJson ? (valueIn(body.text) ?? body) : body;
}

/** The JSON that a text is, if it is any. */
function valueIn(text: string): { readonly json: Json } | undefined {
  try {
    return { json: JSON.parse(text) as Json };
  } catch {
    return undefined;
  }
}
