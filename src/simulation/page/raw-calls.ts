import type { Header, Value } from '../../trace/record/trace.ts';
import type { Outbox } from '../protocol/notes.ts';
import type { PageOperation } from '../scenario/operations.ts';
import { commandUrl } from '../ipc/addresses.ts';
import { valueOf } from '../ipc/payload.ts';
import { literal, sourceOf } from '../ipc/source.ts';
import type { Calls } from './calls.ts';
import type { PageChannels } from './channels.ts';
import { hasHeader } from './envelope.ts';
import type { PageIsolation } from './isolation.ts';
import type { PageTransport } from './transport.ts';
import type { PageInput, PageWorld } from './world.ts';

type FetchOperation = Extract<PageOperation, { type: 'fetch' }>;

/** Calls that go around `invoke`, and so around the isolation frame. */
export interface RawCalls {
  fetch(operation: FetchOperation, out: Outbox): void;
  postMessage(operation: Extract<PageOperation, { type: 'postMessage' }>, out: Outbox): void;
}

interface Parts {
  readonly transport: PageTransport;
  readonly isolation: PageIsolation | undefined;
  readonly channels: PageChannels;
  readonly calls: Calls;
}

export function createRawCalls(
  { input, here, unsettled }: PageWorld,
  { transport, isolation, channels, calls }: Parts,
): RawCalls {
  const { ids, platform, usesHttps } = input;

  return {
    fetch(operation, out) {
      const { command, method = 'POST' } = operation;
      const call = ids.call();
      unsettled.add(call);
      const callbacks = [ids.callback(), ids.callback()] as const;
      const url = commandUrl(command, platform, usesHttps);
      const source = `fetch(${literal(url)}, { method: '${method}', … })`;
      out.open({ id: call, by: here.actor, document: here.document, source, command });
      out.note({ ...here, kind: 'called', call, rule: 'call.fetch' });
      const sealed = operation.sealed && isolation?.reuse(operation.sealed);
      const body = sealed ?? bodyOf(operation);
      const headers = headersOf(operation, method, callbacks, input);
      transport.fetchRaw({ wire: { form: 'request', method, url, headers, body }, call }, out);
    },

    postMessage(operation, out) {
      const { command } = operation;
      const sealed = operation.sealed && isolation?.reuse(operation.sealed);
      const { args = {} } = operation;
      const payload = sealed ?? valueOf(args, channels);
      const value = 'sealed' in payload ? undefined : payload;
      const begun = calls.begin(command, value, sourceOf(operation), 'call.postMessage', out);
      transport.send({ ...begun, command, headers: undefined, payload }, out);
    },
  };
}

/** A POST has a body also where none is given; with GET and HEAD, `fetch` takes none. */
function bodyOf({ method = 'POST', body }: FetchOperation): Value | null {
  if (method === 'GET' || method === 'HEAD') return null;
  if (body !== undefined) return { json: body };
  return method === 'POST' ? { json: {} } : null;
}

/** The headers that the scenario gives, and for a `POST` those of Tauri's scripts that it does not replace. */
function headersOf(
  operation: FetchOperation,
  method: NonNullable<FetchOperation['method']>,
  [callback, error]: readonly [number, number],
  input: PageInput,
): readonly Header[] {
  const given = Object.entries(operation.headers ?? {});
  const origin: Header = ['Origin', input.origin];
  if (method !== 'POST') return [...given, origin];
  const defaults: readonly Header[] = [
    ['Content-Type', 'application/json'],
    ['Tauri-Callback', String(callback)],
    ['Tauri-Error', String(error)],
    ...keyHeaders(operation.key ?? 'right', input),
  ];
  return [...given, ...defaults.filter(([name]) => !hasHeader(given, name)), origin];
}

/** The header with the invoke key, or none. */
function keyHeaders(
  key: NonNullable<FetchOperation['key']>,
  { invokeKey, hasScripts }: PageInput,
): readonly Header[] {
  const keys = {
    own: hasScripts ? invokeKey : undefined,
    right: invokeKey,
    wrong: 'wrong',
    missing: undefined,
  };
  const value = keys[key];
  return value === undefined ? [] : [['Tauri-Invoke-Key', value]];
}
