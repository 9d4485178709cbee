import type { Body, Json, Value, Wire } from '../trace/record/trace.ts';
import type { Names } from './naming.ts';
import { isUnseenHeader } from './unseen.ts';

export type Fields = Record<string, Json>;

type Envelope = Extract<Wire, { form: 'post' }>;

/** What is compared of a wire form. An eval is seen by the callbacks that it runs, so it has nothing. */
export function wireFields(wire: Wire, names: Names): Fields {
  switch (wire.form) {
    case 'request': {
      const { method, url, headers, body } = wire;
      const command = decodeURIComponent(url.replace(/^.*\//, ''));
      return {
        method,
        url: names.text(url),
        headers: headerFields(headers, names),
        body: body && bodyFields(body, command, names),
      };
    }
    case 'response': {
      const { status, headers, body } = wire;
      return {
        status,
        headers: headerFields(headers, names),
        body: body && ('text' in body ? { text: names.text(body.text) } : names.value(body)),
      };
    }
    case 'post':
      return {
        ...envelopeFields(wire, names),
        key: wire.key === null ? null : names.key(wire.key),
        ...(wire.text !== undefined && { text: names.text(wire.text) }),
      };
    case 'frame':
      return wire.type === 'call' ? { type: wire.type, ...envelopeFields(wire, names) } : { type: wire.type };
    case 'eval':
      return {};
  }
}

function envelopeFields(
  { command, callback, error, options, payload }: Omit<Envelope, 'form' | 'key'>,
  names: Names,
): Fields {
  return {
    command,
    callback: callback === null ? null : names.callback(callback),
    error: error === null ? null : names.callback(error),
    options: names.json(options),
    payload: bodyFields(payload, command ?? undefined, names),
  };
}

function bodyFields(body: Body, command: string | undefined, names: Names): Json {
  if (!('sealed' in body)) return names.value(argumentsOf(body, command, names));
  const { sealed, contentType, nonce, payload, starts, altered } = body;
  return {
    sealed: names.value(argumentsOf(sealed, command, names)),
    contentType,
    nonce,
    payload,
    starts: names.sealing(starts),
    altered: altered ?? null,
  };
}

/** Headers as HTTP has them: by name, whatever the letters' case, in no order. */
function headerFields(headers: readonly (readonly [string, string])[], names: Names): Fields {
  return Object.fromEntries(
    headers
      .map(([name, value]) => [name.toLowerCase(), value] as const)
      .filter(([name]) => !isUnseenHeader(name))
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, headerValue(name, value, names)]),
  );
}

function headerValue(name: string, value: string, names: Names): string {
  switch (name) {
    case 'tauri-callback':
    case 'tauri-error':
      // What the hook made of it may be no number.
      return /^\d+$/.test(value) ? names.callback(Number(value)) : names.text(value);
    case 'tauri-invoke-key':
      return names.key(value);
    default:
      return names.text(value);
  }
}

/** The arguments of a command; those of `listen` name a callback by its number. */
export function argumentsOf(value: Value, command: string | undefined, names: Names): Value {
  if (command !== 'plugin:event|listen' || !('json' in value)) return value;
  const args = value.json;
  if (typeof args !== 'object' || args === null || !('handler' in args)) return value;
  return { json: { ...args, handler: names.callback(Number(args.handler)) } };
}
