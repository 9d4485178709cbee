/** A range of characters that a bracket of a glob names; one character is a range of itself. */
type CharRange = readonly [from: string, to: string];

type Token =
  | { readonly kind: 'char'; readonly char: string }
  | { readonly kind: 'anyChar' | 'anySequence' | 'anyParts' }
  | { readonly kind: 'within' | 'except'; readonly ranges: readonly CharRange[] };

/** A glob that is well formed. */
export interface Glob {
  readonly pattern: string;
  readonly matches: (text: string) => boolean;
}

/** Why a text is no glob, in the words of the `glob` crate. */
export class GlobError extends Error {
  constructor(position: number, reason: string) {
    super(`Pattern syntax error near position ${position}: ${reason}`);
    this.name = 'GlobError';
  }
}

/**
 * Reads a glob of a window's or webview's label: `?`, `*` (any characters, `/` too), `**` (whole parts of a
 * path), `[ab]`, `[a-z]`, `[!a]`. Case counts. Throws a `GlobError`.
 * Source: glob 0.3.4, `src/lib.rs`, `Pattern::new` and `matches` with `MatchOptions::new()`, as on Unix.
 */
export function parseGlob(pattern: string): Glob {
  const tokens = tokensOf(Array.from(pattern));
  return { pattern, matches: (text) => matchFrom(tokens, 0, Array.from(text), 0) === 'match' };
}

/** Whether a label matches a glob. Throws a `GlobError` for a text that is no glob. */
export const matchesLabel = (glob: string, label: string): boolean => parseGlob(glob).matches(label);

function tokensOf(chars: readonly string[]): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < chars.length) {
    const char = chars[at] ?? '';
    if (char === '*') {
      const end = endOfStars(chars, at);
      if (end - at > 2) throw new GlobError(at + 2, 'wildcards are either regular `*` or recursive `**`');
      if (end - at === 2) {
        at = endOfParts(chars, at);
        // The crate folds a row of them from the third token on.
        if (!(tokens.length > 1 && tokens.at(-1)?.kind === 'anyParts')) tokens.push({ kind: 'anyParts' });
      } else {
        tokens.push({ kind: 'anySequence' });
        at = end;
      }
    } else if (char === '[') {
      const { token, end } = bracketAt(chars, at);
      tokens.push(token);
      at = end;
    } else {
      tokens.push(char === '?' ? { kind: 'anyChar' } : { kind: 'char', char });
      at += 1;
    }
  }
  return tokens;
}

function endOfStars(chars: readonly string[], start: number): number {
  let end = start;
  while (chars[end] === '*') end += 1;
  return end;
}

/** The place behind a `**` and the `/` that ends it. */
function endOfParts(chars: readonly string[], start: number): number {
  const reason = 'recursive wildcards must form a single path component';
  if (start > 0 && chars[start - 1] !== '/') throw new GlobError(start - 1, reason);
  const end = start + 2;
  if (end < chars.length && chars[end] !== '/') throw new GlobError(end, reason);
  return Math.min(end + 1, chars.length);
}

function bracketAt(chars: readonly string[], start: number): { readonly token: Token; readonly end: number } {
  const isExcept = chars[start + 1] === '!';
  const first = start + (isExcept ? 2 : 1);
  // The first character never closes the bracket: `[]]` holds one.
  const close = chars.indexOf(']', first + 1);
  if (close === -1) throw new GlobError(start, 'invalid range pattern');
  const ranges = rangesOf(chars.slice(first, close));
  return { token: { kind: isExcept ? 'except' : 'within', ranges }, end: close + 1 };
}

function rangesOf(chars: readonly string[]): readonly CharRange[] {
  const ranges: CharRange[] = [];
  let at = 0;
  while (at < chars.length) {
    const [from = '', dash, to] = chars.slice(at, at + 3);
    const isRange = dash === '-' && to !== undefined;
    ranges.push([from, isRange ? to : from]);
    at += isRange ? 3 : 1;
  }
  return ranges;
}

const isInRange = (char: string, [from, to]: CharRange) => {
  const point = char.codePointAt(0) ?? 0;
  return point >= (from.codePointAt(0) ?? 0) && point <= (to.codePointAt(0) ?? 0);
};

function matchesChar(token: Token, char: string): boolean {
  switch (token.kind) {
    case 'char':
      return token.char === char;
    case 'within':
      return token.ranges.some((range) => isInRange(char, range));
    case 'except':
      return !token.ranges.some((range) => isInRange(char, range));
    default:
      return true;
  }
}

/** `never`: no longer text before this place could match either, so the search ends. */
type Found = 'match' | 'mismatch' | 'never';

function matchFrom(tokens: readonly Token[], from: number, text: readonly string[], start: number): Found {
  let at = start;
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind === 'anySequence' || token.kind === 'anyParts')
      return matchSequence(tokens, index, text, at);
    const char = text[at];
    if (char === undefined) return 'never';
    if (!matchesChar(token, char)) return 'mismatch';
    at += 1;
  }
  return at === text.length ? 'match' : 'mismatch';
}

/** Tries the rest of the tokens at each place that the wildcard at `index` may reach to. */
function matchSequence(
  tokens: readonly Token[],
  index: number,
  text: readonly string[],
  start: number,
): Found {
  const isParts = tokens[index]?.kind === 'anyParts';
  for (let end = start; end <= text.length; end += 1) {
    const isAtPart = end === start || end === text.length || text[end - 1] === '/';
    if (isParts && !isAtPart) continue;
    const found = matchFrom(tokens, index + 1, text, end);
    if (found !== 'mismatch') return found;
  }
  return 'mismatch';
}
