import type { Page } from '@playwright/test';
import { violationsIn } from './accessible.ts';
import { figuresOf } from './figure.ts';
import { complaintsOf } from './quiet.ts';
import { samples } from './samples.ts';
import { expect, pages, test } from './site.ts';

/** Colours are all that a scheme changes: the other rules of axe hold in each if they hold in one. */
const schemes = [
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
  { colorScheme: 'light', forcedColors: 'none' },
] as const;

const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds in the page: by all its rules in light, by those of colours in dark and in forced colours. */
async function violationsOf(page: Page): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const scheme of schemes) {
    await page.emulateMedia(scheme);
    const isLight = scheme === schemes.at(-1);
    const violations = await violationsIn(page, isLight ? {} : { rules: colourRules });
    found.push(...violations.map((violation) => ({ scheme, violation })));
  }
  return found;
}

for (const path of samples) {
  test(`${path || 'the start page'}: accessible, quiet and still`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          shifts.push(JSON.stringify({ ...(entry.toJSON() as object), sources: undefined }));
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(path);
    const figures = await figuresOf(page);
    // The observer hears of a shift with the frame after it.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);

    for (const figure of figures) await figure.settled();
    expect(await violationsOf(page)).toEqual([]);
    for (const figure of figures) await figure.toEnd();
    if (figures.length > 0) expect(await violationsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('below a path, figures find their script and trace', async ({ page, siteAtPath }) => {
  const complaints = complaintsOf(page);
  await page.goto(`${siteAtPath}lessons/capabilities-and-permissions/`);
  for (const figure of await figuresOf(page)) await figure.toEndByKeyboard();
  expect(complaints).toEqual([]);
});

test.describe('on a small phone', () => {
  test.use({ hasFont: true, viewport: { width: 320, height: 640 } });

  const width = () => document.documentElement.scrollWidth;

  test('no page that runs is wider than the screen', async ({ page }) => {
    for (const path of samples) {
      await page.goto(path);
      await figuresOf(page);
      expect.soft(await page.evaluate(width), path).toBeLessThanOrEqual(320);
    }
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('no page is wider than the screen', async ({ page }) => {
      for (const path of pages) {
        await page.goto(path);
        expect.soft(await page.evaluate(width), path).toBeLessThanOrEqual(320);
      }
    });
  });
});
