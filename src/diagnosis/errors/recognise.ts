/** Which known texts are in what a reader pasted. */
import type { ErrorEntry, FieldKind } from '../../schemas/index.ts';
import { cleanText, type CleanText, type Reading } from './clean-text.ts';
import { kindRules } from './field-kinds.ts';
import { type Budget, type Match, matchesOf } from './match.ts';
import { fixedOf, type Pattern, patternsOf, rankOf, type Recognisable } from './pattern.ts';

/** Entries by slug. */
export type ErrorEntries = Readonly<Record<string, ErrorEntry>>;

/** A name that a text gives, and where it is in the paste. */
export interface GivenName {
  readonly field: string;
  readonly kind: FieldKind;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** An entry that a part of the paste may mean. */
export interface Candidate {
  readonly slug: string;
  /** Index in the entry's `texts`. */
  readonly text: number;
  /** Where the text is in the paste. */
  readonly start: number;
  readonly end: number;
  readonly names: readonly GivenName[];
  /** The paste has the text only nearly, so that nothing in it is proof. */
  readonly isNear?: true;
}

/** A part of the paste, and what it may mean: most specific first, each entry once. */
export interface FoundText {
  readonly candidates: readonly [Candidate, ...Candidate[]];
}

export interface Recognised {
  /**
   * In the order of the paste, but those that follow from another text as a rule are last. What another text says too,
   * with all of its names, is left out.
   */
  readonly found: readonly FoundText[];
  /** Whether a part of the paste was not read, because it is too long. */
  readonly isCut: boolean;
}

/** So many characters of a paste are read. */
export const MAX_PASTE = 1_000_000;
const MAX_FOUND = 20;
/** Of one text. */
const MAX_PLACES = 50;
const MAX_STEPS = 5_000_000;

/** A recogniser of these entries. */
export function createRecogniser(
  entries: Readonly<Record<string, Recognisable>>,
): (paste: string) => Recognised {
  const made = new Map<Reading, readonly Pattern[]>();
  // When a paste first needs them: a page that is opened has other things to do.
  const patternsFor = (reading: 'plain' | 'unquoted'): readonly Pattern[] => {
    const patterns =
      made.get(reading) ??
      Object.entries(entries).flatMap(([slug, entry]) => patternsOf(slug, entry, reading));
    made.set(reading, patterns);
    return patterns;
  };
  const rank = ({ candidates: [{ slug }] }: FoundText) => rankOf(entries[slug]);
  const saysWho = (found: readonly FoundText[]) => found.every((it) => rank(it) === 2);
  const foundAs = (read: string, reading: Reading, budget: Budget) =>
    foundIn(cleanText(read, reading), patternsFor(reading === 'unquoted' ? 'unquoted' : 'plain'), budget);
  return (paste) => {
    const read = paste.slice(0, MAX_PASTE);
    const budget: Budget = { left: MAX_STEPS };
    let found: readonly FoundText[] = [];
    for (const reading of readingsOf(read)) {
      const here = foundAs(read, reading, budget);
      const reasons = here.filter((it) => rank(it) < 2);
      // A panic without a known message reveals no more than who speaks.
      const isBetter = reasons.some(({ candidates: [{ slug }] }) => slug !== PANIC);
      if (found.length === 0 || isBetter) found = reasons.some((it) => rank(it) === 0) ? reasons : here;
      if (!saysWho(found)) break;
    }
    const ordered = found.toSorted((one, other) => rank(one) - rank(other));
    return { found: ordered, isCut: read.length < paste.length || budget.left <= 0 };
  };
}

/** Which of the known texts are in a paste. Nothing known: empty, never a guess. */
export const recognise = (paste: string, entries: ErrorEntries): Recognised =>
  createRecogniser(entries)(paste);

/** The ways to read a paste; a later one counts only where those before it find nothing. */
function readingsOf(paste: string): readonly Reading[] {
  return [
    'plain',
    ...(/\\["'nrt]/.test(paste) ? (['unescaped'] as const) : []),
    ...(/\S[\r\n]+\S/.test(paste) ? (['joined'] as const) : []),
    'unquoted',
  ];
}

interface Placed {
  readonly pattern: Pattern;
  readonly match: Match;
  /** Where its message ends, which may have more lines than the match: a text in there is what it means. */
  readonly until: number;
}

/** A panic tells little beside what its message says. */
export const PANIC = 'thread-panicked-at';
/** Of the message of a panic. */
const MAX_MESSAGE = 1000;
/** What comes after the message of a panic: Rust’s own lines, a line of a log, a command. */
const AFTER_MESSAGE = /^(?:note: |stack backtrace:|thread '|\[|error\b|\d{4}-\d\d|[$>%] )/;

/** Where the message of a panic ends. */
function messageEnd({ end }: Match, { text, breaks }: CleanText): number {
  const most = Math.min(text.length, end + MAX_MESSAGE);
  for (let at = end; at < most; at += 1)
    if (breaks[at] === 1 && AFTER_MESSAGE.test(text.slice(at + 1, at + 20))) return at;
  return most;
}

/** A panic's first line says least of what it is found in. */
const lastOf = ({ slug, rank }: Pattern): number => (slug === PANIC ? 3 : rank);

/** Of a panic its first line counts, which names the place, before its message alone. */
const placeInPanic = (one: Placed, other: Placed): number =>
  one.pattern.slug === PANIC && other.pattern.slug === PANIC ? one.match.start - other.match.start : 0;

function foundIn(clean: CleanText, patterns: readonly Pattern[], budget: Budget): readonly FoundText[] {
  const placed = patterns
    .flatMap((pattern): readonly Placed[] =>
      matchesOf(pattern, clean, budget, MAX_PLACES).map((match) => ({
        pattern,
        match,
        until: pattern.slug === PANIC ? messageEnd(match, clean) : match.end,
      })),
    )
    .sort(
      (one, other) =>
        lastOf(one.pattern) - lastOf(other.pattern) ||
        placeInPanic(one, other) ||
        other.pattern.fixedLength - one.pattern.fixedLength ||
        one.match.end - one.match.start - (other.match.end - other.match.start),
    );
  const groups: { readonly match: Match; readonly members: Placed[] }[] = [];
  for (const it of placed) {
    const overlapped = groups.filter(
      ({ match, members }) =>
        (it.match.start < match.end && match.start < it.until) ||
        members.some((other) => isShorterForm(it, other)),
    );
    if (overlapped.length === 0) groups.push({ match: it.match, members: [it] });
    else for (const { members } of overlapped) members.push(it);
  }
  groups.sort((one, other) => one.match.start - other.match.start);
  const texts = groups.map(({ members }) => foundText(members, clean));
  return texts
    .filter(
      (text, index) =>
        !texts.some(
          (other, place) =>
            place !== index && saysAllOf(other, text) && (place < index || !saysAllOf(text, other)),
        ),
    )
    .slice(0, MAX_FOUND);
}

/** Whether a text means the same entry as another one, with all of its names. */
const saysAllOf = ({ candidates: [one] }: FoundText, { candidates: [other] }: FoundText): boolean =>
  one.slug === other.slug &&
  other.names.every(({ field, value }) =>
    one.names.some((name) => name.field === field && name.value === value),
  );

const overlap = (one: Match, other: Match) => one.start < other.end && other.start < one.end;

/** A panic's first line is no text beside that panic with its message, in which another text was found. */
const isShorterForm = (it: Placed, other: Placed) =>
  it.pattern.slug === other.pattern.slug && overlap(it.match, other.match);

/** Whether a text is the beginning of another one, which says more. */
function isBeginningOf({ parts }: Pattern, whole: Pattern): boolean {
  const last = parts.at(-1);
  // It goes on with any words, as a reason does.
  if (last && 'kind' in last && kindRules[last.kind].takes(' ')) return false;
  return parts.every((part, index) => {
    const other = whole.parts[index];
    return other && 'fixed' in part ? fixedOf(other).startsWith(part.fixed) : other && 'field' in other;
  });
}

function foundText(members: readonly Placed[], clean: CleanText): FoundText {
  const slugs = new Set<string>();
  const [longest] = members;
  const [first, ...rest] = members
    .filter((it) => it === longest || !longest || !isBeginningOf(it.pattern, longest.pattern))
    .filter(({ pattern: { slug } }) => !slugs.has(slug) && slugs.add(slug))
    .map((placed) => candidateOf(placed, clean));
  if (!first) throw new Error('A found text has a candidate.');
  return { candidates: [first, ...rest] };
}

function candidateOf({ pattern: { slug, text, parts }, match }: Placed, clean: CleanText): Candidate {
  const kinds = new Map(parts.flatMap((part) => ('field' in part ? [[part.field, part.kind]] : [])));
  const placeOf = (at: number) => clean.places[at] ?? 0;
  /** After the last character, not where the next one begins: white space is not of the text. */
  const endOf = (at: number) => placeOf(at - 1) + 1;
  return {
    slug,
    text,
    start: placeOf(match.start),
    end: endOf(match.end),
    names: match.fields.map(({ field, start, end }) => ({
      field,
      kind: kinds.get(field) ?? 'text',
      value: clean.text.slice(start, end),
      start: placeOf(start),
      end: endOf(end),
    })),
  };
}
