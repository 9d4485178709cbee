import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { changedAt } from '../changed.ts';
import { allLessons } from '../figures/index.ts';
import { addressOf, siteName } from '../site.ts';

/** The lessons as a feed, each with the date of its last change; the one changed last is first. */
export const GET: APIRoute = async () => {
  const items = (await allLessons()).map(({ id, data }) => {
    const pubDate = changedAt(`content/lessons/${id}/`);
    return {
      title: data.title,
      description: data.lede,
      link: addressOf(`/lessons/${id}/`),
      categories: [data.group],
      ...(pubDate && { pubDate }),
    };
  });
  return rss({
    title: siteName,
    description: 'Lessons on how the processes of a Tauri app talk to each other.',
    site: addressOf('/'),
    items: items.toSorted((one, other) => Number(other.pubDate ?? 0) - Number(one.pubDate ?? 0)),
    customData: '<language>en</language>',
  });
};
