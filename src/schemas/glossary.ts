import { z } from 'astro/zod';
import { lessonSlugs } from './lesson/curriculum.ts';
import { sourceSchema } from './lesson/source.ts';
import { readYaml } from './yaml.ts';
import type { FileProblem } from './json.ts';

const form = z.string().regex(/^\S.*\S$/, 'a form is a word, or some');

/** `content/glossary/<id>.yaml`: a word that lessons explain where they first use it. */
const termSchema = z
  .strictObject({
    /** As the glossary lists it. */
    term: form,
    /** How else a text says it: `labels`. */
    forms: z.array(form).readonly().default([]),
    /** One or two plain sentences; `backticks` mark code. */
    definition: z.string().regex(/^[A-Z`].*\.$/s, 'a definition is made of sentences'),
    /** Where the definition states a rule of Tauri's. */
    source: sourceSchema.exactOptional(),
    /** The lessons that explain it. */
    lessons: z.array(z.enum(lessonSlugs)).min(1).readonly(),
    /** Its mark in the figures. */
    icon: z
      .enum(['request', 'key', 'fallback', 'eval', 'listens', 'request-sealed', 'frame'])
      .exactOptional(),
  })
  .readonly();

export type TermData = z.infer<typeof termSchema>;

/** The data in a file of the glossary, or what is wrong with it and where. */
export function readTerm(
  source: string,
): { readonly term: TermData } | { readonly problems: readonly FileProblem[] } {
  const read = readYaml(termSchema, source);
  return 'problems' in read ? read : { term: read.data };
}
