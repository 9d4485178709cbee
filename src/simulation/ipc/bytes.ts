const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as base64, which is how a trace holds them. */
export function toBase64(bytes: readonly number[]): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second, third] = bytes.slice(index, index + 3);
    const group = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    const letter = (shift: number) => ALPHABET.charAt((group >> shift) & 63);
    text += letter(18) + letter(12);
    text += (second === undefined ? '=' : letter(6)) + (third === undefined ? '=' : letter(0));
  }
  return text;
}

/** The bytes that a base64 text stands for. */
export function fromBase64(text: string): number[] {
  const digits = text
    .replace(/=+$/, '')
    .split('')
    .map((letter) => ALPHABET.indexOf(letter));
  const bytes: number[] = [];
  for (let index = 0; index + 1 < digits.length; index += 4) {
    const [first = 0, second = 0, third, fourth] = digits.slice(index, index + 4);
    bytes.push((first << 2) | (second >> 4));
    if (third !== undefined) bytes.push(((second & 15) << 4) | (third >> 2));
    if (third !== undefined && fourth !== undefined) bytes.push(((third & 3) << 6) | fourth);
  }
  return bytes;
}

/** A text in UTF-8. */
export function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    const tail = (shift: number) => 0x80 | ((point >> shift) & 63);
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), tail(0));
    else if (point < 0x10000) bytes.push(0xe0 | (point >> 12), tail(6), tail(0));
    else bytes.push(0xf0 | (point >> 18), tail(12), tail(6), tail(0));
  }
  return bytes;
}

/** The text of UTF-8 bytes, as the page's `TextDecoder` or Rust's `from_utf8_lossy` reads them. */
export function utf8Text(bytes: readonly number[]): string {
  return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}
