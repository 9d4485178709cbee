import { boxesOf, firstFigure } from './figure.ts';
import { complaintsOf } from './quiet.ts';
import { expect, test } from './site.ts';

test('the text of an error leads to its page, and to the runs that end with it', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto('');
  const field = page.getByRole('combobox', { name: 'Got an error? Paste it' });
  await field.fill('Command read_config not allowed by ACL');
  const hits = page.getByRole('listbox', { name: 'What this text means' }).getByRole('option');
  await expect(hits.first()).toHaveText('Command … not allowed by ACLcause and smallest fix');
  await expect(hits.first()).toHaveAttribute(
    'href',
    '/errors/#text=Command%20read_config%20not%20allowed%20by%20ACL',
  );
  await expect(hits.nth(1)).toContainText('stopped at permission');
  await expect(hits.nth(1).locator('svg[aria-label$="rejected at permission"]')).toBeVisible();
  await expect(hits.first()).toHaveAttribute('aria-selected', 'true');
  await field.press('ArrowDown');
  await expect(hits.nth(1)).toHaveAttribute('aria-selected', 'true');
  await field.press('Escape');
  await expect(hits).toHaveCount(0);
  await field.fill('allowed by');
  await expect(hits.first()).toBeVisible();
  await field.press('Enter');
  await expect(page).toHaveURL(/\/scenarios\/[a-z-]+\//);
  expect(complaints).toEqual([]);
});

test('the page of errors reads the text that was pasted, names and all, also when Enter comes first', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  for (const wait of [0, 1_500]) {
    await page.goto('');
    const field = page.getByRole('combobox', { name: 'Got an error? Paste it' });
    await field.fill('Uncaught (in promise) Command read_config not allowed by ACL');
    await page.waitForTimeout(wait);
    await page.getByRole('button', { name: 'Find where it stops' }).click();
    await expect(page.locator('.read')).toHaveText(['read_configcommand']);
    await expect(page.locator('.smallest .diff').first()).toContainText('"allow-read-config",');
  }
  for (const address of sent) expect(address).not.toContain('read_config');
});

test('a text that is not known is met with a sentence', async ({ page }) => {
  await page.goto('');
  await page.getByLabel('Got an error? Paste it').fill('<b>segmentation fault</b>');
  await expect(page.getByRole('status').filter({ hasText: 'Not known here' })).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'What this text means' }).getByRole('option')).toHaveCount(
    0,
  );
});

test('the first Play begins at the start, whatever the still shows', async ({ page }) => {
  await page.clock.install();
  await page.goto('');
  const figure = await firstFigure(page);
  expect((await figure.position()).step).toBe(7);
  await expect(figure.button('Play')).toHaveAccessibleName(/^Play, \d+ s$/);
  await figure.button('Play').click();
  await expect.poll(() => figure.step()).toBe(1);
  await page.clock.runFor(8_000);
  await expect.poll(() => figure.step()).toBeGreaterThan(1);
});

test('a story is marked, gives the figure its title, and Back takes both away', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('');
  const figure = await firstFigure(page);
  const place = async () => (await page.getByRole('combobox', { name: /^Got an error/ }).boundingBox())?.y;
  const before = await place();
  const story = figure.root.getByRole('button', { name: 'Take the permission away' });
  await expect(story).toContainText('Which gate stops it?');
  await story.click();
  await expect(figure.root).toHaveAccessibleName('No permission: which gate stops it?');
  await expect(story).toHaveAttribute('aria-pressed', 'true');
  await expect(story.getByRole('img', { name: /rejected at permission$/ })).toBeVisible();
  await expect(story).toHaveCSS('border-top-width', '4px');
  expect(await place()).toBe(before);

  await figure.button('Back to the run that works').click();
  await expect(figure.root).toHaveAccessibleName('The page asks Rust to count words');
  await expect(story).toHaveAttribute('aria-pressed', 'false');
  // Who has seen its run needs its question no more.
  await expect(story.getByRole('img')).toBeVisible();
  expect(await place()).toBe(before);
});

test('on a phone the stories keep their widths when their runs are shown', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('');
  const figure = await firstFigure(page);
  const denied = figure.root.getByRole('button', { name: 'Take the permission away' });
  const sealed = figure.root.getByRole('button', { name: 'Seal it by isolation' });
  const widths = async () => (await boxesOf(denied, sealed)).map(({ width }) => width);
  const before = await widths();
  await denied.click();
  await sealed.click();
  await expect(sealed.getByRole('img')).toBeVisible();
  expect(await widths()).toEqual(before);
  // In one line.
  const word = await denied.getByText('rejected', { exact: true }).boundingBox();
  expect(word?.height).toBeLessThan(30);
});

test('what leads on from a story does not cover what is proven of it', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('');
  const figure = await firstFigure(page);
  await figure.root.getByRole('button', { name: 'Seal it by isolation' }).click();
  const settings = figure.root.getByRole('link', { name: 'All settings of this scenario' });
  await expect(settings).toBeVisible();
  const proof = figure.root.getByRole('link', { name: 'Recorded on Linux' });
  const [above, below] = await boxesOf(settings, proof);
  expect(below.y).toBeGreaterThanOrEqual(above.y + above.height);
});

test('everything down to the error field is in one view', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('');
  await firstFigure(page);
  await expect(page.getByRole('button', { name: 'Find where it stops' })).toBeInViewport({ ratio: 1 });
});

test('a part of the map explains itself in the place of the stories', async ({ page }) => {
  await page.goto('');
  const figure = await firstFigure(page);
  await figure.root.getByRole('button', { name: /^Gate permission/ }).click();
  await expect(figure.root.getByText('What it asks')).toBeVisible();
  await expect(figure.root.getByRole('button', { name: 'Use a wrong key' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(figure.root.getByRole('button', { name: 'Use a wrong key' })).toBeVisible();
});

test('Diagnose leads to the same page from the header and from its door', async ({ page }) => {
  await page.goto('');
  const addresses = await page
    .getByRole('link', { name: 'Diagnose', exact: true })
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(addresses).toEqual(['/errors/', '/errors/']);
});
