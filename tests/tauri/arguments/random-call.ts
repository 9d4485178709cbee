import { argumentKey } from '../../../src/simulation/ipc/argument-key.ts';
import type { Command, ParameterType } from '../../../src/simulation/index.ts';
import type { Json } from '../../../src/trace/record/trace.ts';
import { commandTable } from './command-table.ts';
import { Draw } from './draw.ts';
import { anyValue, valueFor } from './random-value.ts';

/** A call of a command of the table, or of `event_target`: a line for the Rust program. */
export interface CallLine {
  readonly command: string;
  /** The text of a request with JSON, or else its bytes. */
  readonly json?: string;
  readonly raw?: readonly number[];
  readonly unmanaged?: boolean;
}

const table = commandTable();
const names = Object.keys(table);

/** The share of calls of the command that is not in the table. */
const EVENT_TARGETS = 0.02;

/** A call by chance; `seed` decides all of it. */
export function randomCall(seed: number): CallLine {
  const draw = new Draw(seed);
  if (draw.chance(EVENT_TARGETS)) {
    const command = 'event_target';
    return draw.chance(0.05) ? { command, json: '{}' } : { command, ...jsonOf({ value: eventTarget(draw) }) };
  }
  const command = draw.pick(names);
  const called = table[command];
  if (!called) throw new Error(`no command ${command}`);
  const unmanaged = draw.chance(0.1);
  return { command, ...payloadFor(called, draw), ...(unmanaged && { unmanaged }) };
}

const jsonOf = (value: Json) => ({ json: JSON.stringify(value) });

function payloadFor(command: Command, draw: Draw): Pick<CallLine, 'json' | 'raw'> {
  if (draw.chance(0.03)) return { raw: draw.list(3, () => draw.below(256)) };
  if (draw.chance(0.02)) return jsonOf(anyValue(draw, 1));
  const entries = Object.entries(command.parameters)
    .filter(() => draw.chance(0.95))
    .map(([parameter, type]) => {
      // A page that gives the Rust name in place of the key gives nothing, unless they are the same.
      const key = draw.chance(0.03) ? parameter : argumentKey(parameter, command.renameAll);
      return [key, argumentFor(type, draw)] as const;
    });
  return jsonOf(Object.fromEntries(entries));
}

function argumentFor(type: ParameterType, draw: Draw): Json {
  switch (type) {
    case 'Channel':
      return draw.chance(0.6) ? `__CHANNEL__:${String(draw.below(2 ** 32))}` : valueFor('String', draw);
    case 'State':
    case 'CommandScope':
    case 'Request':
    case 'AppHandle':
    case 'Window':
    case 'Webview':
    case 'WebviewWindow':
      return anyValue(draw, 0);
    default:
      return valueFor(type, draw);
  }
}

const kinds = ['Any', 'AnyLabel', 'App', 'Window', 'Webview', 'WebviewWindow', 'any', ''];

function eventTarget(draw: Draw): Json {
  if (draw.chance(0.1)) return anyValue(draw);
  const kind = draw.chance(0.1) ? anyValue(draw, 0) : draw.pick(kinds);
  const label = draw.chance(0.1) ? anyValue(draw, 0) : 'main';
  const more = draw.chance(0.1) ? [anyValue(draw, 0)] : [];
  if (draw.chance(0.3)) return [kind, ...(draw.chance(0.6) ? [label] : []), ...more];
  return {
    ...(draw.chance(0.9) && { kind }),
    ...(draw.chance(0.7) && { label }),
    ...(more.length > 0 && { other: null }),
  };
}
