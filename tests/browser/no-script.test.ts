import { mapsOf } from './figure.ts';
import { samples } from './samples.ts';
import { expect, hasFigure, test } from './site.ts';

test.use({ javaScriptEnabled: false });

for (const path of samples.filter(hasFigure)) {
  test(`${path || 'the start page'} without script: pictures, and nothing to press`, async ({ page }) => {
    await page.goto(path);
    for (const figure of await mapsOf(page).all()) {
      await expect(figure.getByRole('img').first()).toBeVisible();
    }
    await expect(page.getByRole('button', { name: 'Play' })).toHaveCount(0);
    if (path.startsWith('scenarios/')) {
      await expect(page.getByRole('heading', { name: 'Every message' })).toBeVisible();
    }
  });
}
