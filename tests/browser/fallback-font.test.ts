/**
 * A page in whatever font the reader has. The site's font is blocked; the faces that take its place where they are
 * installed have its widths, so they are tried as they are, and without their `size-adjust`: a font that no face
 * here is made for (DejaVu Sans on most machines that run this) may be a fifth wider.
 */
import type { Page } from '@playwright/test';
import { builds } from '../../src/tools/builds.ts';
import { figuresOf, firstFigure } from './figure.ts';
import { blockFont, changePages, textSpacing } from './other-font.ts';
import { builtFile, expect, pages, pagesWithFigures, test } from './site.ts';

/** One page of each kind. */
const kinds = [
  '',
  'lessons/',
  'lessons/capabilities-and-permissions/',
  'lessons/brownfield-and-isolation/',
  'scenarios/',
  'scenarios/invoke-success/',
  'scenarios/isolation-hook/',
  'fidelity/',
  'trace/',
  '404.html',
];

/** What reaches over the right edge of the screen, but for what scrolls in a separate box, and what is drawn. */
const tooWide = () => {
  const { clientWidth } = document.documentElement;
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.checkVisibility() && !element.closest('pre > *, svg *'))
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
    .map((element) => element.outerHTML.slice(0, 120));
};

async function expectToFit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (pagesWithFigures.includes(path)) await figuresOf(page);
  await expectNothingBeside(page, path);
}

async function expectNothingBeside(page: Page, path: string): Promise<void> {
  expect.soft(await page.evaluate(tooWide), path).toEqual([]);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  const screen = page.viewportSize()?.width ?? 0;
  expect.soft(width, path).toBeLessThanOrEqual(screen);
}

// The reader's style sheet is none that the policy knows.
test.use({ viewport: { width: 320, height: 640 }, bypassCSP: true });

test('no kind of page is wider than a small phone, in a font of other widths', async ({ page }) => {
  await blockFont(page, { isWide: true });
  for (const path of kinds) await expectToFit(page, path);
});

const panels = ['Sequence', 'Messages', 'Code', 'States', 'Transcript'];

/** The first figure with each of its panels open. */
async function expectPanelsToFit(page: Page): Promise<void> {
  const path = 'scenarios/invoke-success/';
  await page.goto(path);
  const { root } = await firstFigure(page);
  for (const name of panels) {
    await root.getByRole('button', { name, exact: true }).click();
    await expect(root.getByRole('region', { name })).toBeVisible();
    await expectNothingBeside(page, `${path} ${name}`);
  }
}

const styles = {
  'with more space in its text': textSpacing,
  'with text of twice the size': 'html { font-size: 200% !important; }',
} as const;

for (const [what, css] of Object.entries(styles)) {
  test(`no kind of page is wider than a small phone, ${what}`, async ({ page }) => {
    await blockFont(page, { isWide: true, css });
    for (const path of kinds) await expectToFit(page, path);
    await expectPanelsToFit(page);
  });
}

/** Which parts of the header lie on another, or outside of the screen. */
const crowded = () => {
  const parts = [...document.querySelectorAll('body > header > *')]
    .map((part) => ({ part: part.outerHTML.slice(0, 60), box: part.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);
  const isOn = (one: DOMRect, other: DOMRect) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  return parts
    .filter(
      ({ box }) => box.right > innerWidth || parts.some((other) => other.box !== box && isOn(box, other.box)),
    )
    .map(({ part }) => part);
};

for (const [what, css] of Object.entries({ ...styles, 'as they are': '' })) {
  test(`the parts of the header have room at every width, ${what}`, async ({ page }) => {
    await blockFont(page, { isWide: true, css });
    await page.goto('lessons/core-and-webview-processes/');
    for (const width of [320, 390, 759, 760, 800, 960, 1100, 1280, 1440, 1599, 1600, 1920]) {
      await page.setViewportSize({ width, height: 640 });
      expect.soft(await page.evaluate(crowded), String(width)).toEqual([]);
    }
  });
}

test('the faces that take its place keep the length of a page', async ({ page }) => {
  const length = () => page.evaluate(() => document.body.scrollHeight);
  await page.setViewportSize({ width: 1280, height: 720 });
  await changePages(page, (html) => html.replaceAll(/font-display:\s*optional/g, 'font-display:block'));
  await page.goto('lessons/');
  await page.evaluate(() => document.fonts.load('1em "See Tauri Sans"').then((faces) => faces.length));
  const own = await length();
  await page.unrouteAll();
  await blockFont(page, {});
  await page.goto('lessons/');
  expect(Math.abs((await length()) - own) / own).toBeLessThanOrEqual(0.05);
});

test('every page has such a face for the fonts that systems come with', () => {
  for (const path of pages) {
    const html = builtFile(builds.top, path).toString('utf8');
    for (const name of ['Arial', 'Roboto', 'NotoSans-Regular', 'DejaVu Sans']) {
      expect.soft(html, path).toMatch(new RegExp(`local\\(["']?${name}["']?\\)`));
    }
  }
});
