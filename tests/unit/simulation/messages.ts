import type { Json } from '../../../src/trace/index.ts';
import type { Outgoing } from '../../../src/simulation/protocol/notes.ts';

/** Messages as the parties hand them to each other, with only what the machines look at. */

type More = Partial<Pick<Outgoing, 'from' | 'to' | 'call' | 'answers'>>;

/** A page's request to run a command. */
export const request = (
  id: string,
  command: string,
  { args = {}, ...more }: More & { readonly args?: Readonly<Record<string, Json>> } = {},
): Outgoing => ({
  id,
  from: 'page(main)',
  to: 'core/main',
  transport: 'custom-protocol',
  wire: {
    form: 'request',
    method: 'POST',
    url: `ipc://localhost/${encodeURIComponent(command)}`,
    headers: [
      ['Content-Type', 'application/json'],
      ['Tauri-Callback', '1'],
      ['Tauri-Error', '2'],
      ['Tauri-Invoke-Key', 'KEY'],
      ['Origin', 'tauri://localhost'],
    ],
    body: { json: args },
  },
  ...more,
});

/** The same by the fallback. */
export const post = (id: string, command: string): Outgoing => ({
  id,
  from: 'page(main)',
  to: 'core/main',
  transport: 'post-message',
  wire: { form: 'post', command, callback: 1, error: 2, options: null, payload: { json: {} }, key: 'KEY' },
});

/** A command's answer, if `answers` is that of a request. */
export const response = (id: string, more: More = {}): Outgoing => ({
  id,
  from: 'core/async',
  to: 'page(main)',
  transport: 'custom-protocol',
  wire: {
    form: 'response',
    status: 200,
    headers: [
      ['Tauri-Response', 'ok'],
      ['Content-Type', 'application/json'],
    ],
    body: { json: 'done' },
  },
  ...more,
});

/** A script for a page. */
export const evaluation = (id: string, more: More = {}): Outgoing => ({
  id,
  from: 'core/async',
  to: 'page(main)',
  transport: 'eval',
  wire: { form: 'eval', purpose: 'console', text: 'hello', script: 'console.error("hello")' },
  ...more,
});

/** A call on its way into the isolation frame. */
export const frameCall = (id: string): Outgoing => ({
  id,
  from: 'page(main)',
  to: 'iso(main)',
  transport: 'frame-message',
  call: 'c1',
  wire: {
    form: 'frame',
    type: 'call',
    command: 'works',
    callback: 1,
    error: 2,
    options: null,
    payload: { json: { a: 1 } },
  },
});
