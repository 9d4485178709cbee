import type { Page } from '@playwright/test';
import { simulate } from '../../src/simulation/index.ts';
import { builds } from '../../src/tools/builds.ts';
import { manyCalls } from '../../src/tools/many-calls.ts';
import { describe, segmentsOf, stepsOf, type Trace } from '../../src/trace/index.ts';
import { boxesOf, firstFigure, mapsOf } from './figure.ts';
import { donePrinting, print } from './paper.ts';
import { samples } from './samples.ts';
import { builtFile, expect, lessons, test, tracesOf } from './site.ts';

/** Numbers and sentences as they are printed, with single spaces. */
async function printedLines(page: Page, figure: number): Promise<readonly string[]> {
  const lines = await mapsOf(page).nth(figure).locator('.paper .line').allTextContents();
  return lines.map((line) => line.replace(/\s+/g, ' ').trim());
}

function plain(text: string): string {
  const shown = segmentsOf(text).map((segment) => segment.text);
  return shown.join('').replace(/\s+/g, ' ').trim();
}

const panelCounts = [
  { path: 'scenarios/invoke-success/', steps: 9, panels: 9 },
  // The engine's answer and the script that runs at once leave the map as it is.
  { path: 'scenarios/starved-isolation-frame/', steps: 10, panels: 8 },
  { path: 'scenarios/blocked-main-thread/', steps: 30, panels: 30 },
];

for (const { path, steps, panels } of panelCounts) {
  test(`${path}: a panel for each step that changes the map, every step with its sentence`, async ({
    page,
  }) => {
    await page.goto(path);
    await firstFigure(page);
    await print(page);
    await expect(page.locator('.paper .panels svg.map')).toHaveCount(panels);
    await expect(page.locator('.paper .line')).toHaveCount(steps);
  });
}

