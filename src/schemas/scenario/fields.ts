import { z } from 'astro/zod';

/** A text of a scenario, which is written by hand and so has a bound. */
export const text = z.string().max(2_000);

export const label = z.string().regex(/^[\w\-/:]{1,64}$/, 'a label has 1 to 64 letters, digits, - / : or _');

/** What a knob's path calls an item of a list. It starts with a letter, so that it is no place from 0. */
export const itemName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/i, 'a name is a letter, then letters, digits or -');

export const eventName = z
  .string()
  .min(1)
  .max(64)
  // From Rust a bad name is an error in the app; from a page it is a rejection worth seeing.
  .regex(/^[\p{Alphabetic}\p{N}\-/:_]+$/u, 'an event name has only letters, digits, -, /, : and _');

/** Where a page leaves for: an address with a scheme and a host, or a path at the host it is at. */
export const address = z
  .string()
  .max(2_000)
  .regex(
    /^(?:[a-z][a-z0-9+.-]*:\/\/[^/\s#]+)?(?:\/[^\s#]*)?$/i,
    'an address such as https://example.org/page or /settings.html; without a part after #, which loads no document',
  )
  .min(1);

/** Virtual milliseconds. */
export const ms = z.number().min(0).max(60_000);

export const size = z.number().int().min(0).max(100_000);
