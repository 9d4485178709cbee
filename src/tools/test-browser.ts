/**
 * `npm run test:browser`: the browser tests. First it builds the site where no build is there or its sources have
 * changed. Words after it limit it to files whose path holds one of them; what begins with a dash goes to Playwright,
 * but for `--reporter`, which would leave nothing to count.
 */
import { rmSync } from 'node:fs';
import { buildForTests } from './build-for-tests.ts';
import { builds } from './builds.ts';
import { type Count, countIn, endWith, oneFailed } from './count.ts';
import { findBrowser } from './find-browser.ts';
import { inRoot, runAloud } from './run.ts';

const report = inRoot('test-results/playwright.json');

async function browserTests(): Promise<Count> {
  for (const build of Object.values(builds)) if (!(await buildForTests(build))) return oneFailed;
  const { path, origin } = await findBrowser();
  console.log(`The browser is ${origin}.`);
  const args = ['test', '--config=.config/playwright.config.ts', ...process.argv.slice(2)];
  rmSync(report, { force: true });
  const { code } = await runAloud('playwright', args, { env: { CHROME_PATH: path } });
  return countIn(
    report,
    code,
    ({ stats }: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }) => ({
      passed: stats.expected,
      // Nothing here may depend on luck or be left out.
      failed: stats.unexpected + stats.flaky + stats.skipped,
    }),
  );
}

endWith(await browserTests());
