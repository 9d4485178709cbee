import type { Json } from '../../../trace/record/trace.ts';
import type { ValueType, VariantType } from '../../scenario/app.ts';
import { invalidType, invalidValue, unexpected, unknownVariant } from './error-texts.ts';
import { readFields } from './fields.ts';
import { isList, isObject, type Reader, type Reading } from './reading.ts';
import { readItems, withElements } from './sequences.ts';

type EnumType = Extract<ValueType, { enum: unknown }>;

/** The error of a string that names a variant which is more than its name. */
const bare = (expected: string): Reading => ({ error: invalidType('unit variant', expected) });

/**
 * An enum with serde's default tag: a string names a unit variant, an object's one key any variant.
 * Source: serde_json 1.0.154, `src/value/de.rs`, `deserialize_enum` of `&Value` and `&Map`.
 */
export function readEnum(value: Json, { enum: variants, name }: EnumType, read: Reader): Reading {
  if (typeof value !== 'string' && !isObject(value))
    return { error: invalidType(unexpected(value), 'string or map') };
  const [[variant, content] = [], ...others] =
    typeof value === 'string' ? [[value] as const] : Object.entries(value);
  if (variant === undefined || others.length > 0)
    return { error: invalidValue('map', 'map with a single key') };
  const type = Object.hasOwn(variants, variant) ? variants[variant] : undefined;
  if (type === undefined) return { error: unknownVariant(variant, Object.keys(variants)) };
  return readVariant(content, type, { path: `${name}::${variant}`, variant }, read);
}

interface Named {
  /** `Mode::Loud`. */
  readonly path: string;
  readonly variant: string;
}

/**
 * `content`: what the object has for the variant, undefined where a string named it.
 * Source: serde_json 1.0.154, `src/value/de.rs`, `VariantRefDeserializer`; serde_derive 1.0.229, `src/de/enum_.rs`.
 */
function readVariant(
  content: Json | undefined,
  type: VariantType,
  { path, variant }: Named,
  read: Reader,
): Reading {
  if (type === 'unit') {
    return content === undefined || content === null
      ? { value: variant }
      : { error: invalidType(unexpected(content), 'unit') };
  }
  const tagged = (reading: Reading): Reading =>
    'error' in reading ? reading : { value: { [variant]: reading.value } };
  if ('newtype' in type)
    return content === undefined ? bare('newtype variant') : tagged(read(content, type.newtype));
  if ('tuple' in type) {
    if (content === undefined) return bare('tuple variant');
    return tagged(readTupleVariant(content, type.tuple, `tuple variant ${path}`, read));
  }
  if (content === undefined) return bare('struct variant');
  return isObject(content)
    ? tagged(readFields(content, type.struct, read))
    : { error: invalidType(unexpected(content), 'struct variant') };
}

function readTupleVariant(
  content: Json,
  types: readonly ValueType[],
  expected: string,
  read: Reader,
): Reading {
  if (!isList(content)) return { error: invalidType(unexpected(content), 'tuple variant') };
  // An empty list is offered as a unit, which no tuple variant takes.
  if (content.length === 0) return { error: invalidType('null', expected) };
  const all = readItems(content, types, withElements(expected, types.length), read);
  return 'error' in all ? all : { value: all.values };
}
