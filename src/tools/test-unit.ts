/**
 * `npm run test:unit`: unit, property, content and transcript tests. Words after it limit it to files whose path
 * holds one of them; what begins with a dash goes to Vitest.
 */
import { rmSync } from 'node:fs';
import { countIn, endWith } from './count.ts';
import { inRoot, runAloud } from './run.ts';

const report = inRoot('test-results/vitest.json');

rmSync(report, { force: true });
const { code } = await runAloud('vitest', [
  'run',
  '--config=.config/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
endWith(
  countIn(report, code, (counted: { numPassedTests: number; numFailedTests: number }) => ({
    passed: counted.numPassedTests,
    failed: counted.numFailedTests,
  })),
);
