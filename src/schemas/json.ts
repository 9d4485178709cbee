import { z } from 'astro/zod';
import type { Json } from '../trace/record/trace.ts';

/** Any JSON value: a predicate, since zod's own schema makes a copy of each, and a trace may have millions. */
export const jsonSchema = z.custom<Json>(isJson, 'this is not a JSON value');

export function isJson(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      return value === null || Object.values(value).every(isJson);
    default:
      return false;
  }
}

/** A value that crossed a boundary. */
export const valueSchema = z.union([
  z.strictObject({ json: jsonSchema }),
  z.strictObject({ bytes: z.base64() }),
]);

/** An event target, tagged by `kind` as Tauri writes it. */
export const eventTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['Any', 'App']) }).readonly(),
  z
    .strictObject({ kind: z.enum(['AnyLabel', 'Window', 'Webview', 'WebviewWindow']), label: z.string() })
    .readonly(),
]);

/** A problem of a file, with the path of the field that is wrong: `app.windows.main.role`. */
export interface FileProblem {
  readonly path: string;
  readonly message: string;
}

/** The error of a file of this project that is wrong: a line for each field, with the file's name. */
export const fileError = (file: string, problems: readonly FileProblem[]): Error =>
  new Error(problems.map(({ path, message }) => `${file}: ${path}: ${message}`).join('\n'));

/** What is wrong with a parsed file, one line a field. */
export function problemsOf(error: z.ZodError): readonly FileProblem[] {
  return error.issues.flatMap(innermost).map((issue) => ({
    path: issue.path.join('.') || '(the file itself)',
    message: issue.message.replace(
      /^Invalid discriminator value\. Expected/,
      'Invalid option: expected one of',
    ),
  }));
}

type Issue = z.core.$ZodIssue;

/** Of a value that is none of several forms, what is wrong with it as the form that it comes nearest to. */
function innermost(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const isOfForm = ({ path }: Issue) => path.length > 1;
  const nearest = issue.errors.find((issues) => issues.every(isOfForm)) ?? onlyWithItsKeys(issue.errors);
  if (!nearest) return [issue];
  return nearest.flatMap((inner) => innermost({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** Of several forms the one that knows all keys of a value, though a field is wrong or missing. */
function onlyWithItsKeys(forms: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const [form, ...others] = forms.filter((issues) =>
    issues.every(({ code, path }) => path.length > 0 && code !== 'unrecognized_keys'),
  );
  return others.length === 0 ? form : undefined;
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
