import { expect, test } from './site.ts';

test('shows a lesson as slides, turned by keys, and leaves them where one is', async ({ page }) => {
  await page.goto('lessons/event-targets/#slides');
  const status = page.locator('.slide-bar').getByRole('status');
  await expect(status).toHaveText(/^1 of \d+$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Event targets' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Two targets decide' })).toBeHidden();

  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(status).toHaveText(/^3 of /);
  const figure = page.locator('.figure').first();
  await expect(figure).toBeVisible();

  // The arrows of a figure are its own; Escape gives them back to the slides.
  await figure.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(status).toHaveText(/^3 of /);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expect(status).toHaveText(/^4 of /);
  await expect(page.getByRole('heading', { name: 'Two targets decide' })).toBeVisible();
  await expect(figure).toBeHidden();

  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: 'Next' })).toBeDisabled();
  await expect(page.getByRole('heading', { name: 'What to take away' })).toBeVisible();

  await page.keyboard.press('Escape');
  await expect(page.locator('.slide-bar')).toHaveCount(0);
  await expect(figure).toBeVisible();
  await expect(page.getByRole('heading', { name: 'What to take away' })).toBeInViewport();
  await expect.poll(() => new URL(page.url()).hash).toBe('');
});

test('the button for the next slide stays in its place', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('lessons/event-targets/#slides');
  const next = page.getByRole('button', { name: 'Next' });
  const status = page.locator('.slide-bar').getByRole('status');
  await next.click();
  const place = await next.boundingBox();
  await next.click();
  await expect(status).toHaveText(/^3 of /);
  await expect(page.locator('.figure').first()).toBeVisible();
  expect(await next.boundingBox()).toEqual(place);
});

test('slides are no wider than a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('lessons/event-targets/#slides');
  const next = page.getByRole('button', { name: 'Next' });
  for (;;) {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    if (await next.isDisabled()) break;
    await next.click();
  }
});
