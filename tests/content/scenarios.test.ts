import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFigure } from '../../src/figures/figures.ts';
import { lessonData } from '../../src/figures/lesson-data.ts';
import { placedFigures } from '../../src/figures/placed-figures.ts';
import { loadScenarios } from '../../src/scenarios/index.ts';

const root = resolve(import.meta.dirname, '../..');
const texts = new Map(
  globSync('content/lessons/*/index.mdx', { cwd: root }).map((file) => [
    basename(dirname(file)),
    readFileSync(resolve(root, file), 'utf8'),
  ]),
);
const scenarios = (await loadScenarios()).map((scenario) => [scenario.id, scenario] as const);

/** The scenarios that the text of a lesson links. */
const linkedIn = (text: string) =>
  [...text.matchAll(/\]\(\.\.\/\.\.\/scenarios\/([a-z0-9-]+)\//g)].map(([, id = '']) => id);

/** The scenarios of which a lesson shows or links a run, by the lesson's slug. */
const usedBy = new Map(
  [...lessonData].map(([slug, { figures, challenge }]) => [
    slug,
    new Set([
      ...Object.values(figures).map(({ scenario }) => scenario),
      ...(challenge ? [challenge.scenario] : []),
      ...linkedIn(texts.get(slug) ?? ''),
    ]),
  ]),
);

describe.each(scenarios)('the scenario %s', (id, { answer, predict, lessons = [] }) => {
  it('has an answer: what happens, why, and what to do', () => {
    expect(Object.values(answer ?? {})).toHaveLength(3);
    for (const sentence of Object.values(answer ?? {})) expect(sentence).toMatch(/^[A-Z`].*\.$/);
  });

  it('asks its reader for a prediction, of which one option comes true', async () => {
    expect(predict).toBeDefined();
    const placed = placedFigures.find(({ address }) => address === `scenarios/${id}`);
    if (!placed) throw new Error('A scenario has a figure.');
    expect((await buildFigure(placed)).data.prediction?.question).toBe(predict?.question);
  });

  it('is shown or linked in the lessons that it names, as far as they are written', () => {
    expect(lessons).not.toEqual([]);
    const written = lessons.filter((slug) => texts.has(slug));
    expect(written.filter((slug) => !usedBy.get(slug)?.has(id)).map(wanted)).toEqual([]);
  });

  const wanted = (slug: string) =>
    `content/lessons/${slug}/index.mdx: link [what happens](../../scenarios/${id}/), or name another lesson in src/scenarios/${id}.ts`;
});

describe('a lesson', () => {
  it.each([...usedBy])('%s shows or links a scenario, and only those that there are', (_, used) => {
    expect(used.size).toBeGreaterThan(0);
    const known = scenarios.map(([id]) => id);
    expect([...used].filter((id) => !known.includes(id))).toEqual([]);
  });
});
