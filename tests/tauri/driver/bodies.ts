import type { Header, Json, Value } from '../../../src/trace/record/trace.ts';
import { valueOfText } from '../../../src/simulation/ipc/fetch-init.ts';
import type { RecordedBody } from './records.ts';

const contentTypeOf = (headers: readonly Header[]) =>
  (headers.find(([header]) => header === 'content-type')?.[1] ?? '').split(';')[0];

export const base64Of = (bytes: Uint8Array | string) => Buffer.from(bytes as Uint8Array).toString('base64');

/** A request's body: JSON if its header says so, else bytes. A text that a script wrote by hand is JSON if it is written so. */
export function requestBody(body: RecordedBody, headers: readonly Header[], isByHand: boolean): Value | null {
  if (body === null) return null;
  if ('bytes' in body) return body;
  if (isByHand) return valueOfText(body.text);
  if (contentTypeOf(headers) !== 'application/json') return { bytes: base64Of(body.text) };
  return { json: JSON.parse(body.text) as Json };
}

/** An answer's body, as its content type says the page reads it; without a type and empty it is none. */
export function answerBody(
  body: RecordedBody,
  headers: readonly Header[],
): Value | { readonly text: string } | null {
  const type = contentTypeOf(headers);
  const isJson = type === 'application/json';
  if (type === '' && body !== null && 'bytes' in body && body.bytes === '') return null;
  return body !== null && 'text' in body && isJson ? { json: JSON.parse(body.text) as Json } : body;
}
