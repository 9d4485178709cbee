/** When the files of the repository were changed last, as Git knows it. */
import { execFileSync } from 'node:child_process';
import { inRoot } from './run.ts';

/** By path from the root, the date of the last commit that changed a file, in ISO 8601. */
export type ChangeDates = Readonly<Record<string, string>>;

/** What pages are made of, but for the code that draws them. */
const contents = ['content/errors', 'content/glossary', 'content/lessons', 'src/scenarios', 'src/pages'];

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, {
    cwd: inRoot(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });

/**
 * The dates of all files that pages are made of. Without Git, outside of a repository, and in a copy that lacks older
 * commits, which would give its oldest one the changes of all before it, nothing is known.
 */
export function changeDates(): ChangeDates {
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() === 'true') return {};
    return datesIn(git('log', '--format=%x00%cI', '--name-only', '--no-renames', '--', ...contents));
  } catch {
    return {};
  }
}

/** The dates in the output of `git log`, newest commit first: a line with the date behind a zero byte, then its files. */
export function datesIn(log: string): ChangeDates {
  const dates: Record<string, string> = {};
  for (const commit of log.split('\0').slice(1)) {
    const [date = '', ...files] = commit.split('\n').filter((line) => line !== '');
    for (const file of files) dates[file] ??= date;
  }
  return dates;
}
