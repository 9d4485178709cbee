import { globSync, readFileSync } from 'node:fs';
import { builds } from '../../src/tools/builds.ts';
import { inRoot } from '../../src/tools/run.ts';
import type { Trace } from '../../src/trace/index.ts';
import { firstFigure } from './figure.ts';
import { builtFile, expect, pagesWithFigures, test } from './site.ts';

const files = globSync('*.json', { cwd: inRoot('tests/tauri/recordings') });
const recordings = files.map(
  (file) => JSON.parse(readFileSync(inRoot(`tests/tauri/recordings/${file}`), 'utf8')) as Trace,
);

test('the page counts the recordings and names their versions', async ({ page }) => {
  await page.goto('fidelity/');
  const main = page.getByRole('main');
  await expect(main).toContainText(`There are ${String(files.length)} recordings`);
  for (const { versions } of recordings) {
    await expect(main).toContainText(versions.tauri);
    await expect(main).toContainText(versions.engine ?? 'WebKitGTK');
  }
  await expect(main.locator('#scenarios + ul > li')).toHaveCount(
    new Set(pagesWithFigures.filter((path) => path.startsWith('scenarios/'))).size,
  );
});

test('a recording opens from what it proves, and is stepped to its end', async ({ page }) => {
  await page.goto('fidelity/#invoke-denied-by-window');
  await page.locator('#invoke-denied-by-window').getByRole('link', { name: 'its recording' }).click();
  const figure = await firstFigure(page);
  await expect(page.getByRole('main')).toContainText('Recorded, Tauri 2.12.5');
  await figure.toEndByKeyboard();
  await expect.poll(() => figure.sentence()).toContain('save_file not allowed on window "preview"');
});

test('every figure says in a word what it is, and leads to the reason', async ({ page }) => {
  for (const path of pagesWithFigures) {
    const html = builtFile(builds.top, path).toString('utf8');
    expect(html, path).toMatch(/href="?\/fidelity\/#[a-z-]+"?[^>]*>\s*(Recorded on Linux|Modelled)\s*</);
  }
  await page.goto('scenarios/invoke-denied-by-window/');
  await page.getByRole('link', { name: 'Recorded on Linux' }).click();
  await expect(page).toHaveURL(/\/fidelity\/#invoke-denied-by-window$/);
});

test('a changed knob says what the changed run is: recorded alone, modelled with another', async ({
  page,
}) => {
  await page.goto('scenarios/invoke-denied-by-window/');
  const figure = await firstFigure(page);
  const word = page.getByRole('link', { name: /^(Recorded on Linux|Modelled)$/ });
  await expect(word).toHaveText('Recorded on Linux');
  await figure.root.getByRole('radio', { name: 'release: short text' }).check();
  await expect(word).toHaveText('Recorded on Linux');
  await figure.root.getByRole('radio', { name: 'main', exact: true }).check();
  await expect(word).toHaveText('Modelled');
});
