import type { APIRoute } from 'astro';
import { allLessons, questionPackage, questionsOf } from '../figures/index.ts';
import { siteName } from '../site.ts';

/** All questions of all lessons, for the learning platform of a class. */
export const GET: APIRoute = async () => {
  const lessons = await allLessons();
  const withQuestions = lessons.map(async ({ id, data }) => ({
    slug: id,
    title: data.title,
    questions: await questionsOf(id),
  }));
  return new Response(questionPackage(siteName, await Promise.all(withQuestions)), {
    headers: { 'content-type': 'application/zip' },
  });
};
