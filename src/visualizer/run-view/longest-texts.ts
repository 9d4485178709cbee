import type { LongestTexts } from '../run/figure-data.ts';
import { rejectionOf } from '../run/rejection.ts';
import type { Run } from '../run/run.ts';

/** A longer trace has its longest sentence among its first steps, or nearly so (steps). */
const ENOUGH = 300;

/** The longest texts of some runs. */
export function longestTexts(runs: readonly Run[]): LongestTexts {
  const sentences = runs.flatMap(({ words }) => words.steps.slice(0, ENOUGH).map(({ sentence }) => sentence));
  const rejections = runs.flatMap(({ trace }) =>
    trace.calls.slice(0, ENOUGH).flatMap((call) => (call.before ? [] : (rejectionOf(call) ?? []))),
  );
  const rejection = longestOf(rejections);
  return { sentence: longestOf(sentences), ...(rejection !== '' && { rejection }) };
}

const longestOf = (texts: readonly string[]): string =>
  texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
