import { callOf } from '../../../trace/record/lookup.ts';
import { shortName } from '../../../trace/record/command.ts';
import { shortValue } from '../../../trace/record/value.ts';
import { headerIn } from '../../../trace/record/wire.ts';
import type { EvalWire, Message, Trace } from '../../../trace/index.ts';

/** The status of an answer that is read. */
const OK = 200;
/** Most characters of a value beside its token. */
const MAX_VALUE = 24;

/** What a message's token is called in the map: its command, its value, `error` or what an eval runs. */
export function tokenName({ wire, call }: Message, trace: Trace): string {
  switch (wire.form) {
    case 'request':
      return call === undefined
        ? `${wire.method} ${wire.url.startsWith('isolation-') ? 'frame' : 'page'}`
        : shortName(callOf(trace, call)?.command ?? wire.url);
    case 'post':
      return shortName(wire.command ?? 'undefined');
    case 'frame':
      return wire.type === 'ready' ? 'ready' : shortName(wire.command ?? 'undefined');
    case 'eval':
      return evalName(wire);
    case 'response':
      if (wire.status !== OK) return `status ${wire.status}`;
      if (!wire.body || 'text' in wire.body) return 'HTML';
      return headerIn(wire, 'Tauri-Response') === 'error' ? 'error' : shortValue(wire.body, MAX_VALUE);
  }
}

function evalName(wire: EvalWire): string {
  switch (wire.purpose) {
    case 'dispatch':
      return `${wire.event} [${wire.ids.join(', ')}]`;
    case 'register':
      return `listener ${wire.id}`;
    case 'callback':
      return shortValue(wire.value, MAX_VALUE);
    case 'channel':
      return wire.message ? `message ${wire.index}` : 'end';
    case 'fetch':
      return `fetch ${wire.data}`;
    case 'console':
      return 'console.error';
  }
}
