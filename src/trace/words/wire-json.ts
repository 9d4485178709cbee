import type { Body, FrameWire, PostWire } from '../record/trace.ts';
import { byteCount } from '../record/value.ts';

/**
 * A body as the JSON it travels as. The numbers of a sealed one are given as a count: they differ with
 * every sealing, and nobody on the way can read them.
 */
export function bodyJson(body: Body): string {
  if ('json' in body) return JSON.stringify(body.json);
  if ('bytes' in body) return `(${byteCount(body)} bytes)`;
  return `{"nonce":[${numbers(body.nonce)}],"payload":[${numbers(body.payload)}],"contentType":${JSON.stringify(body.contentType)}}`;
}

const numbers = (count: number) => `${count} number${count === 1 ? '' : 's'}`;

/** A message of `post` or `frame` form as the JSON (or the object) that is posted. */
export function messageJson(wire: PostWire | FrameWire): string {
  if (wire.form === 'frame' && wire.type === 'ready') return '"__TAURI_ISOLATION_READY__"';
  if (wire.form === 'post' && wire.text !== undefined) return wire.text;
  const { command, callback, error, options, payload } = wire;
  const fields = [
    ['cmd', command === null ? undefined : JSON.stringify(command)],
    ['callback', callback === null ? undefined : String(callback)],
    ['error', error === null ? undefined : String(error)],
    ['options', options === null ? undefined : JSON.stringify(options)],
    ['payload', bodyJson(payload)],
    ['__TAURI_INVOKE_KEY__', 'key' in wire && wire.key !== null ? JSON.stringify(wire.key) : undefined],
  ].flatMap(([name, text]) => (text === undefined ? [] : [`${JSON.stringify(name)}:${text}`]));
  return `{${fields.join(',')}}`;
}
