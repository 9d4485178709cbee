import type { Header, Value } from '../../trace/record/trace.ts';
import type { Note, Outbox } from '../protocol/notes.ts';
import type { PageOperation, Payload } from '../scenario/operations.ts';
import { commandUrl } from '../ipc/addresses.ts';
import { valueOf } from '../ipc/payload.ts';
import { literal, sourceOf } from '../ipc/source.ts';
import type { PageChannels } from './channels.ts';
import type { PageIsolation } from './isolation.ts';
import type { PageTransport } from './transport.ts';
import type { Continuation, PageInput, PageWorld } from './world.ts';

/** How a document begins its calls. */
export interface Calls {
  invoke(
    command: string,
    args: Payload,
    source: string,
    rule: NonNullable<Note['rule']>,
    out: Outbox,
    more?: More,
  ): void;
  fetchByHand(operation: Extract<PageOperation, { type: 'fetch' }>, out: Outbox): void;
  postByHand(operation: Extract<PageOperation, { type: 'postMessage' }>, out: Outbox): void;
}

interface More {
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly then?: Continuation;
  /** The message that had the page make this call. */
  readonly message?: string;
}

interface Parts {
  readonly transport: PageTransport;
  /** Absent in brownfield. */
  readonly isolation: PageIsolation | undefined;
  readonly channels: PageChannels;
}

export function createCalls(world: PageWorld, { transport, isolation, channels }: Parts): Calls {
  const { input, here, callbacks, awaited } = world;
  const { ids, platform } = input;

  /** Begins a call with two callbacks. Source: tauri 2.12.5, `scripts/core.js`, `invoke`. */
  function begin(
    command: string,
    value: Value | undefined,
    source: string,
    rule: NonNullable<Note['rule']>,
    more: More,
    out: Outbox,
  ) {
    const call = ids.call();
    awaited.add(call);
    const pair = [ids.callback(), ids.callback()] as const;
    const success = { kind: 'answer', call, other: pair[1], settles: 'resolved' } as const;
    callbacks.set(pair[0], more.then ? { ...success, then: more.then } : success);
    callbacks.set(pair[1], { kind: 'answer', call, other: pair[0], settles: 'rejected' });
    out.open({ id: call, by: here.actor, document: here.document, source, command, callbacks: pair });
    const note = { ...here, kind: 'called', call, rule } as const;
    if (more.message !== undefined) out.note({ ...note, message: more.message, ...(value && { value }) });
    else out.note(value ? { ...note, value } : note);
    return { call, callback: pair[0], error: pair[1] };
  }

  return {
    invoke(command, args, source, rule, out, more = {}) {
      const payload = valueOf(args, channels);
      const envelope = {
        ...begin(command, payload, source, rule, more, out),
        command,
        headers: more.headers,
        payload,
      };
      if (isolation) isolation.pass(envelope, out);
      else transport.send(envelope, out);
    },

    fetchByHand(operation, out) {
      const call = ids.call();
      awaited.add(call);
      const method = operation.method ?? 'POST';
      const given = Object.entries(operation.headers ?? {});
      const defaults: readonly Header[] = [
        ['Content-Type', 'application/json'],
        ['Tauri-Callback', String(ids.callback())],
        ['Tauri-Error', String(ids.callback())],
        ...keyHeaders(operation.key ?? 'right', input),
      ];
      const kept = defaults.filter(
        ([name]) => !given.some(([it]) => it.toLowerCase() === name.toLowerCase()),
      );
      const url = commandUrl(operation.command, platform);
      const source = `fetch(${literal(url)}, { method: '${method}', … })`;
      out.open({ id: call, by: here.actor, document: here.document, source, command: operation.command });
      out.note({ ...here, kind: 'called', call, rule: 'call.fetch' });
      const sealed = operation.sealed && isolation?.reuse(operation.sealed);
      const body = method === 'POST' ? (sealed ?? { json: operation.body ?? {} }) : null;
      const headers: readonly Header[] = method === 'POST' ? [...given, ...kept] : given;
      const wire = {
        form: 'request',
        method,
        url,
        headers: [...headers, ['Origin', input.origin] as const],
        body,
      } as const;
      transport.fetch({ wire, call }, out);
    },

    postByHand(operation, out) {
      const { command } = operation;
      const sealed = operation.sealed && isolation?.reuse(operation.sealed);
      const payload = sealed ?? valueOf(operation.args ?? {}, channels);
      const value = 'sealed' in payload ? undefined : payload;
      const begun = begin(command, value, sourceOf(operation), 'call.postMessage', {}, out);
      transport.send({ ...begun, command, headers: undefined, payload }, out);
    },
  };
}

/** The header with the key that a request by hand has, or none. */
function keyHeaders(
  key: NonNullable<Extract<PageOperation, { type: 'fetch' }>['key']>,
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
