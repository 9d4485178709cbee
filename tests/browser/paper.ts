import { expect, type Page } from '@playwright/test';
import { mapsOf } from './figure.ts';

/** Lays all figures of the page out for paper, as a browser does that is asked to print. */
export async function print(page: Page): Promise<void> {
  const count = await mapsOf(page).count();
  await page.emulateMedia({ media: 'print' });
  // What prints comes when the page has nothing else to do.
  await expect
    .poll(async () => {
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      return page.locator('.paper').count();
    })
    .toBe(count);
}

export async function donePrinting(page: Page): Promise<void> {
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
}
