/** Sentences and fixes with the reader's names in them. */
import type { ErrorEntry, ErrorFix } from '../../schemas/index.ts';
import { filters } from './filters.ts';
import type { GivenName } from './recognise.ts';
import { partsOf } from './template.ts';

/** By field: the value, and whether it was read in the reader's text. */
export type Names = Readonly<Record<string, Name>>;

export interface Name {
  readonly value: string;
  readonly isRead: boolean;
  /** The reader has typed it: it counts as read, and can be typed again. */
  readonly isTyped?: boolean;
}

/** A piece of a sentence or line. `field`: it is a name, or made from one; what is not read is assumed. */
export interface Piece {
  readonly text: string;
  readonly field?: string;
  readonly isRead?: boolean;
}

/** A line of a fix. */
export interface FilledLine {
  readonly does: 'add' | 'remove' | 'keep';
  readonly pieces: readonly Piece[];
}

/** A fix that is a change of a file. */
export interface FilledChange {
  readonly file: readonly Piece[];
  readonly what?: readonly Piece[];
  readonly isNew: boolean;
  readonly lines: readonly FilledLine[];
  readonly note?: readonly Piece[];
}

/** The names of an entry: those that a text gave, and the samples of the others. */
export function namesFor(
  entry: ErrorEntry,
  given: readonly Pick<GivenName, 'field' | 'value'>[] = [],
): Names {
  const read = new Map(given.map(({ field, value }) => [field, value]));
  return Object.fromEntries(
    Object.entries(entry.fields).map(([field, { sample }]) => {
      const value = read.get(field);
      return [field, value === undefined ? { value: sample, isRead: false } : { value, isRead: true }];
    }),
  );
}

/** A sentence or line with the names put in. */
export const fillText = (template: string, names: Names): readonly Piece[] =>
  partsOf(template).map((part) => {
    if ('fixed' in part) return { text: part.fixed };
    const { value, isRead } = names[part.field] ?? { value: '…', isRead: false };
    const filter = part.filter === undefined ? undefined : filters[part.filter];
    return { text: filter ? filter(value) : value, field: part.field, isRead };
  });

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** A sentence or line with the names put in, as plain text. */
export const filledText = (template: string, names: Names): string => textOf(fillText(template, names));

/** The change of a fix with the names put in; undefined for a fix in words. */
export function fillFix(fix: ErrorFix, names: Names): FilledChange | undefined {
  if ('words' in fix) return undefined;
  return {
    file: fillText(fix.file, names),
    ...(fix.what !== undefined && { what: fillText(fix.what, names) }),
    isNew: fix.isNew,
    lines: fix.lines.map((line): FilledLine => {
      if ('add' in line) return { does: 'add', pieces: fillText(line.add, names) };
      if ('remove' in line) return { does: 'remove', pieces: fillText(line.remove, names) };
      return { does: 'keep', pieces: fillText(line.keep, names) };
    }),
    ...(fix.note !== undefined && { note: fillText(fix.note, names) }),
  };
}

/** What the copy button copies: the lines that are added, without the indentation that all of them share. */
export function copiedText({ lines, isNew }: FilledChange): string {
  const added = lines.filter(({ does }) => does === 'add').map(({ pieces }) => textOf(pieces));
  const indents = added.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const shared = isNew || indents.length === 0 ? 0 : Math.min(...indents);
  return added.map((line) => line.slice(shared)).join('\n') + (isNew ? '\n' : '');
}

/** The fields that a template names. */
export const fieldsIn = (template: string): readonly string[] => [
  ...new Set(partsOf(template).flatMap((part) => ('field' in part ? [part.field] : []))),
];