for (const path of samples.filter((each) => lessons.includes(each))) {
  test(`${path} on paper: numbered sentences and messages of every figure, no controls`, async ({ page }) => {
    await page.goto(path);
    await firstFigure(page);
    await print(page);
    for (const [index, file] of tracesOf(path).entries()) {
      const trace = JSON.parse(builtFile(builds.top, file).toString('utf8')) as Trace;
      const lines = await printedLines(page, index);
      expect(lines).toHaveLength(stepsOf(trace).length);
      stepsOf(trace).forEach((step, at) => {
        expect(lines[at]).toMatch(new RegExp(`^${String(at + 1)}\\D`));
        expect(lines[at]).toContain(plain(describe(step, trace)));
      });
      const sent = trace.moments.filter(({ kind, before }) => kind === 'sent' && !before).length;
      const table = mapsOf(page).nth(index).locator('.paper .messages');
      await expect(table.locator('tr.wire')).toHaveCount(sent);
      await expect(table.locator('tr.wire').last()).toBeVisible();
    }
    await expect(page.getByRole('slider')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Play' })).toHaveCount(0);
    await expect(page.locator('.paper :is(button, input)')).toHaveCount(0);
  });
}

test('after printing the page is as it was before', async ({ page }) => {
  await page.goto('scenarios/invoke-success/');
  const figure = await (await firstFigure(page)).settled();
  for (const late of ['.map-parts button', '.closer button', '.reader-column fieldset'])
    await expect(figure.root.locator(late).first()).toBeVisible();
  await figure.button('Step forward').click();
  await expect(figure.root.locator('.map.hop')).toHaveCount(0);
  // What can be touched follows what is seen by a frame.
  await expect(figure.button('Request word_count, on its way')).toBeVisible();
  const before = await figure.root.innerHTML();
  await print(page);
  expect(await figure.root.innerHTML()).not.toBe(before);
  await donePrinting(page);
  await expect.poll(() => figure.root.innerHTML()).toBe(before);
  expect(await figure.step()).toBe(2);
});

test('paper shows the run that the reader made, and says what was changed', async ({ page }) => {
  await page.goto('scenarios/invoke-success/');
  const figure = await firstFigure(page);
  await print(page);
  const own = await printedLines(page, 0);
  await expect(page.locator('.paper')).not.toContainText('Changed by you:');
  await donePrinting(page);
  const setting = await figure.otherSetting();
  await setting.check();
  // The fields are ahead of the run while it is made; the link is not.
  await expect(page).toHaveURL(/[?&]run\./);
  await print(page);
  await expect(page.locator('.paper')).toContainText('Changed by you:');
  expect(await printedLines(page, 0)).not.toEqual(own);
});

test('a comparison prints one run after the other', async ({ page }) => {
  await page.goto('scenarios/invoke-denied-by-window/?run.window=main&run.compare=on');
  await firstFigure(page);
  await print(page);
  const paper = page.locator('.paper');
  await expect(paper.getByText('The start setting')).toBeVisible();
  await expect(paper.getByText('Changed by you: Calling window: main.')).toBeVisible();
  await expect(paper.locator('.panels')).toHaveCount(2);
  await expect(paper.locator('.panels').first().locator('.line')).toHaveCount(7);
  await expect(paper.locator('.panels').last().locator('.line')).toHaveCount(9);
});

test('a run of more than 60 steps prints as it is, without controls', async ({ page }) => {
  const open = (name: string, calls: number) =>
    page.getByLabel('Trace file').setInputFiles({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(simulate(manyCalls(calls)))),
    });
  await page.goto('trace/');
  await open('short.json', 2);
  await firstFigure(page);
  // Now what prints is there.
  await print(page);
  await donePrinting(page);
  await open('long.json', 40);
  await expect(page.getByRole('status').first()).toHaveText('long.json is open.');
  const figure = await firstFigure(page);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('.paper')).toHaveCount(0);
  await expect(figure.root.locator('.map')).toBeVisible();
  await expect(figure.root.locator('.step-caption')).toBeVisible();
  await expect(figure.slider).toBeHidden();
  await expect(page.getByLabel('Trace file')).toBeHidden();
  await expect(page.getByRole('slider', { name: 'Time' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Around this step' })).toBeHidden();
  await expect(page.getByRole('heading', { name: 'What you will see' })).toBeHidden();
});

test('a question that is open is asked on paper before a new page says what happened', async ({ page }) => {
  await page.goto('lessons/event-targets/');
  const figure = await firstFigure(page);
  await print(page);
  const paper = figure.root.locator('.paper');
  const parts = await paper.evaluate((element) =>
    [...element.children].map((child) => child.className || child.tagName.toLowerCase()),
  );
  expect(parts).toEqual(['p', 'panels', 'ask', 'legend turn', 'panels', 'legend', 'messages']);
  await expect(paper.locator('.panels').first().locator('.line')).toHaveCount(1);
  await expect(paper.locator('.turn')).toHaveCSS('break-before', 'page');

  await donePrinting(page);
  await figure.button('Skip').click();
  await print(page);
  await expect(figure.root.locator('.paper .turn')).toHaveCount(0);
  await expect(figure.root.locator('.paper .panels')).toHaveCount(1);
});

test('panels are in two columns on A4, light, and none is cut', async ({ page }) => {
  // A4 without margins of 10 mm, at 96 px an inch.
  await page.setViewportSize({ width: 718, height: 1047 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('scenarios/isolation-success/');
  await firstFigure(page);
  await print(page);
  const panels = page.locator('.paper .panels > li');
  const boxes = await panels.evaluateAll((all) =>
    all.slice(0, 3).map((each) => {
      const { x, y } = each.getBoundingClientRect();
      return { x, y };
    }),
  );
  const [first, second, third] = boxes;
  expect(second?.y).toBe(first?.y);
  expect(second?.x).toBeGreaterThan((first?.x ?? 0) + 322);
  expect(third?.x).toBe(first?.x);
  await expect(panels.first()).toHaveCSS('break-inside', 'avoid');
  await expect(page.locator('.paper svg.map').first()).toHaveAttribute('width', '322');
  await expect(page.locator('.paper svg.map').first()).toHaveAttribute('height', '118');
  await expect(page.locator('.paper .line').first()).toHaveCSS('color', 'rgb(21, 24, 28)');
});

test('what a reader pasted, dropped or opened is on paper, without what asks for it', async ({ page }) => {
  await page.goto('errors/#text=Command%20save_note%20not%20allowed%20by%20ACL');
  const verdict = page.getByRole('heading', { name: 'Refused at the permission gate' });
  await expect(verdict).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(verdict).toBeVisible();
  await expect(page.locator('#seen')).toBeHidden();

  await page.emulateMedia({ media: 'screen' });
  await page.goto('denied/');
  await page.getByRole('button', { name: /^Try the sample/ }).click();
  const cell = page.getByRole('gridcell', { name: 'settings, save_file: refused' });
  await expect(cell).toBeVisible();
  await page.setViewportSize({ width: 700, height: 900 });
  await page.emulateMedia({ media: 'print' });
  await expect(cell).toBeVisible();
  await expect(page.getByRole('button', { name: 'Findings' })).toBeHidden();

  await page.goto('trace/?open=reload-while-pending');
  const title = page.getByRole('heading', { name: /^Three things stand out/ });
  await expect(title).toBeVisible();
  const first = page.locator('.thing').first();
  const [above, below] = await boxesOf(title, first);
  expect(above.y).toBeLessThan(below.y);
  await expect(page.getByRole('button', { name: 'Make it anonymous' })).toBeHidden();
});
