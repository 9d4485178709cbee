/** The patterns of all texts, for what leads to the page of a text. */
import type { APIRoute } from 'astro';
import { listedTexts } from '../../components/errors/listed-texts.ts';

export const GET: APIRoute = () => Response.json(listedTexts);
