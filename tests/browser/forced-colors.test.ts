/** What the reader's own few colours leave of a figure: what is checked, chosen, current or off looks so. */
import type { Locator } from '@playwright/test';
import { firstFigure } from './figure.ts';
import { expect, test } from './site.ts';

test.use({ contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' } });

const styleOf = (element: Locator, name: string) =>
  element.evaluate((it, property) => getComputedStyle(it).getPropertyValue(property), name);

/** A colour of the system as the browser computes it. */
const systemColor = (figure: Locator, name: string) =>
  figure.evaluate((root, color) => {
    const probe = root.appendChild(document.createElement('i'));
    probe.style.color = color;
    const { color: found } = getComputedStyle(probe);
    probe.remove();
    return found;
  }, name);

test('checked options look checked: they are drawn by the browser', async ({ page }) => {
  await page.goto('scenarios/invoke-success/');
  const { root } = await firstFigure(page);
  for (const field of [root.getByRole('radio').first(), root.getByRole('checkbox').first()]) {
    await expect(field).toBeVisible();
    expect(await styleOf(field, 'appearance')).toBe('auto');
  }

  // In a lesson there are others than those of figures.
  await page.goto('lessons/project-folders/');
  const shown = page.locator('.tree').getByRole('radio', { checked: true });
  expect(await styleOf(shown, 'appearance')).toBe('auto');
});

test('one tab has a border and the others none, and the current row has an outline', async ({ page }) => {
  await page.goto('scenarios/invoke-success/');
  const { root } = await firstFigure(page);
  const borders = () =>
    root
      .locator('.look-closer button')
      .evaluateAll((tabs) => tabs.map((tab) => getComputedStyle(tab).borderBottomWidth));
  for (const [index, name] of ['Sequence', 'Messages', 'Code', 'States', 'Transcript'].entries()) {
    await root.getByRole('button', { name, exact: true }).click();
    const expected = Array.from({ length: 7 }, (_, tab) => (tab === index + 1 ? '3px' : '0px'));
    await expect.poll(borders).toEqual(expected);
  }
  const current = root.locator('.transcript .current');
  expect(await styleOf(current, 'outline-width')).toBe('3px');
  expect(await styleOf(root.locator('.transcript li:not(.current)').first(), 'border-left-width')).toBe(
    '0px',
  );
});

test('Play is grey on the ground of the page while a question is open', async ({ page }) => {
  await page.goto('lessons/setting-up/');
  const figure = await firstFigure(page);
  const play = figure.button('Play');
  await expect(play).toBeDisabled();
  expect(await styleOf(play, 'color')).toBe(await systemColor(figure.root, 'GrayText'));
  expect(await styleOf(play, 'background-color')).toBe(await systemColor(figure.root, 'Canvas'));
});

test('what cannot be pressed is grey, and what can is not', async ({ page }) => {
  await page.goto('scenarios/invoke-success/');
  const figure = await firstFigure(page);
  await figure.slider.press('Home');
  const grey = await systemColor(figure.root, 'GrayText');
  expect(await styleOf(figure.button('Step back'), 'color')).toBe(grey);
  expect(await styleOf(figure.button('Step forward'), 'color')).not.toBe(grey);
  await figure.slider.press('End');
  await expect(figure.button('Step forward')).toBeDisabled();
  expect(await styleOf(figure.button('Step back'), 'color')).not.toBe(grey);
  expect(await styleOf(figure.button('Step forward'), 'color')).toBe(grey);
});

test('the option that is chosen in a prediction has an outline', async ({ page }) => {
  await page.goto('lessons/capabilities-and-permissions/');
  const figure = await firstFigure(page);
  await figure.slider.press('End');
  const option = figure.root.getByRole('radio').first();
  await option.check();
  expect(await styleOf(option.locator('xpath=ancestor::label'), 'outline-width')).toBe('3px');
});

test('only the cause that is open, and only the line that is added, have a bar', async ({ page }) => {
  await page.goto('errors/command-not-allowed-by-acl/');
  const canvas = await systemColor(page.locator('main'), 'Canvas');
  const bars = (rows: Locator) =>
    rows.evaluateAll((all) => all.map((row) => getComputedStyle(row).borderLeftColor));
  const causes = await bars(page.locator('.causes > ol > li'));
  expect(causes.length).toBeGreaterThan(1);
  expect(causes.map((color) => color === canvas)).toEqual(causes.map((_, index) => index > 0));
  const lines = await bars(page.locator('.smallest .diff pre code'));
  expect(lines.map((color) => color === canvas)).toEqual([true, true, false, true, true]);
});
