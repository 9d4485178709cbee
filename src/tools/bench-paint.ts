/**
 * How soon a page paints on a phone with a slow network, how much of that its scripts cost, and how long after it
 * the controls of its first figure are live. The page and a copy of it without scripts are opened in turn, each in
 * a separate browser context so that nothing is cached, and each pair is compared separately: single runs vary by
 * more than the scripts cost, with what else the machine does. Texts come compressed, as from a host.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import { serveBuilt } from './open-built.ts';
import { inRoot } from './run.ts';

const PAIRS = 9;
const LATER_MS = 100;
const LIVE_MS = 2_000;

const PHONE = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};
const CPU_SLOWDOWN = 4;
/**
 * Slow 4G (150 ms there and back, 1.6 Mbit/s) as Lighthouse has Chromium make it: a request on a new connection
 * takes several such trips, but the DevTools protocol lets each request wait once.
 */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 };

const paths = ['lessons/life-of-an-invoke/', ''];
const WITHOUT_SCRIPTS = 'bench-paint.html';

interface Times {
  /** From the request to the first picture (ms). */
  readonly painted: number;
  /** From the first picture to the controls of the first figure, to which the reader goes at once (ms). */
  readonly live: number;
}

async function open(browser: Browser, address: string, isScripted: boolean): Promise<Times> {
  const context = await browser.newContext(PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.figure [role=slider]')) return;
      observer.disconnect();
      performance.mark('live');
    }).observe(document, { subtree: true, childList: true });
  });
  await page.goto(address, { waitUntil: 'commit' });
  const painted = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          const [paint] = list.getEntriesByName('first-contentful-paint');
          if (!paint) return;
          document.querySelector('.figure')?.scrollIntoView();
          done(paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  let live = NaN;
  if (isScripted) {
    await page.getByRole('slider', { name: 'Step' }).first().waitFor();
    live = await page.evaluate(() => performance.getEntriesByName('live')[0]?.startTime ?? NaN);
  }
  await context.close();
  return { painted, live: live - painted };
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const seconds = (ms: number) => (ms / 1_000).toFixed(2);

const { url, browser, close } = await serveBuilt({ compress: true });
const copy = inRoot('dist', WITHOUT_SCRIPTS);
for (const path of paths) {
  const html = readFileSync(inRoot('dist', path, 'index.html'), 'utf8');
  writeFileSync(copy, html.replaceAll(/<script[^>]* src=[^>]*><\/script>/g, ''));
  const scripted: Times[] = [];
  const bare: Times[] = [];
  while (bare.length < PAIRS) {
    scripted.push(await open(browser, new URL(path, url).href, true));
    bare.push(await open(browser, new URL(WITHOUT_SCRIPTS, url).href, false));
  }
  const [withScripts, without] = [scripted, bare].map((times) => median(times.map(({ painted }) => painted)));
  const later = median(scripted.map(({ painted }, pair) => painted - (bare[pair]?.painted ?? NaN)));
  const live = median(scripted.map((times) => times.live));
  console.log(
    `\n/${path} on slow 4G at ${String(CPU_SLOWDOWN)} times slowdown, median of ${String(PAIRS)} pairs`,
  );
  console.log(
    `first paint ${seconds(withScripts ?? NaN)} s, without its scripts ${seconds(without ?? NaN)} s: ${later.toFixed(0)} ms later of ${String(LATER_MS)} allowed`,
  );
  console.log(
    `controls live ${seconds(live)} s after it, ratio ${(live / LIVE_MS).toFixed(2)} of the ${seconds(LIVE_MS)} s allowed`,
  );
}
rmSync(copy);
await close();
