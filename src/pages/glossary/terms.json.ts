/** What a page shows beside a term. */
import type { APIRoute } from 'astro';
import { glossary } from '../../components/glossary.ts';
import type { Definitions } from '../../components/term-note.ts';

export const GET: APIRoute = () => {
  const definitions: Definitions = Object.fromEntries(
    [...glossary].map(([id, { term, definition }]) => [id, { term, definition }]),
  );
  return Response.json(definitions);
};
