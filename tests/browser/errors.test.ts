import type { Page } from '@playwright/test';
import { readStoredEntries } from '../../src/tools/stored-entries.ts';
import { violationsIn } from './accessible.ts';
import { complaintsOf } from './quiet.ts';
import { expect, pages, test } from './site.ts';

const release = 'Uncaught (in promise) Command save_note not allowed by ACL';
const debug = [
  'save_note not allowed on window "preview", webview "preview", URL: local',
  '',
  'allowed on: [windows: "main", URL: local]',
  '',
  'referenced by: capability: main-cap, permission: allow-save-note',
].join('\n');

const field = (page: Page) => page.getByLabel('Paste what you see');
const verdict = (page: Page) => page.locator('.verdict h2').first();
const firstFix = (page: Page) => page.locator('.smallest .diff').first();

/** Opens the field and waits for the texts it knows. */
async function open(page: Page): Promise<void> {
  const loaded = page.waitForResponse(/errors\/all\.json/);
  await page.goto('errors/');
  await (await loaded).finished();
}

/** As a paste: the whole text at once. */
async function paste(page: Page, text: string): Promise<void> {
  await field(page).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a pasted text is read, and its names are in the fix, in ${colorScheme}`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.emulateMedia({ colorScheme });
    await open(page);
    await paste(page, debug);
    await expect(verdict(page)).toHaveText('Refused: no capability gives save_note to preview');
    await expect(page.locator('.read')).toHaveText([
      'save_notecommand',
      'previewwindow',
      'previewwebview',
      /allowed on$/,
      'main-capcapability',
      'allow-save-notepermission',
    ]);
    await expect(firstFix(page)).toContainText('"permissions": ["allow-save-note"]');
    await expect(firstFix(page)).toContainText('src-tauri/capabilities/preview-save-note.json');
    await expect(page.locator('.facts')).toContainText('Did my Rust function run?No.');
    await expect(page.locator('.says')).toContainText('Your function did not run.');
    await expect(field(page)).toBeFocused();
    await expect(page.locator('.error-map svg')).toBeVisible();
    expect(await violationsIn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(verdict(page)).toBeHidden();
    await expect(page.getByText('Texts that are pasted most')).toBeVisible();
    expect(complaints).toEqual([]);
  });
}

test('a name that the text does not give is assumed, and can be typed', async ({ page }) => {
  await open(page);
  await paste(page, release);
  await expect(firstFix(page).locator('.assumed')).toHaveText('main');
  const name = page.getByRole('textbox', { name: 'Window' });
  await name.fill('editor');
  await expect(firstFix(page)).toContainText('"windows": ["editor"]');
  await expect(name).toBeFocused();
  await expect(page.locator('.smallest .asks')).toContainText('Should editor be able to call save_note');
});

test('the line of the fix is copied, and said so', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await paste(page, release);
  await page.getByRole('button', { name: 'Copy the line' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: /^Copied$/ })).toHaveCount(1);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('"allow-save-note",');
});

test('what was copied comes by the button too', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.evaluate(() => navigator.clipboard.writeText('Command nope not found'));
  await page.getByRole('button', { name: 'Paste' }).click();
  await expect(page.locator('.read')).toHaveText('nopecommand');
});

test('one cause is open at a time, with its fix', async ({ page }) => {
  await open(page);
  await paste(page, release);
  const causes = page.locator('.causes details');
  await causes.nth(0).locator('summary').click();
  await expect(causes.nth(0).locator('.diff')).toBeVisible();
  await causes.nth(1).locator('summary').click();
  await expect(causes.nth(1).locator('.diff')).toBeVisible();
  await expect(causes.nth(0).locator('.diff')).toBeHidden();
});

test('of several texts the first is answered, and the others are named', async ({ page }) => {
  await open(page);
  await paste(page, `${release}\n    at save (src/save.ts:3:9)\nCommand other not found\n`);
  await expect(page.locator('.read')).toHaveText('save_notecommand');
  await page.getByRole('button', { name: 'Command … not found' }).click();
  await expect(page.locator('.read')).toHaveText('othercommand');
  await expect(verdict(page)).toBeFocused();
});

test('nothing known is said so, and the symptom in its words is answered', async ({ page }) => {
  await open(page);
  await paste(page, "error: the window freezes <img src=x onerror='alert(1)'>");
  await expect(verdict(page)).toHaveText('No text of Tauri’s IPC is known in this');
  const described = page.locator('.found .nearest');
  await expect(described.getByRole('link', { name: 'The window freezes', exact: true })).toBeVisible();
  await expect(firstFix(page)).toContainText('#[tauri::command(async)]');
  await expect(page.locator('.found .symptoms a').first()).not.toHaveText('The window freezes');
  await expect(page.locator('.found img')).toHaveCount(0);
});

test('a text that is nearly a known one is answered beside that one, and nothing is certain', async ({
  page,
}) => {
  await open(page);
  await paste(page, 'MutexGuard<T> cannot be sent between threads safely');
  await expect(verdict(page)).toHaveText('This is nearly a known text');
  const found = page.locator('.found');
  await expect(found.getByText('`…` cannot be sent between threads safely')).toBeVisible();
  await expect(found.locator('.nearest').getByRole('heading', { level: 2 }).first()).toHaveText(
    'The build stops: an async command holds something over an await',
  );
  await expect(found.locator('.smallest')).toContainText('if cause 1 holds, which your text speaks for');
  await expect(page.getByRole('status').filter({ hasText: 'This is nearly a known text: ' })).toBeAttached();
  expect(await violationsIn(page)).toEqual([]);
});

test('words that fit nothing get no cause', async ({ page }) => {
  await open(page);
  await paste(page, 'a violet umbrella sings');
  await expect(verdict(page)).toHaveText('No text of Tauri’s IPC is known in this');
  await expect(page.locator('.found .diff')).toHaveCount(0);
  await expect(page.locator('.found .symptoms a').first()).toBeVisible();
});

test('the name of an entry opens it', async ({ page }) => {
  await open(page);
  await paste(page, 'The window freezes');
  await expect(verdict(page)).toHaveText('Something holds the main thread');
  await expect(firstFix(page)).toContainText('#[tauri::command(async)]');
});

test('markup in a name stays text', async ({ page }) => {
  const complaints = complaintsOf(page);
  await open(page);
  await paste(page, '__TAURI_INVOKE_KEY__ expected <b>x</b> but received <img/src=x/onerror=alert(1)>');
  await expect(verdict(page)).not.toHaveText('No text of Tauri’s IPC is known in this');
  await expect(page.locator('.found :is(img, .read b)')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('with the network cut, a text is read as before', async ({ page, context }) => {
  await open(page);
  await context.setOffline(true);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await paste(page, release);
  await expect(verdict(page)).toHaveText('Refused at the permission gate');
  await expect(firstFix(page)).toContainText('"allow-save-note",');
  // The map is asked for, by the name of the entry: nothing of the text is in an address.
  for (const address of requests) expect(address).not.toMatch(/save_note|Uncaught/);
});

test('a name that is typed before the page is live is taken, and keeps the focus', async ({ page }) => {
  const { promise, resolve: go } = Promise.withResolvers<undefined>();
  await page.route('**/command-not-allowed-by-acl.json', async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto('errors/command-not-allowed-by-acl/');
  const field = page.getByRole('textbox', { name: 'Command' });
  await field.fill('load_note');
  go(undefined);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Command load_note not allowed by ACL');
  await expect(firstFix(page)).toContainText('"allow-load-note",');
  await expect(field).toBeFocused();
  await page.keyboard.type('s');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Command load_notes not allowed by ACL');
});

test('the page of a text takes other names', async ({ page }) => {
  await page.goto('errors/command-not-allowed-by-acl/');
  await page.getByRole('textbox', { name: 'Command' }).fill('plugin:fs|read_file');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Command plugin:fs|read_file not allowed by ACL',
  );
  await expect(firstFix(page)).toContainText('"fs:allow-read-file",');
});

test('without a script every text, cause and fix is there', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('errors/');
  await expect(field(page)).toBeHidden();
  const listed = await page.locator('#all a, .symptoms a').count();
  expect(listed).toBe(pages.filter((path) => /^errors\/[^/]+\/$/.test(path)).length);
  await page.goto('errors/command-not-allowed-by-acl/');
  const { causes = [] } = readStoredEntries()['command-not-allowed-by-acl'] ?? {};
  expect(causes.length).toBeGreaterThan(1);
  await expect(page.locator('.causes li')).toHaveCount(causes.length);
  for (const more of await page.getByText('A shorter change, which gives more').all()) {
    await expect(more).toHaveCSS('list-style-type', 'disclosure-closed');
    await more.click();
  }
  for (const change of await page.locator('.diff').all()) await expect(change).toBeVisible();
  await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  await context.close();
});

test('no width scrolls sideways, with and without an answer', async ({ page }) => {
  for (const width of [320, 800, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await paste(page, debug);
    await expect(verdict(page)).toBeVisible();
    expect(await overflow()).toBeLessThanOrEqual(0);
  }
});
