import type { Locator } from '@playwright/test';
import { firstFigure } from './figure.ts';
import { expect, test } from './site.ts';

const CHANGES = 7;

/** Clicks a knob's setting; resolves to the ms until the frame after the picture changed. */
async function timeToPicture(setting: Locator, map: Locator): Promise<number> {
  return setting.evaluate(
    (input: HTMLInputElement, picture) =>
      new Promise<number>((done) => {
        const started = performance.now();
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => {
            setTimeout(() => {
              done(performance.now() - started);
            });
          });
        });
        const everything = { subtree: true, childList: true, attributes: true, characterData: true };
        observer.observe(picture, everything);
        input.click();
      }),
    await map.elementHandle(),
  );
}

test('a changed knob shows its picture within 50 ms on a machine six times slower', async ({ page }) => {
  await page.goto('scenarios/invoke-denied-by-window/');
  const figure = await firstFigure(page);
  await figure.slider.press('End');
  // The first change loads the simulation; the reader's next ones are what is measured.
  await (await figure.otherSetting()).check();
  await expect(figure.root.getByText('Changed by you').first()).toBeVisible();

  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  const times: number[] = [];
  while (times.length < CHANGES) {
    const setting = await figure.otherSetting();
    times.push(await timeToPicture(setting, figure.root.getByRole('img').first()));
  }
  const median = times.sort((left, right) => left - right)[Math.floor(CHANGES / 2)];
  expect(median, times.map(Math.round).join(', ')).toBeLessThanOrEqual(50);
});
