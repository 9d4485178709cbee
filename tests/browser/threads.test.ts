import { complaintsOf } from './quiet.ts';
import { firstFigure, type Figure } from './figure.ts';
import { print } from './paper.ts';
import { expect, test } from './site.ts';

const scenario = 'scenarios/blocked-main-thread/';

const map = (figure: Figure) => figure.root.locator('.live svg.map');
const waiting = (figure: Figure) =>
  figure.root.locator('.live .waiting-now').getByRole('listitem').filter({ visible: true });

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('what waits is listed, with how long so far', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto(scenario);
  const figure = await firstFigure(page);
  await expect(waiting(figure)).toHaveText(['nothing']);
  // Past the question that the page asks.
  await figure.toEnd();
  for (let { step } = await figure.position(); step > 17; step -= 1) await figure.slider.press('ArrowLeft');
  await expect(waiting(figure)).toHaveText([
    'request open_file 800 ms',
    'event autosave:saved 0 ms',
    'answer of save_file 0 ms',
  ]);
  await expect(map(figure).getByText('now 1.0 s')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the map of processes is one button away, by keyboard, with the settings', async ({ page }) => {
  await page.goto(scenario);
  const figure = await firstFigure(page);
  const toMap = figure.button('Show the map');
  await toMap.focus();
  await toMap.press('Enter');
  const back = figure.button('Show the threads');
  await expect(back).toBeFocused();
  await expect(map(figure).getByText('Core process: Rust')).toBeVisible();
  await expect(figure.root.getByText('The map of processes is shown.')).toBeAttached();

  // A setting that needs more of the map than the one before.
  await figure.root.getByRole('radio', { name: 'isolation' }).check();
  await expect(figure.changed).toHaveCount(1);
  await expect(map(figure).getByText('Core process: Rust')).toBeVisible();
  await expect(map(figure).locator('.isolation').first()).toBeVisible();

  await back.focus();
  await back.press('Enter');
  await expect(figure.button('Show the map')).toBeFocused();
  await expect(map(figure).getByText('main thread', { exact: true })).toBeVisible();
});

test('paper has one picture of the whole run above its panels', async ({ page }) => {
  await page.goto(scenario);
  await firstFigure(page);
  await print(page);
  const whole = page.locator('.paper > svg.map');
  await expect(whole).toHaveCount(1);
  await expect(whole).toContainText('held 2.9 s');
});

test('figures of other topics have no such button', async ({ page }) => {
  await page.goto('scenarios/invoke-success/');
  const figure = await firstFigure(page);
  await expect(figure.button('Sequence')).toBeVisible();
  await expect(figure.button('Show the map')).toHaveCount(0);
});
