import { getCollection, type CollectionEntry } from 'astro:content';
import { lessonGroups } from '../schemas/lesson/front-matter.ts';

export type Lesson = CollectionEntry<'lessons'>;

/** All lessons in reading order. */
export async function allLessons(): Promise<readonly Lesson[]> {
  const lessons = await getCollection('lessons');
  return lessons.sort((one, other) => one.data.order - other.data.order);
}

/** A lesson with its place among all, from 1. */
export type NumberedLesson = Lesson & { readonly number: number };

/** The lessons by group, without groups that have none. */
export async function groupedLessons(): Promise<
  readonly { group: string; lessons: readonly NumberedLesson[] }[]
> {
  const lessons = (await allLessons()).map((lesson, index) => ({ ...lesson, number: index + 1 }));
  return lessonGroups
    .map((group) => ({ group, lessons: lessons.filter((lesson) => lesson.data.group === group) }))
    .filter((each) => each.lessons.length > 0);
}
