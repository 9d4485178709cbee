/** What an entry is about, in plain words with the names of its samples: for search engines and lists. */
import { filledText, namesFor } from '../../diagnosis/index.ts';
import type { ErrorEntry } from '../../schemas/index.ts';
import { plainOf } from '../plain-words.ts';

export const descriptionOf = (entry: ErrorEntry): string =>
  filledText(plainOf(`${entry.verdict}. ${entry.lede}`), namesFor(entry)).replace(/\s+/g, ' ');
