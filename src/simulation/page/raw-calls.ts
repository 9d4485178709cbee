import type { Header } from '../../trace/record/trace.ts';
import type { Outbox } from '../protocol/notes.ts';
import type { PageOperation } from '../scenario/operations.ts';
import { commandUrl } from '../ipc/addresses.ts';
import { bodyOf, type FetchBody, fetchFault, normalizedMethod } from '../ipc/fetch-init.ts';
import { readHeaders } from '../ipc/headers.ts';
import { postedText } from '../ipc/posted-text.ts';
import { sourceOf, spelling } from '../ipc/source.ts';
import { toSend } from '../ipc/values.ts';
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
  /** Hands a text to the engine’s handler of messages; no promise waits for an answer. */
  postText(text: string, out: Outbox): void;
}

interface Parts {
  readonly transport: PageTransport;
  readonly isolation: PageIsolation | undefined;
  readonly channels: PageChannels;
  readonly calls: Calls;
}

export function createRawCalls(world: PageWorld, { transport, isolation, channels, calls }: Parts): RawCalls {
  const { input, here, unsettled, calls: made } = world;
  const { ids, platform, usesHttps } = input;

  return {
    fetch(operation, out) {
      const { command, method = 'POST' } = operation;
      const sealed = operation.sealed && isolation?.reuse(operation.sealed);
      if (operation.sealed && !sealed) {
        failUnsealed(operation, world, out);
        return;
      }
      const call = ids.call();
      unsettled.add(call);
      made.add(call);
      const callbacks = [ids.callback(), ids.callback()] as const;
      const url = commandUrl(command, platform, usesHttps);
      const source = spelling(operation, input);
      out.open({ id: call, by: here.actor, document: here.document, source, command });
      out.note({ ...here, kind: 'called', call, rule: 'call.fetch' });
      const given = readHeaders(operation.headers, platform, 'fetch');
      const fault = fetchFault(operation, platform) ?? ('fault' in given ? given.fault : undefined);
      if (fault !== undefined || 'fault' in given) {
        unsettled.delete(call);
        const rejection = { outcome: 'rejected', value: { json: fault ?? '' } } as const;
        out.note({ ...here, kind: 'settled', call, ...rejection, rule: 'call.fetch' });
        return;
      }
      const body = bodyOf(operation);
      const headers = headersOf(operation, given.list, body, callbacks, world);
      const sent = method === 'POST' && sealed ? sealed : (body?.value ?? null);
      const wire = { form: 'request', method: normalizedMethod(method), url, headers, body: sent } as const;
      transport.fetchRaw({ wire, call }, out);
    },

    postText(text, out) {
      transport.postText({ wire: postedText(text) }, out);
    },

    postMessage(operation, out) {
      const { command } = operation;
      const sealed = operation.sealed && isolation?.reuse(operation.sealed);
      if (operation.sealed && !sealed) {
        failUnsealed(operation, world, out);
        return;
      }
      const { args = {} } = operation;
      const converted = toSend(args, { channels, platform });
      const value = 'value' in converted ? converted.value : undefined;
      const begun = calls.begin(
        command,
        sealed ? undefined : value,
        sourceOf(operation),
        'call.postMessage',
        out,
      );
      const envelope = { ...begun, command, headers: undefined, payload: sealed ?? value ?? { json: null } };
      const fault = 'fault' in converted && !sealed ? converted : {};
      const text = transport.send({ ...envelope, ...fault }, out);
      if (text === undefined) return;
      const about = { ...here, call: begun.call };
      out.note({ ...about, kind: 'threw', text, by: 'sender', rule: 'sender.threw' });
    },
  };
}

/** The script has no such message to send. */
export function failUnsealed(operation: PageOperation, { input, here }: PageWorld, out: Outbox): void {
  const source = spelling(operation, input);
  out.note({ ...here, kind: 'failed', source, reason: 'notSealed', rule: 'isolation.again' });
}

/**
 * The headers that the scenario gives, and for a `POST` those of Tauri's scripts that it does not replace; the engine
 * adds the content type of a body that has none, and the origin.
 */
function headersOf(
  { method = 'POST', key = 'right', without = [] }: FetchOperation,
  given: readonly Header[],
  body: FetchBody | undefined,
  [callback, error]: readonly [number, number],
  { input, origin }: PageWorld,
): readonly Header[] {
  const defaults: readonly Header[] = [
    ['Content-Type', 'application/json'],
    ['Tauri-Callback', String(callback)],
    ['Tauri-Error', String(error)],
    ...keyHeaders(key, input),
  ];
  const left = method === 'POST' ? defaults.filter(([name]) => !isNamed(without, name)) : [];
  const scripted = [...given, ...left.filter(([name]) => !hasHeader(given, name))];
  const type = body?.contentType;
  const added: readonly Header[] =
    type === undefined || hasHeader(scripted, 'Content-Type') ? [] : [['Content-Type', type]];
  return [...scripted, ...added, ['Origin', origin]];
}

const isNamed = (names: readonly string[], name: string) =>
  names.some((it) => it.toLowerCase() === name.toLowerCase());

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
