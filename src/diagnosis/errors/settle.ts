/** What a whole paste says of an entry: names beside its text, which causes it proves, and which it rules out. */
import type { ErrorCause, ErrorEntry, ErrorField, ErrorFix, ErrorSign } from '../../schemas/index.ts';
import { cleanText, type CleanText } from './clean-text.ts';
import { namesFor, type Names } from './fill.ts';
import { isInCoreDefault, isOfCoreOnly, isOfOfficial, isOfPlugin, isOfTauri } from './filters.ts';
import { type Budget, matchesOf } from './match.ts';
import { patternOf, rankOf } from './pattern.ts';
import { type Candidate, type ErrorEntries, type FoundText, MAX_PASTE, PANIC } from './recognise.ts';
import { withCausesFor } from './symptoms.ts';

/** The entry of a candidate as its paste has it. */
export interface Settled {
  /**
   * Its causes: proven ones first, then likely ones; those that are ruled out are among `not`. The rest keeps its order,
   * but of a symptom those come first that have most words in common with the paste.
   */
  readonly entry: ErrorEntry;
  readonly names: Names;
  /** How many causes, from the first on, the paste proves. */
  readonly proven: number;
  /** How many after those it speaks for. */
  readonly likely: number;
  /** How many causes were ruled out. */
  readonly ruledOut: number;
}

const MAX_STEPS = 1_000_000;
const MAX_PLACES = 50;
/** Of a name that is compared with a form. */
const MAX_COMPARED = 2000;

/**
 * The entry of a candidate, with what the paste says besides its text: `found` is all that was found in it.
 * Undefined where there is no such entry.
 */
export function settle(
  candidate: Candidate,
  found: readonly FoundText[],
  paste: string,
  entries: ErrorEntries,
): Settled | undefined {
  const stored = entries[candidate.slug];
  if (!stored) return undefined;
  const known = stored.kind === 'symptom' ? withCausesFor(stored, paste) : stored;
  const around = aroundOf(candidate, found, paste, entries);
  const names = { ...namesFor(known, candidate.names), ...namesBeside(known, candidate, around) };
  const holds = (signs: readonly ErrorSign[] | undefined) =>
    signs?.some((sign) => isThere(sign, names, around.text)) ?? false;
  const entry = { ...known, ...inPanic(known, candidate, found, entries), ...saidOtherwise(known, holds) };
  const meant = known.causes.filter(({ leftOutBy }) => !holds(leftOutBy));
  const ruledOut = meant.filter(({ ruledOutBy }) => holds(ruledOutBy));
  const left = meant.filter((cause) => !ruledOut.includes(cause));
  // Where a paste speaks against all, it shows something that the entry does not know.
  if (left.length === 0) return { entry, names, proven: 0, likely: 0, ruledOut: 0 };
  const shown = left.filter(({ provenBy }) => holds(provenBy));
  const proven = candidate.isNear ? [] : shown;
  const spokenFor = left.filter((cause) => !shown.includes(cause) && holds(cause.likelyBy));
  const likely = candidate.isNear ? [...shown, ...spokenFor] : spokenFor;
  const unsaid = left.filter((cause) => !proven.includes(cause) && !likely.includes(cause));
  const usual = unsaid.filter(({ usualWhere }) => holds(usualWhere));
  const others = unsaid.filter((cause) => !usual.includes(cause));
  return {
    entry: {
      ...entry,
      causes: [...proven, ...likely, ...usual, ...others].map((cause) => ({
        ...cause,
        fix: notedFor(cause.fix, holds),
      })),
      not: [...entry.not, ...ruledOut.map(asRuledOut)],
    },
    names,
    proven: proven.length,
    likely: likely.length,
    ruledOut: ruledOut.length,
  };
}

/** A fix with the note that is for what the paste shows. */
const notedFor = (fix: ErrorFix, holds: (signs: readonly ErrorSign[]) => boolean): ErrorFix =>
  'noteWhen' in fix && holds(fix.noteWhen.when) ? { ...fix, note: fix.noteWhen.note } : fix;

