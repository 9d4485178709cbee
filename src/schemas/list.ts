import { z } from 'astro/zod';

/** Wrong items of a list that are reported. */
const MAX_WRONG = 100;

/**
 * A list whose items are each of a schema that changes nothing. Unlike zod's own array it stops after a hundred wrong
 * items, so that a hostile file cannot fill the memory with problems, and it copies none of the right ones.
 */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.array(z.unknown()).transform((items, context) => {
    let wrong = 0;
    for (const [index, given] of items.entries()) {
      const result = item.safeParse(given);
      if (result.success) continue;
      for (const issue of result.error.issues) {
        context.addIssue({ code: 'custom', path: [index, ...issue.path], message: issue.message });
      }
      wrong += 1;
      if (wrong === MAX_WRONG) break;
    }
    return items as z.infer<Item>[];
  });
}
