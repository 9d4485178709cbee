/** All entries, for the field that recognises a pasted text. */
import type { APIRoute } from 'astro';
import { errorEntries } from '../../components/errors/entries.ts';
import { extrasOf } from '../../components/errors/make-extras.ts';
import type { EntryFile } from '../../components/errors/extras.ts';

export const GET: APIRoute = async () => {
  const files = Object.entries(errorEntries).map(async ([slug, entry]): Promise<EntryFile> => ({
    slug,
    entry,
    extras: await extrasOf(slug, entry),
  }));
  return Response.json(await Promise.all(files));
};
