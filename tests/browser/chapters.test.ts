import { boxesOf, firstFigure, soon } from './figure.ts';
import { expect, test } from './site.ts';

const path = 'lessons/the-editor/';

test('a chapter is reached, marked and said by keyboard, and shows its own code', async ({ page }) => {
  await page.goto(path);
  const figure = await (await firstFigure(page)).settled();
  const chapters = figure.root.getByRole('list', { name: 'Chapters' });
  const chapter = (name: string) => chapters.getByRole('button', { name, exact: true });
  const current = chapters.locator('[aria-current="step"]');
  const said = figure.root.locator('.playback').getByRole('status');

  await expect(chapters.getByRole('button')).toHaveText([
    'Open',
    'Type',
    'Preview',
    'Save',
    'Export',
    'Close',
  ]);
  await expect(current).toHaveText('Open');

  // A question is open in front of what comes later.
  await expect(chapter('Save')).toHaveAttribute('aria-disabled', 'true');
  await chapter('Save').press('Enter');
  expect(await figure.step()).toBe(1);
  await chapter('Preview').press('Enter');
  await expect.poll(() => figure.step(), soon).toBe(19);
  await figure.button('Skip').press('Enter');
  await expect(chapter('Save')).toHaveAttribute('aria-disabled', 'false');

  await chapter('Export').press('Enter');
  await expect.poll(() => figure.step(), soon).toBe(61);
  await expect(current).toHaveText('Export');
  await expect(said).toHaveText('Chapter Export');

  await figure.button('Code').press('Enter');
  const panel = figure.root.getByRole('region', { name: 'Code' });
  await expect(panel).toContainText('src/export.ts');
  await expect(panel.locator('.highlighted')).toContainText("await invoke('export_doc'");

  await figure.slider.press('ArrowLeft');
  await expect(said).toHaveText('Chapter Save');
  await expect(current).toHaveText('Save');
  await expect(panel).toContainText('src/save.ts');
});

for (const width of [1280, 390]) {
  test(`the chapters are below their timeline, ${String(width)} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(path);
    const figure = await (await firstFigure(page)).settled();
    const last = figure.root.getByRole('list', { name: 'Chapters' }).getByRole('button').last();
    await expect(last).toBeVisible();
    const [transport, slider, close] = await boxesOf(figure.root.locator('.playback'), figure.slider, last);
    expect(close.y).toBeGreaterThanOrEqual(slider.y + slider.height - 14);
    expect(close.x + close.width).toBeLessThanOrEqual(transport.x + transport.width);
    expect(close.y + close.height).toBeLessThanOrEqual(transport.y + transport.height + 1);
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the chapters are headings in the run in words', async ({ page }) => {
    await page.goto(path);
    const words = page.locator('figure.figure').first().locator('.text-alternative');
    await expect(words.getByRole('heading')).toHaveText([
      'Open',
      'Type',
      'Preview',
      'Save',
      'Export',
      'Close',
    ]);
    await expect(words.locator('ol').nth(4)).toHaveAttribute('start', '61');
  });
});