const asRuledOut = ({ cause }: ErrorCause) => ({ cause, tell: 'What you pasted speaks against it.' });

/** What the first of the cases that hold says. */
function saidOtherwise(
  { otherwise }: ErrorEntry,
  holds: (signs: readonly ErrorSign[]) => boolean,
): Partial<Pick<ErrorEntry, 'verdict' | 'lede' | 'ran' | 'page'>> {
  const { when, ...said } = otherwise?.find((it) => holds(it.when)) ?? {};
  return when ? said : {};
}

/** A text that a page gets as a rejection reaches no page where it is the message of a panic. */
function inPanic(
  entry: ErrorEntry,
  candidate: Candidate,
  found: readonly FoundText[],
  entries: ErrorEntries,
): Partial<Pick<ErrorEntry, 'ran' | 'page'>> {
  const panic = entries[PANIC];
  const isPanic = found.some(
    ({ candidates }) => candidates.includes(candidate) && candidates.some(({ slug }) => slug === PANIC),
  );
  const shows = entry.kind === 'text' ? (entry.texts[candidate.text]?.shows ?? []) : [];
  if (!panic || !isPanic || candidate.slug === PANIC || !shows.includes('promise')) return {};
  return {
    ...(entry.ran.answer !== 'no' && { ran: panic.ran }),
    ...(panic.page !== undefined && { page: panic.page }),
  };
}

/**
 * The part of a paste that is about a candidate: up to the texts of other entries. What follows from another text belongs
 * to that.
 */
function aroundOf(
  candidate: Candidate,
  found: readonly FoundText[],
  paste: string,
  entries: ErrorEntries,
): CleanText {
  const others = found
    .filter(({ candidates }) => candidates.every(({ slug }) => slug !== candidate.slug))
    .map(({ candidates: [first] }) => first)
    .filter(({ slug }) => rankOf(entries[slug]) === 0);
  const from = Math.max(0, ...others.filter(({ end }) => end <= candidate.start).map(({ end }) => end));
  const to = Math.min(
    paste.length,
    MAX_PASTE,
    ...others.filter(({ start }) => start >= candidate.end).map(({ start }) => start),
  );
  return cleanText(paste.slice(from, to));
}

/** Names that are not in the text itself, but in the lines around it. */
function namesBeside({ fields }: ErrorEntry, candidate: Candidate, around: CleanText): Names {
  const given = new Set(candidate.names.map(({ field }) => field));
  const budget: Budget = { left: MAX_STEPS };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, rule]) => {
      const value = given.has(field) ? undefined : valueBeside(field, rule, around, budget);
      return value === undefined ? [] : [[field, { value, isRead: true }]];
    }),
  );
}

function valueBeside(field: string, rule: ErrorField, around: CleanText, budget: Budget): string | undefined {
  const looks = rule.looks === undefined ? undefined : new RegExp(rule.looks, 'u');
  for (const source of rule.beside ?? []) {
    for (const { fields } of matchesOf(patternOf(source, { [field]: rule }), around, budget, MAX_PLACES)) {
      const [place] = fields;
      const value = place ? around.text.slice(place.start, place.end) : '';
      if (value !== '' && (looks?.test(value.slice(0, MAX_COMPARED)) ?? true)) return value;
    }
  }
  return undefined;
}

const isOf: Readonly<Record<NonNullable<ErrorSign['whose']>, (command: string) => boolean>> = {
  app: (command) => !isOfTauri(command),
  tauri: isOfTauri,
  'core-default': isInCoreDefault,
  'core-only': isOfCoreOnly,
  plugin: isOfPlugin,
  official: isOfOfficial,
};

function isThere({ field, is, whose, lacks, has }: ErrorSign, names: Names, around: string): boolean {
  if (has !== undefined && !around.includes(has)) return false;
  if (lacks !== undefined && names[lacks]?.isRead === true) return false;
  if (field === undefined) return true;
  const name = names[field];
  if (name?.isRead !== true) return false;
  if (whose !== undefined && !isOf[whose](name.value)) return false;
  return is === undefined || new RegExp(is, 'u').test(name.value.slice(0, MAX_COMPARED));
}
