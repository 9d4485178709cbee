/** Looks for one pattern in a clean text. Each step is counted, so that no text takes longer than the budget allows. */
import type { CleanText } from './clean-text.ts';
import { kindRules, type KindRule } from './field-kinds.ts';
import { fixedOf, type Pattern, type PatternPart } from './pattern.ts';

/** A part of the clean text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Match extends Span {
  /** In the order of the pattern; a field that is in it twice is here twice. */
  readonly fields: readonly (Span & { readonly field: string })[];
}

/** Steps that are left. */
export interface Budget {
  left: number;
}

/** Ends of a value that are tried, nearest first. */
const MAX_TRIES = 12;

type Matchable = Pick<Pattern, 'parts' | 'anchor' | 'isWholeLine' | 'isHeadless'>;
type Field = Match['fields'][number];
type FieldPart = Extract<PatternPart, { field: string }>;

/** Every place where the pattern is, first to last; they do not overlap. */
export function matchesOf(
  pattern: Matchable,
  clean: CleanText,
  budget: Budget,
  most: number,
): readonly Match[] {
  const anchor = fixedOf(pattern.parts[pattern.anchor]);
  const found: Match[] = [];
  let from = 0;
  while (found.length < most && budget.left > 0) {
    const at = clean.folded.indexOf(anchor, from);
    if (at < 0) break;
    budget.left -= anchor.length;
    from = at + anchor.length;
    const match = matchAt(pattern, at, clean, budget);
    if (!match) continue;
    found.push(match);
    from = Math.max(from, match.end);
  }
  return found;
}

/** The match with the anchor at a place. */
function matchAt(
  { parts, anchor, isWholeLine, isHeadless }: Matchable,
  at: number,
  clean: CleanText,
  budget: Budget,
): Match | undefined {
  const left = leftOf(parts.slice(0, anchor), at, clean, budget);
  if (!left) return undefined;
  const right = rightOf(parts.slice(anchor), at, clean, budget);
  if (!right) return undefined;
  const fields = [...left.fields, ...right.fields];
  const match = unquoted({ start: left.end, end: right.end, fields }, clean);
  if (isHeadless && HEAD_BEFORE.test(clean.text.slice(Math.max(0, left.end - MAX_HEAD), left.end)))
    return undefined;
  return agree(fields, clean) && (!isWholeLine || isOneLine(match, clean)) ? match : undefined;
}

