import { z } from 'astro/zod';
import { text } from './fields.ts';

/** A header's name or value may be wrong; only bytes can be in it. */
const latin = text.regex(/^[\0-\xff]*$/, 'a header has only characters up to U+00FF');

/** JavaScript makes a text of any value. */
const value = z.union([latin, z.number(), z.boolean()]);

const record = z.record(latin, value).readonly();
const pairs = z
  .array(z.tuple([latin, value]).readonly())
  .max(100)
  .readonly();

/** Headers as JavaScript takes them: an object, a list of pairs, or `new Headers(…)` of either. */
export const headersSchema = z.union([
  z.strictObject({ $headers: z.union([record, pairs]) }).readonly(),
  record,
  pairs,
]);

export type HeadersGiven = z.infer<typeof headersSchema>;
