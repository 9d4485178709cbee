import { utf8Text } from './bytes.ts';

/*
 * The words of a JSON text, one by one, with the errors of serde_json 1.0.154 to the letter.
 * Source: serde_json, `src/de.rs`, `parse_integer` to `parse_exponent`, `ignore_integer` and `parse_ident`; `src/read.rs`.
 */

/** What serde_json says of a text, and where. */
export class SerdeError extends Error {
  readonly #message: string;
  /** Absent until a reader says how far it has come. */
  #place: string | undefined;

  constructor(message: string, place?: string) {
    super(message);
    this.#message = message;
    this.#place = place;
  }

  placedAt(place: string): this {
    this.#place ??= place;
    return this;
  }

  get text(): string {
    return `${this.#message}${this.#place ?? ''}`;
  }
}

export const code = (char: string) => char.charCodeAt(0);
export const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;

export interface ReadNumber {
  /** As serde writes it. */
  readonly text: string;
  readonly isFloat: boolean;
}

const U64_MAX = 2n ** 64n - 1n;
const I64_MIN = -(2n ** 63n);

/** From here on serde writes a float with an exponent. */
const LARGE = 1e16;

const whiteSpace: ReadonlySet<number | undefined> = new Set([0x20, 0x0a, 0x09, 0x0d]);

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

export class JsonText {
  readonly #bytes: readonly number[];
  #index = 0;

  constructor(bytes: readonly number[]) {
    this.#bytes = bytes;
  }

  /** Skips white space; returns what comes then. */
  space(): number | undefined {
    while (whiteSpace.has(this.peek())) this.#index += 1;
    return this.peek();
  }

  peek(): number | undefined {
    return this.#bytes[this.#index];
  }

  take(): void {
    this.#index += 1;
  }

  /** The rest of `null`, `true` or `false`. */
  ident(rest: string): void {
    for (const char of rest) {
      const next = this.peek();
      if (next === undefined) throw this.error('EOF while parsing a value');
      this.take();
      if (next !== code(char)) throw this.error('expected ident');
    }
  }

  /** One that is ignored may be too large, and is told apart less well where it ends too soon. */
  number(isIgnored: boolean): ReadNumber {
    const start = this.#index;
    if (this.peek() === code('-')) this.take();
    const first = this.#digit(isIgnored);
    if (first === code('0') && isDigit(this.peek())) throw this.peekError('invalid number');
    this.#digits();
    let isFloat = false;
    if (this.peek() === code('.')) {
      isFloat = true;
      this.take();
      if (!isDigit(this.peek())) {
        const isEnd = this.peek() === undefined && !isIgnored;
        throw this.peekError(isEnd ? 'EOF while parsing a value' : 'invalid number');
      }
      this.#digits();
    }
    if (this.peek() === code('e') || this.peek() === code('E')) {
      isFloat = true;
      this.take();
      if (this.peek() === code('+') || this.peek() === code('-')) this.take();
      this.#digit(isIgnored);
      this.#digits();
    }
    return this.#numberFrom(utf8Text(this.#bytes.slice(start, this.#index)), isFloat, isIgnored);
  }

  #numberFrom(written: string, isFloat: boolean, isIgnored: boolean): ReadNumber {
    const number = Number(written);
    if (!Number.isFinite(number) && !isIgnored) throw this.error('number out of range');
    const isLarge = () => written === '-0' || BigInt(written) > U64_MAX || BigInt(written) < I64_MIN;
    return isFloat || isLarge()
      ? { text: floatText(number), isFloat: true }
      : { text: written, isFloat: false };
  }

  #digit(isIgnored: boolean): number {
    const next = this.peek();
    if (next === undefined) throw this.error(isIgnored ? 'invalid number' : 'EOF while parsing a value');
    this.take();
    if (!isDigit(next)) throw this.error('invalid number');
    return next;
  }

  #digits(): void {
    while (isDigit(this.peek())) this.take();
  }

  /** The rest of a string, behind its first quotation mark. */
  string(isIgnored: boolean): string {
    const parts: string[] = [];
    let start = this.#index;
    const plain = () => utf8Text(this.#bytes.slice(start, this.#index));
    for (;;) {
      const next = this.peek();
      if (next === undefined) throw this.error('EOF while parsing a string');
      if (next === code('"')) {
        parts.push(plain());
        this.take();
        return parts.join('');
      }
      if (next === code('\\')) {
        parts.push(plain());
        this.take();
        parts.push(this.#escape(isIgnored));
        start = this.#index;
      } else if (next < 0x20) {
        if (!isIgnored) this.take();
        throw this.error('control character (\\u0000-\\u001F) found while parsing a string');
      } else this.take();
    }
  }

  #escape(isIgnored: boolean): string {
    const char = String.fromCharCode(this.#nextInString());
    const plain = escapes[char];
    if (plain !== undefined) return plain;
    if (char !== 'u') throw this.error('invalid escape');
    const first = this.#hex();
    if (isIgnored) return '';
    if (first >= 0xdc00 && first <= 0xdfff) throw this.error('lone leading surrogate in hex escape');
    if (first < 0xd800 || first > 0xdbff) return String.fromCharCode(first);
    for (const expected of ['\\', 'u'])
      if (this.#nextInString() !== code(expected)) throw this.error('unexpected end of hex escape');
    const second = this.#hex();
    if (second < 0xdc00 || second > 0xdfff) throw this.error('lone leading surrogate in hex escape');
    return String.fromCharCode(first, second);
  }

  #nextInString(): number {
    const next = this.peek();
    if (next === undefined) throw this.error('EOF while parsing a string');
    this.take();
    return next;
  }

  #hex(): number {
    const digits = this.#bytes.slice(this.#index, this.#index + 4);
    this.#index += digits.length;
    if (digits.length < 4) throw this.error('EOF while parsing a string');
    const text = String.fromCharCode(...digits);
    if (!/^[0-9a-f]{4}$/i.test(text)) throw this.error('invalid escape');
    return parseInt(text, 16);
  }

  error(message: string): SerdeError {
    return new SerdeError(message, this.place());
  }

  /** An error about what comes next. */
  peekError(message: string): SerdeError {
    return new SerdeError(message, this.#placeOf(Math.min(this.#bytes.length, this.#index + 1)));
  }

  /** How far the text is read. */
  place(): string {
    return this.#placeOf(this.#index);
  }

  #placeOf(index: number): string {
    const before = this.#bytes.slice(0, index);
    const line = before.filter((byte) => byte === 0x0a).length + 1;
    return ` at line ${String(line)} column ${String(index - before.lastIndexOf(0x0a) - 1)}`;
  }
}

/** A float as serde writes it: with a decimal point or an exponent. */
function floatText(number: number): string {
  if (Object.is(number, -0)) return '-0.0';
  if (Math.abs(number) >= LARGE) return number.toExponential();
  const text = number.toString();
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}
