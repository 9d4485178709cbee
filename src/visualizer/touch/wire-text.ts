import type { Wire } from '../../trace/index.ts';
import { messageJson } from '../../trace/words/wire-json.ts';
import { formattedBody } from '../panels/message-rows.ts';

/** What travels in a message, as text. */
export function wireText(wire: Wire): string {
  switch (wire.form) {
    case 'eval':
      return wire.script;
    case 'post':
    case 'frame':
      return messageJson(wire);
    case 'request':
    case 'response': {
      const first = wire.form === 'request' ? `${wire.method} ${wire.url}` : `Status ${String(wire.status)}`;
      const head = [first, ...wire.headers.map(([name, value]) => `${name}: ${value}`)].join('\n');
      if (!wire.body) return head;
      return `${head}\n\n${'text' in wire.body ? wire.body.text : formattedBody(wire.body)}`;
    }
  }
}
