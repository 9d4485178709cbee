/** The error page of a text that a run shows. */
import { createRecogniser } from '../../diagnosis/index.ts';
import { errorEntries } from './entries.ts';

const recognised = createRecogniser(errorEntries);
const known = new Map<string, string | undefined>();

/** Slug of the entry that a text most likely is; undefined where none is known. */
export function errorSlugOf(text: string): string | undefined {
  if (!known.has(text)) known.set(text, recognised(text).found[0]?.candidates[0].slug);
  return known.get(text);
}
