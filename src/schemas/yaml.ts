import type { z } from 'astro/zod';
import { parseDocument } from 'yaml';
import { type FileProblem, problemsOf } from './json.ts';

/** The data in a file of content, or what is wrong with it and where. */
export function readYaml<Schema extends z.ZodType>(
  schema: Schema,
  source: string,
): { readonly data: z.infer<Schema> } | { readonly problems: readonly FileProblem[] } {
  const document = parseDocument(source);
  if (document.errors.length > 0)
    return {
      problems: document.errors.map(({ message }) => ({ path: '(the file itself)', message })),
    };
  const result = schema.safeParse(document.toJS());
  return result.success ? { data: result.data } : { problems: problemsOf(result.error) };
}
