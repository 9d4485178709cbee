/**
 * What each kind of page costs a reader on a phone, as the table of the README: requests and kB until the page has nothing
 * to do, the medians of Lighthouse's four scores on its slow network, and the longest task on a processor made six times
 * slower, from the first byte until the first figure is live. A page that search engines shall not list has no score for
 * search. Lighthouse comes from npm when this first runs, since only this needs it: with its packages it takes 176 MB.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { findBrowser } from './find-browser.ts';
import { serveBuilt } from './open-built.ts';
import { pageKinds } from './page-kinds.ts';
import { bytesSent, filesLoadedBy } from './page-weight.ts';
import { inRoot, run } from './run.ts';

const LIGHTHOUSE = 'lighthouse@13.5.0';
/** Of Lighthouse for each page; odd, so that one is in the middle. */
const RUNS = 3;
const SLOWDOWN = 6;
const PHONE = { viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true } as const;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly score: number | null }>>;
}

/** The scores of a page in one run, each of 100: performance, accessibility, good practice, search. */
async function oneRun(address: string, folder: string): Promise<readonly string[]> {
  const file = join(folder, 'report.json');
  const flags = ['--quiet', '--output=json', `--output-path=${file}`];
  const chrome = '--chrome-flags=--headless=new --no-sandbox';
  const { code } = await run(
    'npm',
    ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', address, ...flags, chrome],
    {
      quiet: true,
      env: { CHROME_PATH: (await findBrowser()).path },
    },
  );
  if (code !== 0) throw new Error(`Lighthouse did not measure ${address}.`);
  const { categories, audits } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const isListed = audits['is-crawlable']?.score === 1;
  return ['performance', 'accessibility', 'best-practices', 'seo'].map((name) =>
    name === 'seo' && !isListed ? '–' : String(Math.round(100 * (categories[name]?.score ?? NaN))),
  );
}

/** The median of each score in a few runs: the simulated network makes performance one more or less by chance. */
async function scoresOf(address: string, folder: string): Promise<readonly string[]> {
  const runs: (readonly string[])[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await oneRun(address, folder));
  const [first = []] = runs;
  return first.map((_, at) => {
    const scores = runs.map((scores) => scores[at] ?? '');
    return scores.toSorted((left, right) => Number(left) - Number(right))[(RUNS - 1) / 2] ?? '';
  });
}

/** The longest task (ms) of a page on a slow processor, until its first figure is live. */
async function longestTask(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage(PHONE);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const figure = page.locator('.figure[data-trace]').first();
  if ((await figure.count()) > 0) {
    await figure.scrollIntoViewIfNeeded();
    await figure.getByRole('slider', { name: 'Step' }).waitFor();
  }
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  await page.close();
  return Math.max(0, ...tasks);
}

const { url, browser, close } = await serveBuilt({ compress: true });
const folder = mkdtempSync(join(tmpdir(), 'bench-pages-'));
console.log('| Page | Requests | kB | Performance | Accessibility | Practice | Search | Longest task |');
console.log('| --- | --: | --: | --: | --: | --: | --: | --: |');
for (const { name, path } of pageKinds) {
  const address = new URL(path, url).href;
  const page = await browser.newPage({ ...PHONE, serviceWorkers: 'block' });
  const files = await filesLoadedBy(page, address);
  await page.close();
  const bytes = files.reduce((sum, file) => sum + bytesSent(inRoot('dist'), file), 0);
  const cells = [
    name,
    String(files.length),
    (bytes / 1_000).toFixed(0),
    ...(await scoresOf(address, folder)),
    `${(await longestTask(browser, address)).toFixed(0)} ms`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}
rmSync(folder, { recursive: true });
await close();
