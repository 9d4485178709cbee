import { boxesOf, Figure, firstFigure, mapsOf } from './figure.ts';
import { builds } from '../../src/tools/builds.ts';
import { builtFile, expect, pages, test } from './site.ts';

const heightOf = (figure: Figure, selector: string) =>
  figure.root
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().height);

test('beside a map whose question is open, no room is kept for what is not seen', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('lessons/setting-up/');
  const figure = await (await firstFigure(page)).settled();
  await expect(figure.button('Skip')).toBeVisible();
  const parts = await Promise.all(['.scene', '.page-gets', '.closer'].map((each) => heightOf(figure, each)));
  const column = await heightOf(figure, '.reader-column');
  expect(column).toBeLessThanOrEqual(parts.reduce((sum, height) => sum + height, 0) + 1);
});

test('a text of one line and the link to its cause come without a change of height', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('lessons/inside-isolation/');
  const figure = await (await firstFigure(page)).settled();
  const before = await heightOf(figure, '.page-gets');
  await figure.toEnd();
  await expect(figure.root.getByRole('link', { name: 'Cause and smallest fix' })).toBeVisible();
  expect(await heightOf(figure, '.page-gets')).toBe(before);
});

for (const width of [390, 1280]) {
  test(`at ${String(width)} px the controls come into view with their map, not before it`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('lessons/why-tauri/');
    const figure = await (await firstFigure(page)).settled();
    const map = figure.root.locator('.live svg.map');
    const transport = figure.root.locator('.live .transport');
    for (const seen of [20, 100, 400]) {
      await map.evaluate((element, height) => {
        scrollBy(0, element.getBoundingClientRect().top - innerHeight + height);
      }, seen);
      await expect
        .poll(async () => {
          const [above, below] = await boxesOf(map, transport);
          return below.y - above.y;
        })
        .toBeGreaterThanOrEqual(127);
      if (seen === 400) await expect(transport).toBeInViewport({ ratio: 0.99 });
    }
  });
}

test('the settings take the place of a question that is asked first', async ({ page }) => {
  const asking = pages.filter(
    (path) =>
      /^scenarios\/[^/]+\/$/.test(path) && builtFile(builds.top, path).includes('<form class="question"'),
  );
  expect(asking).toContain('scenarios/emit-to-one-window/');
  for (const path of asking) {
    await page.goto(path);
    const figure = await firstFigure(page);
    await figure.toEnd();
    await expect(figure.root.getByRole('group').getByRole('radio').first(), path).toBeVisible();
  }
});

test('on a phone a setting stays where it is pressed, though the map grows by it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 844 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('lessons/capabilities-and-permissions/');
  const figure = await (await firstFigure(page)).settled();
  await figure.toEnd();
  const map = figure.root.locator('.live svg.map');
  const setting = figure.root.getByRole('radio', { name: 'isolation', exact: true });
  await setting.evaluate((element) => {
    element.scrollIntoView({ block: 'center' });
  });
  const [{ y }, { height }] = await boxesOf(setting, map);
  await setting.click();
  await expect.poll(async () => (await map.boundingBox())?.height).toBeGreaterThan(height);
  await expect.poll(async () => Math.abs(((await setting.boundingBox())?.y ?? NaN) - y)).toBeLessThan(2);
});

test('what marks a changed setting moves nothing', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('scenarios/invoke-success/');
  const figure = await (await firstFigure(page)).settled();
  await figure.toEnd();
  const fields = figure.root.locator('.knobs fieldset');
  const places = () =>
    fields.evaluateAll((all) => all.map((field) => Math.round(field.getBoundingClientRect().top)));
  await expect(fields.first()).toBeVisible();
  const before = await places();
  await (await figure.otherSetting()).click();
  await expect(figure.changed).toHaveCount(1);
  expect(await places()).toEqual(before);
  // It is set into the rule below the text field, and leaves the field whole.
  const [field, mark] = await boxesOf(
    figure.root.getByRole('textbox', { name: 'Text to count' }),
    figure.changed,
  );
  expect(mark.y).toBeGreaterThanOrEqual(field.y + field.height);
});

test('the focus ring of the timeline does not cross its words', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('scenarios/invoke-success/');
  const figure = await firstFigure(page);
  await figure.slider.press('End');
  const space = await figure.slider.evaluate((slider) => {
    const word = slider.querySelector('text');
    const drawing = slider.querySelector('svg');
    if (!word || !drawing) return NaN;
    const baseline = drawing.getBoundingClientRect().top + word.y.baseVal.getItem(0).value;
    const { outlineOffset } = getComputedStyle(slider);
    return slider.getBoundingClientRect().bottom + parseFloat(outlineOffset) - baseline;
  });
  // What hangs below the line of a p.
  expect(space).toBeGreaterThan(3);
});

test('a table of a lesson gives its columns the room of their words on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 844 });
  await page.goto('lessons/inside-isolation/');
  const table = page.getByRole('table').filter({ hasText: 'Nonce' });
  const widthOf = async (name: string) =>
    (await table.getByRole('columnheader', { name, exact: true }).boundingBox())?.width ?? NaN;
  expect(await widthOf('Bytes')).toBeLessThan((await widthOf('Value')) / 2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('the marks of a challenge’s timeline do not cover each other on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 844 });
  await page.goto('lessons/capabilities-and-permissions/');
  const figure = await new Figure(mapsOf(page).last()).mounted();
  await figure.settled();
  await figure.toEnd();
  const places = await figure.root
    .locator('.scrubber use')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left).sort((a, b) => a - b));
  expect(places.length).toBeGreaterThan(1);
  for (const [index, place] of places.entries())
    expect((places[index + 1] ?? Infinity) - place).toBeGreaterThan(14);
});
