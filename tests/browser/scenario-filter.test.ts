import type { Page } from '@playwright/test';
import { violationsIn } from './accessible.ts';
import { complaintsOf } from './quiet.ts';
import { expect, test } from './site.ts';

const status = (page: Page) => page.getByRole('search').getByRole('status');
const groups = (page: Page) => page.locator('.group');
const scenarios = (page: Page) => page.locator('[data-scenario]:visible');
const runs = (page: Page) => page.locator('.runs > li:visible');
const denial = 'save_file not allowed on window "preview", webview "preview", URL: local';

test('a gate leaves the runs that stop at it, and stands in the address', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto('scenarios/');
  const all = await scenarios(page).count();
  const everything = `${String(all)} scenarios, ${String(await page.locator('.runs > li').count())} runs.`;
  await expect(status(page)).toHaveText(everything);
  await expect(page.getByRole('button', { name: 'Show all' })).toBeHidden();
  await page.getByLabel('Stopped at').selectOption({ label: 'invoke key' });
  await expect(page).toHaveURL(/\/scenarios\/\?gate=key$/);
  for (const run of await runs(page).all()) await expect(run).toHaveAttribute('data-gate', /\bkey\b/);
  await expect(groups(page).first().locator('.count')).toHaveText('1 of 8');
  await expect(scenarios(page).first().getByText('Hide 1', { exact: true })).toBeVisible();
  const [left, shown] = [await scenarios(page).count(), await runs(page).count()];
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(all);
  await expect(status(page)).toHaveText(
    `${String(left)} of ${String(all)} scenarios, ${String(shown)} runs.`,
  );
  for (const group of await groups(page).all()) {
    const isShown = await group.isVisible();
    expect((await group.locator('[data-scenario]:visible').count()) > 0).toBe(isShown);
  }

  await page.reload();
  await expect(page.getByLabel('Stopped at')).toHaveValue('key');
  await expect(runs(page)).toHaveCount(shown);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page).toHaveURL(/\/scenarios\/$/);
  await expect(scenarios(page)).toHaveCount(all);
  await expect(status(page)).toHaveText(everything);
  expect(complaints).toEqual([]);
});

test('runs are folded until the reader opens them or looks for something', async ({ page }) => {
  await page.goto('scenarios/');
  await expect(runs(page)).toHaveCount(0);
  const opened = page.locator('[data-scenario]', { hasText: 'A command returns Err' });
  await opened.getByText('3 more').click();
  await expect(opened.getByRole('link', { name: 'Pattern: isolation' })).toBeVisible();
  // The row itself is the run as it is.
  await expect(opened.getByRole('link', { name: 'As it is' })).toBeHidden();
  const own = await runs(page).count();
  expect(own).toBe(3);
  await page.getByLabel('Stopped at').selectOption({ label: 'invoke key' });
  await expect(runs(page).first()).toBeVisible();
  await expect(opened).toBeHidden();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(runs(page)).toHaveCount(own);
  await opened.getByText('Hide 3').click();
  await expect(runs(page)).toHaveCount(0);
});

test('the question of a scenario is found, and its glyph says in words how its run goes', async ({
  page,
}) => {
  await page.goto('scenarios/?text=What+does+the+page+get+when+a+command+fails');
  await expect(scenarios(page)).toHaveCount(1);
  await expect(scenarios(page).getByRole('img').first()).toHaveAccessibleName(
    'main calls, 5 gates pass, open_file runs, rejected in the command',
  );
});

test('what is asked for must happen in one run', async ({ page }) => {
  await page.goto('scenarios/?gate=permission&outcome=never');
  await expect(status(page)).toContainText('0 of');
  await page.goto('scenarios/?gate=key&outcome=never&transport=custom-protocol');
  await expect(runs(page).first()).toHaveAttribute('data-outcome', /never/);
});

test('a part of a text is found, in the runs that say it', async ({ page }) => {
  await page.goto('scenarios/');
  const field = page.getByRole('searchbox', { name: 'Paste an error text, or type a word' });
  await field.fill('NOT allowed on window');
  await expect(runs(page).last()).toContainText(denial);
  for (const run of await runs(page).all()) await expect(run).toContainText('not allowed on window');
  await field.fill('opne_file');
  await expect(runs(page).first()).toContainText('opne_file not allowed. Command not found');
  await field.fill('no such text anywhere');
  await expect(scenarios(page)).toHaveCount(0);
});

