import type { Json } from '../../../trace/record/trace.ts';
import type { ValueType } from '../../scenario/app.ts';
import { invalidType, missingField, unexpected } from './error-texts.ts';
import { isList, isObject, type JsonObject, type Reader, type Reading, sortedFields } from './reading.ts';
import { readItems, withElements } from './sequences.ts';

type Fields = Readonly<Record<string, ValueType>>;

/** Source: serde_derive 1.0.229, `src/de/struct_.rs`: an object, or a list with all fields in their order. */
export function readStruct(value: Json, fields: Fields, name: string, read: Reader): Reading {
  const expected = `struct ${name}`;
  if (isObject(value)) return readFields(value, fields, read);
  if (!isList(value)) return { error: invalidType(unexpected(value), expected) };
  const types = Object.values(fields);
  const all = readItems(value, types, withElements(expected, types.length), read);
  if ('error' in all) return all;
  return {
    value: Object.fromEntries(Object.keys(fields).map((field, index) => [field, all.values[index] ?? null])),
  };
}

/**
 * Reads the fields that an object has in the order in which serde_json keeps them, and only then misses one, in their own
 * order. Unknown fields are skipped, and an `Option` may be absent.
 * Source: serde_derive 1.0.229, `src/de/struct_.rs`, `deserialize_map`.
 */
export function readFields(object: JsonObject, fields: Fields, read: Reader): Reading {
  const given = new Map<string, Json>();
  for (const [key, item] of sortedFields(object)) {
    const type = Object.hasOwn(fields, key) ? fields[key] : undefined;
    if (type === undefined) continue;
    const reading = read(item, type);
    if ('error' in reading) return reading;
    given.set(key, reading.value);
  }
  for (const [field, type] of Object.entries(fields)) {
    const isOptional = typeof type === 'object' && 'option' in type;
    if (!given.has(field) && !isOptional) return { error: missingField(field) };
  }
  return {
    value: Object.fromEntries(Object.keys(fields).map((field) => [field, given.get(field) ?? null])),
  };
}
