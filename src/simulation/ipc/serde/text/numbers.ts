import { type JsonNumber, parseJsonNumber } from '../json-number.ts';
import { code, type Cursor, isDigit } from './cursor.ts';

const INVALID = 'invalid number';
const END = 'EOF while parsing a value';

/** Reads a number. Source: serde_json 1.0.154, `src/de.rs`, `parse_integer`, `parse_decimal`, `parse_exponent`. */
export function readNumber(cursor: Cursor): JsonNumber {
  const start = cursor.index;
  if (cursor.isAt('-')) cursor.index += 1;
  readWhole(cursor, () => {
    throw cursor.error(END);
  });
  if (cursor.isAt('.')) {
    readFraction(cursor, () => {
      throw cursor.peek() === undefined ? cursor.peekError(END) : cursor.peekError(INVALID);
    });
  }
  if (cursor.isAt('e') || cursor.isAt('E')) {
    readExponent(cursor, () => {
      throw cursor.error(END);
    });
  }
  const text = String.fromCharCode(...cursor.bytes.slice(start, cursor.index));
  const number = parseJsonNumber(text);
  if (number) return number;
  const [mantissa = '', exponent = ''] = text.split(/e/i);
  if (exponent !== '') cursor.index = start + mantissa.length + 'e'.length + lengthTried(exponent);
  throw cursor.error('number out of range');
}

const I32_MAX = 2 ** 31 - 1;

/** How much of an exponent is read until it is found to be too great; all of it if only the number is. */
function lengthTried(exponent: string): number {
  const signs = /^[+-]?/.exec(exponent)?.[0].length ?? 0;
  const lengths = Array.from({ length: exponent.length - signs }, (_, index) => signs + index + 1);
  return lengths.find((length) => Number(exponent.slice(signs, length)) > I32_MAX) ?? exponent.length;
}

/** Passes a number that nobody wants. Source: serde_json 1.0.154, `src/de.rs`, `ignore_integer`. */
export function skipNumber(cursor: Cursor): void {
  const refuse = () => {
    throw cursor.error(INVALID);
  };
  if (cursor.isAt('-')) cursor.index += 1;
  readWhole(cursor, refuse);
  if (cursor.isAt('.')) {
    readFraction(cursor, () => {
      throw cursor.peekError(INVALID);
    });
  }
  if (cursor.isAt('e') || cursor.isAt('E')) readExponent(cursor, refuse);
}

/** What is to happen where the text ends, or has no digit. */
type Refuse = () => never | void;

function readWhole(cursor: Cursor, refuseEnd: Refuse): void {
  const first = cursor.next();
  if (first === undefined) refuseEnd();
  if (!isDigit(first)) throw cursor.error(INVALID);
  if (first === code('0')) {
    if (cursor.isAtDigit()) throw cursor.peekError(INVALID);
    return;
  }
  readDigits(cursor);
}

function readFraction(cursor: Cursor, refuseNone: Refuse): void {
  cursor.index += 1;
  if (!cursor.isAtDigit()) refuseNone();
  readDigits(cursor);
}

function readExponent(cursor: Cursor, refuseEnd: Refuse): void {
  cursor.index += 1;
  if (cursor.isAt('+') || cursor.isAt('-')) cursor.index += 1;
  const first = cursor.next();
  if (first === undefined) refuseEnd();
  if (!isDigit(first)) throw cursor.error(INVALID);
  readDigits(cursor);
}

function readDigits(cursor: Cursor): void {
  while (cursor.isAtDigit()) cursor.index += 1;
}
