import { z } from 'astro/zod';

/** What a figure can be about: that is drawn in full, and what plays no part in it may be folded in its picture. */
const topics = [
  'permissions',
  'events',
  /** What each thread does, to scale: a time axis in place of the map of processes. */
  'threads',
  'isolation',
  'channels',
  'transport',
  'lifecycle',
] as const;

export const topicSchema = z.enum(topics);

export type FigureTopic = z.infer<typeof topicSchema>;
