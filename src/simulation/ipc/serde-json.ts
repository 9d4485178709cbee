import type { Json } from '../../trace/record/trace.ts';
import { utf8 } from './bytes.ts';
import { code, isDigit, JsonText, SerdeError } from './json-text.ts';

/*
 * Reads JSON text as serde_json 1.0.154 does, to the letter of its errors and the place that each names; but for how it
 * rounds numbers of more than 19 digits, and where it stops in an exponent that no number has.
 * Source: serde_json, `src/de.rs`; serde, `src/de/mod.rs`, `Unexpected`; what `derive(Deserialize)` writes.
 */

/** What Rust reads a text as. */
export type Shape =
  | 'String'
  | 'u8'
  | 'u32'
  | 'bool'
  /** `serde_json::Value`. */
  | 'Value'
  | { readonly option: Shape }
  | { readonly vec: Shape }
  | { readonly map: Shape; readonly check?: (map: Readonly<Record<string, unknown>>) => string | undefined }
  | { readonly struct: string; readonly fields: readonly Field[] };

interface Field {
  readonly name: string;
  readonly shape: Shape;
  /** It may be absent. */
  readonly isOptional?: boolean;
}

/** What was read, or the text of the error. */
export type Read = { readonly value: unknown } | { readonly fault: string };

export function readJson(text: string | readonly number[], shape: Shape): Read {
  const reader = new Reader(typeof text === 'string' ? utf8(text) : text);
  try {
    const value = reader.read(shape);
    reader.end();
    return { value };
  } catch (error) {
    if (error instanceof SerdeError) return { fault: error.text };
    throw error;
  }
}

const MAX_DEPTH = 128;
const limits = { u8: 255, u32: 4_294_967_295 } as const;
const expectations: Readonly<Record<string, string>> = {
  String: 'a string',
  u8: 'u8',
  u32: 'u32',
  bool: 'a boolean',
};

function expectationOf(shape: Shape): string {
  if (typeof shape === 'string') return expectations[shape] ?? shape;
  if ('vec' in shape) return 'a sequence';
  if ('map' in shape) return 'a map';
  return 'struct' in shape ? `struct ${shape.struct}` : 'option';
}

class Reader {
  readonly #text: JsonText;
  #depth = MAX_DEPTH;

  constructor(bytes: readonly number[]) {
    this.#text = new JsonText(bytes);
  }

