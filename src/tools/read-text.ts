import { readFileSync } from 'node:fs';
import { UsageError } from './usage-error.ts';

/** The text of a file that a reader named. Throws a `UsageError` if it cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
