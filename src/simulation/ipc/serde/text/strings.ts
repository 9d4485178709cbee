import { utf8, utf8Text } from '../../bytes.ts';
import { code, type Cursor } from './cursor.ts';

const [QUOTE, BACKSLASH] = [34, 92];

/** Bytes below are control characters. */
const FIRST_PRINTED = 32;

const END = 'EOF while parsing a string';
const CONTROL = String.raw`control character (\u0000-\u001F) found while parsing a string`;

const escapes: Readonly<Record<string, number>> = {
  '"': QUOTE,
  '\\': BACKSLASH,
  '/': 47,
  b: 8,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
};

/** Reads a string behind its quotation mark. Source: serde_json 1.0.154, `src/read.rs`, `parse_str_bytes`. */
export function readString(cursor: Cursor): string {
  const bytes: number[] = [];
  for (;;) {
    const byte = cursor.next();
    if (byte === undefined) throw cursor.error(END);
    if (byte === QUOTE) return textOf(bytes, cursor);
    if (byte < FIRST_PRINTED) throw cursor.error(CONTROL);
    if (byte === BACKSLASH) bytes.push(...readEscape(cursor));
    else bytes.push(byte);
  }
}

/** Passes a string whose value nobody wants. Source: serde_json 1.0.154, `src/read.rs`, `ignore_str`. */
export function skipString(cursor: Cursor): void {
  for (;;) {
    const byte = cursor.peek();
    if (byte === undefined) throw cursor.error(END);
    if (byte < FIRST_PRINTED) throw cursor.error(CONTROL);
    cursor.index += 1;
    if (byte === QUOTE) return;
    if (byte !== BACKSLASH) continue;
    const escape = nextOfString(cursor);
    if (escape === code('u')) readHex(cursor);
    else if (escapedBy(escape) === undefined) throw cursor.error('invalid escape');
  }
}

const escapedBy = (byte: number): number | undefined => escapes[String.fromCharCode(byte)];

function nextOfString(cursor: Cursor): number {
  const byte = cursor.next();
  if (byte === undefined) throw cursor.error(END);
  return byte;
}

function readEscape(cursor: Cursor): readonly number[] {
  const byte = nextOfString(cursor);
  if (byte === code('u')) return readUnicodeEscape(cursor);
  const escaped = escapedBy(byte);
  if (escaped === undefined) throw cursor.error('invalid escape');
  return [escaped];
}

const HEX_DIGITS = 4;

function readHex(cursor: Cursor): number {
  const digits = cursor.bytes.slice(cursor.index, cursor.index + HEX_DIGITS);
  cursor.index += digits.length;
  if (digits.length < HEX_DIGITS) throw cursor.error(END);
  const text = String.fromCharCode(...digits);
  if (!/^[0-9a-f]{4}$/i.test(text)) throw cursor.error('invalid escape');
  return Number.parseInt(text, 16);
}

const isTrailing = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
const isLeading = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const LONE = 'lone leading surrogate in hex escape';

/** Source: serde_json 1.0.154, `src/read.rs`, `parse_unicode_escape`. */
function readUnicodeEscape(cursor: Cursor): readonly number[] {
  const first = readHex(cursor);
  if (isTrailing(first)) throw cursor.error(LONE);
  if (!isLeading(first)) return utf8(String.fromCharCode(first));
  for (const expected of ['\\', 'u']) {
    const byte = nextOfString(cursor);
    if (byte !== code(expected)) throw cursor.error('unexpected end of hex escape');
  }
  const second = readHex(cursor);
  if (!isTrailing(second)) throw cursor.error(LONE);
  return utf8(String.fromCharCode(first, second));
}

/** Source: serde_json 1.0.154, `src/read.rs`, `as_str`. */
function textOf(bytes: readonly number[], cursor: Cursor): string {
  const valid = validUpTo(bytes);
  if (valid < bytes.length) throw cursor.errorBefore('invalid unicode code point', bytes.length - valid);
  return utf8Text(bytes);
}

/** How many bytes from the first are UTF-8. */
function validUpTo(bytes: readonly number[]): number {
  let index = 0;
  while (index < bytes.length) {
    const length = lengthAt(bytes, index);
    if (length === 0) return index;
    index += length;
  }
  return index;
}

/** First bytes of a character, the least and greatest of the byte after it, and its length. */
const characters = [
  [0xc2, 0xdf, 0x80, 0xbf, 2],
  [0xe0, 0xe0, 0xa0, 0xbf, 3],
  [0xe1, 0xec, 0x80, 0xbf, 3],
  [0xed, 0xed, 0x80, 0x9f, 3],
  [0xee, 0xef, 0x80, 0xbf, 3],
  [0xf0, 0xf0, 0x90, 0xbf, 4],
  [0xf1, 0xf3, 0x80, 0xbf, 4],
  [0xf4, 0xf4, 0x80, 0x8f, 4],
] as const;

/** The length of the character there; 0 if it is none. */
function lengthAt(bytes: readonly number[], index: number): number {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return 1;
  const form = characters.find(([least, greatest]) => first >= least && first <= greatest);
  if (!form) return 0;
  const [, , least, greatest, length] = form;
  const rest = bytes.slice(index + 1, index + length);
  const isWhole = rest.length === length - 1 && rest.every((byte) => byte >> 6 === 2);
  const second = rest[0] ?? 0;
  return isWhole && second >= least && second <= greatest ? length : 0;
}
