import { z } from 'astro/zod';

/** Where a claim comes from. */
export const sourceSchema = z
  .strictObject({
    /** What the source says, or its title. */
    text: z.string().min(1),
    /** A rule of Tauri's source: a key of the catalogue in `src/trace/record/rules.ts`. */
    rule: z.string().optional(),
    /** A page elsewhere. */
    url: z.url({ protocol: /^https$/ }).optional(),
  })
  .refine(({ rule, url }) => (rule === undefined) !== (url === undefined), {
    error: 'A source has either a rule or a url.',
  });

export type Source = z.infer<typeof sourceSchema>;
