import { firstFigure } from './figure.ts';
import { expect, test } from './site.ts';

const path = 'scenarios/invoke-denied-by-window/';

test('the lists below a figure follow its settings and mark its step', async ({ page }) => {
  await page.goto(path);
  const figure = await firstFigure(page);
  // While its question is open they end in front of it.
  await figure.toEnd();
  const steps = page.locator('[data-list="steps"]');
  const messages = page.locator('[data-list="messages"]');
  await steps.scrollIntoViewIfNeeded();
  await expect(steps.getByRole('listitem')).toHaveCount(7);
  await expect(steps).not.toContainText('As set above');

  await figure.root.getByRole('radio', { name: 'main', exact: true }).check();
  await expect(steps).toContainText('As set above: Calling window: main.');
  await expect(messages).toContainText('As set above: Calling window: main.');
  await expect(steps.getByRole('listitem')).toHaveCount(9);
  await expect(messages.locator('tr.wire')).toHaveCount(2);
  await expect(messages.locator('tr.wire').last()).toContainText('Status 200');

  await steps.getByRole('button').nth(2).click();
  await expect.poll(() => figure.step()).toBe(3);
  await expect(steps.locator('[aria-current="step"]')).toHaveCount(1);
  await expect(steps.getByRole('button').nth(2)).toHaveAttribute('aria-current', 'step');

  await figure.button('Back to the start setting').click();
  await expect(steps).not.toContainText('As set above');
  await expect(steps.getByRole('listitem')).toHaveCount(7);
});

test('of two runs that are compared the lists are of the changed one', async ({ page }) => {
  await page.goto(`${path}?run.window=main&run.compare=on`);
  const figure = await firstFigure(page);
  const steps = page.locator('[data-list="steps"]');
  await steps.scrollIntoViewIfNeeded();
  await expect(steps).toContainText('As set above: Calling window: main.');
  await expect(steps.getByRole('listitem')).toHaveCount(9);
  await steps.getByRole('button').last().click();
  await expect(steps.getByRole('button').last()).toHaveAttribute('aria-current', 'step');
  await expect.poll(() => figure.step()).toBeGreaterThan(1);
});

test('a text that a run shows leads to its error page, wherever it is shown', async ({ page }) => {
  await page.goto(path);
  const figure = await firstFigure(page);
  await figure.toEnd();
  const fix = { name: 'Cause and smallest fix' };
  const address = /\/errors\/not-allowed-on-window\/$/;
  await expect(figure.root.locator('.page-gets').getByRole('link', fix)).toHaveAttribute('href', address);
  await page.locator('[data-list="steps"]').scrollIntoViewIfNeeded();
  for (const list of ['steps', 'messages'])
    await expect(page.locator(`[data-list="${list}"]`).getByRole('link', fix)).toHaveAttribute(
      'href',
      address,
    );

  await figure.root.getByRole('radio', { name: 'main', exact: true }).check();
  await figure.toEnd();
  await expect(figure.root.getByRole('link', fix)).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the texts of a run lead to their error pages', async ({ page }) => {
    await page.goto(path);
    await expect(
      page.locator('.all-messages').getByRole('link', { name: 'Cause and smallest fix' }),
    ).toHaveAttribute('href', /\/errors\/not-allowed-on-window\/$/);
  });
});
