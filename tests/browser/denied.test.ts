import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { inRoot } from '../../src/tools/run.ts';
import { violationsIn } from './accessible.ts';
import { Figure } from './figure.ts';
import { expect, test } from './site.ts';

const editor = inRoot('content/editor/src-tauri');

type Files = Readonly<Record<string, string>>;

const editorFiles: Files = Object.fromEntries(
  ['tauri.conf.json', 'build.rs', 'Cargo.toml', 'capabilities', 'src'].flatMap((name) => {
    const isFolder = !name.includes('.');
    const names = isFolder ? readdirSync(join(editor, name)).map((each) => `${name}/${each}`) : [name];
    return names.map((path) => [path, readFileSync(join(editor, path), 'utf8')]);
  }),
);

/** Drops a folder on the page: its tree as the browser would hand it over. */
async function dropFolder(page: Page, files: Files, { more = 0, isSlow = false } = {}): Promise<void> {
  await page.evaluate(
    ({ given, count, isLate }) => {
      interface Folder {
        readonly [name: string]: Folder | string;
      }
      const root: Record<string, unknown> = {};
      for (const [path, text] of Object.entries(given)) {
        const parts = path.split('/');
        let at = root;
        for (const part of parts.slice(0, -1)) at = (at[part] ??= {}) as Record<string, unknown>;
        at[parts.at(-1) ?? ''] = text;
      }
      const many: Record<string, string> = {};
      for (let index = 0; index < count; index += 1) many[`picture-${String(index)}.png`] = '';
      if (count > 0) root.pictures = many;
      const entryOf = (name: string, value: Folder | string): unknown => {
        if (typeof value === 'string')
          return {
            name,
            isFile: true,
            isDirectory: false,
            file: (done: (file: File) => void) => {
              done(new File([value], name));
            },
          };
        const left = Object.entries(value).map(([each, inner]) => entryOf(each, inner));
        return {
          name,
          isFile: false,
          isDirectory: true,
          createReader: () => ({
            readEntries: (done: (entries: unknown[]) => void) => {
              const some = left.splice(0, 100);
              if (isLate) setTimeout(() => done(some), 20);
              else done(some);
            },
          }),
        };
      };
      const entry = entryOf('src-tauri', root as unknown as Folder);
      const event = new DragEvent('drop', { bubbles: true, cancelable: true });
      Object.defineProperty(event, 'dataTransfer', {
        value: { types: ['Files'], items: [{ webkitGetAsEntry: () => entry }], files: [] },
      });
      document.dispatchEvent(event);
    },
    { given: files, count: more, isLate: isSlow },
  );
}

const cell = (page: Page, name: string) => page.getByRole('gridcell', { name });

/** What reads projects has come, so that the network may be cut. */
async function opened(page: Page): Promise<void> {
  await page.goto('denied/');
  await page.waitForLoadState('networkidle');
}

test('a project is read without a network, and the arrows walk through its table', async ({
  page,
  context,
}) => {
  await opened(page);
  await context.setOffline(true);
  await dropFolder(page, editorFiles);
  await expect(page.getByText(/^3 windows, 172 commands, 2 capabilities in use/)).toBeVisible();

  await cell(page, 'main, open_file: allowed').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 'preview, save_file: refused')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.getByRole('rowheader', { name: 'save_file' })).toBeFocused();
  await page.keyboard.press('End');
  await expect(cell(page, 'settings, save_file: refused')).toBeFocused();
  await page.keyboard.press('ArrowLeft');

  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Refused at permission' })).toBeFocused();
  await expect(page.getByText('save_file not allowed on window "preview"')).toBeVisible();
  await expect(page.getByText('Command save_file not allowed by ACL')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cell(page, 'preview, save_file: refused')).toBeFocused();

  await page.keyboard.press('Control+Home');
  const group = page.getByRole('button', { name: 'Your commands' });
  await expect(group).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(group).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(group).toHaveAttribute('aria-expanded', 'true');
});

test('the patch of a refused call is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await opened(page);
  await page.getByRole('button', { name: /^Try the sample/ }).click();
  await cell(page, 'preview, save_file: refused').click();
  await page.getByRole('button', { name: 'Copy patch' }).click();
  await expect(page.getByText('Copied').first()).toBeVisible();
  const patch = await page.evaluate(() => navigator.clipboard.readText());
  expect(patch).toContain('+  "permissions": ["allow-save-file", "core:event:default", "allow-word-count"]');
});

test('the table is filtered by verdict and by name, and says how much is left', async ({ page }) => {
  await opened(page);
  await page.getByRole('button', { name: /^Try the sample/ }).click();
  await page.getByLabel('Command or plugin').fill('draft');
  await expect(page.getByText('1 of 172 commands')).toBeAttached();
  await page.getByRole('checkbox', { name: /allowed/ }).uncheck();
  await page.getByRole('checkbox', { name: /refused/ }).uncheck();
  await expect(page.getByText('No command', { exact: true })).toBeAttached();
});

test('it says who may call a command, and what a reviewer would want to know', async ({ page }) => {
  await opened(page);
  await page.getByRole('button', { name: /^Try the sample/ }).click();
  await page.getByRole('button', { name: 'Who may call …?' }).click();
  await page.getByLabel('Who may call').fill('word_count');
  await page.getByLabel('Who may call').press('Enter');
  const preview = page.getByRole('row', { name: /^preview/ });
  await expect(preview).toContainText('capabilities/preview.json:4');
  await expect(page.getByRole('row', { name: /any other site/ })).toContainText('refused');
  await page.setViewportSize({ width: 320, height: 640 });
  const table = page.getByRole('group', { name: 'Who may call word_count' });
  expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  await page.getByRole('button', { name: /^Findings/ }).click();
  await expect(page.getByText('The window settings is named by no capability.')).toBeVisible();
});

