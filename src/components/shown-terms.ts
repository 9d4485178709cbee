/** The glossary as its page shows it, with what its terms refer to. */
import { allLessons, type Lesson } from '../figures/index.ts';
import type { TermData } from '../schemas/index.ts';
import type { Rule } from '../trace/index.ts';
import { glossary } from './glossary.ts';
import { ruleOf, sourceUrl } from './rule-source.ts';

export const glossaryLede =
  'The words that you need to follow how the processes of a Tauri app talk to each other.';

export interface ShownTerm extends Omit<TermData, 'source' | 'lessons'> {
  readonly id: string;
  readonly source:
    { readonly text: string; readonly url: string | undefined; readonly rule: Rule | undefined } | undefined;
  /** Those that explain it. */
  readonly lessons: readonly Lesson[];
}

/** All terms, in the order of the alphabet; an unknown rule stops the build. */
export async function shownTerms(): Promise<readonly ShownTerm[]> {
  const lessons = await allLessons();
  return [...glossary].map(([id, { source, lessons: slugs, ...term }]) => {
    const rule = source?.rule === undefined ? undefined : ruleOf(source.rule);
    if (source?.rule !== undefined && !rule)
      throw new Error(`content/glossary/${id}.yaml: source.rule: there is no rule ${source.rule}.`);
    return {
      ...term,
      id,
      source: source && { text: source.text, url: source.url ?? (rule && sourceUrl(rule)), rule },
      // A lesson that is not written yet is in the curriculum already.
      lessons: slugs.flatMap((slug) => lessons.find((lesson) => lesson.id === slug) ?? []),
    };
  });
}
