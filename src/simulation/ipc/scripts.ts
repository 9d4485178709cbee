import { CHANNEL_FETCH } from '../acl/authority.ts';
import type { Json, Value } from '../../trace/record/trace.ts';
import { fromBase64 } from './bytes.ts';
import { byteLength } from './expressions.ts';

/** Objects and arrays longer than this are wrapped. Source: tauri 2.12.5, `src/ipc/format_callback.rs`, `MIN_JSON_PARSE_LEN`. */
const JSON_PARSE_LENGTH = 10_240;

/** A callback id as script: a hand-written message may have none. */
const internals = 'window.__TAURI_INTERNALS__';

function scriptLiteral(json: Json): string {
  const text = JSON.stringify(json);
  const isLong = typeof json === 'object' && json !== null && byteLength(text) > JSON_PARSE_LENGTH;
  return isLong ? `JSON.parse('${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}')` : text;
}

/** Source: tauri 2.12.5, `src/ipc/format_callback.rs`, `format_raw`. */
export const callbackScript = (id: number, json: Json): string =>
  `${internals}.runCallback(${id}, ${scriptLiteral(json)})`;

/** Source: tauri 2.12.5, `src/ipc/channel.rs`, `channel_on`; a message that is small, or the end. */
export function channelScript(id: number, index: number, message: Value | undefined): string {
  if (!message) return `${internals}.runCallback(${id}, { end: true, index: ${index} })`;
  const value =
    'bytes' in message
      ? `new Uint8Array(${JSON.stringify(fromBase64(message.bytes))}).buffer`
      : JSON.stringify(message.json);
  return `${internals}.runCallback(${id}, { message: ${value}, index: ${index} })`;
}

export const CHANNEL_HEADER = 'Tauri-Channel-Id';

/** Source: tauri 2.12.5, `src/ipc/channel.rs`, `channel_on`; a message that is large. */
export const channelFetchScript = (id: number, index: number, data: number): string =>
  `${internals}.invoke('${CHANNEL_FETCH}', null, { headers: { '${CHANNEL_HEADER}': '${data}' } }).then((response) => ${internals}.runCallback(${id}, { message: response, index: ${index} })).catch(console.error)`;

/** Source: tauri 2.12.5, `src/ipc/protocol.rs`, `handle_ipc_message`. */
export const consoleScript = (text: string): string => `console.error(${JSON.stringify(text)})`;
