import type { Page } from '@playwright/test';
import { builds } from '../../src/tools/builds.ts';
import { violationsIn } from './accessible.ts';
import { firstFigure, type Figure } from './figure.ts';
import { complaintsOf } from './quiet.ts';
import { builtFile, expect, test } from './site.ts';

const scenario = 'scenarios/invoke-success/';
const lesson = 'lessons/capabilities-and-permissions/';

async function openStates(page: Page): Promise<Figure> {
  const figure = await firstFigure(page);
  await figure.button('States').click();
  return figure;
}

const firstPage = (figure: Figure) => figure.root.getByRole('row', { name: /^page / }).first();

/** The state of the page in which the panel shows it. */
const active = (figure: Figure) => firstPage(figure).locator('button[aria-current="true"]');

const state = (figure: Figure, name: string) => firstPage(figure).getByRole('button', { name, exact: true });

test('the panel of states follows the steps, and a state leads to the step that enters it', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await page.goto(scenario);
  const figure = await openStates(page);
  await figure.slider.press('Home');
  await expect(active(figure)).toHaveText('idle');
  await figure.slider.press('ArrowRight');
  await expect(active(figure)).toHaveText('awaiting response');
  await expect(firstPage(figure)).toContainText('call 1 is not settled; since 0 ms');
  await figure.toEnd();
  await expect(active(figure)).toHaveText('idle');

  await state(figure, 'awaiting response').press('Enter');
  await expect.poll(() => figure.step()).toBe(2);
  await expect(active(figure)).toHaveText('awaiting response');
  await expect(state(figure, 'awaiting response')).toBeFocused();
  await expect(state(figure, 'closed')).toBeDisabled();
  await expect(state(figure, 'closed')).toHaveAttribute('title', 'Not entered in this run');
  expect(complaints).toEqual([]);
});

test('while a prediction is open, no later state can be chosen', async ({ page }) => {
  await page.goto(lesson);
  const figure = await openStates(page);
  await figure.slider.press('Home');
  await figure.slider.press('ArrowRight');
  await state(figure, 'idle').press('Enter');
  await expect.poll(() => figure.step()).toBe(1);
  await expect(state(figure, 'closed')).toHaveAttribute('title', 'Not entered so far');
});

test('a file that is opened has its states, and those that it never enters', async ({ page }) => {
  await page.goto('trace/');
  await page.getByLabel('Trace file').setInputFiles({
    name: 'run.json',
    mimeType: 'application/json',
    buffer: builtFile(builds.top, 'traces/invoke-success.json'),
  });
  const figure = await openStates(page);
  await expect(active(figure)).toHaveText('idle');
  await expect(state(figure, 'closed')).toBeDisabled();
});

test('a trace that says nothing of states has no such panel', async ({ page }) => {
  await page.goto('trace/?open=invoke-success');
  const figure = await firstFigure(page);
  await expect(figure.button('Transcript')).toBeVisible();
  await expect(figure.button('States')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the panel of states is accessible in ${colorScheme}, and fits a small phone`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(scenario);
    const figure = await openStates(page);
    await figure.slider.press('ArrowRight');
    await expect(active(figure)).toBeVisible();
    expect(await violationsIn(page)).toEqual([]);
    const { scrollWidth, clientWidth } = await figure.root
      .getByRole('region', { name: 'States' })
      .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
    expect(scrollWidth).toBe(clientWidth);
  });
}

test('in forced colours the active state has a frame of 3 px', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(scenario);
  const figure = await openStates(page);
  await expect(active(figure)).toHaveCSS('border-top-width', '3px');
  await expect(active(figure)).toHaveCSS('border-top-style', 'solid');
  await expect(state(figure, 'closed')).toHaveCSS('border-top-width', '1px');
});
