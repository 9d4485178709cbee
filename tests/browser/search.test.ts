import type { Page } from '@playwright/test';
import { violationsIn } from './accessible.ts';
import { boxesOf } from './figure.ts';
import { complaintsOf } from './quiet.ts';
import { expect, test } from './site.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const field = (page: Page) => dialog(page).getByRole('searchbox', { name: 'Search this site' });
const results = (page: Page) => dialog(page).getByRole('list', { name: 'Search results' });

/** Loads the page until its keys work. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('button', { name: 'Search' })).toBeVisible();
}

/** Opens the search by Ctrl+K and types; resolves when there are results. */
async function search(page: Page, words: string): Promise<void> {
  if (!(await dialog(page).isVisible())) await page.keyboard.press('Control+k');
  await field(page).fill(words);
  await expect(results(page).getByRole('link').first()).toBeVisible();
}

test('nothing of the search is loaded before it opens, and it breaks no policy', async ({ page }) => {
  const complaints = complaintsOf(page);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await open(page, 'glossary/');
  expect(loaded.filter((path) => /search|pagefind/.test(path))).toEqual([]);
  await search(page, 'deadlock');
  expect(loaded).toContain('/pagefind/pagefind-worker.js');
  expect(complaints).toEqual([]);
});

test('a result says what kind of page it is, and shows what was looked for', async ({ page }) => {
  await open(page, 'progress/');
  for (const [words, kind, title] of [
    ['deadlock', 'Term', 'deadlock'],
    ['channels', 'Lesson', 'Channels'],
    ['hands one channel to two commands', 'Scenario', 'A page hands one channel to two commands'],
    ['database not loaded', 'Error', 'Database sqlite:notes.db not loaded'],
    ['drop the folder src-tauri', 'Page', 'What may each window call, and why not?'],
  ] as const) {
    await search(page, words);
    const hit = results(page).getByRole('listitem').filter({ hasText: title }).first();
    await expect.soft(hit.locator('.kind'), words).toHaveText(kind);
    await expect.soft(hit.locator('mark').first(), words).toBeVisible();
  }
});

test('a transcript is searched too', async ({ page }) => {
  await open(page, 'progress/');
  await search(page, 'core process keeps it as data 0');
  await expect(
    results(page).getByRole('link', { name: 'A command streams its progress, and one message is large' }),
  ).toBeVisible();
});

test('the text of an error, with names of the reader’s app, leads to its page first', async ({ page }) => {
  await open(page, '');
  await page.keyboard.press('Control+k');
  await field(page).fill('Uncaught (in promise) Command read_diary not allowed by ACL');
  const known = dialog(page).getByRole('link', { name: 'Command … not allowed by ACL' });
  await expect(known).toBeVisible();
  await expect(dialog(page).locator('pagefind-summary')).toBeHidden();
  await known.click();
  await expect(page.locator('.verdict h2')).toHaveText('Refused at the permission gate');
  await expect(page.locator('.smallest .diff').first()).toContainText('allow-read-diary');
});

