import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const lesson = 'lessons/channels/';
const words = 'A stream of numbered messages from one Rust command to one handler in one page.';

const termIn = (page: Page) => page.locator('a.term').getByText('channel', { exact: true });
const noteIn = (page: Page) => page.locator('.term-note');

test('without a script a term leads to its place in the glossary', async ({ browser, site }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${site}${lesson}`);
  await termIn(page).click();
  await expect(page).toHaveURL(`${site}glossary/#channel`);
  await expect(page.locator('#channel')).toContainText(words);
  await page.close();
});

test('the focus shows what a term means, and describes the link by it', async ({ page }) => {
  await page.goto(lesson);
  await termIn(page).focus();
  await expect(noteIn(page)).toBeVisible();
  await expect(termIn(page)).toHaveAccessibleDescription(new RegExp(`^${words}`));

  // The way to the glossary is next, and nothing is trapped.
  await page.keyboard.press('Tab');
  await expect(noteIn(page).getByRole('link')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('a.term').getByText('handler')).toBeFocused();
  await expect(noteIn(page)).toHaveCount(1);
  await expect(noteIn(page)).toContainText('A function that your page wants called');
});

test('Escape closes a definition and leaves the focus at its term', async ({ page }) => {
  await page.goto(lesson);
  for (const tabs of [0, 1]) {
    await termIn(page).blur();
    await termIn(page).focus();
    await expect(noteIn(page)).toBeVisible();
    for (let tab = 0; tab < tabs; tab += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(noteIn(page)).toHaveCount(0);
    await expect(termIn(page)).toBeFocused();
  }
});

test('a pointer that rests on a term shows it, may move into it, and closes it by leaving', async ({
  page,
}) => {
  await page.goto(lesson);
  await termIn(page).hover();
  await expect(noteIn(page)).toBeVisible();
  await noteIn(page).getByText(words).hover();
  await expect(noteIn(page)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(noteIn(page)).toHaveCount(0);
});

test('a tap shows a definition, another one follows the link', async ({ browser, site }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 800 } });
  const page = await context.newPage();
  await page.goto(`${site}${lesson}`);
  await termIn(page).tap();
  await expect(noteIn(page)).toBeVisible();
  await expect(page).toHaveURL(`${site}${lesson}`);
  const box = await noteIn(page).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  await termIn(page).tap();
  await expect(page).toHaveURL(`${site}glossary/#channel`);
  await context.close();
});

test('where no definitions come, a tap follows the link', async ({ browser, site }) => {
  const context = await browser.newContext({ hasTouch: true });
  const page = await context.newPage();
  await page.route('**/glossary/terms.json', (route) => route.abort());
  await page.goto(`${site}${lesson}`);
  await termIn(page).tap();
  await expect(page).toHaveURL(`${site}glossary/#channel`);
  await context.close();
});
