import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { firstFigure } from './figure.ts';
import { expect, test } from './site.ts';

const path = 'scenarios/invoke-denied-by-window/';

/** What a press on an entry of the menu saves. */
async function saved(page: Page, words: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const menu = page.getByRole('dialog', { name: 'Export this figure' });
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    page.waitForEvent('download'),
    menu.getByRole('button', { name: words }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a figure is exported by keyboard, as files that need nothing of the page', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.goto(path);
  const figure = await firstFigure(page);
  await figure.toEnd();
  const open = page.getByRole('button', { name: 'Export' });
  await open.focus();
  await page.keyboard.press('Enter');
  const menu = page.getByRole('dialog', { name: 'Export this figure' });

  await menu.getByRole('button', { name: 'Copy the link to step 7' }).press('Enter');
  await expect(menu.getByRole('status')).toHaveText('The link is copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/scenarios\/invoke-denied-by-window\/\?run\.step=c1\.settled\.1#run$/);

  const drawings: { readonly name: string; readonly svg: string }[] = [];
  for (const words of ['Map at step 7, as SVG', /animated SVG$/, 'Sequence, as SVG']) {
    const { name, bytes } = await saved(page, words);
    drawings.push({ name, svg: bytes.toString('utf8') });
  }
  const { name, bytes } = await saved(page, 'Map at step 7, as PNG');
  expect(name).toBe('invoke-denied-by-window.step-7.png');
  // 884 px and an edge of 16 on both sides, twice as fine.
  expect([bytes.toString('latin1', 1, 4), bytes.readUInt32BE(16)]).toEqual(['PNG', 1832]);
  expect((await saved(page, /Mermaid/)).bytes.toString('utf8')).toMatch(/^sequenceDiagram\n/);
  expect((await saved(page, /as text$/)).bytes.toString('utf8')).toContain(
    '    POST ipc://localhost/save_file',
  );

  await page.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expect(open).toBeFocused();
  expect(refused).toEqual([]);

  expect(drawings.map(({ name }) => name)).toEqual([
    'invoke-denied-by-window.step-7.svg',
    'invoke-denied-by-window.animated.svg',
    'invoke-denied-by-window.sequence.svg',
  ]);
  // The animation has a style sheet, which the policy of the page it is made in would refuse.
  await page.goto('about:blank');
  for (const { name, svg } of drawings) {
    const flaws = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      const ids = new Set([...parsed.querySelectorAll('[id]')].map(({ id }) => id));
      const referred = [...source.matchAll(/(?:href="|url\()#([\w-]+)/g)].map(([, id = '']) => id);
      return [
        parsed.querySelector('parsererror')?.textContent,
        ...referred.filter((id) => !ids.has(id)),
      ].filter(Boolean);
    }, svg);
    expect.soft(flaws, name).toEqual([]);
    expect
      .soft(svg, name)
      .toMatch(
        /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/,
      );
    expect.soft(svg, name).toContain('<title>A window calls save_file.');
    expect.soft(svg, name).toContain('permission');
    expect.soft(svg, name).not.toMatch(/var\(--|See Tauri Sans|https?:\/\/(?!www\.w3\.org)/);
  }
});

test('before a prediction is answered, no export gives its answer away', async ({ page }) => {
  await page.goto(path);
  const figure = await firstFigure(page);
  await figure.button('Step forward').click();
  await page.getByRole('button', { name: 'Export' }).click();
  expect((await saved(page, /as text$/)).bytes.toString('utf8')).not.toContain('refuses');
  expect((await saved(page, /Mermaid/)).bytes.toString('utf8')).not.toContain('refuses');
  expect((await saved(page, 'Sequence, as SVG')).bytes.toString('utf8')).not.toContain('refuses');
});
