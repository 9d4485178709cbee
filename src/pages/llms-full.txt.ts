import type { APIRoute } from 'astro';
import { markdownOf, markdownPages } from '../components/markdown/index.ts';

/** The text alternatives of all pages in one file, as https://llmstxt.org names it. */
export const GET: APIRoute = async () => {
  const texts = await Promise.all((await markdownPages()).map(markdownOf));
  return new Response(texts.join('\n---\n\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
