/** What is looked up at build time for an entry. */
import { allLessons } from '../../figures/index.ts';
import { loadScenarios } from '../../scenarios/index.ts';
import type { ErrorEntry, ErrorSource } from '../../schemas/index.ts';
import { ruleOf, sourceLink } from '../rule-source.ts';
import { type ErrorRun, errorRunOf } from './error-run.ts';
import type { EntryExtras } from './extras.ts';
import { entryFile } from './parse-entry.ts';

const runs = new Map<string, ErrorRun>();

/** The run of an entry; undefined where the model has none. What is wrong with it stops the build. */
export async function runOfEntry(slug: string, { run }: ErrorEntry): Promise<ErrorRun | undefined> {
  if (!run) return undefined;
  const known = runs.get(slug);
  if (known) return known;
  const scenarios = await loadScenarios();
  try {
    const found = errorRunOf(run, scenarios);
    runs.set(slug, found);
    return found;
  } catch (error) {
    throw new Error(`${entryFile(slug)}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

export async function extrasOf(slug: string, entry: ErrorEntry): Promise<EntryExtras> {
  const run = await runOfEntry(slug, entry);
  const lesson = (await allLessons()).find(({ id }) => id === entry.lesson);
  return {
    ...(run && { run: { path: run.path, number: run.number, steps: run.steps, words: run.words } }),
    ...(lesson && {
      lesson: { title: lesson.data.title, minutes: lesson.data.minutes, path: `/lessons/${lesson.id}/` },
    }),
    sources: distinct(entry.sources.map((source) => sourceOf(slug, source))),
  };
}

function sourceOf(slug: string, source: ErrorSource): EntryExtras['sources'][number] {
  if ('url' in source) return { text: source.text, url: source.url };
  const rule = 'rule' in source ? ruleOf(source.rule) : source;
  if (!rule)
    throw new Error(`${entryFile(slug)}: sources: there is no rule “${'rule' in source ? source.rule : ''}”`);
  const { version, file, symbol } = rule;
  const url = sourceLink({ version, file });
  return { text: version, file, symbol, ...(url !== undefined && { url }) };
}

/** A rule and a place in the source may be the same. */
const distinct = (sources: EntryExtras['sources']): EntryExtras['sources'] => [
  ...new Map(sources.map((source) => [JSON.stringify(source), source])).values(),
];
