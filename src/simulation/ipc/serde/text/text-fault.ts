import {
  invalidLength,
  invalidType,
  invalidValue,
  missingField,
  unexpected,
  unexpectedNumber,
} from '../error-texts.ts';
import { withElements } from '../sequences.ts';
import { code, Cursor, JsonTextError } from './cursor.ts';
import { readNumber } from './numbers.ts';
import { readColon, skipValue } from './skip-value.ts';
import { readString } from './strings.ts';
import { idents, readIdent } from './words.ts';

/** A type that Tauri reads from the text of a message. */
export type TextShape =
  | 'String'
  | 'bool'
  | 'u8'
  | 'u32'
  | 'Value'
  | { readonly vec: TextShape }
  | { readonly option: TextShape }
  /** A `HashMap<String, String>`, and what is wrong with its entries. */
  | { readonly strings: (entries: ReadonlyMap<string, string>) => string | undefined }
  | StructShape;

export interface StructShape {
  readonly struct: Readonly<Record<string, TextShape>>;
  readonly name: string;
  readonly hasDefaults?: true;
}

/**
 * Why serde_json cannot read those bytes as a type; undefined if it can. The place in the text is that of serde_json too.
 * One thing is not read as there: the key that `serde_json::value::RawValue` keeps for itself, which no page has.
 * Source: serde_json 1.0.154, `src/de.rs`, `from_trait`.
 */
export function textFault(bytes: readonly number[], shape: TextShape): string | undefined {
  const cursor = new Cursor(bytes);
  try {
    new TextReader(cursor).read(shape);
    if (cursor.skipWhitespace() !== undefined) throw cursor.peekError('trailing characters');
    return undefined;
  } catch (error) {
    if (error instanceof JsonTextError) return error.message;
    throw error;
  }
}

/** An error of a type, which gets the place where the value that holds it ends. */
class ShapeError extends Error {}

/** How many lists and objects may be inside of each other. */
const MAX_DEPTH = 127;

const [LEAST, GREATEST] = [
  { u8: 0n, u32: 0n },
  { u8: 255n, u32: 2n ** 32n - 1n },
];

/** Reads a text once, from its start. Source: serde_json 1.0.154, `src/de.rs`, `Deserializer`. */
class TextReader {
  readonly #cursor: Cursor;
  #depth = 0;

  constructor(cursor: Cursor) {
    this.#cursor = cursor;
  }

