import { z } from 'astro/zod';
import { type FileProblem, parseJson, problemsOf } from '../json.ts';
import { lessonSlugs } from '../lesson/curriculum.ts';
import { predictionSchema } from '../lesson/prediction.ts';
import { topicSchema } from '../topic.ts';
import { aclProblems } from './acl.ts';
import { appSchema } from './app.ts';
import { chapterProblems, chaptersSchema } from './chapters.ts';
import { text } from './fields.ts';
import { knobProblems } from './knob-problems.ts';
import { knobSchema } from './knobs.ts';
import { fromOldForm } from './old-form.ts';
import { pageUrlProblems, pathProblems } from './page-source.ts';
import type { Problem } from './problem.ts';
import { lateProblems, listenerProblems, type ScriptEntry, scriptProblems, scriptSchema } from './script.ts';
import { insideProblems, webviewProblems } from './webviews.ts';

/** When a run is cut that does not say so, in virtual ms. */
const DEFAULT_UNTIL = 60_000;

/** What the site's scenarios are about, in the order in which it lists them. */
export const scenarioGroups = [
  'A page calls the core process',
  'Bytes, the fallback and channels',
  'A call is refused',
  'An event is sent',
  'The isolation pattern',
  'A window closes, a page reloads, a command panics',
  'A whole app',
] as const;

/**
 * A scenario is something a reader could write: a small Tauri app, a script of what its pages, core
 * process and user do, and the knobs that change either. Plain data, so it survives
 * `structuredClone`, a file and a link.
 */
export const scenarioSchema = z
  .strictObject({
    /** Equal to the file name, kebab-case. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is kebab-case'),
    /** Where the site lists it; a reader's is in no list. */
    group: z.enum(scenarioGroups).exactOptional(),
    /** What happens, as a short noun phrase or sentence. */
    title: text,
    /** The question a figure of it answers. */
    question: text,
    /** What its own page says of it once its run has shown it: what happens, why, and what to do about it. */
    answer: z.strictObject({ happens: text, why: text, cure: text }).readonly().exactOptional(),
    /** What the figure of its own page asks, at the default settings. */
    predict: predictionSchema.exactOptional(),
    /** The lessons that explain it; one that is not written yet is not linked. */
    lessons: z.array(z.enum(lessonSlugs)).min(1).readonly().exactOptional(),
    /** What its figures are about, in lessons unless they say otherwise, and on its own page. */
    about: topicSchema.exactOptional(),
    app: appSchema,
    /** Simulated first, and shown as one line "Before this". */
    before: scriptSchema.max(200).readonly().exactOptional(),
    script: scriptSchema.min(1).max(1_000).readonly(),
    knobs: z.array(knobSchema).readonly(),
    /** The regions of the editor app's sources that the Code tab shows: `src/save.ts#save`. */
    code: z
      .strictObject({ page: text.exactOptional(), core: text.exactOptional() })
      .readonly()
      .exactOptional(),
    /** The parts of a long run, in order; its Code tab shows their code in place of the regions of `code`. */
    chapters: chaptersSchema.exactOptional(),
    /** Step ids worth a mark and a word on the timeline, beyond those that every trace gets. */
    marks: z
      .array(z.strictObject({ step: text, word: text }).readonly())
      .readonly()
      .exactOptional(),
    /** Virtual ms after which the run is cut; 60,000 unless given. */
    until: z.number().int().min(1).max(600_000).exactOptional(),
  })
  .readonly()
  .superRefine((scenario, context) => {
    const report = (part: string, problems: readonly Problem[]) => {
      for (const { path, message } of problems)
        context.addIssue({ code: 'custom', path: [part, ...path], message });
    };
    const { app, before = [], script, knobs, chapters = [], until = DEFAULT_UNTIL } = scenario;
    const { windows, listeners = [], features } = app;
    report('app', [...aclProblems(app), ...insideProblems(windows), ...pageUrlProblems(windows, features)]);
    report('knobs', knobProblems(scenario, knobs));
    const entryProblems = (entries: readonly ScriptEntry[]) => [
      ...scriptProblems(entries, windows),
      ...webviewProblems(entries, windows),
      ...pathProblems(entries, windows),
    ];
    report('before', entryProblems(before));
    report('script', [...entryProblems(script), ...lateProblems(script, until)]);
    report('chapters', chapterProblems(chapters, script));
    report('app', listenerProblems(listeners, windows));
  });

export type Scenario = z.infer<typeof scenarioSchema>;

/** The scenario in a file's text, of today's form or of the old one, or what is wrong with it and where. */
export function readScenario(
  source: string,
): { readonly scenario: Scenario } | { readonly problems: readonly FileProblem[] } {
  const parsed = parseJson(source);
  if ('problems' in parsed) return parsed;
  const result = scenarioSchema.safeParse(fromOldForm(parsed.json));
  return result.success ? { scenario: result.data } : { problems: problemsOf(result.error) };
}
