/**
 * What each lesson has beside its words. It is read here and is no collection of Astro's, so that an error names file
 * and key in one form, and a test reads it without a build.
 */
import type { LessonParts } from '../learning/index.ts';
import type { LessonData } from '../schemas/index.ts';
import { fileError } from '../schemas/json.ts';
import { readLesson } from '../schemas/lesson/lesson.ts';

const sources = import.meta.glob<string>('/content/lessons/*/lesson.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

export const lessonFile = (slug: string): string => `content/lessons/${slug}/lesson.yaml`;

/** The data in the text of a lesson's file; what is wrong with it is an error that names the file and each key. */
export function parseLesson(slug: string, source: string): LessonData {
  const read = readLesson(source);
  if ('lesson' in read) return read.lesson;
  throw fileError(lessonFile(slug), read.problems);
}

/** By slug. */
export const lessonData: ReadonlyMap<string, LessonData> = new Map(
  Object.entries(sources).map(([path, source]) => {
    const slug = path.split('/').at(-2) ?? '';
    return [slug, parseLesson(slug, source)];
  }),
);

/** The data of a lesson; one without is an error. */
export function lessonDataOf(slug: string): LessonData {
  const data = lessonData.get(slug);
  if (!data) throw new Error(`${lessonFile(slug)}: there is no such file.`);
  return data;
}

/** What a reader can do in a lesson. */
export function lessonPartsOf(slug: string): LessonParts {
  const { questions, challenge } = lessonDataOf(slug);
  return { slug, questions: questions.map(({ id }) => id), hasChallenge: challenge !== undefined };
}
