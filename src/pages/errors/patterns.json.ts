/** The patterns of all texts, for fields that lead to the page of a text. */
import type { APIRoute } from 'astro';
import { textEntries } from '../../components/errors/entries.ts';
import type { KnownText } from '../../components/errors/known-texts.ts';

export const GET: APIRoute = () =>
  Response.json(
    textEntries.map(({ slug, title, brief, ends, verdict, ran, fields, texts, follows }): KnownText => ({
      slug,
      title,
      brief,
      ends,
      verdict,
      ran: ran.answer,
      fields: Object.fromEntries(Object.entries(fields).map(([field, { kind }]) => [field, { kind }])),
      texts: texts.map(({ pattern }) => ({ pattern })),
      ...(follows !== undefined && { follows }),
    })),
  );
