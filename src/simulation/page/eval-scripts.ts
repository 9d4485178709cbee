import type { EvalWire } from '../../trace/record/trace.ts';
import type { Outbox, Outgoing } from '../protocol/notes.ts';
import { CHANNEL_FETCH } from '../acl/authority.ts';
import { CHANNEL_HEADER } from '../ipc/scripts.ts';
import { literal } from '../ipc/source.ts';
import { dispatch } from './dispatch.ts';
import type { PageParts } from './parts.ts';
import { callOf } from '../protocol/outgoing.ts';

/** Runs a script that the core process makes the engine evaluate in the page. */
export function runEvalScript(message: Outgoing, wire: EvalWire, parts: PageParts, out: Outbox): void {
  const about = { ...parts.world.here, message: message.id, ...callOf(message) };
  switch (wire.purpose) {
    case 'dispatch':
      dispatch(wire, message, parts, out);
      break;
    case 'register':
      parts.registry.register(wire);
      break;
    case 'callback':
      parts.promises.runCallback(wire.id, wire.value, message, out);
      break;
    case 'channel':
      parts.channels.receive(wire.id, wire.index, wire.message, about, out);
      break;
    case 'fetch': {
      const { id, index, data } = wire;
      const headers = { [CHANNEL_HEADER]: String(data) };
      const source = `invoke(${literal(CHANNEL_FETCH)}, null, { headers: ${literal(headers)} })`;
      const then = { kind: 'channel', id, index } as const;
      const details = { headers, then, message: message.id };
      parts.calls.invoke(CHANNEL_FETCH, null, source, 'channel.detour', out, details);
      break;
    }
    case 'console':
      out.note({ ...about, kind: 'console', text: wire.text, rule: 'wire.unreadablePost' });
      break;
  }
}
