import type { Chapter, ChapterCode } from '../schemas/scenario/chapters.ts';
import type { Scenario } from '../simulation/index.ts';
import type { SourceFile, SourceLine } from '../trace/record/program.ts';
import type { FigureChapter } from '../visualizer/run/figure-data.ts';
import { sampleOf } from './samples.ts';

/** The chapters of a scenario with their code, which the editor's own sources must hold. */
export function chaptersOf({ id, script }: Scenario, chapters: readonly Chapter[]): readonly FigureChapter[] {
  const first = Math.min(...script.map(({ at }) => at));
  const codeIn = (codes: readonly ChapterCode[]) => codes.map((code) => sourceOf(code, id));
  return chapters.map(({ at: name, title, code: { page, core } }) => ({
    title,
    at: (script.find((entry) => entry.name === name)?.at ?? first) - first,
    code: { page: codeIn(page), core: codeIn(core) },
  }));
}

/** The region with what its lines do. A line that it lacks, or has twice, stops the build. */
function sourceOf({ region, runs }: ChapterCode, scenario: string): SourceFile {
  const { file: path, lines: texts } = sampleOf(region);
  const lines: SourceLine[] = texts.map((text) => ({ text }));
  for (const { from, to, part, of } of runs) {
    const begins = (start: string) => (text: string) => text.trim().startsWith(start);
    const first = texts.findIndex(begins(from));
    const stop = (what: string) => {
      throw new Error(`src/scenarios/${scenario}.ts: ${region} has ${what}.`);
    };
    if (first < 0) stop(`no line that begins with “${from}”`);
    if (texts.filter(begins(from)).length > 1) stop(`more than one line that begins with “${from}”`);
    const last =
      to === undefined ? first : texts.findIndex((text, index) => index >= first && begins(to)(text));
    if (last < 0) stop(`no line after that which begins with “${to ?? ''}”`);
    for (let index = first; index <= last; index += 1) lines[index] = { text: texts[index] ?? '', part, of };
  }
  return { path, lines };
}
