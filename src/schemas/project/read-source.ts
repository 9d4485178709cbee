import type { z } from 'astro/zod';
import { type ParsedSource, parseJsonSource } from './parse-json.ts';
import { parseTomlSource } from './parse-toml.ts';
import {
  jsonOf,
  type ProjectProblem,
  problemAt,
  type SourcePath,
  type SourceTree,
  treeAt,
} from './source-tree.ts';

/** A file of a project, by its path in `src-tauri`, with `/` between its parts. */
export interface ProjectFile {
  readonly path: string;
  readonly text: string;
  /** When it was last written, in ms, where that is known. */
  readonly modified?: number;
}

/** The languages of a project's files, by the end of a file's name. */
export type SourceFormat = 'json' | 'json5' | 'toml';

export const formatOf = (path: string): SourceFormat | undefined => {
  const end = path.slice(path.lastIndexOf('.') + 1);
  return end === 'json' || end === 'json5' || end === 'toml' ? end : undefined;
};

export const parseSource = ({ path, text }: ProjectFile, format: SourceFormat): ParsedSource =>
  format === 'toml' ? parseTomlSource(path, text) : parseJsonSource(path, text, format);

/** What a value of a file says by a schema, or what is wrong with it. `at`: where it is in the tree. */
export function readBySchema<Schema extends z.ZodType>(
  tree: SourceTree,
  schema: Schema,
  at: SourcePath = [],
): { readonly data: z.infer<Schema> } | { readonly problems: readonly ProjectProblem[] } {
  const value = treeAt(tree, at);
  const { success, data, error } = schema.safeParse(value && jsonOf(value));
  if (success) return { data };
  return { problems: error.issues.map((issue) => problemOf(tree, at, deepest(issue))) };
}

type Issue = z.core.$ZodIssue;

/** Of a value that may have one of several forms: what is wrong with the form that it comes closest to. */
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors
    .flat()
    .map((each) => deepest(each))
    .filter(({ path }) => path.length > 0)
    .sort((left, right) => right.path.length - left.path.length)[0];
  return inner ? { ...inner, path: [...issue.path, ...inner.path] } : issue;
}

const names: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a table of keys',
  record: 'a table of keys',
};

function problemOf(tree: SourceTree, at: SourcePath, issue: Issue): ProjectProblem {
  const path = [...at, ...issue.path];
  const stops = (text: string) => problemAt(tree, path, `${text}; the build stops here`);
  if (issue.code === 'invalid_value')
    return stops(`this must be one of ${issue.values.map(String).join(', ')}`);
  if (issue.code !== 'invalid_type') return stops(issue.message);
  const wanted = names[issue.expected] ?? issue.expected;
  const key = String(path.at(-1) ?? '');
  return treeAt(tree, path)
    ? stops(`this must be ${wanted}`)
    : stops(`“${key}” is missing: add it, it is ${wanted}`);
}