/** A text in quotes, without the closing one, which its last field has taken for its own. */
function unquoted(match: Match, { text }: CleanText): Match {
  const last = match.fields.at(-1);
  if (last?.end !== match.end) return match;
  // Rust ends the last item of a list in lines with a comma.
  const end = match.end - (text.charAt(match.end - 1) === ',' ? 2 : 1);
  if (end <= last.start) return match;
  const quote = text.charAt(end);
  // A text inside a quoted line has its opening `"` somewhere before; an apostrophe is no such sign.
  if (quote !== '"' && (quote !== text.charAt(match.start - 1) || !/['`]/.test(quote))) return match;
  const quotes = text.slice(last.start, last.end).split(quote).length - 1;
  if (quotes % 2 === 0) return match;
  return { ...match, end, fields: [...match.fields.slice(0, -1), { ...last, end }] };
}

/** The compiler's head, with which a text is another one than without. */
const HEAD_BEFORE = /error\[E\d+\]: $/;
const MAX_HEAD = 20;

/** What a console or a log puts before a text: `Uncaught (in promise) `, `Error: `, `[app] `. */
const BEFORE = /^(?:.{0,50}[:\])>|] ?)?["'`]?$/;
const MAX_BEFORE = 60;

/** Whether nothing else is in the line, but for what a console puts around. */
function isOneLine({ start, end }: Match, { text, breaks }: CleanText): boolean {
  let from = start;
  while (from > 0 && start - from < MAX_BEFORE && breaks[from - 1] !== 1) from -= 1;
  const isAtStart = from === 0 || breaks[from - 1] === 1;
  const after = /["'`]/.test(text.charAt(end)) ? end + 1 : end;
  const isAtEnd = after >= text.length || breaks[after] === 1;
  return isAtStart && isAtEnd && BEFORE.test(text.slice(from, start));
}

/** Whether a field that is in the text twice has the same value in both places. */
function agree(fields: readonly Field[], clean: CleanText): boolean {
  const values = new Map<string, string>();
  return fields.every(({ field, start, end }) => {
    const value = clean.text.slice(start, end);
    const before = values.get(field);
    values.set(field, value);
    return before === undefined || before === value;
  });
}

/** How far parts reach from a place, and the fields in them in the order of the text. */
interface Reach {
  readonly end: number;
  readonly fields: readonly Field[];
}

/** The parts after a place. Each field is followed by fixed words, or is the last. */
function rightOf(
  parts: readonly PatternPart[],
  at: number,
  clean: CleanText,
  budget: Budget,
): Reach | undefined {
  const [part, next] = parts;
  if (!part) return { end: at, fields: [] };
  if ('fixed' in part) {
    if (!clean.folded.startsWith(part.fixed, at)) return undefined;
    return rightOf(parts.slice(1), at + part.fixed.length, clean, budget);
  }
  const rule = kindRules[part.kind];
  if (!next) {
    // A value may be in the next line; a place of a stack there is none.
    const isStack = clean.breaks[at - 1] === 1 && clean.text.startsWith('at ', at);
    return isStack ? undefined : lastField(part, rule, at, clean, budget);
  }
  const fixed = fixedOf(next);
  const limit = runAfter(rule, at, clean, budget);
  let from = at + 1;
  for (let tries = 0; tries < MAX_TRIES && budget.left > 0; tries += 1) {
    const end = indexWithin(clean.folded, fixed, from, limit);
    budget.left -= (end < 0 ? limit : end) - from + 1;
    if (end < 0) return undefined;
    if (isPaired(clean.text, at, end) && rule.shape.test(clean.text.slice(at, end))) {
      const rest = rightOf(parts.slice(2), end + fixed.length, clean, budget);
      if (rest) return { end: rest.end, fields: [{ field: part.field, start: at, end }, ...rest.fields] };
    }
    from = end + 1;
  }
  return undefined;
}

/** Whether the quotes around a value belong together: whichever they are, they are the same, or of the form `x'. */
function isPaired(text: string, start: number, end: number): boolean {
  const open = text.charAt(start - 1);
  const close = text.charAt(end);
  return !QUOTE.test(open) || !QUOTE.test(close) || open === close || (open === '`' && close === "'");
}

const QUOTE = /["'`]/;

/** Where the characters that a field takes end, at most `max` of them. */
function runAfter(rule: KindRule, at: number, clean: CleanText, budget: Budget): number {
  let end = at;
  const most = Math.min(clean.text.length, at + rule.max);
  while (end < most && rule.takes(clean.text.charAt(end))) end += 1;
  budget.left -= end - at;
  return end;
}

/** A field that ends the text: to the end of its line, and of a list as far as a comma leads. */
function lastField(
  part: FieldPart,
  rule: KindRule,
  at: number,
  clean: CleanText,
  budget: Budget,
): Reach | undefined {
  let end = at;
  const most = Math.min(clean.text.length, at + rule.max);
  while (end < most && rule.takes(clean.text.charAt(end))) {
    if (clean.breaks[end] === 1 && !(rule.isList && /[,|:]/.test(clean.text.charAt(end - 1)))) break;
    end += 1;
  }
  budget.left -= end - at;
  const [value] = rule.prefix.exec(clean.text.slice(at, end)) ?? [];
  if (value === undefined) return undefined;
  return { end: at + value.length, fields: [{ field: part.field, start: at, end: at + value.length }] };
}

/** The parts before a place, nearest last. Here `end` is where they begin. */
function leftOf(
  parts: readonly PatternPart[],
  at: number,
  clean: CleanText,
  budget: Budget,
): Reach | undefined {
  const part = parts.at(-1);
  if (!part) return { end: at, fields: [] };
  if ('fixed' in part) {
    const start = at - part.fixed.length;
    if (start < 0 || !clean.folded.startsWith(part.fixed, start)) return undefined;
    return leftOf(parts.slice(0, -1), start, clean, budget);
  }
  const rule = kindRules[part.kind];
  let limit = at;
  while (limit > 0 && at - limit < rule.max && rule.takes(clean.text.charAt(limit - 1))) limit -= 1;
  budget.left -= at - limit;
  const before = parts.at(-2);
  if (!before) {
    const [value] = rule.suffix.exec(clean.text.slice(limit, at)) ?? [];
    if (value === undefined) return undefined;
    const start = at - value.length;
    return { end: start, fields: [{ field: part.field, start, end: at }] };
  }
  const fixed = fixedOf(before);
  let from = at - 1 - fixed.length;
  for (let tries = 0; tries < MAX_TRIES && budget.left > 0 && from >= 0; tries += 1) {
    const begin = lastIndexWithin(clean.folded, fixed, from, limit - fixed.length);
    budget.left -= from - Math.max(begin, limit - fixed.length) + 1;
    if (begin < 0) return undefined;
    const start = begin + fixed.length;
    if (isPaired(clean.text, start, at) && rule.shape.test(clean.text.slice(start, at))) {
      const rest = leftOf(parts.slice(0, -2), begin, clean, budget);
      if (rest) return { end: rest.end, fields: [...rest.fields, { field: part.field, start, end: at }] };
    }
    from = begin - 1;
  }
  return undefined;
}

/** The first place of some words that is at `from` or after, and not after `most`. */
function indexWithin(text: string, words: string, from: number, most: number): number {
  const at = text.slice(from, most + words.length).indexOf(words);
  return at < 0 ? -1 : from + at;
}

/** The last place of some words that is at `from` or before, and not before `least`. */
function lastIndexWithin(text: string, words: string, from: number, least: number): number {
  for (let at = from; at >= Math.max(0, least); at -= 1) if (text.startsWith(words, at)) return at;
  return -1;
}
