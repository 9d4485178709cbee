import { z } from 'astro/zod';

export const idSchema = z.string().regex(/^[a-z][a-z0-9-]*$/, 'an id is kebab-case');
