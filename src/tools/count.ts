/**
 * What a tool that checks something ends with: its last line is `<n> passed, <n> failed`, so that those who run it
 * (`npm test`, `.ci/run`) can add up.
 */
import { readFileSync } from 'node:fs';
import type { Ran } from './run.ts';

export interface Count {
  readonly passed: number;
  readonly failed: number;
}

export const oneFailed: Count = { passed: 0, failed: 1 };

/** Reads the counts of a JSON report; one that is missing, empty or less bad than the exit code is a failure. */
export function countIn(file: string, code: number, read: (report: never) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(file, 'utf8')) as never);
    const nothingRan = count.passed + count.failed === 0;
    return nothingRan || (code !== 0 && count.failed === 0) ? { ...count, failed: count.failed + 1 } : count;
  } catch {
    return oneFailed;
  }
}

/** The counts of a tool that has run: those of its last line, if it has any; a failure counts as one at least. */
export function countOf({ code, output }: Ran): Count {
  const [, passed = 0, failed = 0] =
    /^(\d+) passed, (\d+) failed\s*$/.exec(output.trimEnd().split('\n').at(-1) ?? '') ?? [];
  const isUncounted = code !== 0 && Number(failed) === 0;
  return { passed: Number(passed), failed: isUncounted ? 1 : Number(failed) };
}

export const sumOf = (counts: readonly Count[]): Count => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
});

/** Prints the last line, and lets the process fail if anything did. */
export function endWith({ passed, failed }: Count): void {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
