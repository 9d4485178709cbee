import type { RuleId } from '../../trace/record/rules.ts';
import type { Value } from '../../trace/record/trace.ts';
import type { Outbox } from '../protocol/notes.ts';
import type { HeadersGiven, Payload } from '../scenario/operations.ts';
import { toCopy, toSend } from '../ipc/values.ts';
import type { PageChannels } from './channels.ts';
import type { Envelope } from './envelope.ts';
import type { PageIsolation } from './isolation.ts';
import type { PageTransport } from './transport.ts';
import type { Continuation, PageWorld } from './world.ts';

/** How a document begins its calls. */
export interface Calls {
  invoke(
    command: string,
    args: Payload,
    source: string,
    rule: RuleId,
    out: Outbox,
    details?: InvokeDetails,
  ): void;
  /** The page destroys its own window. */
  destroyWindow(out: Outbox): void;
  /** Begins a call with two callbacks; `value` is what its moment shows. */
  begin(
    command: string,
    value: Value | undefined,
    source: string,
    rule: RuleId,
    out: Outbox,
    details?: InvokeDetails,
  ): Pick<Required<Envelope>, 'call' | 'callback' | 'error'>;
}

interface InvokeDetails {
  readonly headers?: HeadersGiven | undefined;
  readonly then?: Continuation;
  /** The message that made the page make this call. */
  readonly message?: string;
}

interface Parts {
  readonly transport: PageTransport;
  readonly isolation: PageIsolation | undefined;
  readonly channels: PageChannels;
}

/** Source: tauri 2.12.5, `scripts/core.js`, `invoke`. */
export function createCalls(
  { input: { ids, platform, window }, here, callbacks, unsettled, calls }: PageWorld,
  { transport, isolation, channels }: Parts,
): Calls {
  const begin: Calls['begin'] = (command, value, source, rule, out, { then, message } = {}) => {
    const call = ids.call();
    unsettled.add(call);
    calls.add(call);
    const pair = [ids.callback(), ids.callback()] as const;
    const [callback, error] = pair;
    callbacks.set(callback, {
      kind: 'answer',
      call,
      other: error,
      settles: 'resolved',
      ...(then && { then }),
    });
    callbacks.set(error, {
      kind: 'answer',
      call,
      other: callback,
      settles: 'rejected',
      ...(then?.kind === 'destroy' && { then }),
    });
    out.open({ id: call, by: here.actor, document: here.document, source, command, callbacks: pair });
    const cause = message === undefined ? {} : { message };
    out.note({ ...here, kind: 'called', call, rule, ...cause, ...(value && { value }) });
    return { call, callback, error };
  };

  const page: Calls = {
    begin,
    destroyWindow(out) {
      const source = 'getCurrentWebviewWindow().destroy()';
      page.invoke('plugin:window|destroy', { label: window }, source, 'call.destroy', out);
    },
    invoke(command, args, source, rule, out, details = {}) {
      const convert = isolation ? toCopy : toSend;
      const converted = convert(args, { channels, platform });
      const value = 'value' in converted ? converted.value : undefined;
      const begun = begin(command, value, source, rule, out, details);
      const envelope = { ...begun, command, headers: details.headers, payload: value ?? { json: null } };
      const fault = (isolation ?? transport).send(
        'fault' in converted ? { ...envelope, fault: converted.fault } : envelope,
        out,
      );
      if (fault === undefined) return;
      // Tauri's script throws inside the promise that it makes; its two callbacks stay.
      const about = { ...here, call: begun.call };
      unsettled.delete(begun.call);
      out.note({ ...about, kind: 'threw', text: fault, by: 'sender', rule: 'sender.threw' });
      const rejection = { outcome: 'rejected', value: { json: fault } } as const;
      out.note({ ...about, kind: 'settled', ...rejection, rule: 'sender.threw' });
      if (details.then?.kind === 'destroy') page.destroyWindow(out);
    },
  };
  return page;
}
