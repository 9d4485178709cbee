import type { APIRoute } from 'astro';
import { cardImage, cardPages, type CardPage } from '../../components/cards/index.ts';

/** The picture of links to a page: `/lessons/<slug>/card.png`. */
export async function getStaticPaths() {
  const pages = await cardPages();
  return pages.map((page) => ({ params: { page: page.path.slice(1, -1) || undefined }, props: page }));
}

export const GET: APIRoute<CardPage> = async ({ props }) =>
  new Response(await cardImage(await props.card()), { headers: { 'content-type': 'image/png' } });
