import type { Page } from '@playwright/test';
import { firstFigure, type Figure } from './figure.ts';
import { complaintsOf } from './quiet.ts';
import { expect, test } from './site.ts';

// The scenario's own page asks no prediction, so nothing is in the way between first step and last.
const scenario = 'scenarios/invoke-denied-by-window/';

/** Where the axis of the scrubber begins and how long it is, as parts of its width. */
const AXIS = { start: 0.025, length: 0.95 };

/** Presses the scrubber at its first step and moves to a place between steps (2.5 is half-way from the third on). */
async function dragTo(page: Page, figure: Figure, place: number): Promise<void> {
  const { of } = await figure.position();
  const box = await figure.slider.boundingBox();
  if (!box) throw new Error('The slider is not to be seen.');
  const at = (step: number) => box.x + box.width * (AXIS.start + (AXIS.length * step) / (of - 1));
  const y = box.y + box.height / 2;
  await page.mouse.move(at(0), y);
  await page.mouse.down();
  await page.mouse.move(at(place), y, { steps: 4 });
}

/** Where the only token is, and how much of its way is drawn (0 to 1). */
const tokenOf = (figure: Figure) =>
  figure.root
    .getByRole('img')
    .first()
    .evaluate((map) => {
      const token = [...map.querySelectorAll('g')].findLast((group) => group.querySelector('use'));
      const { e: x = NaN } = token?.transform.baseVal.consolidate()?.matrix ?? {};
      const way = map.querySelector('[stroke-dashoffset]')?.getAttribute('stroke-dashoffset');
      return { x, way: way === null || way === undefined ? undefined : 1 - Number(way) };
    });

test('while the scrubber is dragged, token and way are between two steps', async ({ page }) => {
  await page.goto(scenario);
  const figure = await firstFigure(page);
  const at = async (place: number) => {
    await dragTo(page, figure, place);
    await expect.poll(() => figure.step()).toBe(2);
    const token = await tokenOf(figure);
    await page.mouse.up();
    return token;
  };
  const [start, middle, end] = [await at(1.05), await at(1.5), await at(1.95)];
  expect(middle.x).toBeGreaterThan(start.x);
  expect(middle.x).toBeLessThan(end.x);
  expect(middle.way).toBeGreaterThan(0);
  expect(middle.way).toBeLessThan(1);
});

test('let go, it settles on the nearer step', async ({ page }) => {
  await page.goto(scenario);
  const figure = await firstFigure(page);
  for (const [place, step] of [
    [1.3, 2],
    [1.7, 3],
  ] as const) {
    await dragTo(page, figure, place);
    await page.mouse.up();
    await expect.poll(() => figure.step()).toBe(step);
    await expect.poll(async () => (await tokenOf(figure)).way).toBeUndefined();
  }
});

test('it is dragged to the end and back', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(scenario);
  const figure = await firstFigure(page);
  await figure.toEnd();
  const { of } = await figure.position();
  for (const [place, step] of [
    [of - 1, of],
    [0, 1],
  ] as const) {
    await dragTo(page, figure, place);
    await page.mouse.up();
    await expect.poll(() => figure.step()).toBe(step);
  }
  expect(complaints).toEqual([]);
});

test('with reduced motion, it is dragged from step to step', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(scenario);
  const figure = await firstFigure(page);
  await dragTo(page, figure, 1.7);
  await expect.poll(() => figure.step()).toBe(3);
  expect((await tokenOf(figure)).way).toBeUndefined();
  await page.mouse.up();
  await expect.poll(() => figure.step()).toBe(3);
});
