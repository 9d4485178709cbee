import { z } from 'astro/zod';
import { type FileProblem, parseJson, problemsOf } from '../json.ts';
import { capabilitySchema } from './capability.ts';
import { manifestsSchema, targetSchema } from './manifest.ts';

/** An app's access control list and the requests to decide by it: a line of `npm run denied -- --cases`. */
const accessCaseSchema = z.object({
  acl: manifestsSchema,
  capabilities: z.array(capabilitySchema),
  /** Default linux. */
  platform: targetSchema.optional(),
  windows: z.array(z.string()),
  /** Webviews beside the first of a window, which has the window's label. */
  webviews: z.array(z.object({ label: z.string(), window: z.string() })).optional(),
  requests: z.array(
    z.object({
      cmd: z.string(),
      window: z.string(),
      /** Default: the window's first. */
      webview: z.string().optional(),
      url: z.url({ normalize: true }),
    }),
  ),
});

export type AccessCase = z.infer<typeof accessCaseSchema>;

/** The case that a line holds, or what is wrong with it. */
export function readAccessCase(
  line: string,
): { readonly case: AccessCase } | { readonly problems: readonly FileProblem[] } {
  const parsed = parseJson(line);
  if ('problems' in parsed) return parsed;
  const { success, data, error } = accessCaseSchema.safeParse(parsed.json);
  return success ? { case: data } : { problems: problemsOf(error) };
}
