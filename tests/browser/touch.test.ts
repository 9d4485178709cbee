import { AxeBuilder } from '@axe-core/playwright';
import { firstFigure } from './figure.ts';
import { expect, test } from './site.ts';

const scenario = 'scenarios/invoke-denied-by-window/';

test('a gate opens by keyboard, says what it found, and the setting that lets it pass runs', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(scenario);
  const figure = await firstFigure(page);
  // Past the question that the page asks.
  await figure.toEnd();
  for (let { step } = await figure.position(); step > 4; step -= 1) await figure.slider.press('ArrowLeft');
  const parts = figure.root.getByRole('list', { name: 'Parts of the picture' }).getByRole('button');
  await expect(parts.first()).toBeVisible();
  const gate = figure.root.getByRole('button', { name: /^Gate permission, refused/ });
  await parts.first().focus();
  while (!(await gate.evaluate((element) => element === document.activeElement)))
    await page.keyboard.press('ArrowDown');
  // Left and right step all the same.
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => figure.step()).toBe(3);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => figure.step()).toBe(4);

  await gate.press('Enter');
  await expect(figure.root.getByText('Gate permission', { exact: true })).toBeVisible();
  await expect(figure.root.getByText('not granted.')).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await figure.button('Let it pass').click();
  await expect.poll(() => figure.sentence()).toContain('Before: refused at permission. Now: resolved: 1.');
  await expect(figure.button('Let it refuse')).toBeVisible();
});

test('Escape closes a part and leaves the focus on it', async ({ page }) => {
  await page.goto(scenario);
  const figure = await firstFigure(page);
  const gate = figure.root.getByRole('button', { name: /^Gate key/ });
  await gate.click();
  await expect(figure.root.getByText('Gate key', { exact: true })).toBeVisible();
  await gate.press('Escape');
  await expect(figure.root.getByText('Gate key', { exact: true })).toHaveCount(0);
  await expect(gate).toBeFocused();
});
