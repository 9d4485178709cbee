import type { Header } from '../../trace/record/trace.ts';
import type { Outbox } from '../protocol/notes.ts';
import type { PageOperation } from '../scenario/operations.ts';
import { commandUrl } from '../ipc/addresses.ts';
import { valueOf } from '../ipc/payload.ts';
import { sourceOf, spelling } from '../ipc/source.ts';
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

export function createRawCalls(world: PageWorld, { transport, isolation, channels, calls }: Parts): RawCalls {
  const { input, here, unsettled, calls: made } = world;
  const { ids, platform } = input;

  return {
    fetch(operation, out) {
      const { command, method = 'POST' } = operation;
      const call = ids.call();
      unsettled.add(call);
      made.add(call);
      const callbacks = [ids.callback(), ids.callback()] as const;
      const url = commandUrl(command, platform);
      const source = spelling(operation, platform);
      out.open({ id: call, by: here.actor, document: here.document, source, command });
      out.note({ ...here, kind: 'called', call, rule: 'call.fetch' });
      const sealed = operation.sealed && isolation?.reuse(operation.sealed);
      const body = method === 'POST' ? (sealed ?? { json: operation.body ?? {} }) : null;
      const headers = headersOf(operation, method, callbacks, world);
      transport.fetchRaw({ wire: { form: 'request', method, url, headers, body }, call }, out);
    },

    postMessage(operation, out) {
      const { command } = operation;
      const sealed = operation.sealed && isolation?.reuse(operation.sealed);
      const payload = sealed ?? valueOf(operation.args ?? {}, channels);
      const value = 'sealed' in payload ? undefined : payload;
      const begun = calls.begin(command, value, sourceOf(operation), 'call.postMessage', out);
      transport.send({ ...begun, command, headers: undefined, payload }, out);
    },
  };
}

/** The headers that the scenario gives, and for a `POST` those of Tauri's scripts that it does not replace. */
function headersOf(
  operation: FetchOperation,
  method: NonNullable<FetchOperation['method']>,
  [callback, error]: readonly [number, number],
  { input, origin: sender }: PageWorld,
): readonly Header[] {
  const given = Object.entries(operation.headers ?? {});
  const origin: Header = ['Origin', sender];
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
