import { defineConfig } from '@playwright/test';
import { findBrowser } from '../src/tools/find-browser.ts';
import { inRoot } from '../src/tools/run.ts';

// Workers load this file too: they get the path that the first process found.
process.env.CHROME_PATH ??= (await findBrowser()).path;

export default defineConfig({
  testDir: inRoot('tests/browser'),
  outputDir: inRoot('test-results/browser'),
  reporter: [['list'], ['json', { outputFile: inRoot('test-results/playwright.json') }]],
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Nothing here waits for time to pass. These only end what hangs, also on a machine that does much else.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  projects: [{ name: 'site' }],
  use: {
    browserName: 'chromium',
    // A page keeps the whole site some seconds after it is open. Only the tests of that want it.
    serviceWorkers: 'block',
    launchOptions: { executablePath: process.env.CHROME_PATH },
    // A trace takes longer than its test: `--trace on` makes one where it is needed.
    trace: 'off',
  },
});
