import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { inRoot } from '../../src/tools/run.ts';
import { violationsIn } from './accessible.ts';
import { firstFigure } from './figure.ts';
import { complaintsOf } from './quiet.ts';
import { expect, test } from './site.ts';

/** What the recorder wrote when a page was reloaded while its command ran. */
const reloaded = readFileSync(inRoot('tests/tauri/lines/reload-while-pending.command-writes.jsonl'), 'utf8');
const refused = readFileSync(
  inRoot('tests/tauri/lines/invoke-denied-by-window.profile-release.jsonl'),
  'utf8',
);

const choose = (page: Page, name: string, text: string) =>
  page
    .getByLabel('Recording or trace file')
    .setInputFiles({ name, mimeType: 'application/jsonl', buffer: Buffer.from(text) });
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const things = (page: Page) => page.getByRole('list', { name: 'What stands out' }).getByRole('listitem');

for (const colorScheme of ['light', 'dark'] as const) {
  test(`what the recorder wrote opens as it is, with its verdict in words, in ${colorScheme}`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    await page.emulateMedia({ colorScheme });
    await page.goto('trace/');
    await choose(page, 'notes.jsonl', reloaded);
    const figure = await firstFigure(page);
    await expect(title(page)).toHaveText('Three things stand out. The only call did not resolve.');
    await expect(things(page)).toHaveCount(3);
    await expect(things(page).nth(0)).toContainText('Never settled');
    await expect(things(page).nth(1)).toContainText('Ran twice');
    await expect(things(page).nth(2)).toContainText('Fallback');
    await expect(things(page).nth(1).getByRole('link', { name: 'Symptom' })).toHaveAttribute(
      'href',
      /\/errors\/it-ran-twice\/$/,
    );
    const link = things(page)
      .nth(1)
      .getByRole('link', { name: /^step \d+$/ });
    const step = Number((await link.textContent())?.replace('step ', ''));
    await link.click();
    await expect.poll(async () => (await figure.position()).step).toBe(step);
    await expect(things(page).nth(1)).toHaveAttribute('aria-current', 'step');
    await page.goBack();
    await expect.poll(async () => (await figure.position()).step).toBe(1);
    expect(await violationsIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('a recording is dropped, or pasted as a text', async ({ page }) => {
  await page.goto('trace/');
  const paste = (text: string) =>
    page.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', pasted);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, text);
  await paste(refused);
  await expect(page.getByRole('status').first()).toHaveText('pasted.jsonl is open.');
  await expect(things(page)).toHaveText(/refused at the permission gate/);
  await expect(things(page).getByRole('link', { name: 'Error page' })).toHaveAttribute(
    'href',
    /command-not-allowed-by-acl/,
  );
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.jsonl'));
    return transfer;
  }, reloaded);
  await page.locator('trace-viewer').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.getByRole('status').first()).toHaveText('dropped.jsonl is open.');
  await expect(things(page)).toHaveCount(3);
});

test('a link opens a file of this site, and no other', async ({ page }) => {
  await page.goto('trace/?file=../recordings/invoke-success.json');
  await expect(title(page)).toHaveText('Nothing stands out. The only call resolved.');
  await expect(things(page)).toHaveCount(0);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).host === 'example.org') asked.push(request.url());
  });
  await page.goto('trace/?file=https://example.org/notes.jsonl');
  await expect(page.getByRole('alert')).toContainText('a file on another site');
  expect(asked).toEqual([]);
});

