import type { APIRoute } from 'astro';
import { allFigures, figureFile, type FigureFile } from '../../figures/index.ts';

/** What a live figure needs beyond its trace: `/figures/lessons/<slug>/<figure>.json`. */
export async function getStaticPaths() {
  const figures = await allFigures();
  return figures.map((figure) => ({
    params: { address: figure.placed.address },
    props: figureFile(figure),
  }));
}

export const GET: APIRoute<FigureFile> = ({ props }) => Response.json(props);
