import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { simulate } from '../../src/simulation/index.ts';
import { builds } from '../../src/tools/builds.ts';
import { manyCalls } from '../../src/tools/many-calls.ts';
import { segmentsOf, describe, stepsOf, type Trace } from '../../src/trace/index.ts';
import { violationsIn } from './accessible.ts';
import { Figure, firstFigure, mapsOf } from './figure.ts';
import { complaintsOf } from './quiet.ts';
import { builtFile, expect, test } from './site.ts';

const own = builtFile(builds.top, 'traces/invoke-denied-by-window.json').toString('utf8');
const folder = mkdtempSync(join(tmpdir(), 'trace-viewer-'));

// A worker comes back to this file after it has cleaned up.
test.beforeEach(() => {
  mkdirSync(folder, { recursive: true });
});

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A file of that text. */
function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

async function choose(page: Page, path: string): Promise<void> {
  await page.getByLabel('Trace file').setInputFiles(path);
}

const refusal = (page: Page) => page.getByRole('alert');

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a chosen file is opened, stepped by keyboard, and accessible in ${colorScheme}`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.emulateMedia({ colorScheme });
    await page.goto('trace/');
    const requests: string[] = [];
    page.on('request', (request) => {
      // The page's own parts, and the icon, which a changed address has the browser ask for again.
      // The texts that it knows are this site's own, and the same for everybody.
      if (!/\.(?:js|css|svg)$|\/errors\/(?:all|patterns)\.json$/.test(new URL(request.url()).pathname))
        requests.push(request.url());
    });
    await choose(page, fileOf('recording.json', own));
    const figure = await firstFigure(page);
    await expect(page.getByRole('status').first()).toHaveText('recording.json is open.');
    await expect(mapsOf(page).first()).toBeFocused();
    const steps = stepsOf(JSON.parse(own) as Trace);
    await figure.toEndByKeyboard();
    await expect.poll(() => figure.position()).toEqual({ step: steps.length, of: steps.length });
    const last = steps.at(-1);
    const said = last ? segmentsOf(describe(last, JSON.parse(own) as Trace)).map(({ text }) => text) : [];
    await expect.poll(() => figure.sentence()).toContain(said.join('').slice(0, 60));
    expect(await violationsIn(page)).toEqual([]);
    expect(requests, 'nothing leaves the page').toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('a dropped file is opened, and takes the place of the one before', async ({ page }) => {
  await page.goto('trace/');
  await choose(page, fileOf('first.json', own));
  await firstFigure(page);
  const other = builtFile(builds.top, 'traces/invoke-success.json').toString('utf8');
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'second.json', { type: 'application/json' }));
    return transfer;
  }, other);
  await page.locator('trace-viewer').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByRole('status').first()).toHaveText('second.json is open.');
  await expect(mapsOf(page)).toHaveCount(1);
  const figure = await new Figure(mapsOf(page).first()).mounted();
  expect((await figure.position()).of).toBe(stepsOf(JSON.parse(other) as Trace).length);
});

const hostile = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
const refused: readonly (readonly [name: string, text: string, words: string | RegExp])[] = [
  ['empty.json', '', 'empty.json: The file is empty.'],
  ['cut.json', own.slice(0, own.length / 2), 'cut.json: The file is not JSON.'],
  ['broken.json', own.replace('"called"', '"calles"'), 'moments.0.kind'],
  ['other.json', `{"name":${JSON.stringify(hostile)}}`, 'The file is JSON, but no trace.'],
  ['deep.json', '['.repeat(1_000_000) + ']'.repeat(1_000_000), 'nested more than 60 levels deep'],
];

for (const [name, text, words] of refused) {
  test(`${name} gets a message, and what was open stays`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.goto('trace/');
    await choose(page, fileOf('good.json', own));
    const figure = await firstFigure(page);
    await choose(page, fileOf(name, text));
    await expect(refusal(page)).toContainText(words);
    await expect(refusal(page)).toContainText('What was open stays open.');
    expect(await violationsIn(page)).toEqual([]);
    await expect.poll(() => figure.step()).toBe(1);
    await refusal(page).getByRole('button', { name: 'Choose another file' }).click();
    await expect(refusal(page)).toHaveCount(0);
    await expect(page.getByLabel('Trace file')).toBeFocused();
    expect(complaints).toEqual([]);
  });
}

test('a file that is larger than a browser can read gets a message at once, and what was open stays', async ({
  page,
}) => {
  const path = join(folder, 'huge.json');
  const file = openSync(path, 'w');
  ftruncateSync(file, 301_000_000);
  closeSync(file);
  await page.goto('trace/');
  await choose(page, path);
  await expect(refusal(page)).toContainText('The file has 301 MB; this page reads up to 300 MB.');
  await expect(refusal(page)).toContainText('Nothing was opened.');
  await choose(page, fileOf('good.json', own));
  const figure = await firstFigure(page);
  await expect(refusal(page)).toHaveCount(0);
  await choose(page, path);
  await expect(refusal(page)).toContainText('What was open stays open.');
  await figure.toEndByKeyboard();
});

test('a file of 100 MB that is no trace gets a message, and the page answers meanwhile', async ({ page }) => {
  const path = join(folder, 'many.json');
  const file = openSync(path, 'w');
  const chunk = '[],'.repeat(1_000_000);
  writeSync(file, '[');
  for (let written = 0; written < 100_000_000; written += chunk.length) writeSync(file, chunk);
  closeSync(file);
  await page.goto('trace/');
  // Takes turns with all else that the page does, and notes how long each turn lets it wait.
  await page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(window, { waits });
    const { port1, port2 } = new MessageChannel();
    const status = document.querySelector('[role=status]');
    let before: number | undefined;
    port1.onmessage = () => {
      const isReading = status?.textContent.startsWith('Reading many.json');
      const now = performance.now();
      if (before !== undefined) waits.push(now - before);
      before = isReading ? now : undefined;
      port2.postMessage(undefined);
    };
    port2.postMessage(undefined);
  });
  await choose(page, path);
  await expect(page.getByRole('status').first()).toHaveText('Reading many.json, 102 MB…');
  await expect(refusal(page)).toContainText('The file has more than 30 million values.');
  const waits = await page.evaluate(() => (window as unknown as { waits: readonly number[] }).waits);
  const whole = waits.reduce((sum, wait) => sum + wait, 0);
  expect(waits.length, 'turns while it is read').toBeGreaterThan(100);
  // A share, for how long it takes depends on what else the machine does.
  expect(
    waits.reduce((a, b) => Math.max(a, b), 0) / whole,
    'longest wait, as a share of the reading',
  ).toBeLessThan(0.5);
});

test('the reading of a file can be stopped, and what was open stays', async ({ page }) => {
  await page.goto('trace/');
  await choose(page, fileOf('good.json', own));
  const figure = await firstFigure(page);
  // The reader comes only when the test lets it.
  const mayCome = Promise.withResolvers<undefined>();
  await page.route(/reader\.worker/, async (route) => {
    await mayCome.promise;
    await route.continue();
  });
  await choose(page, fileOf('other.json', `[${' '.repeat(6_000_000)}0]`));
  await expect(page.getByRole('status').first()).toHaveText('Reading other.json, 6 MB…');
  await figure.toEndByKeyboard();
  await page.getByRole('button', { name: 'Stop reading' }).click();
  await expect(page.getByRole('status').first()).toHaveText('Stopped reading. good.json stays open.');
  await expect(page.getByLabel('Trace file')).toBeFocused();
  mayCome.resolve(undefined);
});

test('a long trace shows its rows in pages, and Home and End lead through it', async ({ page }) => {
  const trace = simulate(manyCalls(2_000));
  const steps = stepsOf(trace).length;
  await page.goto('trace/');
  await choose(page, fileOf('long.json', JSON.stringify(trace)));
  const figure = await firstFigure(page);
  await page.getByRole('button', { name: 'Sequence' }).click();
  const pager = page.locator('.pager');
  await expect(pager).toContainText(`rows 1 to 100 of ${String(steps)}`);
  await mapsOf(page).first().press('End');
  await expect.poll(() => figure.position()).toEqual({ step: steps, of: steps });
  const lastPage = steps - (steps % 100 || 100) + 1;
  await expect(pager).toContainText(`rows ${String(lastPage)} to ${String(steps)} of ${String(steps)}`);
  await page.getByRole('button', { name: 'Messages' }).click();
  await expect(pager).toContainText('rows 1901 to 2000 of 2000');
  await pager.getByRole('button', { name: 'Earlier rows' }).click();
  await expect(pager).toContainText('rows 1801 to 1900 of');
  await page.getByRole('slider', { name: 'Step' }).press('Home');
  await expect.poll(() => figure.position()).toEqual({ step: 1, of: steps });
  await page.getByRole('button', { name: 'Transcript' }).click();
  await expect(pager).toContainText(`rows 1 to 100 of ${String(steps)}`);
});

test('the strip of time moves the figure by keys and by hand, and the list follows', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto('trace/?open=reload-while-pending');
  const figure = await firstFigure(page);
  const strip = page.getByRole('slider', { name: 'Time' });
  await strip.focus();
  await expect(strip).toHaveAttribute('aria-valuetext', '0 s, step 1 of 8');
  // The fallback, which is the third in the list, is the first in time.
  await page.keyboard.press('PageUp');
  await expect(strip).toHaveAttribute('aria-valuetext', /^599 ms, step 5 of 8, 3 Fallback$/);
  await expect.poll(() => figure.step()).toBe(5);
  await expect(page.locator('.thing[aria-current]')).toContainText('Fallback');
  await expect(page.locator('.around li[aria-current]')).toContainText('5');
  await expect(page).toHaveURL(/run\.step=/);
  await page.keyboard.press('PageUp');
  await expect.poll(() => figure.step()).toBe(6);
  await page.keyboard.press('PageDown');
  await expect.poll(() => figure.step()).toBe(5);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => figure.step()).toBeLessThan(5);
  await page.keyboard.press('End');
  await expect.poll(() => figure.position()).toEqual({ step: 8, of: 8 });
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => figure.step()).toBe(8);

  const box = await strip.boundingBox();
  if (!box) throw new Error('the strip is not drawn');
  await page.mouse.move(box.x + box.width - 20, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 100, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => figure.step()).toBe(1);
  expect(complaints).toEqual([]);
});

test('on a phone the strip goes, and a row of the list brings the figure into view at its step', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto('trace/?open=reload-while-pending');
  const figure = await firstFigure(page);
  await expect(page.getByRole('slider', { name: 'Time' })).toBeHidden();
  await page.locator('.thing', { hasText: 'Ran twice' }).getByRole('link', { name: 'step 6' }).click();
  await expect.poll(async () => (await figure.position()).step).toBe(6);
  await expect(page.locator('#run-title')).toBeInViewport();
});

/** Fields of moments that may hold any text. */
const freeTexts = new Set([
  'text',
  'command',
  'path',
  'origin',
  'url',
  'directive',
  'source',
  'event',
  'window',
]);

test('markup in a trace stays text', async ({ page }) => {
  const complaints = complaintsOf(page);
  const trace = JSON.parse(own) as Trace;
  const marked = JSON.stringify({
    ...trace,
    scenario: hostile,
    moments: trace.moments.map((moment) =>
      Object.fromEntries(
        Object.entries(moment).map(([name, value]) => [name, freeTexts.has(name) ? hostile : value]),
      ),
    ),
    calls: trace.calls.map((call) => ({ ...call, source: hostile })),
    actors: trace.actors.map((actor) => ({ ...actor, role: hostile })),
  });
  await page.goto('trace/');
  await choose(page, fileOf('marked.json', marked));
  const figure = await firstFigure(page);
  await figure.toEndByKeyboard();
  expect(await page.locator('main img, main script').count()).toBe(0);
  expect(await page.title()).toContain('Your own recording');
  expect(complaints).toEqual([]);
});

test('an address that asks for a recording that is not there says so', async ({ page }) => {
  await page.goto('trace/?open=no-such-recording');
  await expect(refusal(page)).toContainText('This site has no recording “no-such-recording”.');
  await page.goto(`trace/?open=${encodeURIComponent('../../traces/x')}`);
  await expect(refusal(page)).toContainText('by a name that none can have');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says how to read a trace in a terminal', async ({ page }) => {
    await page.goto('trace/');
    await expect(page.getByLabel('Trace file')).toBeHidden();
    await expect(page.getByRole('main')).toContainText('npm run trace -- my-recording.json --text');
  });
});
