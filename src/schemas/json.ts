import { z } from 'astro/zod';
import type { Json } from '../trace/trace.ts';

/** Any JSON value. */
export const jsonSchema = z.json() as z.ZodType<Json>;

/** An event target, tagged by `kind` as Tauri writes it. */
export const eventTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['Any', 'App']) }),
  z.strictObject({ kind: z.enum(['AnyLabel', 'Window', 'Webview', 'WebviewWindow']), label: z.string() }),
]);

/** A problem of a file, with the path of the field that is wrong: `app.windows.main.role`. */
export interface FileProblem {
  readonly path: string;
  readonly message: string;
}

/** What is wrong with a parsed file, one line a field. */
export function problemsOf(error: z.ZodError): readonly FileProblem[] {
  return error.issues.map((issue) => ({
    path: issue.path.join('.') || '(the file itself)',
    message: issue.message,
  }));
}

/** A text as JSON, or the problem that stops it from being JSON. */
export function parseJson(
  text: string,
): { readonly json: unknown } | { readonly problems: readonly FileProblem[] } {
  try {
    return { json: JSON.parse(text) as unknown };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problems: [{ path: '(the file itself)', message: `this is not JSON: ${reason}` }] };
  }
}
