import { readFileSync } from 'node:fs';
import { readAccessCase } from '../../schemas/project/access-case.ts';
import { decideCase } from '../../simulation/acl/decide.ts';
import type { RemotePatternParser } from '../../simulation/acl/remote-pattern.ts';
import type { Profile } from '../../trace/record/trace.ts';
import { UsageError } from '../usage-error.ts';

/** A line of decisions for each line of a file of cases. Throws a `UsageError` for one that is no case. */
export function decideCases(file: string, profile: Profile, parseRemote: RemotePatternParser): string {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line, index) => {
      const read = readAccessCase(line);
      if ('problems' in read) {
        const problems = read.problems.map(({ path, message }) => `  ${path}: ${message}`);
        throw new UsageError([`${file}, line ${index + 1} is no case:`, ...problems].join('\n'));
      }
      return JSON.stringify(decideCase(read.case, { profile, parseRemote }));
    })
    .join('\n');
}
