import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { lessonSchema } from './schemas/lesson.ts';
import { quizSchema } from './schemas/quiz.ts';

const folder = ({ entry }: { entry: string }) => entry.split('/')[0] ?? entry;

export const collections = {
  /** By slug, the name of the lesson's folder. */
  lessons: defineCollection({
    loader: glob({ base: './content/lessons', pattern: '*/index.mdx', generateId: folder }),
    schema: lessonSchema,
  }),
  /** By the slug of their lesson. */
  quizzes: defineCollection({
    loader: glob({ base: './content/lessons', pattern: '*/quiz.yaml', generateId: folder }),
    schema: quizSchema,
  }),
};
