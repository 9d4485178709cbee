/** Leads from a text to its error page: one that a run shows, or that a reader pasted. */
import { createRecogniser } from '../../diagnosis/errors/recognise.ts';
import type { Names } from '../../diagnosis/errors/fill.ts';
import type { Recognisable } from '../../diagnosis/errors/pattern.ts';
import type { ErrorEntry } from '../../schemas/index.ts';
import { href } from '../../site.ts';

/** What `/errors/patterns.json` lists. */
export type KnownText = Omit<Extract<Recognisable, { kind: 'text' }>, 'kind'> & {
  readonly slug: string;
  readonly title: string;
  readonly brief: string;
  readonly ends: ErrorEntry['ends'];
  /** With `{fields}` for the reader's names. */
  readonly verdict: string;
  /** Whether the reader's Rust function ran. */
  readonly ran: ErrorEntry['ran']['answer'];
};

/** A text that is in a paste, with the names that the paste gives. */
export interface PastedText extends KnownText {
  readonly names: Names;
}

/** The texts that are in a paste, in its order. */
export type FindTexts = (paste: string) => readonly PastedText[];

let loading: Promise<FindTexts> | undefined;

/** Loads the patterns, once. */
export function loadKnownTexts(): Promise<FindTexts> {
  loading ??= load().catch((reason: unknown) => {
    loading = undefined;
    throw reason;
  });
  return loading;
}

async function load(): Promise<FindTexts> {
  const response = await fetch(href('/errors/patterns.json'));
  if (!response.ok) throw new Error(response.statusText);
  const texts = (await response.json()) as readonly KnownText[];
  const bySlug = new Map(texts.map((text) => [text.slug, text]));
  const recognised = createRecogniser(
    Object.fromEntries(texts.map((text) => [text.slug, { ...text, kind: 'text' as const }])),
  );
  return (paste) =>
    recognised(paste).found.flatMap(({ candidates: [{ slug, names: given }] }) => {
      const known = bySlug.get(slug);
      const names = Object.fromEntries(given.map(({ field, value }) => [field, { value, isRead: true }]));
      return known ? { ...known, names } : [];
    });
}
