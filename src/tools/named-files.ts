import { existsSync } from 'node:fs';
import { inRoot, run } from './run.ts';

/** What a script was given: options for its program, and words that name files. */
interface Arguments {
  readonly options: readonly string[];
  /** Paths below the project: all of it without a word. */
  readonly paths: readonly string[];
}

/**
 * Reads what is written after `npm run lint --` and its like: a path is that path, any other word is every file with
 * it in its path. A word that no path holds is an error.
 */
export async function namedFiles(args: readonly string[]): Promise<Arguments> {
  const options = args.filter((arg) => arg.startsWith('-'));
  const words = args.filter((arg) => !arg.startsWith('-'));
  if (words.length === 0) return { options, paths: ['.'] };
  const { output } = await run('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    quiet: true,
  });
  const files = output.split('\n').filter((file) => file !== '' && existsSync(inRoot(file)));
  const paths = words.flatMap((word) => {
    if (existsSync(inRoot(word))) return [word];
    const named = files.filter((file) => file.includes(word));
    if (named.length === 0) throw new Error(`No file has “${word}” in its path.`);
    return named;
  });
  return { options, paths };
}
