import type { Run, RunView } from './run.ts';

/** Index of the chapter that a step is in; -1 where there is none. */
export const chapterAt = ({ chapters = [] }: Run, step: number): number =>
  chapters.findLastIndex((chapter) => chapter.step <= step);

/** Some steps of a run, from one index to before another, under the title of their chapter. */
interface ChapterSteps {
  /** Absent where the run has no chapters. */
  readonly title?: string;
  readonly from: number;
  readonly to: number;
}

/** The steps from one index to before another, by chapter. */
export function stepsByChapter(
  { chapters = [] }: RunView,
  from: number,
  to: number,
): readonly ChapterSteps[] {
  if (chapters.length === 0) return [{ from, to }];
  const parts = chapters.map(({ title, step }, index) => ({
    title,
    from: Math.max(from, step),
    to: Math.min(to, chapters[index + 1]?.step ?? to),
  }));
  return parts.filter((part) => part.from < part.to);
}