  read(shape: TextShape): void {
    if (typeof shape === 'object' && 'option' in shape) {
      const isNull = this.#cursor.skipWhitespace() === code('n');
      this.read(isNull ? 'Value' : shape.option);
      return;
    }
    if (this.#cursor.skipWhitespace() === undefined)
      throw this.#cursor.peekError('EOF while parsing a value');
    let late: string | undefined;
    try {
      late = this.#readPresent(shape);
    } catch (error) {
      throw error instanceof ShapeError ? this.#cursor.error(error.message) : error;
    }
    if (late !== undefined) throw new ShapeError(late);
  }

  /** Returns a fault that is found only once the value is read: it gets the place of the value around. */
  #readPresent(shape: Exclude<TextShape, { option: unknown }>): string | undefined {
    switch (shape) {
      case 'String':
        if (!this.#cursor.isAt('"')) this.#refuse('a string');
        this.#readText();
        return undefined;
      case 'bool':
        if (!this.#cursor.isAt('t') && !this.#cursor.isAt('f')) this.#refuse('a boolean');
        this.#readWord();
        return undefined;
      case 'u8':
      case 'u32':
        this.#readInteger(shape);
        return undefined;
      case 'Value':
        this.#readAny();
        return undefined;
      default:
        return this.#readCompound(shape);
    }
  }

  #readCompound(
    shape: Extract<TextShape, { vec: unknown } | { strings: unknown } | { struct: unknown }>,
  ): string | undefined {
    const cursor = this.#cursor;
    if ('vec' in shape) {
      if (!cursor.isAt('[')) this.#refuse('a sequence');
      this.#inside(']', () => {
        for (let isFirst = true; this.#hasItem(isFirst); isFirst = false) this.read(shape.vec);
      });
      return undefined;
    }
    if ('strings' in shape) {
      if (!cursor.isAt('{')) this.#refuse('a map');
      return shape.strings(this.#readStrings());
    }
    if (cursor.isAt('[')) this.#inside(']', () => this.#readFieldsInOrder(shape));
    else if (cursor.isAt('{')) this.#inside('}', () => this.#readFields(shape));
    else this.#refuse(`struct ${shape.name}`);
    return undefined;
  }

  #readText(): string {
    this.#cursor.index += 1;
    return readString(this.#cursor);
  }

  #readWord(): null | boolean {
    const [rest, value] = idents[String.fromCharCode(this.#cursor.next() ?? 0)] ?? ['', null];
    readIdent(this.#cursor, rest);
    return value;
  }

  #isAtNumber = () => this.#cursor.isAtDigit() || this.#cursor.isAt('-');

  #readInteger(type: 'u8' | 'u32'): void {
    if (!this.#isAtNumber()) this.#refuse(type);
    const number = readNumber(this.#cursor);
    if (number.kind === 'float') throw new ShapeError(invalidType(unexpectedNumber(number), type));
    if (number.value < LEAST[type] || number.value > GREATEST[type])
      throw new ShapeError(invalidValue(unexpectedNumber(number), type));
  }

  #readAny(): void {
    const cursor = this.#cursor;
    if (this.#isAtNumber()) readNumber(cursor);
    else if (cursor.isAt('"')) this.#readText();
    else if (cursor.isAt('[')) {
      this.#inside(']', () => {
        for (let isFirst = true; this.#hasItem(isFirst); isFirst = false) this.read('Value');
      });
    } else if (cursor.isAt('{')) {
      this.#inside('}', () => {
        for (let isFirst = true; this.#hasKey(isFirst); isFirst = false) {
          this.#readText();
          readColon(cursor);
          this.read('Value');
        }
      });
    } else if (this.#isAtWord()) this.#readWord();
    else throw cursor.peekError('expected value');
  }

  #isAtWord = () => Object.hasOwn(idents, String.fromCharCode(this.#cursor.peek() ?? 0));

  /** Throws that the value there is not what was expected. Source: `peek_invalid_type`. */
  #refuse(expected: string): never {
    const cursor = this.#cursor;
    const refused = (what: string) => new ShapeError(invalidType(what, expected));
    if (this.#isAtNumber()) throw refused(unexpectedNumber(readNumber(cursor)));
    if (cursor.isAt('"')) throw refused(unexpected(this.#readText()));
    if (cursor.isAt('[')) throw refused('sequence');
    if (cursor.isAt('{')) throw refused('map');
    if (this.#isAtWord()) throw refused(unexpected(this.#readWord()));
    throw cursor.peekError('expected value');
  }

  /** Reads what a list or an object holds, and its end, which is passed also where the type refuses what it holds. */
  #inside(end: ']' | '}', readContent: () => void): void {
    const cursor = this.#cursor;
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw cursor.peekError('recursion limit exceeded');
    cursor.index += 1;
    try {
      readContent();
    } catch (error) {
      if (error instanceof ShapeError) this.#passEnd(end);
      throw error;
    }
    this.#depth -= 1;
    this.#readEnd(end);
  }

  #passEnd(end: ']' | '}'): void {
    try {
      this.#readEnd(end);
    } catch {
      // The type's refusal came first.
    }
  }

  /** Source: `end_seq` and `end_map`. */
  #readEnd(end: ']' | '}'): void {
    const cursor = this.#cursor;
    const peek = cursor.skipWhitespace();
    if (peek === undefined)
      throw cursor.peekError(`EOF while parsing ${end === ']' ? 'a list' : 'an object'}`);
    if (peek === code(end)) {
      cursor.index += 1;
      return;
    }
    if (peek !== code(',')) throw cursor.peekError('trailing characters');
    if (end === '}') throw cursor.peekError('trailing comma');
    cursor.index += 1;
    throw cursor.peekError(cursor.skipWhitespace() === code(']') ? 'trailing comma' : 'trailing characters');
  }

  /** Source: `SeqAccess`, `has_next_element`. */
  #hasItem(isFirst: boolean): boolean {
    const cursor = this.#cursor;
    const peek = cursor.skipWhitespace();
    if (peek === undefined) throw cursor.peekError('EOF while parsing a list');
    if (peek === code(']')) return false;
    if (isFirst) return true;
    if (peek !== code(',')) throw cursor.peekError('expected `,` or `]`');
    cursor.index += 1;
    const next = cursor.skipWhitespace();
    if (next === undefined) throw cursor.peekError('EOF while parsing a value');
    if (next === code(']')) throw cursor.peekError('trailing comma');
    return true;
  }

  /** Source: `MapAccess`, `has_next_key`. */
  #hasKey(isFirst: boolean): boolean {
    const cursor = this.#cursor;
    const peek = cursor.skipWhitespace();
    if (peek === undefined) throw cursor.peekError('EOF while parsing an object');
    if (peek === code('}')) return false;
    if (!isFirst) {
      if (peek !== code(',')) throw cursor.peekError('expected `,` or `}`');
      cursor.index += 1;
      const next = cursor.skipWhitespace();
      if (next === undefined) throw cursor.peekError('EOF while parsing a value');
      if (next === code('}')) throw cursor.peekError('trailing comma');
    }
    if (!cursor.isAt('"')) throw cursor.peekError('key must be a string');
    return true;
  }

  #readStrings(): ReadonlyMap<string, string> {
    const entries = new Map<string, string>();
    this.#inside('}', () => {
      for (let isFirst = true; this.#hasKey(isFirst); isFirst = false) {
        const key = this.#readText();
        readColon(this.#cursor);
        if (this.#cursor.skipWhitespace() === code('"')) entries.set(key, this.#readText());
        else this.read('String');
      }
    });
    return entries;
  }

  #readFieldsInOrder({ struct, name, hasDefaults }: Extract<TextShape, { struct: unknown }>): void {
    const fields = Object.values(struct);
    for (const [index, shape] of fields.entries()) {
      if (this.#hasItem(index === 0)) this.read(shape);
      else if (!hasDefaults)
        throw new ShapeError(invalidLength(index, withElements(`struct ${name}`, fields.length)));
    }
  }

  /** Source: serde_derive 1.0.229, `src/de/struct_.rs`, `deserialize_map`. */
  #readFields({ struct, hasDefaults }: Extract<TextShape, { struct: unknown }>): void {
    const given = new Set<string>();
    for (let isFirst = true; this.#hasKey(isFirst); isFirst = false) {
      const key = this.#readText();
      const shape = Object.hasOwn(struct, key) ? struct[key] : undefined;
      if (shape !== undefined && given.has(key)) throw new ShapeError(`duplicate field \`${key}\``);
      given.add(key);
      readColon(this.#cursor);
      if (shape === undefined) skipValue(this.#cursor);
      else this.read(shape);
    }
    const missing = Object.entries(struct).find(([field, shape]) => !given.has(field) && !isOptional(shape));
    if (missing && !hasDefaults) throw new ShapeError(missingField(missing[0]));
  }
}

const isOptional = (shape: TextShape) => typeof shape === 'object' && 'option' in shape;
