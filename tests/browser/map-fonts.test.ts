/**
 * Every step of every figure in DejaVu Sans, about the widest font that systems come with, live and without script. All
 * widths of a map are in `tests/unit/visualizer/map/scene`, with the same font's widths; here are one of a phone, the
 * first at which a map is wide, and the whole page's.
 */
import { blockFont } from './other-font.ts';
import { wrongInMaps } from './words-of-maps.ts';
import { expect, pagesWithFigures, test } from './site.ts';

const widths = [320, 700, 1200];

// The reader's style sheet is none that the policy knows; what does not move is there at once.
test.use({
  viewport: { width: 1280, height: 900 },
  bypassCSP: true,
  contextOptions: { reducedMotion: 'reduce' },
});

/** Some pages a test, so that tests share them out. */
const PAGES = 8;
const parts = Array.from({ length: Math.ceil(pagesWithFigures.length / PAGES) }, (_, part) =>
  pagesWithFigures.slice(part * PAGES, (part + 1) * PAGES),
);

interface InPage {
  readonly wrongInMaps: typeof wrongInMaps;
}

/** Goes through the steps of a figure as a reader does by keyboard, and looks at each. */
async function stepThrough(figure: HTMLElement | SVGElement, width: number): Promise<readonly string[]> {
  const { wrongInMaps: wrongIn } = globalThis as unknown as InPage;
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  figure.style.width = `${width}px`;
  for (let count = 0; count < 4; count += 1) await frame();
  // The layout of a narrow map comes over the network; a wide one names its columns.
  const isWide = () => figure.querySelector('.live svg.map')?.textContent.includes('Core process: Rust');
  for (let count = 0; count < 600 && width < 700 && isWide(); count += 1) await frame();
  const slider = figure.querySelector('[role="slider"]');
  const step = () => Number(slider?.getAttribute('aria-valuenow'));
  const press = (key: string) =>
    slider?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  const found: string[] = [];
  press('Home');
  const end = () => Number(slider?.getAttribute('aria-valuemax'));
  for (let last = 0; last < end();) {
    last = step();
    found.push(...wrongIn([figure]).map((it) => `${width} px, step ${last}: ${it}`));
    if (last === end()) break;
    press('ArrowRight');
    for (let count = 0; count < 4 && step() === last; count += 1) await frame();
    if (step() !== last) continue;
    // A question may wait, which the reader's column brings a little later.
    for (let tries = 0; tries < 100 && step() === last; tries += 1) {
      [...figure.querySelectorAll('button')].find((it) => it.textContent === 'Skip')?.click();
      press('ArrowRight');
      for (let count = 0; count < 4 && step() === last; count += 1) await frame();
    }
    if (step() === last) break;
  }
  return step() === end() ? found : [...found, `${width} px: it stays at step ${step()} of ${end()}`];
}

parts.forEach((paths, part) => {
  test(`words of live maps keep their places in another font, part ${part + 1}`, async ({ page }) => {
    await page.addInitScript(`globalThis.wrongInMaps = ${wrongInMaps.toString()}`);
    await blockFont(page, { isWide: true });
    for (const path of paths) {
      await page.goto(path);
      for (const root of await page.locator('[data-figure]').all()) {
        await root.scrollIntoViewIfNeeded();
        await expect(root.locator('.live [role="slider"]')).toBeVisible();
        for (const width of widths) {
          const found = await root.evaluate(stepThrough, width);
          expect.soft([...new Set(found)], path).toEqual([]);
        }
      }
    }
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [320, 1280]) {
    test(`words of static maps keep their places in another font, ${width} px wide`, async ({ page }) => {
      await blockFont(page, { isWide: true });
      await page.setViewportSize({ width, height: 900 });
      for (const path of pagesWithFigures) {
        await page.goto(path);
        const found = await page.locator('[data-figure]').evaluateAll(wrongInMaps);
        expect.soft([...new Set(found)], path).toEqual([]);
      }
    });
  }
});
