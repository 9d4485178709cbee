/**
 * Code that the site shows is cut from the editor app's own sources, so it is code that compiles.
 * `// #region save` to `// #endregion save` is what a sample shows. The lines with marks are not shown. JSON has no
 * comments: there a region is a key with its value.
 */
export type Language = 'typescript' | 'javascript' | 'rust' | 'json';

export interface Sample {
  /** Path inside the editor app. */
  readonly file: string;
  readonly language: Language;
  readonly lines: readonly string[];
}

const top = '/content/editor/';
const files = import.meta.glob<string>(
  [
    '/content/editor/{src,tests}/*.ts',
    '/content/editor/src-tauri/{src,tests,capabilities}/*.{rs,json}',
    '/content/editor/src-tauri/{build.rs,tauri.conf.json,tauri.isolation.conf.json}',
    '/content/editor/isolation/*.js',
  ],
  { query: '?raw', import: 'default', eager: true },
);

const languages: Readonly<Record<string, Language>> = {
  ts: 'typescript',
  js: 'javascript',
  rs: 'rust',
  json: 'json',
};
const mark = /^\s*\/\/ #(region|endregion) (\S+)$/;

/**
 * The sample of `src/save.ts#save`, or a whole file without a region. An unknown file or region, or a
 * mark that does not fit, is an error that names the file.
 */
export function sampleOf(ref: string): Sample {
  const [file = '', region] = ref.split('#');
  const text = files[top + file];
  const language = languages[file.split('.').at(-1) ?? ''];
  if (text === undefined || !language)
    throw new Error(`content/editor/${file}: there is no such source (${ref}).`);
  const path = `content/editor/${file}`;
  const isKey = language === 'json' && region !== undefined;
  return { file, language, lines: isKey ? cutKey(text, region, path) : cut(text, region, path) };
}

/** Cuts a region out of a source; exported for tests. */
export function cut(text: string, region: string | undefined, file: string): readonly string[] {
  const lines: string[] = [];
  let isInside = region === undefined;
  let isFound = isInside;

  for (const line of text.replace(/\n$/, '').split('\n')) {
    const [, kind, name = ''] = mark.exec(line) ?? [];
    if (kind === 'region' && name === region) {
      if (isFound) throw new Error(`${file}: there are two regions ${name}.`);
      [isInside, isFound] = [true, true];
    } else if (kind === 'endregion' && name === region) {
      isInside = false;
    } else if (kind === undefined) {
      if (isInside) lines.push(line);
    }
  }
  if (!isFound) throw new Error(`${file}: there is no region ${region ?? ''}.`);
  if (isInside && region !== undefined) throw new Error(`${file}: region ${region} does not end.`);
  return withoutIndent(lines);
}

/** Cuts a key and its value out of JSON as Prettier lays it out; exported for tests. */
export function cutKey(text: string, key: string, file: string): readonly string[] {
  const lines = text.split('\n');
  const [from, second] = lines.flatMap((line, index) => (line.trim().startsWith(`"${key}":`) ? [index] : []));
  const first = lines[from ?? -1];
  if (from === undefined || first === undefined) throw new Error(`${file}: there is no key ${key}.`);
  if (second !== undefined) throw new Error(`${file}: there are two keys ${key}.`);
  // A value of several lines ends at the indent of its key.
  const indent = indentOf(first);
  const end = /[[{]$/.test(first)
    ? lines.findIndex((line, index) => index > from && indentOf(line) === indent)
    : from;
  return withoutIndent(
    lines.slice(from, end + 1).map((line, index) => (from + index === end ? line.replace(/,$/, '') : line)),
  );
}

const indentOf = (line: string) => line.length - line.trimStart().length;

function withoutIndent(lines: readonly string[]): readonly string[] {
  const indents = lines.filter((line) => line.trim() !== '').map(indentOf);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent));
}
