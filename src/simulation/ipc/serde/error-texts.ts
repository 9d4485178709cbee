import type { Json } from '../../../trace/record/trace.ts';
import { debugText } from './debug-text.ts';
import { floatText, type JsonNumber, jsonNumberOf } from './json-number.ts';

/* The texts of `serde::de::Error`. Source: serde_core 1.0.229, `src/de/mod.rs`; serde_json 1.0.154, `src/error.rs`. */

export const invalidType = (unexpected: string, expected: string): string =>
  `invalid type: ${unexpected}, expected ${expected}`;

export const invalidValue = (unexpected: string, expected: string): string =>
  `invalid value: ${unexpected}, expected ${expected}`;

export const invalidLength = (length: number, expected: string): string =>
  `invalid length ${String(length)}, expected ${expected}`;

export const missingField = (field: string): string => `missing field \`${field}\``;

export const unknownVariant = (variant: string, known: readonly string[]): string =>
  `unknown variant \`${variant}\`, expected ${oneOf(known)}`;

function oneOf(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${name}\``);
  return quoted.length > 2 ? `one of ${quoted.join(', ')}` : quoted.join(' or ');
}

/** `2 elements`, `1 element`, as a text of the length of something says it. */
export const elements = (count: number): string => (count === 1 ? '1 element' : `${String(count)} elements`);

/**
 * How an error names a value that it did not expect.
 * Source: serde_core 1.0.229, `Unexpected`; serde_json 1.0.154, `Value::unexpected` and `JsonUnexpected`.
 */
export function unexpected(value: Json): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return `boolean \`${String(value)}\``;
  if (typeof value === 'string') return `string ${debugText(value)}`;
  if (typeof value === 'number') return unexpectedNumber(jsonNumberOf(value));
  return Array.isArray(value) ? 'sequence' : 'map';
}

export const unexpectedNumber = (number: JsonNumber): string =>
  number.kind === 'integer'
    ? `integer \`${String(number.value)}\``
    : `floating point \`${floatText(number.value)}\``;