test('a file that is cut opens up to there; one that is damaged is refused by line and key', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await page.goto('trace/');
  await choose(page, 'cut.jsonl', reloaded.trimEnd().slice(0, -8));
  await firstFigure(page);
  await expect(page.locator('.notes')).toContainText(/^Line \d+ is cut off and left out/);
  await choose(page, 'damaged.jsonl', reloaded.replace('"method":"POST"', '"method":false'));
  await expect(page.getByRole('alert')).toContainText(/line \d+, method: expected string/);
  await expect(page.getByRole('alert')).toContainText('What was open stays open.');
  await choose(page, 'hostile.jsonl', reloaded.replaceAll('save_file', '<img src=x onerror=alert(1)>'));
  await expect(page.getByRole('status').first()).toHaveText('hostile.jsonl is open.');
  await expect(page.locator('trace-viewer img')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('an anonymous copy is shown, saved, and opened with the same verdict', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto('trace/');
  const noted = `${refused.trimEnd()}\n{"at":1,"kind":"stderr","text":"my own diary"}\n`;
  await choose(page, 'notes.jsonl', noted);
  await firstFigure(page);
  await page.getByRole('button', { name: 'Make it anonymous' }).click();
  await expect(page.getByRole('heading', { name: 'Make it anonymous, then share it' })).toBeFocused();
  await expect(things(page).first()).toBeHidden();
  await page.getByRole('button', { name: 'Back to the recording' }).click();
  await expect(things(page).first()).toBeVisible();
  await page.getByRole('button', { name: 'Make it anonymous' }).click();
  const row = page.getByRole('row').filter({ hasText: 'command-a' }).first();
  await expect(row).toContainText('save_file');
  await page.getByText('One text was not understood').click();
  await expect(page.locator('.anonymous details')).toContainText('my own diary');
  expect(await violationsIn(page)).toEqual([]);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the copy' }).click();
  const copy = readFileSync(await (await saved).path(), 'utf8');
  expect(copy).not.toMatch(/save_file|preview|\/home|diary/);
  await page.getByRole('button', { name: 'Open the copy here' }).click();
  await expect(page.getByRole('status').first()).toHaveText('anonymous-recording.json is open.');
  await expect(things(page)).toHaveText(/window-b called command-a: refused at the permission gate/);
  expect(complaints).toEqual([]);
});

test('two files are compared at their first difference, and step together', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto('trace/');
  await choose(page, 'monday.jsonl', refused);
  await firstFigure(page);
  await expect(page.getByRole('status').first()).toHaveText('monday.jsonl is open.');
  await page
    .getByLabel('Compare with another file')
    .setInputFiles({ name: 'today.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(reloaded) });
  await expect(title(page)).toHaveText(/^The first difference is step \d+$/);
  await expect(page.locator('.lede')).toContainText('A monday.jsonl and B today.jsonl.');
  const both = page.getByRole('region', { name: 'Two recordings' });
  await expect(both.getByRole('region', { name: 'A monday.jsonl' })).toBeVisible();
  await expect(both.getByRole('region', { name: 'B today.jsonl' })).toBeVisible();
  await expect(both.getByRole('row', { name: 'differs here' })).toBeVisible();
  const place = await both.getByRole('status').textContent();
  await both.getByRole('button', { name: 'Step forward' }).click();
  await expect(both.getByRole('status')).not.toHaveText(place ?? '');
  await both.getByRole('button', { name: 'First difference' }).click();
  await expect(both.getByRole('status')).toHaveText(place ?? '');
  expect(await violationsIn(page)).toEqual([]);
  await both.getByRole('button', { name: 'Close B' }).click();
  await expect(title(page)).toHaveText('One thing stands out. The only call did not resolve.');
  await page
    .getByLabel('Compare with another file')
    .setInputFiles({ name: 'again.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(refused) });
  await expect(title(page)).toHaveText('Nothing differs');
  await expect(page.locator('.lede')).toContainText('The same, but for ids and times.');
  expect(complaints).toEqual([]);
});

test('with forced colours, and on a phone, the list is whole and nothing scrolls sideways', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('trace/');
  await choose(page, 'notes.jsonl', reloaded);
  await firstFigure(page);
  await expect(things(page)).toHaveCount(3);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  expect(await violationsIn(page)).toEqual([]);
});
