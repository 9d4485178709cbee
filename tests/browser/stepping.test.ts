import { boxesOf, figuresOf, firstFigure, soon } from './figure.ts';
import { complaintsOf } from './quiet.ts';
import { samples } from './samples.ts';
import { expect, pagesWithFigures, test } from './site.ts';

for (const path of samples.filter((each) => pagesWithFigures.includes(each))) {
  test(`${path || 'the start page'}: each figure steps to its end and back by keyboard`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.goto(path);
    for (const figure of await figuresOf(page)) {
      const forward = new Map<number, string>();
      await figure.toEndByKeyboard(async (step) => {
        forward.set(step, await figure.sentence());
      });
      const { step: last, of } = await figure.position();
      expect(last).toBe(of);
      await expect(figure.button('Step forward')).toBeDisabled();

      for (let step = last - 1; step >= 1; step -= 1) {
        await figure.slider.press('ArrowLeft');
        await expect.poll(() => figure.step(), soon).toBe(step);
        await expect.poll(() => figure.sentence(), soon).not.toBe(forward.get(step + 1));
        const sentence = await figure.sentence();
        expect(sentence).not.toBe('');
      }
      await expect(figure.button('Step back')).toBeDisabled();
    }
    expect(complaints).toEqual([]);
  });
}

const lesson = 'lessons/capabilities-and-permissions/';
const scenario = 'scenarios/invoke-denied-by-window/';

test('the buttons step, go back and start again', async ({ page }) => {
  await page.goto(scenario);
  const figure = await firstFigure(page);
  const { step: first } = await figure.position();
  await figure.button('Step forward').click();
  await figure.button('Step forward').click();
  await expect.poll(() => figure.step()).toBe(first + 2);
  await figure.button('Step back').click();
  await expect.poll(() => figure.step()).toBe(first + 1);
  await figure.button('Restart').click();
  await expect.poll(() => figure.step()).toBe(1);
});

test('keys work while the figure has the focus, and only then', async ({ page }) => {
  await page.goto(scenario);
  const figure = await firstFigure(page);
  const { of } = await figure.position();
  await figure.toEnd();
  await expect.poll(() => figure.step()).toBe(of);
  await figure.slider.press('Home');
  await expect.poll(() => figure.step()).toBe(1);
  await page.getByRole('link').first().focus();
  await page.keyboard.press('ArrowRight');
  expect(await figure.step()).toBe(1);
});

test('play goes on to the end and can be paused', async ({ page }) => {
  await page.clock.install();
  await page.goto(scenario);
  const figure = await firstFigure(page);
  // The page asks a question, at which playing would stop.
  await figure.toEnd();
  await figure.slider.press('Home');
  await figure.button('Play').click();
  await expect(figure.button('Pause')).toBeVisible();
  await page.clock.runFor(7_000);
  await expect.poll(() => figure.step()).toBeGreaterThan(1);
  await figure.button('Pause').click();
  const paused = await figure.step();
  await page.clock.runFor(20_000);
  expect(await figure.step()).toBe(paused);
  await figure.button('Play').click();
  await page.clock.runFor(120_000);
  const { step, of } = await figure.position();
  expect(step).toBe(of);
  await expect(figure.button('Play')).toBeVisible();
});

test('a prediction stops the run, gives nothing away, and explains every option', async ({ page }) => {
  await page.clock.install();
  await page.goto(lesson);
  for (const figure of await figuresOf(page)) {
    const commit = figure.root.getByRole('button', { name: /^Commit/ });
    const { of } = await figure.position();
    for (let step = await figure.step(); step < of && !(await commit.isVisible()); step += 1) {
      await figure.button('Step forward').click();
      await expect.poll(() => figure.step()).toBe(step + 1);
    }
    if (!(await commit.isVisible())) continue;
    const asked = await figure.step();
    await expect(figure.button('Step forward')).toBeDisabled();
    await expect(figure.button('Play')).toBeDisabled();
    await figure.slider.press('End');
    expect(await figure.step()).toBe(asked);

    await figure.root.locator('form').getByRole('radio').nth(1).check();
    await commit.click();
    await page.clock.runFor(60_000);
    await expect(figure.root.getByText(/what happens/).first()).toBeVisible();
    await expect(figure.root.getByText(/your answer/).first()).toBeVisible();
    return;
  }
  throw new Error('No figure of the lesson asked a prediction.');
});

test.describe('the controls stay where they are', () => {
  test.use({ hasFont: true });

  for (const width of [360, 800, 1440]) {
    for (const id of ['blocked-main-thread', 'missing-argument', 'who-hears']) {
      test(`${id}, ${String(width)} px wide`, async ({ page }) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 1000 });
        await page.goto(`scenarios/${id}/`);
        const figure = await firstFigure(page);
        const places = new Set<string>();
        await figure.toEndByKeyboard(async () => {
          const [outer, play, slider] = await boxesOf(figure.root, figure.button('Play'), figure.slider);
          places.add([play.y - outer.y, slider.width].map((px) => px.toFixed()).join());
        });
        expect([...places]).toEqual([expect.stringMatching(/^[1-9]\d*,[1-9]\d*$/)]);
      });
    }
  }
});

test('with reduced motion, steps are there at once and play still steps', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.clock.install();
  await page.goto(scenario);
  const figure = await firstFigure(page);
  await figure.button('Step forward').click();
  await expect.poll(() => figure.step()).toBe(2);
  const running = await page.evaluate(() => document.getAnimations().length);
  expect(running).toBe(0);
  await figure.button('Play').click();
  await page.clock.runFor(7_000);
  await expect.poll(() => figure.step()).toBeGreaterThan(2);
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
