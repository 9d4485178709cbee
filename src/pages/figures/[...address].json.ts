import type { APIRoute } from 'astro';
import { allFigures, type FigureData } from '../../components/figures.ts';

/** What a live figure needs beyond its trace: `/figures/lessons/<slug>/<figure>.json`. */
export async function getStaticPaths() {
  const figures = await allFigures();
  return figures.map(({ placed, data }) => ({ params: { address: placed.address }, props: { data } }));
}

export const GET: APIRoute<{ data: FigureData }> = ({ props }) => Response.json(props.data);
