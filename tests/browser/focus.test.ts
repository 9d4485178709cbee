import type { Locator } from '@playwright/test';
import { Figure, firstFigure, mapsOf } from './figure.ts';
import { expect, lessons, test } from './site.ts';

const lesson = 'lessons/capabilities-and-permissions/';
const scenario = 'scenarios/invoke-denied-by-window/';

/** How much of the map is seen, from 0 to 1; a sticky map covers nothing of itself. */
const seenOf = (map: Locator) =>
  map.evaluate((element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return (Math.min(bottom, innerHeight) - Math.max(top, 0)) / height;
  });

/** What the page does when it is idle, once figures are live. */
async function untilIdle(figure: Figure): Promise<void> {
  await expect(figure.root.locator('.map-parts button').first()).toBeAttached();
}

for (const [width, height] of [
  [1280, 720],
  [390, 844],
] as const) {
  test(`keyboard focus never hides the map, ${String(width)} x ${String(height)}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(lesson);
    const figure = await firstFigure(page);
    await untilIdle(figure);
    const map = figure.root.locator('.live svg.map');
    // A figure that is anywhere in the view when the focus comes.
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await figure.root.getByRole('link', { name: 'Skip figure' }).focus();
    const seen: number[] = [];
    const places: (number | undefined)[] = [];
    await page.keyboard.press('Tab');
    while (await figure.root.locator('.stage :focus').count()) {
      await expect.poll(() => seenOf(map)).toBeGreaterThan(0.3);
      if (await figure.root.locator('.scene :focus').count()) {
        seen.push(await seenOf(map));
        places.push((await figure.root.boundingBox())?.y);
      }
      await page.keyboard.press('Tab');
    }
    expect(seen.length).toBeGreaterThan(3);
    expect(Math.min(...seen)).toBeGreaterThan(0.99);
    for (const y of places) expect(Math.abs(y ?? NaN)).toBeLessThan(2);
  });
}

test('a press does not scroll the page', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.goto(lesson);
  const figure = await firstFigure(page);
  await untilIdle(figure);
  await figure.root.evaluate((root) => {
    root.scrollIntoView({ block: 'end' });
  });
  const before = (await figure.root.boundingBox())?.y;
  await figure.root.getByRole('combobox', { name: 'Speed' }).click();
  expect((await figure.root.boundingBox())?.y).toBe(before);
});

test('no press in a figure takes the focus out of it, and its keys work on', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.install();
  await page.goto(scenario);
  const figure = await firstFigure(page);
  const column = figure.root.locator('.reader-column');
  for (let step = 1; step < 3; step += 1) await figure.slider.press('ArrowRight');
  await figure.slider.press('b');
  await page.keyboard.press('Enter');
  await page.clock.runFor(6_000);
  await expect(figure.button('Watch again')).toBeVisible();
  await expect(column).toBeFocused();
  await figure.button('Watch again').press('Enter');
  await expect(figure.button('Watch again')).toBeHidden();
  await expect(column).toBeFocused();
  await page.keyboard.press('End');
  await figure.button('Go on').press('Enter');
  await expect(figure.button('Go on')).toBeHidden();
  await expect(column).toBeFocused();
  await page.keyboard.press('Home');
  await expect.poll(() => figure.step()).toBe(1);

  await (await figure.otherSetting()).press('Space');
  const back = figure.button('Back to the start setting');
  await back.press('Enter');
  await expect(back).toBeHidden();
  await expect(column).toBeFocused();

  await figure.button('Transcript').press('Enter');
  const row = figure.root.getByRole('region', { name: 'Transcript' }).getByRole('button').nth(2);
  await row.press('Enter');
  await expect(row).toHaveAttribute('aria-current', 'step');
  await expect(row).toBeFocused();
});

test('a letter chooses no answer before the question is asked', async ({ page }) => {
  await page.goto(scenario);
  const figure = await firstFigure(page);
  await untilIdle(figure);
  await figure.slider.press('b');
  await figure.slider.press('ArrowRight');
  await figure.slider.press('ArrowRight');
  await expect(figure.button('Commit')).toBeVisible();
});

test('the help names every key of a figure', async ({ page }) => {
  await page.goto(lesson);
  const figure = await firstFigure(page);
  await figure.slider.press('?');
  const keys = page.getByRole('dialog', { name: 'Keys of a figure' }).getByRole('term');
  await expect(keys).toHaveText(['Space', '← →', 'Home End', 'A to D', 'Enter', '↑ ↓', 'Enter', 'Esc', '?']);
});

/** Figures, by address and place in the page, that take more of a phone, and why. */
const high: ReadonlyMap<string, string> = new Map([
  ['lessons/life-of-an-invoke/ 2', 'each of its gates may refuse, so each has room for that'],
  ['lessons/event-targets/ 1', 'each of five listeners has a record of two lines in the core'],
  ['lessons/brownfield-and-isolation/ 0', 'a message is opened at each place that it passes'],
  ['lessons/brownfield-and-isolation/ 1', 'a message is opened at each place that it passes'],
  ['lessons/brownfield-and-isolation/ 2', 'its window holds an isolation frame, and its texts are long'],
  ['lessons/channels/ 0', 'its window holds a channel, and its question gives no hint'],
  ['lessons/channels/ 2', 'its window holds a channel below two calls'],
  ['lessons/raw-bytes/ 0', 'its question gives no hint, so each gate has room to refuse'],
  ['lessons/raw-bytes/ 1', 'its question gives no hint, so each gate has room to refuse'],
  ['lessons/raw-bytes/ 2', 'its window says that it sends by postMessage, below its call and its callbacks'],
  ['lessons/commands/ 0', 'its question gives no hint, so each gate has room to refuse'],
  ['lessons/commands/ 1', 'its question gives no hint, so each gate has room to refuse'],
  ['lessons/commands/ 3', 'its window holds three calls'],
  ['lessons/content-security-policy/ 1', 'its message is refused before all gates, which are drawn each'],
  ['lessons/content-security-policy/ 2', 'its window says that it sends by postMessage, below two calls'],
  [
    'lessons/reloads-and-closing/ 0',
    'its question gives no hint, so there is room for a console and each gate',
  ],
  ['lessons/inside-isolation/ 0', 'a message is opened at each place that it passes'],
  ['lessons/inside-isolation/ 1', 'its window holds an isolation frame, and its texts are long'],
  ['lessons/inside-isolation/ 2', 'its window holds an isolation frame, and its texts are long'],
  ['lessons/scopes/ 1', 'its question gives no hint, and the capability is shown at the gate'],
  ['lessons/what-a-message-costs/ 0', 'its window holds an isolation frame, and its question gives no hint'],
  ['lessons/where-a-page-comes-from/ 0', 'its question gives no hint, so each gate has room to refuse'],
  ['lessons/where-a-page-comes-from/ 2', 'its window holds a frame with a call'],
  ['lessons/where-a-page-comes-from/ 3', 'the capability is shown at the gate'],
  ['lessons/from-tauri-1-to-2/ 0', 'it draws three listeners and the core process’s records'],
  ['lessons/from-tauri-1-to-2/ 1', 'its question gives no hint, so each gate has room to refuse'],
  ['lessons/project-folders/ 1', 'its question gives no hint, so each gate has room to refuse'],
  [
    'lessons/security-practices/ 2',
    'two windows make four calls and two, and the capability is shown at the gate',
  ],
  ['lessons/the-editor/ 0', 'one of its two windows holds a call, two listeners and a channel'],
  ['lessons/setting-up/ 0', 'its question gives no hint, so each gate has room to refuse'],
  ['lessons/why-tauri/ 0', 'its question gives no hint, and the capability is shown at the gate'],
  ['lessons/where-a-request-is-filtered/ 0', 'its question gives no hint, so each gate has room to refuse'],
  ['lessons/where-a-request-is-filtered/ 2', 'the capability is shown at the gate'],
]);

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasFont: true });

  for (const path of lessons) {
    test(`${path}: map, sentence and transport take at most 72 % of the view`, async ({ page }) => {
      await page.goto(path);
      for (const [index, root] of (await mapsOf(page).all()).entries()) {
        await new Figure(root).mounted();
        const share = await root.evaluate((figure) => {
          const of = (selector: string) =>
            figure.querySelector(selector)?.getBoundingClientRect().height ?? NaN;
          return (of('.map') + of('.transport')) / innerHeight;
        });
        if (!high.has(`${path} ${String(index)}`))
          expect.soft(share, String(index)).toBeLessThanOrEqual(0.72);
      }
    });
  }
});
