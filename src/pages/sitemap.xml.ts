import type { APIRoute } from 'astro';
import { changedAt } from '../changed.ts';
import { listedPages, type ListedPage } from '../components/site/listed-pages.ts';
import { addressOf } from '../site.ts';

/** Pages that are lists of others, or show some. */
const lists = [{ path: '/' }, { path: '/lessons/' }, { path: '/scenarios/' }] as const;

/** The pages for search engines, as https://www.sitemaps.org asks for it; a scenario's own page is not indexed. */
export const GET: APIRoute = async () => {
  const { Lessons: lessons, Errors: errors, Also: others } = await listedPages();
  const entries = [...lists, ...lessons, ...errors, ...others].map(entryOf);
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};

function entryOf({ path, source }: Pick<ListedPage, 'path' | 'source'>): string {
  const changed = changedAt(source)?.toISOString();
  const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
  return `<url><loc>${addressOf(path)}</loc>${lastmod}</url>`;
}
