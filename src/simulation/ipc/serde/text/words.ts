import { code, type Cursor } from './cursor.ts';

/** Reads the rest of `null`, `true` or `false`. Source: serde_json 1.0.154, `src/de.rs`, `parse_ident`. */
export function readIdent(cursor: Cursor, rest: string): void {
  for (const character of rest) {
    const byte = cursor.next();
    if (byte === undefined) throw cursor.error('EOF while parsing a value');
    if (byte !== code(character)) throw cursor.error('expected ident');
  }
}

/** Words by their first letter. */
export const idents: Readonly<Record<string, readonly [rest: string, value: null | boolean]>> = {
  n: ['ull', null],
  t: ['rue', true],
  f: ['alse', false],
};
