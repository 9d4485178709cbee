/**
 * Code that the site shows is cut from the editor app's own sources, so it is code that compiles.
 * `// #region save` to `// #endregion save` is what a sample shows; inside, `// #part call` to
 * `// #endpart call` are the lines that a figure highlights. The lines with marks are not shown.
 */
import type { CodePart } from '../visualizer/run/figure-data.ts';

export type Language = 'typescript' | 'javascript' | 'rust' | 'json';

export interface Sample {
  /** Path inside the editor app. */
  readonly file: string;
  readonly language: Language;
  /** Number of its first line in the file, mark lines not counted. */
  readonly firstLine: number;
  readonly lines: readonly string[];
  /** Indices of lines, by part. */
  readonly parts: Readonly<Partial<Record<CodePart, readonly number[]>>>;
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
const codeParts: readonly string[] = ['call', 'settle', 'args', 'body', 'return'] satisfies CodePart[];
const mark = /^\s*\/\/ #(region|endregion|part|endpart) (\S+)$/;

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
  return { file, language, ...cut(text, region, `content/editor/${file}`) };
}

/** The lines of a part; a sample without it is an error that names its file. */
export function partOf(sample: Sample, part: CodePart): readonly number[] {
  const lines = sample.parts[part];
  if (!lines) throw new Error(`content/editor/${sample.file}: the sample has no part ${part}.`);
  return lines;
}

/** Cuts a region out of a source; exported for tests. */
export function cut(
  text: string,
  region: string | undefined,
  file: string,
): Pick<Sample, 'firstLine' | 'lines' | 'parts'> {
  const lines: string[] = [];
  const parts: Partial<Record<CodePart, number[]>> = {};
  const open = new Set<CodePart>();
  let isInside = region === undefined;
  let isFound = isInside;
  let number = 0;
  let firstLine = 1;

  for (const line of text.replace(/\n$/, '').split('\n')) {
    const [, kind, name = ''] = mark.exec(line) ?? [];
    if (kind === 'region' && name === region) {
      if (isFound) throw new Error(`${file}: there are two regions ${name}.`);
      [isInside, isFound, firstLine] = [true, true, number + 1];
    } else if (kind === 'endregion' && name === region) {
      isInside = false;
    } else if (kind === 'part' || kind === 'endpart') {
      if (!isPart(name)) throw new Error(`${file}: there is no part ${name}.`);
      if (kind === 'part') open.add(name);
      else if (!open.delete(name)) throw new Error(`${file}: part ${name} ends before it begins.`);
    } else if (kind === undefined) {
      number += 1;
      if (!isInside) continue;
      for (const part of open) (parts[part] ??= []).push(lines.length);
      lines.push(line);
    }
  }
  if (!isFound) throw new Error(`${file}: there is no region ${region ?? ''}.`);
  if (isInside && region !== undefined) throw new Error(`${file}: region ${region} does not end.`);
  if (open.size > 0) throw new Error(`${file}: part ${[...open].join(', ')} does not end.`);
  return { firstLine, lines: withoutIndent(lines), parts };
}

const isPart = (name: string): name is CodePart => codeParts.includes(name);

function withoutIndent(lines: readonly string[]): readonly string[] {
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents);
  return lines.map((line) => line.slice(indent));
}
