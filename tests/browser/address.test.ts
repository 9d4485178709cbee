import type { Page } from '@playwright/test';
import { firstFigure, type Figure } from './figure.ts';
import { complaintsOf } from './quiet.ts';
import { expect, test } from './site.ts';

const scenario = 'scenarios/invoke-denied-by-window/';

/** The id that prefixes a figure's keys in the query, learned from a step. */
async function figureId(page: Page, figure: Figure): Promise<string> {
  await figure.button('Step forward').click();
  await expect(page).toHaveURL(/[?&][\w-]+\.step=/);
  return /[?&]([\w-]+)\.step=/.exec(page.url())?.[1] ?? '';
}

test('a step is in the address, and the address brings it back', async ({ page }) => {
  await page.goto(scenario);
  const figure = await firstFigure(page);
  await figure.button('Step forward').click();
  await expect(page).toHaveURL(/\.step=/);
  const first = page.url();
  await figure.button('Step forward').click();
  // It is written half a second after the one before at the earliest.
  await expect(page).not.toHaveURL(first);
  const step = await figure.step();
  await page.reload();
  const again = await firstFigure(page);
  await expect.poll(() => again.step()).toBe(step);
});

test('a changed knob simulates again, is in the address, and Back undoes it', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(scenario);
  const figure = await firstFigure(page);
  await figure.toEnd();
  const before = await figure.sentence();
  const address = page.url();

  const knob = await figure.otherSetting();
  const name = (await knob.getAttribute('name')) ?? '';
  await knob.check();
  await expect(figure.changed.first()).toBeVisible();
  await expect(page).not.toHaveURL(address);
  await expect(page).toHaveURL(new RegExp(`[?&]${name}=`));
  const changed = page.url();

  await page.goBack();
  await expect(figure.changed).toHaveCount(0);
  await figure.toEnd();
  await expect.poll(() => figure.sentence()).toBe(before);

  await page.goto(changed);
  await expect((await firstFigure(page)).changed.first()).toBeVisible();
  expect(complaints).toEqual([]);
});

for (const [what, query] of [
  ['an unknown step', (id: string) => `${id}.step=c9.nowhere.9`],
  ['an unknown knob', (id: string) => `${id}.nonsense=1`],
  ['an unknown value', (id: string) => `${id}.permission=perhaps`],
  ['markup', (id: string) => `${id}.step=${encodeURIComponent('<img src=x onerror=alert(1)>')}`],
  ['a broken escape', (id: string) => `${id}.step=%E0%A4%A`],
  ['far too much', (id: string) => `${id}.step=${'x'.repeat(5_000)}`],
] as const) {
  test(`an address with ${what} shows the default and says so`, async ({ page }) => {
    await page.goto(scenario);
    const id = await figureId(page, await firstFigure(page));
    const complaints = complaintsOf(page);
    await page.goto(`${scenario}?${query(id)}`);
    const figure = await firstFigure(page);
    await expect(figure.changed).toHaveCount(0);
    await expect(figure.root.getByRole('alert')).toContainText(/\w{3,}/);
    await expect(page.locator('img[onerror], img[src="x"]')).toHaveCount(0);
    expect(complaints).toEqual([]);
  });
}
