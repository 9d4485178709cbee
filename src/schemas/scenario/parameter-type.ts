import { z } from 'astro/zod';

/** What Tauri hands to a command without a key of the payload. */
export type InjectedType = (typeof injectedTypes)[number];

/** The content of an enum's variant. serde names the variant by the one key of an object, or by a string if it is a unit. */
export type VariantType =
  | 'unit'
  | { readonly newtype: ValueType }
  | { readonly tuple: readonly ValueType[] }
  | { readonly struct: Readonly<Record<string, ValueType>> };

/** A type that serde reads from JSON. Written out: TypeScript infers no type that holds itself. */
export type ValueType =
  | (typeof simpleTypes)[number]
  | { readonly option: ValueType }
  | { readonly vec: ValueType }
  /** A `HashMap<String, T>`. */
  | { readonly map: ValueType }
  | { readonly tuple: readonly ValueType[] }
  | { readonly struct: Readonly<Record<string, ValueType>>; readonly name: string }
  | { readonly enum: Readonly<Record<string, VariantType>>; readonly name: string };

export type ParameterType = ValueType | InjectedType | 'Channel';

/** Types of parameters that the core process fills in. */
export const injectedTypes = [
  'State',
  'CommandScope',
  'Request',
  'AppHandle',
  'Window',
  'Webview',
  'WebviewWindow',
] as const;

/** Types of JSON values that hold no other type. */
export const simpleTypes = [
  ...(['i8', 'i16', 'i32', 'i64', 'i128', 'isize'] as const),
  ...(['u8', 'u16', 'u32', 'u64', 'u128', 'usize'] as const),
  ...(['f32', 'f64', 'bool', 'char', 'String'] as const),
  /** `serde_json::Value`. */
  'Value',
] as const;

/** Keywords that not even `r#` makes a name. */
const unusable: ReadonlySet<string> = new Set(['_', 'self', 'Self', 'super', 'crate']);

const rustName = z
  .string()
  .regex(
    /^(?=.{1,64}$)[\p{XID_Start}_]\p{XID_Continue}*$/u,
    'a name is one as Rust has them: letters, digits, _',
  )
  .refine((name) => !unusable.has(name), 'Rust takes this word for no name');

const notOfJson: readonly string[] = [...injectedTypes, 'Channel'];
const known: readonly string[] = [...simpleTypes, 'unit'];

/** What is wrong with a type that no form fits: the nearest thing to say. */
function describeMisfit(input: unknown): string {
  const name = typeof input === 'string' ? input : namesInside(input).find((each) => !known.includes(each));
  if (name === undefined)
    return 'a type is a name, { option: T }, { vec: T }, { map: T }, { tuple: [T, …] }, { struct: { field: T }, name } or { enum: { Variant: … }, name }';
  return notOfJson.includes(name)
    ? `${name} is no value of JSON: only a parameter itself can have this type`
    : `no type ${name} is known: use ${[...simpleTypes, ...notOfJson].join(', ')}, or an object such as { vec: String }`;
}

/** The names of types inside of one; what a struct or an enum is called is none. */
function namesInside(input: unknown): readonly string[] {
  if (typeof input === 'string') return [input];
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input).flatMap(([key, value]) => (key === 'name' ? [] : namesInside(value)));
}

const misfit = { error: ({ input }: { readonly input?: unknown }) => describeMisfit(input) };

/** serde reads tuples of up to 16 values. */
const MAX_TUPLE = 16;

const valueTypeSchema: z.ZodType<ValueType> = z.lazy(() =>
  z.union(
    [
      z.enum(simpleTypes),
      z.strictObject({ option: valueTypeSchema }),
      z.strictObject({ vec: valueTypeSchema }),
      z.strictObject({ map: valueTypeSchema }),
      z.strictObject({ tuple: z.array(valueTypeSchema).min(1).max(MAX_TUPLE) }),
      z.strictObject({ struct: fieldsSchema, name: rustName }),
      z.strictObject({
        enum: z.record(rustName, variantSchema).refine(hasEntries, noVariant),
        name: rustName,
      }),
    ],
    misfit,
  ),
);

const fieldsSchema = z.lazy(() => z.record(rustName, valueTypeSchema));

const hasEntries = (record: object) => Object.keys(record).length > 0;

const noVariant = 'an enum has at least one variant';

const variantSchema: z.ZodType<VariantType> = z.lazy(() =>
  z.union(
    [
      z.literal('unit'),
      z.strictObject({ newtype: valueTypeSchema }),
      z.strictObject({ tuple: z.array(valueTypeSchema).min(2).max(MAX_TUPLE) }),
      z.strictObject({ struct: fieldsSchema }),
    ],
    { error: 'a variant is unit, { newtype: T }, { tuple: [T, T, …] } or { struct: { field: T } }' },
  ),
);

export const parameterTypeSchema: z.ZodType<ParameterType> = z.union(
  [z.enum([...injectedTypes, 'Channel']), valueTypeSchema],
  misfit,
);
