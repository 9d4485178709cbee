import type { Json } from '../../../trace/record/trace.ts';
import type { ValueType } from '../../scenario/app.ts';
import { elements, invalidLength, invalidType, unexpected } from './error-texts.ts';
import { isList, isObject, readAll, type Reader, type Reading, sortedFields } from './reading.ts';

/** Source: serde_core 1.0.229, `src/de/impls.rs`, `Vec<T>`. */
export function readVec(value: Json, item: ValueType, read: Reader): Reading {
  if (!isList(value)) return { error: invalidType(unexpected(value), 'a sequence') };
  const all = readAll(value, (each) => read(each, item));
  return 'error' in all ? all : { value: all.values };
}

/** Source: serde_core 1.0.229, `src/de/impls.rs`, `HashMap<K, V>`. */
export function readMap(value: Json, item: ValueType, read: Reader): Reading {
  if (!isObject(value)) return { error: invalidType(unexpected(value), 'a map') };
  const fields = sortedFields(value);
  const all = readAll(fields, ([, each]) => read(each, item));
  if ('error' in all) return all;
  return { value: Object.fromEntries(fields.map(([key], index) => [key, all.values[index] ?? null])) };
}

/** Source: serde_core 1.0.229, `src/de/impls.rs`, `tuple_impls`. */
export function readTuple(value: Json, items: readonly ValueType[], read: Reader): Reading {
  const expected = `a tuple of size ${String(items.length)}`;
  if (!isList(value)) return { error: invalidType(unexpected(value), expected) };
  const all = readItems(value, items, expected, read);
  return 'error' in all ? all : { value: all.values };
}

/**
 * Reads a list of which each item has its type. Items too few are missed where the first of them is needed, items too
 * many are found at the end. Source: serde_json 1.0.154, `src/value/de.rs`, `visit_array_ref`.
 */
export function readItems(
  list: readonly Json[],
  types: readonly ValueType[],
  expected: string,
  read: Reader,
): { readonly values: readonly Json[] } | { readonly error: string } {
  const all = readAll(types, (type, index): Reading => {
    const item = list[index];
    return item === undefined ? { error: invalidLength(index, expected) } : read(item, type);
  });
  if ('error' in all || list.length <= types.length) return all;
  return { error: invalidLength(list.length, 'fewer elements in array') };
}

/** What a list for that many named fields is expected to be. */
export const withElements = (what: string, count: number): string => `${what} with ${elements(count)}`;
