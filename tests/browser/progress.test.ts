import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { Figure, liveChallenge } from './figure.ts';
import { complaintsOf } from './quiet.ts';
import { expect, test } from './site.ts';

const KEY = 'see-tauri-talk.progress';
const lesson = 'lessons/core-and-webview-processes/';

const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);

/** Stores a text before any page runs, as an earlier visit would have. */
const store = (page: Page, text: string) =>
  page.addInitScript(
    ([key, value]) => {
      if (sessionStorage.getItem('stored')) return;
      sessionStorage.setItem('stored', 'once');
      localStorage.setItem(key ?? '', value ?? '');
    },
    [KEY, text],
  );

const progressOf = (parts: object) =>
  JSON.stringify({ version: 1, lessons: {}, questions: {}, challenges: {}, ...parts });

const entry = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });

async function answerFirst(page: Page): Promise<void> {
  const question = page.locator('.ask[id]').first();
  await question.getByRole('radio').nth(0).check();
  await question.getByRole('button', { name: 'Commit' }).click();
  await expect(question.locator('form > [role=status]')).toBeFocused();
}

test('what is read and answered is on the page of progress, and in the list of lessons', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(lesson);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(page.getByText('You have read this lesson.')).toBeVisible();
  await answerFirst(page);
  await page.getByRole('link', { name: 'Your progress', exact: true }).click();

  const title = 'The core process and the WebView processes';
  await expect(entry(page, title)).toContainText(/read, [01] of \d questions right/);
  await expect(page.getByText('No question is due. The next one is due on')).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(entry(page, title).getByText(/^read,/)).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.goto('lessons/');
  await expect(entry(page, title).getByText('read', { exact: true })).toBeVisible();

  await page.goto(lesson);
  await page.getByRole('button', { name: 'Mark as not read' }).click();
  await expect(page.getByRole('button', { name: 'Mark as read' })).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a challenge that is met is kept, and one whose solution was shown is not', async ({ page }) => {
  await page.goto('lessons/capabilities-and-permissions/');
  const figure = await new Figure(page.locator('#challenge')).mounted();
  const challenge = await liveChallenge(figure);
  const editor = challenge.getByRole('textbox');
  for (const hint of ['Hint 1', 'Hint 2']) {
    await challenge.getByRole('button', { name: hint }).click();
    await expect(challenge).toContainText(`${hint}.`);
  }
  await challenge.getByRole('button', { name: 'Show a solution' }).click();
  await expect(challenge).toContainText('One way to solve it');
  expect(await stored(page)).toBeNull();

  await editor.fill(`${await editor.inputValue()} `);
  await challenge.getByRole('button', { name: 'Run again' }).click();
  await expect.poll(() => stored(page)).toMatch(/"challenges":\{"capabilities-and-permissions":\d+\}/);
  await page.goto('progress/');
  await expect(entry(page, 'Capabilities and permissions')).toContainText('challenge solved');
  await page.goto('lessons/');
  await expect(
    entry(page, 'Capabilities and permissions').getByText('solved', { exact: true }),
  ).toBeVisible();
});

test('questions are due after their interval, the longest due first', async ({ page }) => {
  await page.clock.install({ time: new Date('2027-01-10T12:00:00Z') });
  const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
  const questions = {
    'changed-copy': { at: at('2027-01-08'), right: true, step: 0 },
    'how-many': { at: at('2027-01-06'), right: false, step: 0 },
    'page-to-page': { at: at('2027-01-09'), right: true, step: 1 },
  };
  await store(page, progressOf({ questions }));
  await page.goto('progress/');
  await expect(page.getByText('2 questions are due.')).toBeVisible();
  const due = page.locator('[data-question]:visible a');
  await expect(due).toHaveText([/six processes/, /A command returns a document/]);
  await due.first().click();
  await expect(page).toHaveURL(/core-and-webview-processes\/#q-how-many$/);
});

test('it goes out as a file and comes back, and is deleted only when confirmed', async ({ page }) => {
  await store(page, progressOf({ lessons: { channels: 5 } }));
  await page.goto('progress/');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const file = await (await download).path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ lessons: { channels: 5 } });

  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  await expect(entry(page, 'Channels')).toContainText('read,');
  await page.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
  await expect(entry(page, 'Channels')).toContainText('not begun');
  expect(await stored(page)).toBeNull();

  const field = page.getByLabel('Import');
  await field.setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('hello') });
  await expect(
    page.getByText('notes.txt holds no progress of this site. Nothing was changed.'),
  ).toBeVisible();
  await field.setInputFiles({ name: 'mine.json', mimeType: 'text/plain', buffer: await readFile(file) });
  await expect(entry(page, 'Channels')).toContainText('read,');
});

test('what cannot be read is kept, offered as a file, and does not stop anything', async ({ page }) => {
  await store(page, '{"version":1,"les');
  await page.goto('progress/');
  await expect(page.getByText('could not be read')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download it' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe('{"version":1,"les');

  await page.goto(lesson);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await page.goto('progress/');
  await expect(entry(page, 'The core process and the WebView processes')).toContainText('read,');
  await expect(page.getByText('could not be read')).toBeVisible();
  await page.getByRole('button', { name: 'Delete it' }).first().click();
  await expect(page.getByText('could not be read')).toBeHidden();
});

test('another tab is seen at once, and neither loses what the other does', async ({ page, context }) => {
  const other = await context.newPage();
  await page.goto('progress/');
  await other.goto(new URL(lesson, page.url().replace(/progress\/$/, '')).href);
  await other.getByRole('button', { name: 'Mark as read' }).click();
  await expect(entry(page, 'The core process and the WebView processes')).toContainText('read,');
  await page.goto('lessons/channels/');
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await answerFirst(other);
  const lessons = Object.keys((JSON.parse((await stored(page)) ?? '') as { lessons: object }).lessons);
  expect(lessons.toSorted()).toEqual(['channels', 'core-and-webview-processes']);
});

test('where storage is off or full, all works and the page says so', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(lesson);
  await answerFirst(page);
  await expect(page.getByText('The storage of this browser is full')).toBeVisible();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('off', 'SecurityError');
      },
    });
  });
  const complaints = complaintsOf(page);
  await page.goto('progress/');
  await expect(page.getByRole('alert').filter({ hasText: 'lets the site keep nothing' })).toBeVisible();
  await page.goto('lessons/');
  await page.goto(lesson);
  await page.getByRole('button', { name: 'Mark as read' }).click();
  await expect(page.getByText('lets the site keep nothing')).toBeVisible();
  expect(complaints).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, and still leads to every lesson', async ({ page }) => {
    await page.goto('progress/');
    await expect(page.getByText('This page needs JavaScript')).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await page.getByRole('link', { name: 'Channels' }).click();
    await expect(page).toHaveURL(/lessons\/channels\/$/);
  });
});
