import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { LessonData } from '../../src/schemas/index.ts';
import { builds } from '../../src/tools/builds.ts';
import { describe, segmentsOf, stepsOf, type Trace } from '../../src/trace/index.ts';
import { mapsOf } from './figure.ts';
import { builtFile, expect, lessons, pagesWithFigures, test, tracesOf } from './site.ts';

test.use({ javaScriptEnabled: false });

/** As it is in the page: without the marks of code, and with single spaces. */
function plain(text: string): string {
  const shown = segmentsOf(text).map((segment) => segment.text);
  return shown.join('').replace(/\s+/g, ' ').trim();
}

function spaced(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ');
}

for (const path of pagesWithFigures) {
  test(`${path || 'the start page'} without script: picture and every step as text`, async ({ page }) => {
    await page.goto(path);
    const figures = mapsOf(page);
    for (const figure of await figures.all()) {
      await expect(figure.getByRole('img').first()).toBeVisible();
    }
    await expect(page.getByRole('button', { name: 'Play' })).toHaveCount(0);
    if (path.startsWith('scenarios/')) {
      await expect(page.getByRole('heading', { name: 'Every message' })).toBeVisible();
    }
    const text = spaced(await page.getByRole('main').textContent());
    for (const file of tracesOf(path)) {
      const trace = JSON.parse(builtFile(builds.top, file).toString('utf8')) as Trace;
      for (const step of stepsOf(trace)) {
        expect.soft(text, `${file}, ${step.id}`).toContain(plain(describe(step, trace)));
      }
    }
  });
}

for (const path of lessons) {
  test(`${path} without script: every question and explanation is there`, async ({ page }) => {
    const file = new URL(`../../content/${path}lesson.yaml`, import.meta.url);
    const { questions } = parse(readFileSync(file, 'utf8')) as LessonData;
    await page.goto(path);
    const text = spaced(await page.getByRole('main').textContent());
    for (const { question, options } of questions) {
      expect.soft(text).toContain(plain(question));
      for (const { explanation } of options) expect.soft(text).toContain(plain(explanation));
    }
  });
}
