import type { Json } from '../../../trace/record/trace.ts';
import type { ValueType } from '../../scenario/app.ts';

/** What reading a JSON value as a type gives: the value as serde writes it again, or the text of the error. */
export type Reading = { readonly value: Json } | { readonly error: string };

export type Reader = (value: Json, type: ValueType) => Reading;

export type JsonObject = Readonly<Record<string, Json>>;

export const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Reads one after the other, up to the first that cannot be read. */
export function readAll<Item>(
  items: readonly Item[],
  read: (item: Item, index: number) => Reading,
): { readonly values: readonly Json[] } | { readonly error: string } {
  const values: Json[] = [];
  for (const [index, item] of items.entries()) {
    const reading = read(item, index);
    if ('error' in reading) return reading;
    values.push(reading.value);
  }
  return { values };
}

/**
 * The fields of an object in the order in which serde_json keeps them: by the bytes of their keys, which is the order of
 * their characters. Source: serde_json 1.0.154, `src/map.rs`, without the feature `preserve_order`.
 */
export const sortedFields = (object: JsonObject): readonly (readonly [string, Json])[] =>
  Object.entries(object).toSorted(([left], [right]) => compareCharacters(left, right));

function compareCharacters(left: string, right: string): number {
  const [first, second] = [Array.from(left), Array.from(right)];
  for (const [index, character] of first.entries()) {
    const other = second[index];
    if (other === undefined) return 1;
    const difference = (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return first.length - second.length;
}
