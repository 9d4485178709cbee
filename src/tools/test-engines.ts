/**
 * `npm run test:engines`: does in each engine that a reader's browser or a Tauri app may have what readers do on the
 * built site (`tests/engines/journeys.ts`), and replays there what the crate `urlpattern` decided about 4,000 entries of
 * `remote.urls` (`tests/tauri/acl/remote-table.json`). Words limit it to engines whose name holds one of them.
 */
import type { Browser } from '../../tests/engines/browser.ts';
import { type Engine, engines } from '../../tests/engines/engines.ts';
import { type Journey, journeys } from '../../tests/engines/journeys.ts';
import { Reader } from '../../tests/engines/reader.ts';
import { servePage } from '../../tests/engines/serve-page.ts';
import { buildForTests } from './build-for-tests.ts';
import { builds } from './builds.ts';
import { type Count, endWith, oneFailed, sumOf } from './count.ts';
import { inRoot } from './run.ts';
import { serve } from './static-server.ts';

/** The longest takes half a minute on a busy machine; this only ends what hangs (ms). */
const TIMEOUT = 120_000;

/** Differences that are printed. */
const SHOWN = 10;

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The engine, or its driver, does not answer; what a page does not show, a journey says sooner. */
class Hanging extends Error {}

/** Rejects if something takes longer than anything should. */
async function ended<Result>(running: Promise<Result>): Promise<Result> {
  const { promise: failure, reject: failed } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    failed(new Hanging(`it has not ended within ${String(TIMEOUT / 1_000)} s`));
  }, TIMEOUT);
  try {
    return await Promise.race([running, failure]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Does one thing in a browser, and says how it went; its count. Where the browser hangs, it is done once more in a new
 * one: a driver that loses a page says nothing of the site.
 */
async function counted(
  name: string,
  run: (browser: Browser) => Promise<void>,
  runner: Runner,
): Promise<Count> {
  const start = performance.now();
  try {
    try {
      await ended(run(runner.browser));
    } catch (error) {
      if (!(error instanceof Hanging)) throw error;
      console.log(`  … ${name}: ${error.message}; the engine is started again`);
      await runner.restart();
      await ended(run(runner.browser));
    }
    console.log(`  ✓ ${name} (${((performance.now() - start) / 1_000).toFixed(1)} s)`);
    return { passed: 1, failed: 0 };
  } catch (error) {
    console.log(`  ✗ ${name}\n    ${messageOf(error)}`);
    return oneFailed;
  }
}

/** Replays the table; rejects if the engine decided anything otherwise than the crate. */
async function replayTable(browser: Browser): Promise<void> {
  const served = await servePage();
  try {
    const answer = served.report();
    await browser.open(served.url);
    const report = await ended(answer);
    if ('error' in report) throw new Error(report.error);
    const { userAgent, patterns, hasUrlPattern, differences, differencesWithout } = report;
    console.log(`  ${userAgent}`);
    const expected = hasUrlPattern ? 'as by the crate' : 'left undecided, as it has no URLPattern';
    console.log(`  ${String(patterns - differences.length)} of ${String(patterns)} patterns ${expected}`);
    if (hasUrlPattern)
      console.log(
        `  ${String(patterns - differencesWithout.length)} of ${String(patterns)} left undecided without its URLPattern`,
      );
    const all = [...differences, ...differencesWithout];
    for (const difference of all.slice(0, SHOWN)) console.log(difference);
    if (patterns === 0 || all.length > 0) throw new Error(`${String(all.length)} differences`);
  } finally {
    served.close();
  }
}

/** Makes a journey at an address that no other has, so that it finds nothing that one has stored. */
async function makeJourney({ run }: Journey, browser: Browser): Promise<void> {
  const { folder, base } = builds.top;
  const site = await serve(inRoot(folder), { base, port: 0 });
  try {
    await run(new Reader(browser, site.url), site);
  } finally {
    await site.close();
  }
}

/** An engine that runs, and can be started again. */
interface Runner {
  readonly browser: Browser;
  readonly restart: () => Promise<void>;
}

async function testIn({ name, ensure, start }: Engine): Promise<Count> {
  console.log(`\n${name}`);
  let browser: Browser;
  try {
    await ensure();
    browser = await ended(start());
  } catch (error) {
    console.log(`  It has not started: ${messageOf(error)}`);
    return oneFailed;
  }
  const runner: Runner = {
    get browser() {
      return browser;
    },
    restart: async () => {
      await ended(browser.close());
      browser = await ended(start());
    },
  };
  try {
    const counts = [await counted('decides remote patterns as the crate does', replayTable, runner)];
    for (const journey of journeys)
      counts.push(await counted(journey.name, (current) => makeJourney(journey, current), runner));
    return sumOf(counts);
  } finally {
    await browser.close();
  }
}

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = engines.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word)),
);
const counts: Count[] = [];
if (await buildForTests(builds.top)) for (const engine of chosen) counts.push(await testIn(engine));
endWith(counts.length === 0 ? oneFailed : sumOf(counts));
