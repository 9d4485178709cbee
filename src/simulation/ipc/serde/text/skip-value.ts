import { code, type Cursor } from './cursor.ts';
import { skipNumber } from './numbers.ts';
import { skipString } from './strings.ts';
import { idents, readIdent } from './words.ts';

type Frame = '[' | '{';

const closing = { '[': ']', '{': '}' } as const;
const names = { '[': 'a list', '{': 'an object' } as const;

/** Passes a value that nobody wants, however deep it is. Source: serde_json 1.0.154, `src/de.rs`, `ignore_value`. */
export function skipValue(cursor: Cursor): void {
  const frames: Frame[] = [];
  do {
    const opened = skipScalar(cursor);
    if (opened) frames.push(opened);
    goToNextValue(cursor, frames, opened === undefined);
  } while (frames.length > 0);
}

/** Passes a value that holds no others, or enters one that does, and returns how it opens. */
function skipScalar(cursor: Cursor): Frame | undefined {
  const peek = cursor.skipWhitespace();
  if (peek === undefined) throw cursor.peekError('EOF while parsing a value');
  const character = String.fromCharCode(peek);
  if (cursor.isAtDigit() || character === '-') {
    skipNumber(cursor);
    return undefined;
  }
  const ident = idents[character];
  const isOpening = character === '[' || character === '{';
  if (!ident && !isOpening && character !== '"') throw cursor.peekError('expected value');
  cursor.index += 1;
  if (ident) readIdent(cursor, ident[0]);
  if (character === '"') skipString(cursor);
  return isOpening ? character : undefined;
}

/** Leaves the frames that end here, and goes on to the next value of the innermost that does not. */
function goToNextValue(cursor: Cursor, frames: Frame[], hadValue: boolean): void {
  let acceptsComma = hadValue;
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const peek = cursor.skipWhitespace();
    if (peek === undefined) throw cursor.peekError(`EOF while parsing ${names[frame]}`);
    if (peek === code(closing[frame])) {
      cursor.index += 1;
      frames.pop();
      acceptsComma = true;
      continue;
    }
    if (acceptsComma && peek !== code(',')) throw cursor.peekError(`expected \`,\` or \`${closing[frame]}\``);
    if (acceptsComma) cursor.index += 1;
    if (frame === '{') skipKey(cursor);
    return;
  }
}

function skipKey(cursor: Cursor): void {
  const quote = cursor.skipWhitespace();
  if (quote === undefined) throw cursor.peekError('EOF while parsing an object');
  if (quote !== code('"')) throw cursor.peekError('key must be a string');
  cursor.index += 1;
  skipString(cursor);
  readColon(cursor);
}

/** Source: serde_json 1.0.154, `src/de.rs`, `parse_object_colon`. */
export function readColon(cursor: Cursor): void {
  const colon = cursor.skipWhitespace();
  if (colon === undefined) throw cursor.peekError('EOF while parsing an object');
  if (colon !== code(':')) throw cursor.peekError('expected `:`');
  cursor.index += 1;
}
