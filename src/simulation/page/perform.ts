import type { Json } from '../../trace/record/trace.ts';
import type { Outbox } from '../protocol/notes.ts';
import { callOf } from '../protocol/outgoing.ts';
import type { PageOperation } from '../scenario/operations.ts';
import { toTarget } from '../events/targets.ts';
import { addressIn } from '../ipc/addresses.ts';
import { sourceOf } from '../ipc/source.ts';
import type { Calls } from './calls.ts';
import type { PageParts } from './parts.ts';
import { failUnsealed } from './raw-calls.ts';

/** Performs one operation of the scenario's script. */
export function perform(operation: PageOperation, parts: PageParts, out: Outbox): void {
  const { calls, rawCalls, listeners } = parts;
  switch (operation.type) {
    case 'invoke': {
      const { command, args = {}, headers } = operation;
      calls.invoke(command, args, sourceOf(operation), 'call.invoke', out, { headers });
      break;
    }
    case 'fetch':
      rawCalls.fetch(operation, out);
      break;
    case 'postMessage':
      rawCalls.postMessage(operation, out);
      break;
    case 'postText':
      rawCalls.postText(operation.text, out);
      break;
    case 'listen':
    case 'onCloseRequested':
      listeners.listen(operation, out);
      break;
    case 'unlisten':
      listeners.unlisten(operation.name, out);
      break;
    case 'emit':
    case 'emitTo':
      emit(operation, calls, out);
      break;
    case 'reload':
    case 'navigate':
      goTo(operation, parts, out);
      break;
    case 'resend':
      resend(operation, parts, out);
      break;
  }
}

function emit(
  operation: Extract<PageOperation, { type: 'emit' | 'emitTo' }>,
  calls: Calls,
  out: Outbox,
): void {
  const { event, payload } = operation;
  const args = { event, ...(payload !== undefined && { payload }) };
  if (operation.type === 'emit') {
    calls.invoke('plugin:event|emit', args, sourceOf(operation), 'call.emit', out);
    return;
  }
  const target = toTarget(operation.target) as unknown as Json;
  calls.invoke('plugin:event|emit_to', { target, ...args }, sourceOf(operation), 'call.emitTo', out);
}

/** Leaves the document for the next one, which may be of the same address. */
export function leave(
  to: string,
  why: 'reload' | 'navigation',
  { world: { input }, transport }: PageParts,
  out: Outbox,
): void {
  const { id: page, window } = input;
  out.ask({ type: 'page.leave', page, window, why, to, requests: transport.pending() });
}

type Departure = Extract<PageOperation, { type: 'reload' | 'navigate' }>;

function goTo(operation: Departure, parts: PageParts, out: Outbox): void {
  const { here, url } = parts.world;
  switch (operation.type) {
    case 'reload':
      out.note({ ...here, kind: 'acted', action: { type: 'reload' }, rule: 'page.reload' });
      leave(url, 'reload', parts, out);
      break;
    case 'navigate': {
      const to = addressIn(operation.to, url);
      out.note({ ...here, kind: 'acted', action: { type: 'navigate', to }, rule: 'page.navigate' });
      leave(to, 'navigation', parts, out);
    }
  }
}

function resend(
  operation: Extract<PageOperation, { type: 'resend' }>,
  { world, transport, isolation }: PageParts,
  out: Outbox,
): void {
  const envelope = isolation?.sealedMessage(operation.sealed);
  if (!envelope) {
    failUnsealed(operation, world, out);
    return;
  }
  const { here } = world;
  const action = { type: 'resend', command: envelope.command ?? 'undefined' } as const;
  out.note({ ...here, kind: 'acted', action, rule: 'isolation.again' });
  const text = transport.send(envelope, out);
  if (text === undefined) return;
  out.note({ ...here, kind: 'threw', ...callOf(envelope), text, by: 'sender', rule: 'sender.threw' });
}
