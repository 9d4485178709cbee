import { z } from 'astro/zod';
import { beliefIds } from './curriculum.ts';
import { sourceSchema } from './source.ts';

/** The groups of the curriculum, in reading order. */
export const lessonGroups = ['Foundations', 'How they talk', 'Who may ask', 'Build'] as const;

/** Shown, and given to search engines, as it is. */
const plainText = z
  .string()
  .min(1)
  .regex(/^[^`]*$/, 'this is plain text, where a backtick would be seen');

/** Front matter of `content/lessons/<slug>/index.mdx`: what the site says of the lesson where it lists it. */
export const frontMatterSchema = z.strictObject({
  title: plainText,
  /** The question that the lesson answers, in one or two sentences under the title. */
  lede: plainText,
  group: z.enum(lessonGroups),
  /** Place in the whole curriculum, from 1. */
  order: z.int().positive(),
  /** Reading time with the figures. */
  minutes: z.int().positive(),
  /** The beliefs that the text refutes by `<Belief id="C6" …>`, as `curriculum.ts` has them for this lesson. */
  refutes: z.array(z.enum(beliefIds)).min(1).optional(),
  sources: z.array(sourceSchema).min(1),
});
