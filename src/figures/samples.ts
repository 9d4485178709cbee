/**
 * Code that the site shows is cut from the editor app's own sources, so it is code that compiles.
 * `// #region save` to `// #endregion save` is what a sample shows. The lines with marks are not shown.
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
    '/content/editor/src/*.ts',
    '/content/editor/src-tauri/{src,capabilities}/*.{rs,json}',
    '/content/editor/src-tauri/{build.rs,tauri.isolation.conf.json}',
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
  return { file, language, lines: cut(text, region, `content/editor/${file}`) };
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

function withoutIndent(lines: readonly string[]): readonly string[] {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent));
}
