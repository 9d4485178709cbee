import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { frontMatterSchema } from './schemas/lesson/front-matter.ts';

export const collections = {
  /** The words of each lesson by slug, the name of its folder; its figures and questions: `src/figures/lesson-data.ts`. */
  lessons: defineCollection({
    loader: glob({
      base: './content/lessons',
      pattern: '*/index.mdx',
      generateId: ({ entry }) => entry.split('/')[0] ?? entry,
    }),
    schema: frontMatterSchema,
  }),
};
