import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { builds } from '../../src/tools/builds.ts';
import { inRoot } from '../../src/tools/run.ts';
import { describe, segmentsOf, stepsOf, type Trace } from '../../src/trace/index.ts';
import { markupOf } from './markup.ts';
import { builtFile, expect, lessons, pages, pagesWithFigures, test, tracesOf } from './site.ts';

interface Explained {
  readonly explanation: string;
}

interface Quiz {
  readonly questions: readonly (Partial<Explained> & {
    readonly question: string;
    readonly options?: readonly Explained[];
    readonly items?: readonly Explained[];
    readonly receivers?: readonly Explained[];
    readonly mistakes?: readonly Explained[];
  })[];
}

const htmlOf = (path: string) => builtFile(builds.top, path).toString('utf8');

/** As it stands in a page: without the marks of code, and with single spaces. */
function plain(text: string): string {
  const shown = segmentsOf(text).map((segment) => segment.text);
  return shown.join('').replace(/\s+/g, ' ').trim();
}

test('every page has a title of its own, one first heading, and names for all that needs one', async ({
  page,
}) => {
  const titles = new Set<string>();
  for (const path of pages) {
    const { title, headings, flaws } = await markupOf(page, htmlOf(path));
    titles.add(title);
    expect.soft(flaws, path).toEqual([]);
    expect
      .soft(
        headings.filter((level) => level === 1),
        path,
      )
      .toHaveLength(1);
    headings.forEach((level, index) => {
      expect
        .soft(level - (headings[index - 1] ?? 0), `${path}: heading ${String(index + 1)}`)
        .toBeLessThanOrEqual(1);
    });
    expect.soft(htmlOf(path), path).toMatch(/<html[^>]* lang="?en"?/);
  }
  expect(titles.size).toBe(pages.length);
});

test('every step of every figure is in its page as text', async ({ page }) => {
  for (const path of pagesWithFigures) {
    const { text } = await markupOf(page, htmlOf(path));
    for (const file of tracesOf(path)) {
      const trace = JSON.parse(builtFile(builds.top, file).toString('utf8')) as Trace;
      for (const step of stepsOf(trace)) {
        expect.soft(text, `${path}: ${file}, ${step.id}`).toContain(plain(describe(step, trace)));
      }
    }
  }
});

test('every question of a lesson, with all its explanations, is in its page as text', async ({ page }) => {
  for (const path of lessons) {
    const { questions } = parse(readFileSync(inRoot(`content/${path}lesson.yaml`), 'utf8')) as Quiz;
    const { text } = await markupOf(page, htmlOf(path));
    for (const { question, explanation, options, items, receivers, mistakes } of questions) {
      expect.soft(text, path).toContain(plain(question));
      const all = [options, items, receivers, mistakes, explanation === undefined ? [] : [{ explanation }]];
      for (const each of all.flatMap((list) => list ?? []))
        expect.soft(text, path).toContain(plain(each.explanation));
    }
  }
});
