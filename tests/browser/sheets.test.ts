import { strFromU8, unzipSync } from 'fflate';
import { builds } from '../../src/tools/builds.ts';
import { builtFile, expect, lessons, pages, test } from './site.ts';

const sheet = 'lessons/channels/questions/';

test('every lesson has its questions on a sheet, and leads to it', async ({ page }) => {
  for (const path of lessons) expect(pages).toContain(`${path}questions/`);
  await page.goto('lessons/channels/');
  await page.getByRole('link', { name: 'Its questions on paper' }).click();
  await expect(page).toHaveURL(new RegExp(`${sheet}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Questions: Channels');
});

test('a sheet shows no answer until it is asked, and has them on a new page of paper', async ({ page }) => {
  await page.goto(sheet);
  const answers = page.locator('.answers');
  await expect(page.locator('.sheet > li').first()).toBeVisible();
  await expect(answers.getByText('right.').first()).toBeHidden();
  await answers.locator('summary').click();
  await expect(answers.getByText('right.').first()).toBeVisible();
  await answers.locator('summary').click();

  await page.emulateMedia({ media: 'print' });
  await expect(answers.locator('section').first()).toBeVisible();
  expect(await answers.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page');
  await expect(page.getByText('For a class')).toBeHidden();
});

test('the package for learning platforms is a zip file of well-formed XML', async ({ page, site }) => {
  await page.goto(sheet);
  const href = await page.getByRole('link', { name: 'the questions of all lessons' }).getAttribute('href');
  const file = new URL(href ?? '', site).pathname.slice(1);
  const zip = builtFile(builds.top, file);
  const texts = Object.values(unzipSync(zip)).map((content) => strFromU8(content));
  expect(texts.length).toBeGreaterThan(lessons.length * 3);
  const broken = await page.evaluate(
    (all) =>
      all.filter((text) =>
        new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror'),
      ),
    texts,
  );
  expect(broken).toEqual([]);
});
