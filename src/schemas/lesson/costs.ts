import { z } from 'astro/zod';
import type { FileProblem } from '../json.ts';
import { readYaml } from '../yaml.ts';
import { idSchema } from './id.ts';

/** How a message gets to the core process and back; a function call stays in the page. */
export const costWays = ['page', 'brownfield', 'isolation', 'fallback'] as const;

export type CostWay = (typeof costWays)[number];

const rowSchema = z
  .strictObject({
    id: idSchema,
    /** What was done, in a few words: a chart has them in one line. */
    what: z.string().min(1).max(26),
    /** How long one took (ms), by the ways on which it was measured. */
    ms: z
      .partialRecord(z.enum(costWays), z.number().positive())
      .readonly()
      .refine((ms) => Object.keys(ms).length > 0, { error: 'A row has a time.' })
      .refine((ms) => ms.page === undefined || Object.keys(ms).length === 1, {
        error: 'What stays in the page takes no other way.',
      }),
    /** It took less: the clock could not say how much. */
    isUpperLimit: z.literal(true).exactOptional(),
  })
  .readonly();

export type CostRow = z.infer<typeof rowSchema>;

/** `content/lessons/<slug>/costs.yaml`: what messages cost where it was measured. */
const costsSchema = z
  .strictObject({
    /** On what: without this a time means nothing. */
    measured: z
      .strictObject({
        machine: z.string().min(1),
        engine: z.string().min(1),
        tauri: z.string().regex(/^\d+\.\d+\.\d+$/, 'a version is like 2.12.5'),
        build: z.enum(['release build', 'debug build']),
        date: z.iso.date(),
      })
      .readonly(),
    /** Id of the row whose time in brownfield is 1. */
    unit: idSchema,
    groups: z
      .array(
        z.strictObject({ title: z.string().min(1), rows: z.array(rowSchema).min(1).readonly() }).readonly(),
      )
      .min(1)
      .readonly(),
  })
  .readonly()
  .superRefine(({ unit, groups }, context) => {
    const rows = groups.flatMap((group) => group.rows);
    const report = (path: string, message: string) => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
    if (new Set(rows.map(({ id }) => id)).size < rows.length) report('groups', 'two rows have the same id');
    if (rows.find(({ id }) => id === unit)?.ms.brownfield === undefined)
      report('unit', `there is no row “${unit}” with a time in brownfield`);
  });

export type Costs = z.infer<typeof costsSchema>;

/** The data in a costs.yaml, or what is wrong with it and where. */
export function readCosts(
  source: string,
): { readonly costs: Costs } | { readonly problems: readonly FileProblem[] } {
  const read = readYaml(costsSchema, source);
  return 'problems' in read ? read : { costs: read.data };
}