  read(shape: Shape): unknown {
    if (shape === 'Value') return this.#value(false);
    if (typeof shape === 'object' && 'option' in shape) {
      if (this.#text.space() !== code('n')) return this.read(shape.option);
      this.#text.take();
      this.#text.ident('ull');
      return undefined;
    }
    const next = this.#text.space();
    if (next === undefined) throw this.#text.peekError('EOF while parsing a value');
    try {
      return this.#typed(shape, next);
    } catch (error) {
      if (error instanceof SerdeError) throw error.placedAt(this.#text.place());
      throw error;
    }
  }

  end(): void {
    if (this.#text.space() !== undefined) throw this.#text.peekError('trailing characters');
  }

  #typed(shape: Exclude<Shape, 'Value' | { readonly option: Shape }>, next: number): unknown {
    const expected = expectationOf(shape);
    switch (shape) {
      case 'String':
        if (next !== code('"')) throw this.#invalidType(expected);
        this.#text.take();
        return this.#text.string(false);
      case 'bool':
        if (next !== code('t') && next !== code('f')) throw this.#invalidType(expected);
        return this.#value(false);
      case 'u8':
      case 'u32': {
        if (!isDigit(next) && next !== code('-')) throw this.#invalidType(expected);
        const { text, isFloat } = this.#text.number(false);
        if (isFloat) throw new SerdeError(`invalid type: floating point \`${text}\`, expected ${expected}`);
        if (Number(text) < 0 || Number(text) > limits[shape])
          throw new SerdeError(`invalid value: integer \`${text}\`, expected ${expected}`);
        return Number(text);
      }
    }
    if ('vec' in shape) {
      if (next !== code('[')) throw this.#invalidType(expected);
      return this.#inside(() => [...this.#items(() => this.read(shape.vec))], ']');
    }
    if ('map' in shape) {
      if (next !== code('{')) throw this.#invalidType(expected);
      return this.#inside(() => this.#map(shape), '}');
    }
    if (next === code('[')) return this.#inside(() => this.#structFromList(shape), ']');
    if (next !== code('{')) throw this.#invalidType(expected);
    return this.#inside(() => this.#struct(shape), '}');
  }

  /** Reads what is inside of brackets. Its end is looked for even where that fails, which moves the place of an error. */
  #inside<Made>(read: () => Made, close: ']' | '}'): Made {
    if (--this.#depth === 0) throw this.#text.peekError('recursion limit exceeded');
    this.#text.take();
    let result: { readonly made: Made } | undefined;
    let failure: SerdeError | undefined;
    const attempt = (action: () => void) => {
      try {
        action();
      } catch (error) {
        if (!(error instanceof SerdeError)) throw error;
        failure ??= error;
      }
    };
    attempt(() => {
      result = { made: read() };
    });
    this.#depth += 1;
    attempt(() => {
      this.#close(close);
    });
    if (failure || !result) throw failure ?? new SerdeError('');
    return result.made;
  }

  #close(close: ']' | '}'): void {
    const next = this.#text.space();
    if (next === code(close)) {
      this.#text.take();
      return;
    }
    if (next === undefined)
      throw this.#text.peekError(`EOF while parsing ${close === ']' ? 'a list' : 'an object'}`);
    if (next !== code(',')) throw this.#text.peekError('trailing characters');
    if (close === '}') throw this.#text.peekError('trailing comma');
    this.#text.take();
    throw this.#text.peekError(this.#text.space() === code(']') ? 'trailing comma' : 'trailing characters');
  }

  *#items(read: () => unknown, isIgnored = false): Generator {
    for (let isFirst = true; ; isFirst = false) {
      const next = this.#text.space();
      if (next === undefined) throw this.#text.peekError('EOF while parsing a list');
      if (next === code(']')) return;
      if (!isFirst) {
        if (next !== code(',')) throw this.#text.peekError('expected `,` or `]`');
        this.#text.take();
        const after = this.#text.space();
        if (after === undefined) throw this.#text.peekError('EOF while parsing a value');
        if (after === code(']') && !isIgnored) throw this.#text.peekError('trailing comma');
      }
      yield read();
    }
  }

  *#keys(isIgnored = false): Generator<string> {
    for (let isFirst = true; ; isFirst = false) {
      const next = this.#text.space();
      if (next === undefined) throw this.#text.peekError('EOF while parsing an object');
      if (next === code('}')) return;
      if (!isFirst) {
        if (next !== code(',')) throw this.#text.peekError('expected `,` or `}`');
        this.#text.take();
        const after = this.#text.space();
        if (after === undefined)
          throw this.#text.peekError(`EOF while parsing ${isIgnored ? 'an object' : 'a value'}`);
        if (after === code('}') && !isIgnored) throw this.#text.peekError('trailing comma');
      }
      if (this.#text.space() !== code('"')) throw this.#text.peekError('key must be a string');
      this.#text.take();
      yield this.#text.string(isIgnored);
    }
  }

