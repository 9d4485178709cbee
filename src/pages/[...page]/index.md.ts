import type { APIRoute } from 'astro';
import { markdownOf, markdownPages, type MarkdownPage } from '../../components/markdown/index.ts';

/** The text alternative of a page: `/lessons/<slug>/index.md`. */
export async function getStaticPaths() {
  const pages = await markdownPages();
  return pages.map((page) => ({ params: { page: page.path.slice(1, -1) }, props: page }));
}

export const GET: APIRoute<MarkdownPage> = async ({ props }) =>
  new Response(await markdownOf(props), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
