/** An error of reading a text, as serde_json words it, with its place. */
export class JsonTextError extends Error {}

const NEWLINE = 10;
const whitespace: ReadonlySet<number> = new Set([9, NEWLINE, 13, 32]);

/** The code of an ASCII character. */
export const code = (character: string): number => character.charCodeAt(0);

/**
 * Where a reader of JSON is in the bytes of a text.
 * Source: serde_json 1.0.154, `src/read.rs`, `SliceRead`; `src/de.rs`, `error`, `peek_error`, `parse_whitespace`.
 */
export class Cursor {
  readonly bytes: readonly number[];
  index = 0;

  constructor(bytes: readonly number[]) {
    this.bytes = bytes;
  }

  peek = (): number | undefined => this.bytes[this.index];

  /** The next byte, which is read with that. */
  next(): number | undefined {
    const byte = this.bytes[this.index];
    if (byte !== undefined) this.index += 1;
    return byte;
  }

  /** The first byte that is no whitespace, which stays to be read. */
  skipWhitespace(): number | undefined {
    while (whitespace.has(this.bytes[this.index] ?? 0)) this.index += 1;
    return this.peek();
  }

  isAt = (character: string): boolean => this.peek() === code(character);

  isAtDigit = (): boolean => isDigit(this.peek());

  /** The error of what was read last. */
  error = (text: string): JsonTextError => this.#errorAt(text, this.index);

  /** The error of what would be read next. */
  peekError = (text: string): JsonTextError =>
    this.#errorAt(text, Math.min(this.bytes.length, this.index + 1));

  /** The error of something that begins so many bytes before the last that was read. */
  errorBefore(text: string, count: number): JsonTextError {
    const [line, column] = this.#place(this.index);
    return placed(text, line, Math.max(0, column - count));
  }

  #errorAt(text: string, index: number): JsonTextError {
    const [line, column] = this.#place(index);
    return placed(text, line, column);
  }

  #place(index: number): readonly [line: number, column: number] {
    const before = this.bytes.slice(0, index);
    const startOfLine = before.lastIndexOf(NEWLINE) + 1;
    return [1 + before.filter((byte) => byte === NEWLINE).length, index - startOfLine];
  }
}

export const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= code('0') && byte <= code('9');

const placed = (text: string, line: number, column: number) =>
  new JsonTextError(`${text} at line ${String(line)} column ${String(column)}`);
