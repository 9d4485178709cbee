import {
  headerIn,
  isSealed,
  shortName,
  shortValue,
  windowOf,
  type EvalWire,
  type Message,
  type Moment,
  type Step,
  type Trace,
} from '../../trace/index.ts';
import type { Arrow } from '../run/sequence.ts';

/** The start of a task on the async runtime. */
export function spawnOf(step: Step, spawned: Moment): Arrow {
  const from =
    step.moments.find((moment) => moment.kind === 'gate' && moment.gate === 'command')?.actor ?? step.actor;
  const to = spawned.actor === from ? 'core/async' : spawned.actor;
  return { from, to, shape: 'spawn', label: ['', ''], how: '' };
}

/** A message from its sender to its receiver. */
export function arrowOf(message: Message, trace: Trace): Arrow {
  const { from, to, wire } = message;
  switch (wire.form) {
    case 'request': {
      const name = wire.url.replace(/^.*\//, '');
      return {
        from,
        to,
        shape: message.transport === 'frame-message' ? 'frame' : 'request',
        label: [`${wire.method} ${wire.url}`, `${wire.method} …/${withoutChannel(decoded(name))}`],
        how: message.transport.replace('-', ' '),
      };
    }
    case 'response': {
      const header = headerIn(wire, 'Tauri-Response');
      const status = String(wire.status);
      const body = wire.body && 'json' in wire.body ? ` ${shortValue(wire.body, 16)}` : '';
      return {
        from,
        to,
        shape: 'answer',
        label: [
          header === undefined ? status : `${status} Tauri-Response: ${header}${header === 'ok' ? body : ''}`,
          `${status} ${header ?? ''}`.trim(),
        ],
        how: 'answer',
      };
    }
    case 'post': {
      const name = wire.command ?? 'undefined';
      return {
        from,
        to,
        shape: 'request',
        label: [`postMessage ${name}`, shortName(name)],
        how: 'post message',
      };
    }
    case 'frame': {
      if (wire.type === 'ready')
        return { from, to, shape: 'frame', label: ['ready', 'ready'], how: 'frame message' };
      const name = wire.command ?? 'undefined';
      const how = isSealed(wire.payload) ? 'frame message, payload sealed' : 'frame message, readable';
      return { from, to, shape: 'frame', label: [name, shortName(name)], how };
    }
    case 'eval':
      return {
        from,
        to,
        shape: 'eval',
        label: evalLabel(wire),
        how: `runs in ${windowOf(trace, to) ?? to}`,
      };
  }
}

function evalLabel(wire: EvalWire): Arrow['label'] {
  switch (wire.purpose) {
    case 'dispatch': {
      const ids = wire.ids.join(', ');
      return [`eval: ${wire.event}, ids [${ids}]`, `eval, ids [${ids}]`];
    }
    case 'register':
      return [`eval: listener ${String(wire.id)} of ${wire.event}`, `eval, listener ${String(wire.id)}`];
    case 'callback':
      return [
        `eval: runCallback(${String(wire.id)}, ${shortValue(wire.value, 16)})`,
        `eval, ${String(wire.id)}`,
      ];
    case 'channel': {
      const what = wire.message ? `message ${String(wire.index)}` : `end, ${String(wire.index)}`;
      return [`eval: channel ${String(wire.id)}, ${what}`, `eval, ${what}`];
    }
    case 'fetch':
      return [
        `eval: channel ${String(wire.id)}, fetch data ${String(wire.data)}`,
        `eval, fetch ${String(wire.data)}`,
      ];
    case 'console':
      return ['eval: console.error', 'eval, error'];
  }
}

/** A command without the name of Tauri's own channel plugin, which would take all the room. */
export const withoutChannel = (command: string): string => command.replace('__TAURI_CHANNEL__|', '');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text).replace(/^plugin:/, '');
  } catch {
    return text;
  }
}
