import type { Header, ResponseWire, Value } from '../../trace/record/trace.ts';

const cors: readonly Header[] = [
  ['Access-Control-Allow-Origin', '*'],
  ['Access-Control-Expose-Headers', 'Tauri-Response'],
];

const commandHeaders = {
  ok: [['Tauri-Response', 'ok'], ['Content-Type', 'application/json'], ...cors],
  error: [['Tauri-Response', 'error'], ['Content-Type', 'application/json'], ...cors],
} as const satisfies Record<string, readonly Header[]>;

/** Raw bytes are only ever a success. */
const rawHeaders: readonly Header[] = [
  ['Tauri-Response', 'ok'],
  ['Content-Type', 'application/octet-stream'],
  ...cors,
];

/**
 * The answer to a command that ran or was refused: status 200 for success and error alike.
 * Source: tauri 2.12.5, `src/ipc/protocol.rs`, `get`.
 */
export function commandResponse(outcome: 'ok' | 'error', value: Value): ResponseWire {
  return {
    form: 'response',
    status: 200,
    headers: 'bytes' in value ? rawHeaders : commandHeaders[outcome],
    body: value,
  };
}

/** The answer to a request that could not be read: plain text. Source: as `commandResponse`. */
export function refusalResponse(status: 405 | 500, text: string): ResponseWire {
  return { form: 'response', status, headers: [['Content-Type', 'text/plain'], ...cors], body: { text } };
}

/**
 * The answer to what an engine asks before a request of another origin: every header may be sent. An engine that asks for
 * custom schemes is not known (WebKitGTK does not), so only script of a page does here. Source: as `commandResponse`.
 */
export const optionsResponse = (): ResponseWire => ({
  form: 'response',
  status: 200,
  headers: [['Access-Control-Allow-Headers', '*'], ...cors],
  body: null,
});

/** A page of the app or the isolation frame's, as the binary holds it. Source: tauri 2.12.5, `src/protocol/tauri.rs`, `get_response`. */
export function pageResponse(csp: string | undefined): ResponseWire {
  return {
    form: 'response',
    status: 200,
    headers: [
      ['Content-Type', 'text/html'],
      ...(csp === undefined ? [] : [['Content-Security-Policy', csp] as const]),
    ],
    body: { text: '<!doctype html>…' },
  };
}

/** The value of a header, whatever its letters' case. */
export function headerOf(headers: readonly Header[], name: string): string | undefined {
  const exact = headers.find(([it]) => it === name);
  return (exact ?? headers.find(([it]) => it.toLowerCase() === name.toLowerCase()))?.[1];
}

/** Whether the page takes a response for success. Source: tauri 2.12.5, `scripts/ipc-protocol.js`, `sendIpcMessage`. */
export const isOk = (response: ResponseWire) => headerOf(response.headers, 'Tauri-Response') === 'ok';
