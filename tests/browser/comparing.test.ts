import { violationsIn } from './accessible.ts';
import { boxesOf, firstFigure, type Figure } from './figure.ts';
import { complaintsOf } from './quiet.ts';
import { expect, test } from './site.ts';

const scenario = 'scenarios/invoke-denied-by-window/';
const comparing = { name: 'Compare with the start setting' };

async function allowedByMain(figure: Figure): Promise<void> {
  await figure.root
    .getByRole('group', { name: 'Calling window' })
    .getByRole('radio', { name: 'main' })
    .check();
  // Two changes within one frame are one entry of the history.
  await expect(figure.root.page()).toHaveURL(/=main\b/);
  await figure.root.getByRole('button', comparing).click();
  await expect(figure.root.getByRole('img', { name: /^Your change, step/ })).toBeVisible();
}

test('two runs are side by side, and one control bar moves both to the end and back', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.setViewportSize({ width: 1440, height: 1000 });
  await page.goto(scenario);
  const figure = await firstFigure(page);
  await expect(figure.root.getByRole('button', comparing)).toHaveCount(0);
  await allowedByMain(figure);

  const maps = figure.root.getByRole('img', { name: /step \d+ of \d+$/ });
  await expect(maps).toHaveCount(2);
  const [left, right] = await boxesOf(maps.first(), maps.last());
  expect(left.y).toBe(right.y);
  expect(right.x).toBeGreaterThanOrEqual(left.x + left.width);
  for (const { width } of [left, right]) expect(width).toBeGreaterThanOrEqual(340);

  await figure.slider.press('End');
  await expect(maps.first()).toHaveAccessibleName('The start setting, step 7 of 7');
  await expect(maps.last()).toHaveAccessibleName('Your change, step 9 of 9');
  await figure.toEndByKeyboard();
  await figure.slider.press('Home');
  await expect(maps.first()).toHaveAccessibleName('The start setting, step 1 of 7');
  expect(complaints).toEqual([]);
});

test('rows from the first difference on are bracketed, and a row leads to its step', async ({ page }) => {
  await page.goto(scenario);
  const figure = await firstFigure(page);
  await figure.root.getByRole('checkbox', { name: 'allow-save-file' }).check();
  await figure.root.getByRole('button', comparing).click();
  const table = figure.root.getByRole('table', { name: 'Both runs, step by step' });
  const rows = table.getByRole('row');
  await expect(rows.filter({ hasText: 'differs here' })).toHaveCount(1);
  // Heading, three steps alike, the word, then what differs.
  await expect(rows.nth(4)).toHaveText('differs here');
  await expect(rows.nth(5)).toContainText('The permission gate refuses');
  await expect(rows.nth(5)).toContainText('The permission gate lets it pass');
  await table.getByRole('button', { name: 'Step 4', exact: true }).click();
  await expect.poll(() => figure.step()).toBe(4);
});

test('a comparison is in the address, Back ends it, and its end shows the changed run alone', async ({
  page,
}) => {
  await page.goto(scenario);
  const figure = await firstFigure(page);
  await allowedByMain(figure);
  await expect(page).toHaveURL(/[?&]run\.compare=on/);
  const address = page.url();

  await page.goBack();
  await expect(figure.root.getByRole('img', { name: /^Your change/ })).toHaveCount(0);
  await expect(figure.changed.first()).toBeVisible();

  await page.goto(address);
  const again = await firstFigure(page);
  await expect(again.root.getByRole('img', { name: /^Your change/ })).toBeVisible();
  await again.root.getByRole('button', comparing).click();
  await expect(again.root.getByRole('img', { name: /^Your change/ })).toHaveCount(0);
  await expect(page).not.toHaveURL(/compare/);
  await expect(again.button('Sequence')).toBeVisible();
});

test('without a change there is nothing to compare, and the page says so', async ({ page }) => {
  await page.goto(`${scenario}?run.compare=on`);
  const figure = await firstFigure(page);
  await expect(figure.root.getByRole('alert')).toContainText('nothing to compare');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`a comparison on a phone, ${colorScheme}: stacked, inside the page, and accessible`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(scenario);
    const figure = await firstFigure(page);
    await allowedByMain(figure);
    const maps = figure.root.getByRole('img', { name: /step \d+ of \d+$/ });
    await expect(maps).toHaveCount(2);
    const [above, below] = await boxesOf(maps.first(), maps.last());
    expect(below.y).toBeGreaterThan(above.y + above.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const violations = await violationsIn(page, { within: 'figure' });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
