/**
 * `npm run denied -- --cases FILE`: decides each line of the file, an app's access control list with requests, and
 * prints a line of decisions for it, as Tauri answers. `--profile release` gives the texts of a release build.
 *
 * ```json
 * {"acl":{"notes":{"default_permission":null,"permissions":{},"permission_sets":{},"global_scope_schema":null}},
 *  "capabilities":[{"identifier":"main","windows":["main"],"permissions":["notes:default"]}],"windows":["main"],
 *  "requests":[{"cmd":"plugin:notes|read","window":"main","url":"tauri://localhost"}]}
 * ```
 *
 * gives `{"answers":[{"err":"notes.read not allowed. Command not found"}]}`, or `{"build":"…"}` where the app's build
 * stops. Its exit status is 1 for a file that holds something else.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readAccessCase } from '../schemas/project/access-case.ts';
import { decideCase } from '../simulation/acl/decide.ts';
import { remotePatternParser } from '../simulation/acl/remote-pattern.ts';
import { platformUrlPattern } from '../simulation/acl/url-pattern.ts';

const usage = 'npm run denied -- --cases FILE [--profile debug|release]';

class UsageError extends Error {}

function run(): string {
  const { values } = parseArgs({
    options: { cases: { type: 'string' }, profile: { type: 'string', default: 'debug' } },
  });
  const { cases: file, profile } = values;
  if (file === undefined) throw new UsageError(usage);
  if (profile !== 'debug' && profile !== 'release')
    throw new UsageError(`--profile is debug or release, not “${profile}”.`);
  const parseRemote = remotePatternParser(platformUrlPattern());
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

try {
  console.log(run());
} catch (error) {
  const isExpected = error instanceof UsageError || (error instanceof Error && 'code' in error);
  if (!isExpected) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
