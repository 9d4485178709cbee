import type { Page } from '@playwright/test';
import { violationsIn } from './accessible.ts';
import { firstFigure, mapsOf } from './figure.ts';
import { expect, test } from './site.ts';

const scenario = 'scenarios/invoke-denied-by-window/';

test('a gate opens by keyboard, says what it found, and the setting that lets it pass runs', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(scenario);
  const figure = await firstFigure(page);
  // Past the question that the page asks.
  await figure.toEnd();
  for (let { step } = await figure.position(); step > 4; step -= 1) await figure.slider.press('ArrowLeft');
  const parts = figure.root.getByRole('list', { name: 'Parts of the picture' }).getByRole('button');
  await expect(parts.first()).toBeVisible();
  const gate = figure.root.getByRole('button', { name: /^Gate permission, refused/ });
  await parts.first().focus();
  while (!(await gate.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('ArrowDown');
  // Left and right step all the same.
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => figure.step()).toBe(3);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => figure.step()).toBe(4);

  await gate.press('Enter');
  await expect(figure.root.getByText('Gate permission', { exact: true })).toBeVisible();
  await expect(figure.root.getByText('not granted.')).toBeVisible();
  expect(await violationsIn(page)).toEqual([]);
  await figure.button('Let it pass').click();
  await expect.poll(() => figure.sentence()).toContain('Before: refused at permission. Now: resolved: 1.');
  await expect(figure.button('Let it refuse')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(figure.button('Let it refuse')).toHaveCount(0);
  await expect(figure.root.locator('.map-parts :focus')).toBeVisible();
});

test('a command that a change puts on the other thread keeps its panel', async ({ page }) => {
  await page.goto('scenarios/command-panics/');
  const figure = await firstFigure(page);
  const open = figure.root.getByRole('button', { name: /^Command open_file/ });
  await open.press('Enter');
  await figure.button('Make it a plain command').press('Enter');
  await expect(figure.button('Make it an async command')).toBeVisible();
  await expect(figure.root.locator('.part-panel')).toBeFocused();
});

test('Escape closes a part and leaves the focus on it', async ({ page }) => {
  await page.goto(scenario);
  const figure = await firstFigure(page);
  const gate = figure.root.getByRole('button', { name: /^Gate key/ });
  await gate.click();
  await expect(figure.root.getByText('Gate key', { exact: true })).toBeVisible();
  await gate.press('Escape');
  await expect(figure.root.getByText('Gate key', { exact: true })).toHaveCount(0);
  await expect(gate).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

  test('a part that is tapped says what it is within the view, and each setting is large enough', async ({
    page,
  }) => {
    await page.goto(scenario);
    const figure = await firstFigure(page);
    await figure.root.getByRole('button', { name: /^Gate origin/ }).tap();
    const title = figure.root.getByText('Gate origin', { exact: true });
    await expect(title).toBeInViewport({ ratio: 1 });
    const close = figure.button('Close');
    expect((await close.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await close.tap();
    await expect(title).toHaveCount(0);
    const labels = figure.root.locator('.knobs label').filter({ visible: true });
    for (const label of await labels.all())
      expect((await label.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

  test('no story makes the page wider than a phone', async ({ page }) => {
    await page.goto('');
    const figure = await firstFigure(page);
    for (const story of await figure.root.locator('.stories .choices button').all()) {
      await story.tap();
      await expect(story.getByRole('img')).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }
    await figure.button('Back to the run that works').press('Enter');
    await expect(figure.root.locator('[aria-pressed=true]')).toHaveCount(0);
    await expect(figure.button('Back to the run that works')).toBeFocused();
  });
});

/** What a finger has less than 44 px for, from top to bottom. Links in sentences and parts of a map are as large as they are drawn. */
const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const isInSentence = (link: Element) =>
      (link.closest('p, li, td, dd') ?? link.parentElement)?.textContent !== link.textContent;
    return [...document.querySelectorAll('a, button, select, summary, input, label:has(input)')].flatMap(
      (control) => {
        const { width, height } = control.getBoundingClientRect();
        const isSeen = width > 2 && height > 2 && control.checkVisibility({ visibilityProperty: true });
        if (!isSeen || control.closest('.map-parts') || control.parentElement?.closest('label')) return [];
        if (height >= 44 || (control.matches('a') && isInSentence(control))) return [];
        return [`${String(Math.round(height))} px: ${control.outerHTML.slice(0, 120)}`];
      },
    );
  });

for (const width of [360, 768]) {
  test.describe(`with fingers, ${String(width)} px wide`, () => {
    test.use({ viewport: { width, height: 1000 }, hasTouch: true, isMobile: true });

    for (const path of [
      '',
      'scenarios/invoke-success/',
      'scenarios/',
      'lessons/event-targets/',
      'lessons/event-targets/questions/',
      'errors/',
      'errors/command-not-allowed-by-acl/',
      'denied/',
      'trace/?open=reload-while-pending',
      'progress/',
    ])
      test(`controls of ${path || 'the start page'} are large enough`, async ({ page }) => {
        await page.goto(path);
        if (await mapsOf(page).count()) await (await firstFigure(page)).settled();
        await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
        await expect.poll(() => tooSmall(page)).toEqual([]);
      });
  });
}