test('a whole text gets its verdict, its page, and the runs that end in it', async ({ page }) => {
  await page.goto('scenarios/');
  const field = page.getByRole('searchbox', { name: 'Paste an error text, or type a word' });
  const whole = `${denial} allowed on: [windows: "main", URL: local] referenced by: capability: main-cap, permission: allow-save-file`;
  const found = page.getByRole('region', { name: 'Runs that end in this text' });
  for (const text of [whole, denial, `Uncaught (in promise) ${whole}`]) {
    await field.fill(text);
    await expect(page.locator('.known-verdict')).toContainText(
      'Refused: no capability gives save_file to preview.',
    );
    await expect(page.locator('.known-verdict')).toContainText('Your Rust function did not run.');
    await expect(
      found.getByRole('link', { name: 'A window without the permission calls save_file', exact: true }),
    ).toHaveAttribute('href', /\/scenarios\/invoke-denied-by-window\/$/);
    await expect(groups(page).first()).toBeHidden();
  }
  await page.getByRole('link', { name: 'Cause and smallest fix' }).click();
  await expect(page).toHaveURL(/\/errors\/#text=/);
  await expect(page.getByRole('main')).toContainText('Did my Rust function run?');
});

test('a run leads to its figure with that setting', async ({ page }) => {
  await page.goto('scenarios/?gate=key');
  await runs(page).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/scenarios\/invoke-success\/\?run\.key=wrong$/);
  await expect(page.getByRole('radio', { name: 'wrong, in a fetch by hand' })).toBeChecked();
});

test('an address with what is not there, or with markup, is answered in words', async ({ page }) => {
  const complaints = complaintsOf(page);
  const markup = '<img src=x onerror=alert(1)>';
  await page.goto(`scenarios/?gate=${encodeURIComponent(markup)}&outcome=rejected&other=1`);
  await expect(status(page)).toContainText(
    `The address asks for “${markup}”, which is none of these; it is left out.`,
  );
  await expect(page.getByLabel('Stopped at')).toHaveValue('');
  await expect(page.getByLabel('Call', { exact: true })).toHaveValue('rejected');
  expect(await page.locator('main img').count()).toBe(0);
  expect(complaints).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`filtered by keyboard in ${colorScheme}, it is accessible`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('scenarios/');
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('not allowed');
    await page.keyboard.press('Tab');
    await page.keyboard.type('permission');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('rejects');
    await expect(page).toHaveURL(/text=not\+allowed&gate=permission&outcome=rejected$/);
    await expect(status(page)).toContainText(' of ');
    expect(await violationsIn(page)).toEqual([]);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole list is there, and no filter', async ({ page }) => {
    await page.goto('scenarios/?gate=key');
    await expect(page.getByRole('search')).toBeHidden();
    expect(await scenarios(page).count()).toBe(await page.locator('[data-scenario]').count());
    await expect(page.locator('.runs .text', { hasText: denial }).first()).toBeVisible();
    await expect(page.getByRole('main')).toContainText(denial);
  });
});

test('a pasted text with any names finds the runs that end with it, and its page', async ({ page }) => {
  await page.goto('scenarios/');
  await page
    .getByRole('searchbox', { name: 'Paste an error text, or type a word' })
    .fill('Uncaught (in promise) Command read_config not allowed by ACL');
  await expect(page.locator('.known-verdict')).toHaveText(
    'Refused at the permission gate. Your Rust function did not run.',
  );
  await expect(page.getByRole('link', { name: 'Cause and smallest fix' })).toHaveAttribute(
    'href',
    /^\/errors\/#text=.*not%20allowed%20by%20ACL/,
  );
  const found = page.getByRole('region', { name: 'Runs that end in this text' });
  await expect(found.getByRole('link')).not.toHaveCount(0);
  await found.getByRole('link').first().click();
  await expect(page).toHaveURL(/\?run\.profile=release$/);
});
