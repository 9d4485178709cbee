import type { APIRoute } from 'astro';
import { listedPages } from '../components/site/listed-pages.ts';
import { addressOf } from '../site.ts';

/** The pages for search engines, as https://www.sitemaps.org asks for it; a scenario's own page is not indexed. */
export const GET: APIRoute = async () => {
  const { Lessons: lessons, Errors: errors, Also: others } = await listedPages();
  const paths = [
    '/',
    '/lessons/',
    '/scenarios/',
    ...[...lessons, ...errors, ...others].map(({ path }) => path),
  ] as const;
  const entries = paths.map((path) => `<url><loc>${addressOf(path)}</loc></url>`);
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