test('another page and platform are asked of the same files', async ({ page }) => {
  await opened(page);
  await page.getByRole('button', { name: /^Try the sample/ }).click();
  await page.getByLabel('Page').selectOption('from elsewhere');
  await page.getByLabel('at', { exact: true }).fill('http://localhost:1420');
  await page.getByLabel('at', { exact: true }).press('Enter');
  await expect(cell(page, 'main, save_file: refused')).toBeVisible();
  await page.getByLabel('App').selectOption('in development');
  await expect(cell(page, 'main, save_file: allowed')).toBeVisible();
  // The address keeps the question, and nothing of the files.
  await expect
    .poll(() => new URL(page.url()).hash)
    .toBe('#platform=linux&page=http%3A%2F%2Flocalhost%3A1420&app=dev');
});

test('files come one by one, by choice and by paste', async ({ page }) => {
  await opened(page);
  await page
    .locator('[data-part=files]')
    .setInputFiles([join(editor, 'capabilities/main.json'), join(editor, 'build.rs')]);
  await expect(page.getByText(/^Read so far: capabilities\/main\.json, build\.rs\./)).toBeVisible();
  await page.getByText('Paste a file').click();
  await page.getByLabel('Its text').fill(editorFiles['tauri.conf.json'] ?? '');
  await page.getByRole('button', { name: 'Add it' }).click();
  await expect(cell(page, 'main, save_file: allowed')).toBeVisible();
});

test('a folder of 50,000 files is read with progress and can be stopped', async ({ page }) => {
  await opened(page);
  await dropFolder(page, editorFiles, { more: 50_000 });
  await expect(page.getByText(/^3 windows/)).toBeVisible();
  await page.getByRole('button', { name: 'Another project' }).click();
  await dropFolder(page, editorFiles, { more: 50_000, isSlow: true });
  await expect(page.getByText(/^Reading: [\d,]+ files seen/)).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Stopped. Nothing was kept.')).toBeVisible();
});

test('markup in any name stays text, and what is no project is said', async ({ page }) => {
  const markup = '<img src=x onerror="document.title=\'run\'">';
  await opened(page);
  await dropFolder(page, {
    'tauri.conf.json': JSON.stringify({ identifier: markup, app: { windows: [{ label: markup }] } }),
    'capabilities/a.json': JSON.stringify({
      identifier: markup,
      windows: [markup],
      permissions: [markup, 'core:default'],
    }),
    'build.rs': 'fn main() { tauri_build::build() }',
    'src/lib.rs': `generate_handler![open] // ${markup}`,
  });
  await expect(page.getByRole('heading', { name: 'The build stops here' })).toBeVisible();
  await page.getByRole('button', { name: /^Findings/ }).click();
  await expect(page.locator('.project img')).toHaveCount(0);
  await expect(page).toHaveTitle(/^What may each window call/);

  await page.getByRole('button', { name: 'Another project' }).click();
  await dropFolder(page, { 'readme.md': 'nothing' });
  await expect(page.getByText('No tauri.conf.json in this. It holds 1 file.')).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`an opened call is accessible in ${colorScheme}, and fits a small phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await opened(page);
    await page.getByRole('button', { name: /^Try the sample/ }).click();
    await cell(page, 'preview, save_file: refused').click();
    for (const view of ['Table', 'Who may call …?', 'Findings']) {
      await page
        .getByRole('navigation', { name: 'Views of the project' })
        .getByRole('button', { name: view })
        .click();
      const violations = await violationsIn(page);
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}

test('without scripts it shows what the sample says', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site });
  const page = await context.newPage();
  await page.goto('denied/');
  const sample = page.locator('.static-sample');
  await expect(sample).toBeVisible();
  await expect(sample).toContainText('npm run denied -- path/to/src-tauri');
  await expect(sample.locator('tr', { hasText: 'word_count' })).toBeVisible();
  await expect(sample).toContainText('The window settings is named by no capability.');
  await expect(page.getByText('Drop the folder')).toBeHidden();
  // On a phone too: nothing there could show another window.
  await page.setViewportSize({ width: 360, height: 780 });
  for (const name of ['main local', 'preview local', 'settings local'])
    await expect(sample.getByRole('columnheader', { name })).toBeVisible();
  await context.close();
});

test('a call is shown as a figure at the step that decides, and closing it brings the focus back', async ({
  page,
}) => {
  await opened(page);
  await dropFolder(page, editorFiles);
  await cell(page, 'preview, save_file: refused').click();
  const button = page.getByRole('button', { name: 'See it as a figure' });
  await button.click();
  const dialog = page.getByRole('dialog', { name: 'preview calls save_file' });
  const figure = await new Figure(dialog.locator('figure')).mounted();
  await expect.poll(() => figure.sentence()).toContain('The permission gate refuses');
  await figure.toEnd();
  await expect.poll(() => figure.sentence()).toContain('rejects with the string');
  expect(await violationsIn(page, { within: 'dialog' })).toEqual([]);
  expect(new URL(page.url()).search, 'the address is about the table').toBe('');
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();

  await page.keyboard.press('Escape');
  // The sheet of the figure stays, and changes nothing of the page.
  await expect(page.getByRole('region', { name: 'What the marks mean' })).toHaveCSS('font-weight', '400');
  await page.getByRole('gridcell', { name: /^main, \S*\blisten: allowed/ }).click();
  await button.click();
  await expect(page.getByRole('dialog')).toContainText('It passes the permission gate.');
});
