import type { Json } from '../../trace/record/trace.ts';
import type { Outbox } from '../protocol/notes.ts';
import type { PageOperation } from '../scenario/operations.ts';
import { toTarget } from '../events/targets.ts';
import { sourceOf } from '../ipc/source.ts';
import type { Calls } from './calls.ts';
import type { PageParts } from './parts.ts';

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
      reload(parts, out);
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

function reload({ world: { input, here }, transport }: PageParts, out: Outbox): void {
  out.note({ ...here, kind: 'acted', action: { type: 'reload' }, rule: 'page.reload' });
  out.ask({ type: 'page.leave', page: input.id, window: input.window, requests: transport.pending() });
}