  #colon(): void {
    const next = this.#text.space();
    if (next === undefined) throw this.#text.peekError('EOF while parsing an object');
    if (next !== code(':')) throw this.#text.peekError('expected `:`');
    this.#text.take();
  }

  #map({ map, check }: Extract<Shape, { readonly map: Shape }>): unknown {
    const read = new Map<string, unknown>();
    for (const key of this.#keys()) {
      this.#colon();
      read.set(key, this.read(map));
    }
    const made = Object.fromEntries(read);
    const fault = check?.(made);
    // What a type finds wrong with the whole map has no place, and gets that of what the map is in.
    if (fault !== undefined) return new Unplaced(fault);
    return made;
  }

  #struct({ fields }: Extract<Shape, { readonly struct: string }>): unknown {
    const read = new Map<string, unknown>();
    for (const key of this.#keys()) {
      const field = fields.find(({ name }) => name === key);
      if (field && read.has(key)) throw new SerdeError(`duplicate field \`${key}\``);
      this.#colon();
      if (!field) {
        this.#value(true);
        continue;
      }
      const value = this.read(field.shape);
      if (value instanceof Unplaced) throw new SerdeError(value.text);
      read.set(key, value);
    }
    const missing = fields.find(({ name, isOptional }) => !isOptional && !read.has(name));
    if (missing) throw new SerdeError(`missing field \`${missing.name}\``);
    return Object.fromEntries(read);
  }

  /** A struct may be written as the list of its fields, too. */
  #structFromList({ struct, fields }: Extract<Shape, { readonly struct: string }>): unknown {
    const read = new Map<string, unknown>();
    const items = this.#items(() => this.read(fields[read.size]?.shape ?? 'Value'));
    for (const { name, isOptional } of fields) {
      const item = items.next();
      if (item.done === true) {
        if (isOptional === true) continue;
        const all = `struct ${struct} with ${String(fields.length)} element${fields.length === 1 ? '' : 's'}`;
        throw new SerdeError(`invalid length ${String(read.size)}, expected ${all}`);
      }
      const value: unknown = item.value;
      if (value instanceof Unplaced) throw new SerdeError(value.text);
      read.set(name, value);
    }
    return Object.fromEntries(read);
  }

  /** Any value. One that is ignored is read without depth, and a comma too many in it is told apart less well. */
  #value(isIgnored: boolean): Json {
    const next = this.#text.space();
    if (next === undefined) throw this.#text.peekError('EOF while parsing a value');
    if (isDigit(next) || next === code('-')) return Number(this.#text.number(isIgnored).text);
    switch (String.fromCharCode(next)) {
      case 'n':
        return this.#word('ull', null);
      case 't':
        return this.#word('rue', true);
      case 'f':
        return this.#word('alse', false);
      case '"':
        this.#text.take();
        return this.#text.string(isIgnored);
      case '[':
        if (isIgnored) this.#depth += 1;
        return this.#inside(() => [...this.#items(() => this.#value(isIgnored), isIgnored)] as Json[], ']');
      case '{':
        if (isIgnored) this.#depth += 1;
        return this.#inside(() => {
          const read = new Map<string, Json>();
          for (const key of this.#keys(isIgnored)) {
            this.#colon();
            read.set(key, this.#value(isIgnored));
          }
          return Object.fromEntries(read);
        }, '}');
      default:
        throw this.#text.peekError('expected value');
    }
  }

  #word<Made>(rest: string, made: Made): Made {
    this.#text.take();
    this.#text.ident(rest);
    return made;
  }

  #invalidType(expected: string): SerdeError {
    const next = this.#text.peek();
    const unexpected = () => {
      if (next === code('[')) return 'sequence';
      if (next === code('{')) return 'map';
      if (isDigit(next) || next === code('-')) {
        const { text, isFloat } = this.#text.number(false);
        return `${isFloat ? 'floating point' : 'integer'} \`${text}\``;
      }
      const value = this.#value(false);
      if (value === null) return 'null';
      return typeof value === 'string'
        ? `string ${rustDebug(value)}`
        : `boolean \`${value === true ? 'true' : 'false'}\``;
    };
    return new SerdeError(`invalid type: ${unexpected()}, expected ${expected}`);
  }
}

/** What is wrong with a value that was read whole. */
class Unplaced {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A text as Rust's `{:?}` writes it. */
const rustDebug = (text: string): string =>
  JSON.stringify(text).replace(
    /\\u([0-9a-f]{4})/g,
    (_, hex: string) => `\\u{${parseInt(hex, 16).toString(16)}}`,
  );
