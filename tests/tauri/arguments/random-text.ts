import { Draw } from './draw.ts';
import { anyValue } from './random-value.ts';
import type { Json } from '../../../src/trace/record/trace.ts';

export const forms = ['sealed', 'json', 'message', 'sealedMessage'] as const;

/** A text that Tauri reads in one of four forms: a line for the Rust program. */
export interface TextLine {
  readonly form: (typeof forms)[number];
  /** UTF-8, but for the body of a request, which can be any bytes. */
  readonly bytes: readonly number[];
}

/** A text by chance, mostly one that fits; `seed` decides all of it. */
export function randomText(seed: number): TextLine {
  const draw = new Draw(seed);
  const form = draw.pick(forms);
  const value = valueFor(form, draw);
  const written = draw.chance(0.1) ? JSON.stringify(value, null, 1) : JSON.stringify(value);
  const given = draw.chance(0.06) ? withFieldBefore(written, draw) : written;
  const text = draw.chance(0.3) ? damaged(given, draw) : given;
  const bytes = [...Buffer.from(text)];
  const isBody = form === 'sealed' || form === 'json';
  return { form, bytes: isBody && draw.chance(0.1) ? withOddByte(bytes, draw) : bytes };
}

/** Strings that JavaScript has and UTF-8 has not. */
const loneSurrogates = ['\ud800', 'a\udc00', '\udfff', 'é\udc00', '\udbff\n', '\ud800\ud800\udc00'];

function valueFor(form: TextLine['form'], draw: Draw): Json {
  if (draw.chance(0.1)) return anyValue(draw);
  switch (form) {
    case 'sealed':
      return sealed(draw);
    case 'json':
      if (draw.chance(0.07)) return draw.pick(loneSurrogates);
      return draw.chance(0.05) ? nested(124 + draw.below(8), draw) : anyValue(draw, 3);
    case 'message':
      return message(anyValue(draw), draw);
    case 'sealedMessage':
      return message(sealed(draw), draw);
  }
}

/** A list in a list, so many deep. */
function nested(depth: number, draw: Draw): Json {
  let value: Json = [];
  for (let level = 1; level < depth; level += 1) value = draw.chance(0.5) ? [value] : { a: value };
  return value;
}

/** The share of fields that are absent, and of those that have a value of any kind. */
const [ABSENT, ODD] = [0.05, 0.05];

type Field = readonly [name: string, value: Json];

/** An object, or the list of its values. */
function objectOf(fields: readonly Field[], draw: Draw): Json {
  const given = fields
    .filter(() => !draw.chance(ABSENT))
    .map(([name, value]): Field => [name, draw.chance(ODD) ? anyValue(draw, 1) : value]);
  if (draw.chance(0.08)) return given.map(([, value]) => value);
  const unknown: readonly Field[] = draw.chance(0.15) ? [['other', anyValue(draw)]] : [];
  return Object.fromEntries(draw.chance(0.5) ? [...unknown, ...given] : [...given, ...unknown]);
}

const bytesOf = (count: number, draw: Draw): Json =>
  Array.from({ length: count }, () => (draw.chance(0.01) ? 256 - draw.below(3) * 257 : draw.below(256)));

const sealed = (draw: Draw): Json =>
  objectOf(
    [
      ['nonce', bytesOf(draw.chance(0.9) ? 12 : draw.below(14), draw)],
      ['payload', bytesOf(draw.below(6), draw)],
      ['contentType', 'application/json'],
    ],
    draw,
  );

const headerNames = ['path', 'X-A', 'a b', '', 'ä', 'x:y', 'Content-Type'];
const headerValues = ['1', '', 'a b', 'ä', '\n', '\t', '\u007f'];

function message(payload: Json, draw: Draw): Json {
  const headers: readonly Field[] = draw.chance(0.4)
    ? [[draw.pick(headerNames), draw.chance(0.1) ? anyValue(draw, 0) : draw.pick(headerValues)]]
    : [];
  const options = objectOf(
    [
      ['headers', Object.fromEntries(headers)],
      ['customProtocolIpcBlocked', draw.chance(0.5)],
    ],
    draw,
  );
  return objectOf(
    [
      ['cmd', 'save'],
      ['callback', draw.chance(0.1) ? 2 ** 32 - draw.below(2) : draw.below(2 ** 32)],
      ['error', draw.below(2 ** 32)],
      ['payload', payload],
      ['options', draw.chance(0.1) ? null : options],
      ['__TAURI_INVOKE_KEY__', 'KEY'],
    ],
    draw,
  );
}

/** What a text can have in the place of a part of it. */
const parts = [
  ...[
    '',
    ' ',
    '\n',
    ',',
    ':',
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    '0',
    '01',
    '-',
    '.',
    '1.',
    '1e',
    '1e+',
    '-0',
    '1e400',
  ],
  ...[
    'null',
    'nul',
    'true',
    'fals',
    'NaN',
    '"a":1,',
    '"nonce":[],',
    '"cmd":"a",',
    '"\\u00e9"',
    '"\\ud83e\\udd80"',
  ],
  ...['"\\ud800"', '"\\udc00"', '"\\ud800\\n"', '"\\u12"', '"\\x"', '\u0001', '"\u0001"', 'ä', ',]', ',}'],
];

const fieldTexts = ['"nonce":[],', '"contentType":"",', '"cmd":"a",', '"options":null,', '"other":0,'];

/** An object's text with one more field, which can be there already. */
const withFieldBefore = (text: string, draw: Draw) =>
  text.startsWith('{"') ? `{${draw.pick(fieldTexts)}${text.slice(1)}` : text;

/** A text of which a part is cut, doubled or replaced, or that ends too early. */
function damaged(text: string, draw: Draw): string {
  const characters = Array.from(text);
  const at = draw.below(characters.length + 1);
  const before = characters.slice(0, at).join('');
  if (draw.chance(0.2)) return before;
  const rest = characters.slice(at + draw.below(4)).join('');
  return `${before}${draw.pick(parts)}${rest}`;
}

function withOddByte(bytes: readonly number[], draw: Draw): readonly number[] {
  const at = draw.below(bytes.length + 1);
  const odd = draw.pick([
    [0xff],
    [0xc3],
    [0xe2, 0x82],
    [0xed, 0xa0, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xc3, 0xa9],
  ]);
  return [...bytes.slice(0, at), ...odd, ...bytes.slice(at)];
}
