import type { KnownText } from '../../visualizer/loading/known-texts.ts';
import { textEntries } from './entries.ts';

/** What `/errors/patterns.json` lists. */
export const listedTexts: readonly KnownText[] = textEntries.map(
  ({ slug, title, brief, ends, verdict, ran, fields, texts, follows, alone }) => ({
    slug,
    title,
    brief,
    ends,
    verdict,
    ran: ran.answer,
    fields: Object.fromEntries(Object.entries(fields).map(([field, { kind }]) => [field, { kind }])),
    texts: texts.map(({ pattern }) => ({ pattern })),
    ...(follows !== undefined && { follows }),
    ...(alone !== undefined && { alone }),
  }),
);