test('arrows choose, Enter opens, Escape closes and gives the focus back', async ({ page }) => {
  await open(page, 'lessons/');
  const button = page.getByRole('button', { name: 'Search' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(button).toBeFocused();

  await page.keyboard.press('Control+k');
  // What is said to a screen reader is there for a moment only.
  await dialog(page)
    .locator('[data-pagefind-announcer]')
    .evaluate((announcer) => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => {
        if (announcer.textContent) said.push(announcer.textContent);
      }).observe(announcer, { childList: true, subtree: true });
    });
  const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
  await search(page, 'deadlock');
  await expect.poll(said).toContain('2 results for deadlock');
  await page.keyboard.press('ArrowDown');
  await expect(results(page).getByRole('link', { name: 'deadlock' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/glossary\/#deadlock$/);
});

test('a result in the page that is open closes the search and leads to its place', async ({ page }) => {
  await open(page, 'glossary/');
  await search(page, 'deadlock');
  await results(page).getByRole('link', { name: 'deadlock' }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'deadlock' })).toBeInViewport();
});

test('what is typed before the search is loaded is searched', async ({ page }) => {
  const held = Promise.withResolvers<undefined>();
  await page.route(/pagefind-component-ui\.js/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await open(page, 'lessons/');
  await page.keyboard.press('/');
  await expect(dialog(page).getByRole('status')).toHaveText('The search is loading.');
  await page.keyboard.type('deadlock');
  held.resolve(undefined);
  await expect(results(page).getByRole('link', { name: 'deadlock' })).toBeVisible();
  await expect(field(page)).toHaveValue('deadlock');
  await expect(field(page)).toBeFocused();
});

test('a search that does not load says so, and loads when it is opened again', async ({ page }) => {
  await page.route(/pagefind-component-ui\.js/, (route) => route.abort());
  await open(page, 'lessons/');
  await page.keyboard.press('Control+k');
  await expect(dialog(page).getByRole('status')).toContainText('The search did not load.');
  await page.keyboard.press('Escape');
  await page.unroute(/pagefind-component-ui\.js/);
  await search(page, 'deadlock');
});

test('/ opens the search but where text is typed, until the reader switches it off', async ({ page }) => {
  await open(page, 'errors/');
  await page.getByLabel('Paste what you see').fill('a');
  await page.keyboard.press('/');
  await expect(page.getByLabel('Paste what you see')).toHaveValue('a/');
  await page.getByLabel('Paste what you see').blur();
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  const box = dialog(page).getByRole('checkbox', { name: '/ opens the search' });
  await box.press('Space');
  await expect(box).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeHidden();

  await open(page, 'lessons/');
  await expect(page.getByRole('button', { name: 'Search' })).toHaveAttribute(
    'aria-keyshortcuts',
    'Control+K',
  );
  await page.keyboard.press('/');
  await expect(dialog(page)).toHaveCount(0);
  await page.keyboard.press('Control+k');
  const slash = dialog(page).getByRole('checkbox', { name: '/ opens the search' });
  await expect(slash).not.toBeChecked();
  await slash.press('Space');
  await expect(slash).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeVisible();
});

test('below a path, results lead to pages below it', async ({ page, siteAtPath }) => {
  const complaints = complaintsOf(page);
  await open(page, `${siteAtPath}lessons/`);
  await search(page, 'deadlock');
  await results(page).getByRole('link', { name: 'deadlock' }).click();
  await expect(page).toHaveURL(`${siteAtPath}glossary/#deadlock`);
  expect(complaints).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });

  test('the search fills the screen, and what can be pressed is large enough', async ({ page }) => {
    await open(page, 'lessons/channels/');
    const button = page.getByRole('button', { name: 'Search' });
    expect(await button.boundingBox()).toMatchObject({ width: 44, height: 44 });
    await button.tap();
    await field(page).fill('capability');
    await expect(results(page).getByRole('link').first()).toBeVisible();
    expect(await dialog(page).boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 640 });
    const small = await dialog(page).evaluate((shown) =>
      [...shown.querySelectorAll<HTMLElement>('a, button, label:has(input), input[type=search]')]
        .map((element) => ({
          name: element.textContent || element.className,
          box: element.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.width > 0 && (box.height < 43.9 || box.width < 43.9))
        .map(({ name, box }) => `${name}: ${String(box.width)} × ${String(box.height)}`),
    );
    expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

test('the search and the page under it leave each other’s layout alone', async ({ page }) => {
  await open(page, 'scenarios/');
  const under = page.getByRole('searchbox', { name: 'Paste an error text, or type a word' });
  const before = await under.boundingBox();
  await search(page, 'capability');
  // Behind an open dialog it has no role.
  expect(await page.locator('#look-for-text').boundingBox()).toEqual(before);
  const [close, text] = await boxesOf(dialog(page).getByRole('button', { name: 'Close' }), field(page));
  expect(close.y).toBe(text.y);
});

test('the open search is accessible in light, dark and forced colours', async ({ page }) => {
  await open(page, 'lessons/');
  await search(page, 'capability');
  for (const scheme of [
    { colorScheme: 'light', forcedColors: 'none' },
    { colorScheme: 'dark', forcedColors: 'none' },
    { colorScheme: 'light', forcedColors: 'active' },
  ] as const) {
    await page.emulateMedia(scheme);
    const violations = await violationsIn(page, { within: 'dialog' });
    expect.soft(violations, JSON.stringify(scheme)).toEqual([]);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('no button promises a search', async ({ page }) => {
    await page.goto('lessons/');
    await expect(page.getByRole('button', { name: 'Search' })).toBeHidden();
  });
});
