import { basename } from 'node:path';
import { z } from 'astro/zod';
import { problemsOf } from '../../schemas/json.ts';
import { formatOf, parseSource } from '../../schemas/project/read-source.ts';
import { jsonOf, placeAt, type SourceTree, treeAt } from '../../schemas/project/source-tree.ts';
import { appSchema } from '../../schemas/scenario/app.ts';
import { scenarioSchema } from '../../schemas/scenario/scenario.ts';
import { readText } from '../read-text.ts';
import { UsageError } from '../usage-error.ts';

const { before, script, knobs, until } = scenarioSchema.unwrap().shape;
const { platform, profile, source, features, windows, commands, listeners, files, hook } =
  appSchema.unwrap().shape;

/**
 * What is done in an app whose files are read, and what these do not say: a scenario's keys, those of its `app` among
 * them. `windows` adds to those of the files, or to what they say of one; `commands` describes what registered commands
 * do.
 */
const scriptFileSchema = z
  .strictObject({
    script,
    before,
    knobs: knobs.exactOptional(),
    until,
    platform,
    profile,
    source,
    features,
    windows: windows.exactOptional(),
    commands: commands.exactOptional(),
    listeners,
    files,
    hook,
  })
  .readonly();

export interface ScriptFile {
  readonly data: z.infer<typeof scriptFileSchema>;
  /** As it was named. */
  readonly path: string;
  readonly tree: SourceTree;
}

/** Reads a script of an app (JSON, JSON5 or TOML). Throws a `UsageError` that names file, line and key. */
export function readScriptFile(path: string): ScriptFile {
  const format = formatOf(path);
  if (format === undefined) throw new UsageError(`--script is a .json, .json5 or .toml file, not “${path}”.`);
  const parsed = parseSource({ path: basename(path), text: readText(path) }, format);
  if ('problems' in parsed)
    throw new UsageError(
      parsed.problems.map(({ line, message }) => `${path}:${line}: ${message}`).join('\n'),
    );
  const { tree } = parsed;
  const read = scriptFileSchema.safeParse(jsonOf(tree));
  if (read.success) return { data: read.data, path, tree };
  const lines = read.error.issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys')
      return problemsOf(new z.ZodError([issue])).map(({ path: key, message }) =>
        problemLine({ path, tree }, key, message),
      );
    return issue.keys.map((key) => {
      const way = [...issue.path.map(String), key].join('.');
      const known =
        issue.path.length === 0
          ? `; there are ${Object.keys(scriptFileSchema.unwrap().shape).join(', ')}`
          : '';
      return problemLine({ path, tree }, way, `there is no such key here${known}`);
    });
  });
  throw new UsageError(lines.join('\n'));
}

/** `my-script.json:7: script.0.page: there is no …`; a key of a list or table that is not there is where that is. */
export function problemLine(
  { path, tree }: Pick<ScriptFile, 'path' | 'tree'>,
  key: string,
  message: string,
): string {
  const { line } = placeAt(tree, pathOf(tree, key));
  return `${path}:${line}: ${key}: ${message}`;
}

/** The way down to a value: a name with a dot in it is one step. */
function pathOf(tree: SourceTree, key: string): readonly (string | number)[] {
  const way: (string | number)[] = [];
  for (const step of key.split('.')) {
    const at = treeAt(tree, way);
    way.push(at?.kind === 'list' ? Number(step) : step);
  }
  return way;
}
