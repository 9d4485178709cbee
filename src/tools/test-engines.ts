/**
 * `npm run test:engines`: replays in each engine that a reader's browser or a Tauri app may have what the crate
 * `urlpattern` decided about 4,000 entries of `remote.urls` (`tests/tauri/acl/remote-table.json`). Words limit it to
 * engines whose name holds one of them.
 */
import { type Engine, engines } from '../../tests/engines/engines.ts';
import type { EngineReport } from '../../tests/engines/report.ts';
import { servePage } from '../../tests/engines/serve-page.ts';
import { endWith } from './count.ts';

/** It takes a few seconds; this only ends what hangs (ms). */
const TIMEOUT = 180_000;

/** Differences that are printed. */
const SHOWN = 10;

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const chosen = engines.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.toLowerCase().includes(word)),
);
const served = await servePage();

/** Opens the page in an engine, waits for what it sends, and closes it. */
async function reportOf(engine: Engine): Promise<EngineReport> {
  await engine.ensure();
  const { promise: failure, reject: failed } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    failed(new Error(`its page has not answered within ${String(TIMEOUT / 1_000)} s`));
  }, TIMEOUT);
  const report = served.report();
  const close = await engine.open(served.url, failed);
  try {
    return await Promise.race([report, failure]);
  } finally {
    clearTimeout(timer);
    await close();
  }
}

/** Prints what an engine decided; whether that is right. */
async function isRight(engine: Engine): Promise<boolean> {
  try {
    const report = await reportOf(engine);
    if ('error' in report) throw new Error(report.error);
    const { userAgent, patterns, hasUrlPattern, differences, differencesWithout } = report;
    console.log(`${engine.name}: ${userAgent}`);
    const expected = hasUrlPattern ? 'as by the crate' : 'left undecided, as it has no URLPattern';
    console.log(`  ${String(patterns - differences.length)} of ${String(patterns)} patterns ${expected}`);
    if (hasUrlPattern)
      console.log(
        `  ${String(patterns - differencesWithout.length)} of ${String(patterns)} left undecided without its URLPattern`,
      );
    for (const difference of [...differences, ...differencesWithout].slice(0, SHOWN)) console.log(difference);
    return patterns > 0 && differences.length + differencesWithout.length === 0;
  } catch (error) {
    console.error(`${engine.name}: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

const results: boolean[] = [];
for (const engine of chosen) results.push(await isRight(engine));
served.close();
endWith({
  passed: results.filter(Boolean).length,
  failed: Math.max(results.filter((it) => !it).length, results.length === 0 ? 1 : 0),
});
