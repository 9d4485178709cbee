import { literal } from '../simulation/ipc/source.ts';
import type { PageOperation } from '../simulation/scenario/scenario.ts';
import type { Json, Value } from '../trace/record/trace.ts';

/** The command that a URL of the custom protocol names. */
export function commandOf(url: string): string {
  const path = /^[a-z]+:\/\/[^/?#]*\/?([^?#]*)/i.exec(url)?.[1] ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The command that an operation sends; one that leaves the page sends none. */
export function commandOfOperation(operation: PageOperation): string {
  switch (operation.type) {
    case 'invoke':
    case 'fetch':
    case 'postMessage':
      return operation.command;
    case 'onCloseRequested':
      return 'plugin:event|listen';
    case 'reload':
    case 'navigate':
    case 'resend':
    case 'postText':
      return '';
    case 'listen':
    case 'unlisten':
    case 'emit':
      return `plugin:event|${operation.type}`;
    case 'emitTo':
      return 'plugin:event|emit_to';
  }
}

/** How a call is written in the page that its script does not say of itself. */
export function sourceOfSent(
  command: string,
  args: Value | undefined,
  headers: Readonly<Record<string, string>> = {},
): string {
  const json = args && 'json' in args ? args.json : null;
  if (command === 'plugin:event|unlisten' && typeof json === 'object' && json !== null) {
    const { event, eventId } = json as { readonly event: string; readonly eventId: number };
    return `unlisten('${event}', ${eventId})`;
  }
  if (command === 'plugin:window|destroy') return 'getCurrentWebviewWindow().destroy()';
  const options = Object.keys(headers).length > 0 ? `, { headers: ${literal(headers)} }` : '';
  const hasArgs = json !== null || options !== '';
  return `invoke(${literal(command)}${hasArgs ? `, ${literal(json)}` : ''}${options})`;
}

/** Operations that begin no call, or one without callbacks. */
const notCalling = ['fetch', 'unlisten', 'reload', 'navigate', 'resend', 'postText'] as const;

/** An operation that begins a call with two callbacks the moment it is done. */
export type CallingOperation = Exclude<PageOperation, { type: (typeof notCalling)[number] }>;

export const isCalling = (operation: PageOperation): operation is CallingOperation =>
  !(notCalling as readonly string[]).includes(operation.type);

/** The headers in the options of a call. */
export function headersIn(options: Json): Readonly<Record<string, string>> {
  const isObject = typeof options === 'object' && options !== null && 'headers' in options;
  const headers = isObject ? options.headers : null;
  const isRecord = typeof headers === 'object' && headers !== null && !Array.isArray(headers);
  return isRecord ? (headers as Readonly<Record<string, string>>) : {};
}

/** A list or bytes that a page passes in place of all arguments: on the way they are a text, or numbers. */
export function listIn(given: Json | undefined): Value | undefined {
  if (Array.isArray(given)) return { json: given };
  const { $bytes, $arrayBuffer = $bytes } = (given ?? {}) as Readonly<Record<string, Json | undefined>>;
  return typeof $arrayBuffer === 'string' ? { bytes: $arrayBuffer } : undefined;
}
