/** Finds what a name means in a Rust source, as text. */
import { readRustText, type RustText } from '../../schemas/project/rust-text.ts';
import { linesNaming } from './lines-naming.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

const ATTRIBUTES = /(?:[ \t]*#!?\[[^\n]*\][ \t]*\n|[ \t]*\n)*$/;

const definition = (name: string) =>
  new RegExp(
    String.raw`^[ \t]*(?:pub(?:\([^)]*\))?\s+)?(?:(?:default|const|async|unsafe|extern)\s+)*` +
      String.raw`(?:fn|struct|enum|trait|mod|type|const|static|union|macro_rules!)\s+${name}\b`,
    'gm',
  );

/** To the bracket that closes the body, or to the semicolon of an item without one. */
function endOfItem({ code, closings }: RustText, from: number): number {
  for (let at = from; at < code.length; at += 1) {
    const mark = code.charAt(at);
    if (mark === ';') return at + 1;
    if (mark === '{') return (closings.get(at) ?? code.length) + 1;
    if (mark === '(' || mark === '[') at = closings.get(at) ?? at;
  }
  return code.length;
}

function itemsNamed(rust: RustText, name: string, { start, end }: Span): readonly Span[] {
  return [...rust.code.slice(start, end).matchAll(definition(name))].map(({ 0: head, index }) => {
    const at = start + index;
    const above = ATTRIBUTES.exec(rust.code.slice(0, at))?.[0].length ?? 0;
    return { start: at - above, end: endOfItem(rust, at + head.length) };
  });
}

function blocksOf(rust: RustText, header: RegExp): readonly Span[] {
  return [...rust.code.matchAll(header)].map(({ 0: head, index }) => ({
    start: index,
    end: endOfItem(rust, index + head.length - 1),
  }));
}

const implementationsOf = (rust: RustText, type: string) =>
  blocksOf(rust, new RegExp(String.raw`\bimpl\b[^{};]*\b${type}\b[^{};]*\{`, 'g'));

/** A variant of an enum, or a field of a struct: to the comma behind it. */
function membersNamed(rust: RustText, name: string, { start, end }: Span): readonly Span[] {
  const { code, closings } = rust;
  const found = [
    ...code
      .slice(start, end)
      .matchAll(new RegExp(String.raw`^[ \t]*(?:pub(?:\([^)]*\))?\s+)?${name}\b`, 'gm')),
  ];
  return found.map(({ 0: head, index }) => {
    const at = start + index;
    const above = ATTRIBUTES.exec(code.slice(0, at))?.[0].length ?? 0;
    let last = at + head.length;
    while (last < end && !',}'.includes(code.charAt(last))) last = (closings.get(last) ?? last) + 1;
    return { start: at - above, end: last };
  });
}

function spansOf(rust: RustText, symbol: string): readonly Span[] {
  const whole = { start: 0, end: rust.code.length };
  const [, trait, implementor] = /^(\w+) for (\w+)$/.exec(symbol) ?? [];
  if (trait !== undefined && implementor !== undefined) {
    const header = String.raw`\bimpl\b[^{};]*\b${trait}\b[^{};]*\bfor\b[^{};]*\b${implementor}\b[^{};]*\{`;
    return blocksOf(rust, new RegExp(header, 'g'));
  }
  const [name = '', type] = symbol.split('::').toReversed();
  if (type === undefined) return itemsNamed(rust, name, whole);
  const types = itemsNamed(rust, type, whole);
  const inside = [...types, ...implementationsOf(rust, type)].flatMap((span) => itemsNamed(rust, name, span));
  return inside.length > 0 ? inside : types.flatMap((span) => membersNamed(rust, name, span));
}

/** Code and texts of a source, without comments; line ends and indents are single blanks. */
function written({ code, literals }: RustText, source: string, { start, end }: Span): string {
  let text = '';
  let at = start;
  for (const [quote, literal] of [...literals].sort(([a], [b]) => a - b)) {
    if (quote < at || literal.end > end) continue;
    text += code.slice(at, quote) + source.slice(quote, literal.end);
    at = literal.end;
  }
  return (text + code.slice(at, end)).replace(/\s+/g, ' ').trim();
}

/**
 * All that a source defines under a name, without comments; undefined if the name is nowhere in it. A name that is used
 * and not defined here (a field, a macro's argument) gives the lines that hold it.
 */
export function rustSymbol(source: string, symbol: string | undefined): string | undefined {
  const rust = readRustText('', source);
  if (symbol === undefined) return written(rust, source, { start: 0, end: source.length });
  const spans = spansOf(rust, symbol);
  if (spans.length > 0) return spans.map((span) => written(rust, source, span)).join('\n');
  return linesNaming(source, symbol);
}
