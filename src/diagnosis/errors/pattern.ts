/** A known text, ready to be looked for. */
import type { ErrorField, FieldKind, SymptomEntry, TextEntry } from '../../schemas/index.ts';
import { cleanText, foldQuotes, type Reading } from './clean-text.ts';
import { kindRules } from './field-kinds.ts';
import { partsOf } from './template.ts';

export type PatternPart = { readonly fixed: string } | { readonly field: string; readonly kind: FieldKind };

/** What recognising needs of an entry. */
export type Recognisable =
  | Pick<SymptomEntry, 'kind'>
  | (Pick<TextEntry, 'kind'> & {
      readonly fields: Readonly<Record<string, Pick<ErrorField, 'kind'>>>;
      readonly texts: readonly Pick<TextEntry['texts'][number], 'pattern'>[];
      readonly follows?: boolean;
      readonly alone?: boolean;
    });

export interface Pattern {
  readonly slug: string;
  /** Index in the entry's `texts`. */
  readonly text: number;
  readonly parts: readonly PatternPart[];
  /** Index of the longest part of fixed words, which is looked for first. */
  readonly anchor: number;
  /** How many characters are fixed: the more, the more specific. */
  readonly fixedLength: number;
  /** It is so short that it counts only as a whole line. */
  readonly isWholeLine: boolean;
  /** It is without the compiler's `error[E0277]: `, and counts only where the text has no such head either. */
  readonly isHeadless: boolean;
  readonly rank: Rank;
}

/**
 * How little a text says beside others: 0 is a reason, 1 follows from another text as a rule, 2 only reveals who speaks.
 */
export type Rank = 0 | 1 | 2;

/** The rank of an entry's texts. */
export function rankOf(entry: Recognisable | undefined): Rank {
  if (entry?.kind !== 'text') return 0;
  return entry.alone ? 2 : entry.follows ? 1 : 0;
}

/** A text with fewer fixed characters may be in any other text. */
const MIN_FIXED_WITHIN = 10;

/** Many a paste ends before the full stop of its sentence; a stop after a name shows where that name ends. */
const withoutStop = (pattern: string): string => pattern.replace(/(?<=[^.}]{10})\.$/, '');

/** The parts of a pattern, with white space, and quotes, as a folded text of that reading has them. */
export const patternParts = (
  pattern: string,
  fields: Readonly<Record<string, Pick<ErrorField, 'kind'>>>,
  reading: Reading = 'plain',
): readonly PatternPart[] =>
  partsOf(withoutStop(cleanText(pattern, reading).text.trimEnd())).map((part) =>
    'fixed' in part
      ? { fixed: foldQuotes(part.fixed) }
      : { field: part.field, kind: fields[part.field]?.kind ?? 'text' },
  );

export const fixedOf = (part: PatternPart | undefined): string => (part && 'fixed' in part ? part.fixed : '');

/** A pattern by its text: what a match of it needs. */
export function patternOf(
  pattern: string,
  fields: Readonly<Record<string, Pick<ErrorField, 'kind'>>>,
  reading: Reading = 'plain',
): Omit<Pattern, 'slug' | 'text' | 'fixedLength' | 'rank'> {
  const parts = patternParts(pattern, fields, reading);
  const lengths = parts.map((part) => fixedOf(part).length);
  return { parts, anchor: lengths.indexOf(Math.max(...lengths)), isWholeLine: false, isHeadless: false };
}

/** With fewer characters, what follows `error: ` may be of any compiler. */
const MIN_HEADLESS = 24;

/** A pattern as its entry has it, and as people also paste it: without the compiler's head, or as JSON without spaces. */
function formsOf(pattern: string): readonly { readonly form: string; readonly isHeadless: boolean }[] {
  const headless = pattern.replace(/^error(?:\[E\d+\])?: /, '');
  return [
    { form: pattern, isHeadless: false },
    ...(headless !== pattern && headless.length >= MIN_HEADLESS
      ? [{ form: headless, isHeadless: true }]
      : []),
    ...(pattern.includes('": "')
      ? [{ form: pattern.replaceAll(/(?<=")([:,]) |([:,]) (?=")/g, '$1$2'), isHeadless: false }]
      : []),
  ];
}

/** Whether each name has fixed words at its end, or is the last, and the first begins with a word. */
const hasPlainEnds = (parts: readonly PatternPart[]): boolean =>
  parts.every((part, index) => {
    const next = parts[index + 1];
    return 'fixed' in part || ((!next || 'fixed' in next) && (index > 0 || !kindRules[part.kind].takes(' ')));
  });

/** The patterns of an entry; a symptom has none. Without quotes some cannot be told from other words: they are left out. */
export function patternsOf(
  slug: string,
  entry: Recognisable,
  reading: Reading = 'plain',
): readonly Pattern[] {
  if (entry.kind === 'symptom') return [];
  const forms = entry.texts.flatMap(({ pattern }, text) =>
    formsOf(pattern).map((form) => ({ ...form, text })),
  );
  return forms.flatMap(({ form, isHeadless, text }) => {
    const made = patternOf(form, entry.fields, reading);
    if (!hasPlainEnds(made.parts)) return [];
    const fixed = made.parts.map(fixedOf);
    return {
      ...made,
      isHeadless,
      slug,
      text,
      rank: rankOf(entry),
      fixedLength: fixed.reduce((sum, { length }) => sum + length, 0),
      isWholeLine: fixed.join('').replaceAll(' ', '').length < MIN_FIXED_WITHIN,
    };
  });
}
