/** An entry with what its page needs to show other names in it. */
import type { APIRoute } from 'astro';
import { errorEntries } from '../../components/errors/entries.ts';
import { extrasOf } from '../../components/errors/make-extras.ts';
import type { EntryFile } from '../../components/errors/extras.ts';

export async function getStaticPaths() {
  return Promise.all(
    Object.entries(errorEntries).map(async ([slug, entry]) => ({
      params: { slug },
      props: { slug, entry, extras: await extrasOf(slug, entry) },
    })),
  );
}

export const GET: APIRoute<EntryFile> = ({ props }) => Response.json(props);
