/** The texts that runs end with, for the search by an error's text. */
import type { APIRoute } from 'astro';
import { errorTextsOf } from '../../components/site/error-texts.ts';
import { loadScenarios } from '../../scenarios/index.ts';

export const GET: APIRoute = async () => Response.json(errorTextsOf(await loadScenarios()));
