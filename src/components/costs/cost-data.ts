import type { Costs } from '../../schemas/index.ts';
import { fileError } from '../../schemas/json.ts';
import { readCosts } from '../../schemas/lesson/costs.ts';

const sources = import.meta.glob<string>('/content/lessons/*/costs.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const costsFile = (slug: string) => `content/lessons/${slug}/costs.yaml`;

/** The data in the text of a lesson's costs.yaml; what is wrong with it is an error that names the file and each key. */
export function parseCosts(slug: string, source: string): Costs {
  const read = readCosts(source);
  if ('costs' in read) return read.costs;
  throw fileError(costsFile(slug), read.problems);
}

/** What a lesson has measured; a lesson without such a file is an error. */
export function costsOf(slug: string): Costs {
  const source = sources[`/${costsFile(slug)}`];
  if (source === undefined) throw new Error(`${costsFile(slug)}: there is no such file.`);
  return parseCosts(slug, source);
}
