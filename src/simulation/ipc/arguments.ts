import type { Json, Value } from '../../trace/record/trace.ts';
import type { InjectedType, ParameterType } from '../scenario/scenario.ts';
import { eventNameError, isEventName } from '../events/names.ts';
import { argumentKey } from './argument-key.ts';
import { readEventTarget } from './serde/event-target.ts';
import { isObject, type Reading } from './serde/reading.ts';
import { readValue } from './serde/read-value.ts';
import { u32Of } from './u32.ts';

/** Parameter types of a scenario's commands, and those only the event plugin has. */
export type AnyParameterType = ParameterType | 'EventName' | 'EventTarget';

type SentType = Exclude<AnyParameterType, InjectedType>;

export interface Signature {
  readonly parameters: Readonly<Record<string, AnyParameterType>>;
  readonly renameAll?: 'snake_case' | undefined;
  readonly unmanaged?: boolean | undefined;
}

const injected: ReadonlySet<AnyParameterType> = new Set<InjectedType>([
  'State',
  'CommandScope',
  'Request',
  'AppHandle',
  'Window',
  'Webview',
  'WebviewWindow',
]);

/** Parameters that the core process fills in; the page never sends them. */
export const isInjected = (type: AnyParameterType): type is InjectedType => injected.has(type);

/** Why a command's arguments cannot be read: at which parameter, and the text that the page gets. */
export interface ArgumentFault {
  readonly parameter: string;
  readonly text: string;
  readonly reason: 'missing' | 'wrongType' | 'unmanagedState' | 'bytes';
}

export interface ReadParameters {
  /** What the command has, by parameter, up to the first that cannot be read. */
  readonly values: ReadonlyMap<string, Json>;
  readonly fault?: ArgumentFault;
}

/**
 * Reads the parameters of a command from its payload, in their order. `name` is the command's short name. All of an
 * injected type are there, since a scenario has no window with a webview beside its own; only state can be missing.
 * Source: tauri 2.12.5, `src/ipc/command.rs`, `CommandArg`; `src/state.rs`, `from_command`.
 */
export function readParameters(name: string, signature: Signature, payload: Value): ReadParameters {
  const values = new Map<string, Json>();
  for (const [parameter, type] of Object.entries(signature.parameters)) {
    const key = argumentKey(parameter, signature.renameAll);
    if (isInjected(type)) {
      if (type !== 'State' || !signature.unmanaged) continue;
      const text = `state not managed for field \`${key}\` on command \`${name}\`. You must call \`.manage()\` before using this command`;
      return { values, fault: { parameter, text, reason: 'unmanagedState' } };
    }
    const read = readArgument({ name, key }, type, payload);
    if ('text' in read) return { values, fault: { parameter, ...read } };
    values.set(parameter, read.value);
  }
  return { values };
}

interface ArgumentPlace {
  readonly name: string;
  readonly key: string;
}

type ArgumentReading = { readonly value: Json } | Pick<ArgumentFault, 'text' | 'reason'>;

/**
 * Reads one parameter. An integer of 128 bits is refused before it is looked for; an `Option` may be absent.
 * Source: tauri 2.12.5, `src/ipc/command.rs`, `CommandItem` as a `Deserializer`, which has no `deserialize_i128`.
 */
function readArgument({ name, key }: ArgumentPlace, type: SentType, payload: Value): ArgumentReading {
  const invalid = (text: string) => `invalid args \`${key}\` for command \`${name}\`: ${text}`;
  const refuse = (text: string, reason: ArgumentFault['reason']) => ({ text: invalid(text), reason });
  if (type === 'i128' || type === 'u128') return refuse(`${type} is not supported`, 'wrongType');
  const isOptional = typeof type === 'object' && 'option' in type;
  if (key === '' && !isOptional)
    return refuse(`command ${name} has an argument with no name with a non-optional value`, 'missing');
  if ('bytes' in payload) {
    const text = `command ${name} expected a value for key ${key} but the IPC call used a bytes payload`;
    return refuse(text, 'bytes');
  }
  const { json } = payload;
  const value = isObject(json) && Object.hasOwn(json, key) ? json[key] : undefined;
  if (value === undefined)
    return isOptional ? { value: null } : refuse(`command ${name} missing required key ${key}`, 'missing');
  const reading = readSent(value, type);
  if ('error' in reading) return refuse(reading.error, 'wrongType');
  return type === 'Channel' ? readChannel(reading.value) : reading;
}

function readSent(value: Json, type: SentType): Reading {
  switch (type) {
    case 'EventTarget':
      return readEventTarget(value);
    case 'EventName':
      return readEventName(value);
    default:
      return readValue(value, type === 'Channel' ? 'String' : type);
  }
}

/** Source: tauri 2.12.5, `src/event/event_name.rs`. */
const readEventName = (value: Json): Reading =>
  typeof value === 'string' && !isEventName(value) ? { error: eventNameError } : readValue(value, 'String');

/** Source: tauri 2.12.5, `src/ipc/channel.rs`, `Channel`, `from_command`. */
function readChannel(value: Json): ArgumentReading {
  if (typeof value !== 'string' || channelIdOf(value) !== undefined) return { value };
  const text = `invalid channel value \`${value}\`, expected a string in the \`__CHANNEL__:ID\` format`;
  return { text, reason: 'wrongType' };
}

const CHANNEL_PREFIX = '__CHANNEL__:';

/** The callback id in a channel's text. Source: tauri 2.12.5, `src/ipc/channel.rs`, `JavaScriptChannelId`. */
export const channelIdOf = (value: Json | undefined): number | undefined =>
  typeof value === 'string' && value.startsWith(CHANNEL_PREFIX)
    ? u32Of(value.slice(CHANNEL_PREFIX.length))
    : undefined;
