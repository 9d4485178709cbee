import type { Json, Value } from '../../trace/record/trace.ts';
import type { ParameterType } from '../scenario/scenario.ts';
import { eventNameError, isEventName } from '../events/names.ts';
import { argumentKey } from './argument-key.ts';

/** Parameter types of a scenario's commands, and those only the event plugin has. */
export type AnyParameterType = ParameterType | 'EventName' | 'Json';

export interface Signature {
  readonly parameters: Readonly<Record<string, AnyParameterType>>;
  readonly renameAll?: 'snake_case' | undefined;
  readonly unmanaged?: boolean | undefined;
}

/** Parameters that the core process fills in; the page never sends them. */
export const isInjected = (type: AnyParameterType): boolean =>
  type === 'State' || type === 'CommandScope' || type === 'Request';

/** Why a command's arguments cannot be read: at which parameter, and the text that the page gets. */
export interface ArgumentFault {
  readonly parameter: string;
  readonly text: string;
  readonly reason: 'missing' | 'wrongType' | 'unmanagedState' | 'bytes';
}

/**
 * The first parameter of a command that the payload does not fit; undefined when all fit. `name` is the command's
 * short name.
 * Source: tauri 2.12.5, `src/ipc/command.rs`, `deserialize_json`; `src/error.rs`, `InvalidArgs`;
 * `src/state.rs`, `from_command`; `src/ipc/channel.rs`, `from_command`.
 */
export function argumentFault(name: string, signature: Signature, payload: Value): ArgumentFault | undefined {
  for (const [parameter, type] of Object.entries(signature.parameters)) {
    const key = argumentKey(parameter, signature.renameAll);
    if (type === 'CommandScope' || type === 'Request') continue;
    if (type === 'State') {
      if (!signature.unmanaged) continue;
      const text = `state not managed for field \`${key}\` on command \`${name}\`. You must call \`.manage()\` before using this command`;
      return { parameter, text, reason: 'unmanagedState' };
    }
    const invalid = (text: string) => `invalid args \`${key}\` for command \`${name}\`: ${text}`;
    if ('bytes' in payload) {
      const text = `command ${name} expected a value for key ${key} but the IPC call used a bytes payload`;
      return { parameter, text: invalid(text), reason: 'bytes' };
    }
    const value = fieldOf(payload.json, key);
    if (value === undefined) {
      const isOptional = type === 'Json' || (typeof type === 'object' && 'option' in type);
      if (isOptional) continue;
      return {
        parameter,
        text: invalid(`command ${name} missing required key ${key}`),
        reason: 'missing',
      };
    }
    const fault = valueFault(value, type);
    if (fault !== undefined) return { parameter, text: invalid(fault), reason: 'wrongType' };
    if (type === 'Channel' && channelIdOf(value) === undefined) {
      const text = `invalid channel value \`${typeof value === 'string' ? value : ''}\`, expected a string in the \`__CHANNEL__:ID\` format`;
      return { parameter, text, reason: 'wrongType' };
    }
  }
  return undefined;
}

function fieldOf(payload: Json, key: string): Json | undefined {
  const isObject = typeof payload === 'object' && payload !== null && !Array.isArray(payload);
  return isObject ? (payload as Readonly<Record<string, Json>>)[key] : undefined;
}

/** The callback id in a channel's text. Source: tauri 2.12.5, `src/ipc/channel.rs`, `JavaScriptChannelId`. */
export function channelIdOf(value: Json | undefined): number | undefined {
  const id = typeof value === 'string' ? /^__CHANNEL__:(\d+)$/.exec(value)?.[1] : undefined;
  return id === undefined ? undefined : Number(id);
}

const U32_MAX = 4294967295;
const I64_LIMIT = 2 ** 63;

/** serde's words for a value of the wrong type (serde_json `Value` as deserializer); undefined when it fits. */
function valueFault(value: Json, type: AnyParameterType): string | undefined {
  if (typeof type === 'object') return compoundFault(value, type);
  switch (type) {
    case 'Json':
    case 'State':
    case 'CommandScope':
    case 'Request':
      return undefined;
    case 'String':
    case 'Channel':
      return typeof value === 'string' ? undefined : wrongType(value, 'a string');
    case 'EventName':
      if (typeof value !== 'string') return wrongType(value, 'a string');
      return isEventName(value) ? undefined : eventNameError;
    case 'bool':
      return typeof value === 'boolean' ? undefined : wrongType(value, 'a boolean');
    case 'f64':
      return typeof value === 'number' ? undefined : wrongType(value, 'f64');
    case 'u32':
      return integerFault(value, type, 0, U32_MAX);
    case 'i64':
      return integerFault(value, type, -I64_LIMIT, I64_LIMIT - 1);
  }
}

function integerFault(value: Json, type: 'u32' | 'i64', min: number, max: number): string | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value)) return wrongType(value, type);
  return value >= min && value <= max ? undefined : `invalid value: ${serdeName(value)}, expected ${type}`;
}

function compoundFault(value: Json, type: Extract<ParameterType, object>): string | undefined {
  if ('option' in type) return value === null ? undefined : valueFault(value, type.option);
  if ('vec' in type) {
    if (!Array.isArray(value)) return wrongType(value, 'a sequence');
    return firstFault((value as readonly Json[]).map((item) => valueFault(item, type.vec)));
  }
  return structFault(value, type);
}

function structFault(
  value: Json,
  type: { readonly struct: Readonly<Record<string, ParameterType>>; readonly name: string },
): string | undefined {
  const fields = Object.entries(type.struct);
  if (typeof value !== 'object' || value === null) return wrongType(value, `struct ${type.name}`);
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    const faults = fields.map(([, field], index) => {
      const item = items[index];
      const expected = `struct ${type.name} with ${fields.length} element${fields.length === 1 ? '' : 's'}`;
      return item === undefined ? `invalid length ${index}, expected ${expected}` : valueFault(item, field);
    });
    return firstFault(faults);
  }
  // serde_json walks the object by sorted key, and misses absent fields only after that.
  const object = value as Readonly<Record<string, Json>>;
  const given = Object.keys(type.struct)
    .sort()
    .map((field) => [object[field], type.struct[field]] as const)
    .map(([item, fieldType]) => (item === undefined || !fieldType ? undefined : valueFault(item, fieldType)));
  const absent = fields.map(([field, fieldType]) => {
    const isOptional = typeof fieldType === 'object' && 'option' in fieldType;
    return field in object || isOptional ? undefined : `missing field \`${field}\``;
  });
  return firstFault([...given, ...absent]);
}

const firstFault = (faults: readonly (string | undefined)[]) => faults.find((fault) => fault !== undefined);

const wrongType = (value: Json, expected: string) =>
  `invalid type: ${serdeName(value)}, expected ${expected}`;

/** How serde names an unexpected value. Source: serde 1, `de::Unexpected`. */
function serdeName(value: Json): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return `boolean \`${value}\``;
  if (typeof value === 'string') return `string ${JSON.stringify(value)}`;
  if (typeof value === 'number')
    return `${Number.isInteger(value) ? 'integer' : 'floating point'} \`${value}\``;
  return Array.isArray(value) ? 'sequence' : 'map';
}
