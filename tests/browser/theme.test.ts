import { expect, test } from './site.ts';

const background = () => getComputedStyle(document.body).backgroundColor;
const [light, dark] = ['rgb(255, 255, 255)', 'rgb(17, 20, 23)'];

test('the page follows the system until the reader chooses, and keeps the choice', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('');
  expect(await page.evaluate(background)).toBe(dark);
  await expect(page.getByRole('button', { name: 'Light', exact: true })).toBeVisible();

  await page.emulateMedia({ colorScheme: 'light' });
  await expect(page.getByRole('button', { name: 'Dark', exact: true })).toBeVisible();
  expect(await page.evaluate(background)).toBe(light);

  await page.getByRole('button', { name: 'Dark' }).click();
  expect(await page.evaluate(background)).toBe(dark);
  await page.goto('lessons/');
  expect(await page.evaluate(background)).toBe(dark);
  await expect(page.getByRole('button', { name: 'Light', exact: true })).toBeVisible();
});

test('a stored theme that is none is ignored', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('theme', '"><script>');
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('');
  expect(await page.evaluate(background)).toBe(light);
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
});

test('on a phone the parts and the lessons are behind a menu that needs no script', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 700 },
  });
  const page = await context.newPage();
  await page.goto(site);
  const lesson = page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Event targets' });
  await expect(lesson).toBeHidden();
  await page.locator('summary', { hasText: 'Menu' }).click();
  const parts = page.getByRole('navigation', { name: 'Menu' }).getByRole('list').first().getByRole('link');
  await expect(parts).toHaveText(['Lessons', 'Scenarios', 'Diagnose', 'Glossary', 'Your progress']);
  for (const part of await parts.all()) await expect(part).toBeInViewport({ ratio: 1 });
  await lesson.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Event targets' })).toBeVisible();
  await context.close();
});
