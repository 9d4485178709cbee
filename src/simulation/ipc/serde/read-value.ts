import type { Json } from '../../../trace/record/trace.ts';
import type { ValueType } from '../../scenario/app.ts';
import { readEnum } from './enums.ts';
import { invalidType, invalidValue, unexpected, unexpectedNumber } from './error-texts.ts';
import { readStruct } from './fields.ts';
import { jsonNumberOf, roundedToF32 } from './json-number.ts';
import { isList, isObject, type Reading, sortedFields } from './reading.ts';
import { readMap, readTuple, readVec } from './sequences.ts';

type SimpleType = Extract<ValueType, string>;
type IntegerType = keyof typeof ranges;

/**
 * Reads a JSON value as serde reads a `&serde_json::Value` as that type.
 * Source: serde_json 1.0.154, `src/value/de.rs`; serde_core 1.0.229, `src/de/impls.rs`.
 */
export function readValue(value: Json, type: ValueType): Reading {
  if (typeof type === 'string') return readSimple(value, type);
  if ('option' in type) return value === null ? { value } : readValue(value, type.option);
  if ('vec' in type) return readVec(value, type.vec, readValue);
  if ('map' in type) return readMap(value, type.map, readValue);
  if ('tuple' in type) return readTuple(value, type.tuple, readValue);
  if ('struct' in type) return readStruct(value, type.struct, type.name, readValue);
  return readEnum(value, type, readValue);
}

function readSimple(value: Json, type: SimpleType): Reading {
  switch (type) {
    case 'Value':
      return { value: asRead(value) };
    case 'bool':
      return typeof value === 'boolean' ? { value } : { error: invalidType(unexpected(value), 'a boolean') };
    case 'String':
      return typeof value === 'string' ? { value } : { error: invalidType(unexpected(value), 'a string') };
    case 'char':
      if (typeof value !== 'string') return { error: invalidType(unexpected(value), 'a character') };
      return Array.from(value).length === 1
        ? { value }
        : { error: invalidValue(unexpected(value), 'a character') };
    case 'f32':
    case 'f64':
      return readFloat(value, type);
    default:
      return readInteger(value, type);
  }
}

const signed = (bits: bigint) => [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n] as const;
const unsigned = (bits: bigint) => [0n, 2n ** bits - 1n] as const;

/** Least and greatest; `isize` and `usize` as on every system that Tauri runs on but old phones. */
const ranges = {
  i8: signed(8n),
  i16: signed(16n),
  i32: signed(32n),
  i64: signed(64n),
  i128: signed(128n),
  isize: signed(64n),
  u8: unsigned(8n),
  u16: unsigned(16n),
  u32: unsigned(32n),
  u64: unsigned(64n),
  u128: unsigned(128n),
  usize: unsigned(64n),
} as const;

/** Source: serde_core 1.0.229, `src/de/impls.rs`, `int_to_int`, `int_to_uint`, `uint_to_self`; `Visitor::visit_f64`. */
function readInteger(value: Json, type: IntegerType): Reading {
  if (typeof value !== 'number') return { error: invalidType(unexpected(value), type) };
  const number = jsonNumberOf(value);
  if (number.kind === 'float') return { error: invalidType(unexpectedNumber(number), type) };
  const [least, greatest] = ranges[type];
  const fits = number.value >= least && number.value <= greatest;
  return fits ? { value } : { error: invalidValue(unexpectedNumber(number), type) };
}

function readFloat(value: Json, type: 'f32' | 'f64'): Reading {
  if (typeof value !== 'number') return { error: invalidType(unexpected(value), type) };
  const number = jsonNumberOf(value);
  return { value: type === 'f32' ? roundedToF32(number) : Number(number.value) };
}

/** A value as serde_json keeps it: floats as it reads them, objects by sorted keys. */
function asRead(value: Json): Json {
  if (typeof value === 'number') return Number(jsonNumberOf(value).value);
  if (isList(value)) return value.map(asRead);
  if (!isObject(value)) return value;
  return Object.fromEntries(sortedFields(value).map(([key, item]) => [key, asRead(item)]));
}
