import type { Place } from './source-tree.ts';

/** A text of Rust code: `"open_file"`. */
export interface RustLiteral {
  readonly value: string;
  /** Behind its closing quote. */
  readonly end: number;
}

/**
 * A Rust source as text: `code` has its length, with blanks for what comments and texts hold, so that a search finds
 * code only. It is not parsed: what macros or the compiler make of it is not known.
 */
export interface RustText {
  readonly file: string;
  readonly code: string;
  /** By the place of the opening quote. */
  readonly literals: ReadonlyMap<number, RustLiteral>;
  /** Constants that are texts, by name. */
  readonly constants: ReadonlyMap<string, string>;
  /** The bracket that closes one, by its place; one that is never closed is not in it. */
  readonly closings: ReadonlyMap<number, number>;
  readonly placeAt: (offset: number) => Place;
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** Comments, texts, raw texts and characters; a lifetime is no character. */
const TOKEN =
  /\/\/[^\n]*|\/\*|\b(?:b|c)?r(#*)"|\b[bc]"|"|b?'(?:\\(?:u\{[0-9a-fA-F_]{1,8}\}|x[0-9a-fA-F]{2}|.)|[^\\'\n])'/gsu;

export function readRustText(file: string, text: string): RustText {
  const literals = new Map<number, RustLiteral>();
  const parts: string[] = [];
  let at = 0;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
    const [token, hashes] = found;
    const start = found.index;
    const end = endOf(text, start, token, hashes);
    parts.push(text.slice(at, start));
    if (token.endsWith('"')) {
      const open = start + token.length - 1;
      const closing = hashes === undefined ? 1 : 1 + hashes.length;
      const inside = text.slice(open + 1, Math.max(open + 1, end - closing));
      literals.set(open, { value: hashes === undefined ? unescaped(inside) : inside, end });
      parts.push(`${blank(text.slice(start, open))}"${blank(text.slice(open + 1, end))}`);
    } else parts.push(blank(text.slice(start, end)));
    at = end;
    TOKEN.lastIndex = end;
  }
  parts.push(text.slice(at));
  const code = parts.join('');
  const closings = closingsIn(code);
  const constants = constantsIn(code, literals);
  const placeAt = placesIn(file, text);
  return { file, code: withoutTests(code, closings), literals, constants, closings, placeAt };
}

function endOf(text: string, start: number, token: string, hashes: string | undefined): number {
  if (token === '/*') return endOfComment(text, start);
  if (!token.endsWith('"')) return start + token.length;
  const from = start + token.length;
  if (hashes !== undefined) {
    const close = text.indexOf(`"${hashes}`, from);
    return close === -1 ? text.length : close + 1 + hashes.length;
  }
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '"') return at + 1;
    if (text[at] === '\\') at += 1;
  }
  return text.length;
}

function constantsIn(code: string, literals: RustText['literals']): RustText['constants'] {
  const found = code.matchAll(
    /\b(?:const|static)\s+([A-Z][A-Z0-9_]*)\s*:\s*&\s*(?:'static\s+)?str\s*=\s*(?=")/g,
  );
  return new Map(
    [...found].flatMap(({ 0: text, 1: name = '', index }) => {
      const value = literals.get(index + text.length)?.value;
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Comments of Rust hold others. */
function endOfComment(text: string, start: number): number {
  const mark = /\/\*|\*\//g;
  mark.lastIndex = start;
  let depth = 0;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return text.length;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' };

const unescaped = (text: string) =>
  text.replace(/\\(?:\n\s*|(.))/gs, (_, char: string | undefined) =>
    char === undefined ? '' : (escapes[char] ?? char),
  );

/** Blanks for the modules that only tests are compiled with. */
function withoutTests(code: string, closings: RustText['closings']): string {
  const parts: string[] = [];
  let at = 0;
  for (const found of code.matchAll(/#\[cfg\(test\)\]\s*(?:pub\s+)?mod\s+\w+\s*(?=\{)/g)) {
    const end = (closings.get(found.index + found[0].length) ?? -1) + 1;
    if (found.index < at || end === 0) continue;
    parts.push(code.slice(at, found.index), blank(code.slice(found.index, end)));
    at = end;
  }
  return parts.join('') + code.slice(at);
}

function closingsIn(code: string): RustText['closings'] {
  const closings = new Map<number, number>();
  const open: { readonly at: number; readonly closing: string }[] = [];
  for (const { 0: bracket, index } of code.matchAll(/[([{}\])]/g)) {
    const kind = '([{'.indexOf(bracket);
    if (kind !== -1) open.push({ at: index, closing: ')]}'.charAt(kind) });
    else if (open.at(-1)?.closing === bracket) closings.set(open.pop()?.at ?? 0, index);
  }
  return closings;
}

/** A part of a source, without the blanks around it. */
export interface RustPart {
  readonly start: number;
  readonly code: string;
}

/**
 * What is between the brackets at an offset, part by part as commas have it; an empty last part is left out. None
 * where the bracket is never closed.
 */
export function partsIn({ code, closings }: RustText, open: number): readonly RustPart[] {
  const end = closings.get(open) ?? open;
  const parts: RustPart[] = [];
  let start = open + 1;
  const add = (to: number) => {
    const part = code.slice(start, to);
    const indent = part.length - part.trimStart().length;
    if (part.trim() !== '') parts.push({ start: start + indent, code: part.trim() });
    start = to + 1;
  };
  const mark = /[,([{]/g;
  mark.lastIndex = start;
  for (let found = mark.exec(code); found && found.index < end; found = mark.exec(code)) {
    if (found[0] === ',') add(found.index);
    else mark.lastIndex = (closings.get(found.index) ?? found.index) + 1;
  }
  if (start <= end) add(end);
  return parts;
}

function placesIn(file: string, text: string): (offset: number) => Place {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
