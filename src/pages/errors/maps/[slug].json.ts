/** The map of an entry's run, for the field that has recognised its text. */
import type { APIRoute } from 'astro';
import { errorEntries } from '../../../components/errors/entries.ts';
import { errorMapOf } from '../../../components/errors/error-map.ts';
import type { MapFile } from '../../../components/errors/extras.ts';
import { runOfEntry } from '../../../components/errors/make-extras.ts';

export async function getStaticPaths() {
  const runs = await Promise.all(
    Object.entries(errorEntries).map(async ([slug, entry]) => ({ slug, run: await runOfEntry(slug, entry) })),
  );
  return runs.flatMap(({ slug, run }) => {
    return run ? [{ params: { slug }, props: errorMapOf(run) }] : [];
  });
}

export const GET: APIRoute<MapFile> = ({ props }) => Response.json(props);
