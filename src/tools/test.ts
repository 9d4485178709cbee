/**
 * `npm test`: everything that must hold before a change is merged. The last line is
 * `<n> passed, <n> failed`; a check or build that fails counts as one failed test.
 */
import { readFileSync, rmSync } from 'node:fs';
import { builds } from './builds.ts';
import { findBrowser } from './find-browser.ts';
import { inRoot, run } from './run.ts';

const reports = inRoot('test-results');

interface Count {
  readonly passed: number;
  readonly failed: number;
}

interface Stage {
  readonly name: string;
  run(): Promise<Count>;
}

const oneFailed: Count = { passed: 0, failed: 1 };
const nothingCounted: Count = { passed: 0, failed: 0 };

async function check(): Promise<Count> {
  const { code } = await run('node', ['src/tools/check.ts']);
  return code === 0 ? nothingCounted : oneFailed;
}

/** Every scenario equals its recordings, or has a reason. */
async function fidelity(): Promise<Count> {
  const { code } = await run('node', ['src/tools/fidelity.ts']);
  return code === 0 ? nothingCounted : oneFailed;
}

/** A build that logs a warning or an error has failed, whatever its exit code says. */
async function build({ folder, base }: { folder: string; base: string }): Promise<Count> {
  const { code, output } = await run('astro', ['build', '--outDir', folder], {
    env: { SITE_BASE: base },
    quiet: true,
  });
  const complaint = /\[(ERROR|WARN)\]/.exec(output);
  if (code === 0 && complaint === null) {
    console.log(output.trim().split('\n').slice(-2).join('\n'));
    return nothingCounted;
  }
  console.log(output);
  return oneFailed;
}

/** Reads the counts of a JSON report; one that is missing or empty is a failure. */
function counted(code: number, file: string, read: (report: never) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(file, 'utf8')) as never);
    const nothingRan = count.passed + count.failed === 0;
    return nothingRan || (code !== 0 && count.failed === 0) ? { ...count, failed: count.failed + 1 } : count;
  } catch {
    return oneFailed;
  }
}

async function unitTests(): Promise<Count> {
  const file = `${reports}/vitest.json`;
  const { code } = await run('vitest', [
    'run',
    '--config=.config/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  return counted(code, file, (report: { numPassedTests: number; numFailedTests: number }) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }));
}

async function browserTests(browser: string): Promise<Count> {
  const file = `${reports}/playwright.json`;
  const { code } = await run('playwright', ['test', '--config=.config/playwright.config.ts'], {
    env: { CHROME_PATH: browser },
  });
  return counted(
    code,
    file,
    ({ stats }: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } }) => ({
      passed: stats.expected,
      // Nothing here may depend on luck or be left out.
      failed: stats.unexpected + stats.flaky + stats.skipped,
    }),
  );
}

rmSync(reports, { recursive: true, force: true });
const browser = await findBrowser();
console.log(`Browser: ${browser.path} (${browser.origin})`);

const stages: readonly Stage[] = [
  { name: 'check', run: check },
  { name: 'unit, content and trace tests', run: unitTests },
  { name: 'fidelity', run: fidelity },
  { name: `build for ${builds.top.base}`, run: () => build(builds.top) },
  { name: `build for ${builds.path.base}`, run: () => build(builds.path) },
  { name: 'browser tests', run: () => browserTests(browser.path) },
];

let passed = 0;
let failed = 0;
for (const stage of stages) {
  console.log(`\n── ${stage.name}`);
  const count = await stage.run();
  passed += count.passed;
  failed += count.failed;
}
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;
