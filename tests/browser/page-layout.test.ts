import type { Page } from '@playwright/test';
import { expect, test } from './site.ts';

const lesson = 'lessons/event-targets/';

test.use({ hasFont: true });

async function at(page: Page, width: number, path: string): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(path);
}

const widthOf = async (page: Page, selector: string) =>
  (await page.locator(selector).first().boundingBox())?.width ?? NaN;

test('a figure has the whole page, prose a column at its left, and a wider window no smaller figure', async ({
  page,
}) => {
  const figures: number[] = [];
  for (const [width, stage] of [
    [390, 358],
    [768, 704],
    [1280, 1200],
    [1440, 1200],
    [1599, 1200],
    [1600, 1200],
    [1920, 1200],
  ] as const) {
    await at(page, width, lesson);
    figures.push(await widthOf(page, '.figure'));
    expect.soft(figures.at(-1), String(width)).toBe(stage);
    expect.soft(await widthOf(page, '.prose > p + p'), String(width)).toBe(Math.min(stage, 580));
    const [figure, prose] = await Promise.all(
      ['.figure', '.prose > h1'].map((selector) => page.locator(selector).first().boundingBox()),
    );
    expect.soft(figure?.x, String(width)).toBe(prose?.x);
  }
  expect(figures).toEqual(figures.toSorted((a, b) => a - b));
});

test('the contents stay beside the text, in a margin of 264 px', async ({ page }) => {
  await at(page, 1280, lesson);
  const contents = page.getByRole('navigation', { name: 'In this lesson' });
  expect((await contents.boundingBox())?.width).toBe(264);
  await page.getByRole('heading', { name: 'Sources' }).scrollIntoViewIfNeeded();
  await expect(contents).toBeInViewport({ ratio: 1 });
});

test('no note is over the contents, wherever a reader is', async ({ page }) => {
  for (const width of [1100, 1264, 1440]) {
    await at(page, width, 'lessons/the-editor/');
    const covered = await page.evaluate(() => {
      const contents = document.querySelector('.prose > .contents');
      const notes = [...document.querySelectorAll('.note:not(.contents)')];
      return notes.filter((note) => {
        scrollBy(0, note.getBoundingClientRect().top - 100);
        const [one, other] = [note, contents].map((each) => each?.getBoundingClientRect());
        if (!one || !other) throw new Error('The lesson has no contents.');
        return (
          one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
        );
      }).length;
    });
    expect.soft(covered, String(width)).toBe(0);
  }
});

test('a phone has room for the names in the widest table', async ({ page }) => {
  await at(page, 360, 'lessons/the-editor/');
  const broken = await page
    .locator('.prose > table code')
    .evaluateAll((names) =>
      names.filter((name) => name.getClientRects().length > 1).map((name) => name.textContent),
    );
  expect(broken).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('the lessons are a column that stays from 1600 px on, and behind a button below that', async ({
  page,
}) => {
  const column = page.getByRole('navigation', { name: 'Lessons' });
  await at(page, 1600, lesson);
  const button = page.locator('summary', { hasText: 'All lessons' });
  await expect(button).toBeHidden();
  expect((await column.boundingBox())?.width).toBe(232);
  await page.getByRole('heading', { name: 'Sources' }).scrollIntoViewIfNeeded();
  await expect(column).toBeInViewport();

  await at(page, 1440, lesson);
  await expect(column).toBeHidden();
  await button.click();
  await page
    .getByRole('navigation', { name: 'Menu' })
    .getByRole('link', { name: 'The life of an invoke' })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'The life of an invoke' })).toBeVisible();
});

test('the header gives way in its order, and keeps its height', async ({ page }) => {
  const header = page.getByRole('banner');
  const shown = async () => ({
    height: (await header.boundingBox())?.height,
    name: await header.getByText('Event targets', { exact: true }).first().isVisible(),
    place: await header.getByText(/^\d+ of \d+$/).isVisible(),
    word: ((await header.getByText('Dark', { exact: true }).boundingBox())?.width ?? 0) > 1,
  });
  await at(page, 1440, lesson);
  expect(await shown()).toEqual({ height: 56, name: true, place: true, word: true });
  await at(page, 1099, lesson);
  expect(await shown()).toEqual({ height: 56, name: false, place: true, word: true });
  await at(page, 759, lesson);
  expect(await shown()).toEqual({ height: 48, name: false, place: false, word: false });
  await at(page, 320, lesson);
  expect(await shown()).toEqual({ height: 48, name: false, place: false, word: false });
});

test.describe('where a finger points', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

  /** What is smaller than 44 px, but for links within sentences, what a label makes larger, and figures. */
  const small = () =>
    [...document.querySelectorAll<HTMLElement>('a, button, summary, select, input, .option label')]
      .filter((element) => !element.closest('.figure, .unseen, label:not(:scope), .chooser'))
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < 44 || box.width < 44))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 90)}: ${box.width} × ${box.height}`);

  for (const path of ['', 'lessons/', lesson, 'scenarios/', 'scenarios/invoke-success/', 'trace/']) {
    test(`${path || 'the start page'}: what can be pressed is large enough`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('button', { name: 'Dark' })).toBeVisible();
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      expect(await page.evaluate(small)).toEqual([]);
    });
  }
});

test.describe('in the colours of the reader', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  const look = (element: Element) => {
    const { color, backgroundColor, outlineStyle, borderBottomWidth } = getComputedStyle(element);
    return { color, backgroundColor, outlineStyle, borderBottomWidth };
  };

  test('chosen looks chosen, disabled disabled, and where one is', async ({ page }) => {
    await at(page, 1280, 'lessons/capabilities-and-permissions/');
    const question = page.locator('.ask').first();
    const commit = question.getByRole('button', { name: 'Commit' });
    const disabled = await commit.evaluate(look);
    const option = question.locator('.option').first();
    expect((await option.evaluate(look)).outlineStyle).toBe('none');
    await option.getByRole('radio').check();
    expect((await option.evaluate(look)).outlineStyle).toBe('solid');

    await expect(commit).toBeEnabled();
    const enabled = await commit.evaluate(look);
    expect(enabled.color).not.toBe(disabled.color);
    expect(enabled.color).not.toBe(enabled.backgroundColor);

    const parts = page.getByRole('navigation', { name: 'Site' }).getByRole('link');
    const edges = await parts.evaluateAll((links) =>
      links.map((link) => getComputedStyle(link).borderBottomWidth),
    );
    expect(edges).toEqual(['3px', '0px', '0px']);
    await expect(page.getByRole('button', { name: 'Dark' })).toBeHidden();
  });
});
