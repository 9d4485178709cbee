/** The error pages of texts that runs show. */
import { createRecogniser } from '../../diagnosis/index.ts';
import type { Scenario } from '../../schemas/index.ts';
import { summariesOf } from '../site/run-summary.ts';
import { errorEntries } from './entries.ts';

const recognised = createRecogniser(errorEntries);
const known = new Map<string, string | undefined>();

/** Slug of the entry that a text most likely is; undefined where none is known. */
export function errorSlugOf(text: string): string | undefined {
  if (!known.has(text)) known.set(text, recognised(text).found[0]?.candidates[0].slug);
  return known.get(text);
}

/** The entries for all texts that the runs of a scenario show. */
export const errorSlugsOfScenario = (scenario: Scenario): readonly string[] => {
  const texts = summariesOf(scenario).flatMap((summary) => summary.texts);
  return [...new Set(texts.flatMap((text) => errorSlugOf(text) ?? []))];
};
