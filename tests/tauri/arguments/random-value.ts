import type { ValueType, VariantType } from '../../../src/simulation/index.ts';
import type { Json } from '../../../src/trace/record/trace.ts';
import type { Draw } from './draw.ts';

/* Each list has common values, and those at the borders of a rule. */

const integers = [
  ...[0, 1, -1, 7, 255, 256, -128, -129, 127, 128, 32767, 32768, -32768, -32769, 65535, 65536],
  ...[2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 32 - 1, 2 ** 32],
  ...[
    2 ** 53,
    2 ** 53 - 1,
    -(2 ** 53),
    2 ** 63,
    -(2 ** 63),
    -(2 ** 63) - 2048,
    2 ** 64,
    2 ** 64 - 2048,
    2 ** 65,
  ],
  ...[16777217, 33554435, 9007199791611904, 1e19, 1e20, 123456789012345680000, -0],
];
const floats = [
  ...[1.5, -0.5, 0.1, 1e-7, 1.5e-7, 0.00001, 0.000001, 123456.789, 1e21, 1.5e300, -1e22, 5e-324, 2.5e-310],
  ...[Number.MAX_VALUE, 3.4028235e38, 3.5e38, 1e39, 1.1754944e-38, 1e-46, 0.30000000000000004, 1e15 + 0.5],
  ...[2.2250738585072014e-308, 9007199254740992.5, 4.35, 0.1234567890123456, 8.41e21, 1.0000000000000002],
];
const strings = [
  ...[
    '',
    'a',
    'text',
    'é',
    'ab',
    '7',
    'true',
    'null',
    '🦀',
    '🦀🦀',
    'e\u0301',
    '\u0301',
    'a\nb',
    'tab\t',
    '"quoted"',
  ],
  ...[
    "it's",
    'back\\slash',
    '\0',
    '\u007f',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u200b',
    '\u2028',
    '\ufeff',
    '\ue000',
  ],
  ...[
    '\u{1f468}\u200d\u{1f469}',
    '\u{e0001}',
    '\u{f0000}',
    '\u3000',
    ' ',
    '\u093f',
    'क्षि',
    'x at line 0 column 5',
  ],
  ...['__CHANNEL__:7', '__CHANNEL__:+7', '__CHANNEL__:007', '__CHANNEL__:', '__CHANNEL__:4294967295'],
  ...[
    '__CHANNEL__:4294967296',
    '__CHANNEL__:-1',
    '__channel__:7',
    ' __CHANNEL__:7',
    '__CHANNEL__:7 ',
    '__CHANNEL__:1e3',
  ],
];
const keys = [
  'a',
  'zeta',
  'alpha',
  'Beta',
  'type',
  'é',
  'kind',
  'label',
  'Quiet',
  'value',
  '',
  '\u{1f980}',
  '\uff5e',
];

function number(draw: Draw): number {
  if (draw.chance(0.4)) return draw.pick(integers);
  if (draw.chance(0.5)) return draw.pick(floats);
  const digits = draw.below(2 ** 31) * 2 ** draw.below(34) + draw.below(1000);
  const scaled = draw.chance(0.5) ? digits : digits / 10 ** draw.below(30);
  return draw.chance(0.3) ? -scaled : scaled;
}

function randomString(draw: Draw): string {
  if (draw.chance(0.8)) return draw.pick(strings);
  return draw.list(3, () => String.fromCodePoint(codePoint(draw))).join('');
}

/** Any but a surrogate, which no request can carry. */
function codePoint(draw: Draw): number {
  const point = draw.chance(0.7) ? draw.below(0x3000) : draw.below(0x110000);
  return point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
}

/** A JSON value of any kind. */
export function anyValue(draw: Draw, depth = 2): Json {
  switch (draw.below(depth === 0 ? 5 : 7)) {
    case 0:
      return null;
    case 1:
      return draw.chance(0.5);
    case 2:
    case 3:
      return number(draw);
    case 4:
      return randomString(draw);
    case 5:
      return draw.list(3, () => anyValue(draw, depth - 1));
    default:
      return Object.fromEntries(draw.list(3, () => [draw.pick(keys), anyValue(draw, depth - 1)] as const));
  }
}

/** The share of values, at every depth, that need not have the kind that their type asks for. */
const ODD = 0.12;

/** A value for a type: mostly one that fits, often one at a border of it. */
export function valueFor(type: ValueType, draw: Draw): Json {
  if (draw.chance(ODD)) return anyValue(draw);
  const inner = (each: ValueType) => valueFor(each, draw);
  if (typeof type === 'string') return simpleFor(type, draw);
  if ('option' in type) return draw.chance(0.2) ? null : inner(type.option);
  if ('vec' in type) return draw.list(3, () => inner(type.vec));
  if ('map' in type)
    return Object.fromEntries(draw.list(3, () => [draw.pick(keys), inner(type.map)] as const));
  if ('tuple' in type) return listFor(type.tuple, draw);
  if ('struct' in type)
    return draw.chance(0.2) ? listFor(Object.values(type.struct), draw) : objectFor(type.struct, draw);
  const names = Object.keys(type.enum);
  const name = draw.chance(0.06) ? draw.pick(['nope', 'quiet', '']) : draw.pick(names);
  const variant = type.enum[name] ?? 'unit';
  if (draw.chance(0.05)) return { [name]: null, another: null };
  if (draw.chance(variant === 'unit' ? 0.7 : 0.1)) return name;
  return { [name]: contentFor(variant, draw) };
}

function simpleFor(type: Extract<ValueType, string>, draw: Draw): Json {
  switch (type) {
    case 'Value':
      return anyValue(draw);
    case 'bool':
      return draw.chance(0.5);
    case 'char':
    case 'String':
      return randomString(draw);
    case 'f32':
    case 'f64':
      return number(draw);
    default:
      return draw.chance(0.5) ? draw.below(100) : draw.pick(integers);
  }
}

/** A list with one item too few or too many now and then. */
function listFor(types: readonly ValueType[], draw: Draw): Json {
  const items = types.map((each) => valueFor(each, draw));
  if (draw.chance(0.12)) return items.slice(0, draw.below(items.length + 1));
  return draw.chance(0.08) ? [...items, anyValue(draw, 0)] : items;
}

/** An object with a field that is missing or unknown now and then. */
function objectFor(fields: Readonly<Record<string, ValueType>>, draw: Draw): Json {
  const given = Object.entries(fields).filter(() => draw.chance(0.93));
  const unknown = draw.chance(0.2) ? [[draw.pick(keys), anyValue(draw, 0)] as const] : [];
  return Object.fromEntries([
    ...unknown,
    ...given.map(([field, type]) => [field, valueFor(type, draw)] as const),
  ]);
}

function contentFor(variant: VariantType, draw: Draw): Json {
  if (variant === 'unit') return draw.chance(0.7) ? null : anyValue(draw, 1);
  if (draw.chance(ODD)) return anyValue(draw);
  if ('newtype' in variant) return valueFor(variant.newtype, draw);
  return 'tuple' in variant ? listFor(variant.tuple, draw) : objectFor(variant.struct, draw);
}
