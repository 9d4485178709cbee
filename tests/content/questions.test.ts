import { describe, expect, it } from 'vitest';
import { lessonData } from '../../src/figures/lesson-data.ts';
import { questionsOf } from '../../src/figures/questions.ts';

const questions = [...lessonData].flatMap(([slug, lesson]) =>
  lesson.questions.map((question) => ({ ...question, lesson: slug })),
);

describe('the questions of all lessons', () => {
  it('have ids that are unique in the whole site', () => {
    const seen = new Map<string, string>();
    const twice = questions.flatMap(({ id, lesson }) => {
      const other = seen.get(id);
      seen.set(id, lesson);
      return other === undefined ? [] : [`${id}: ${other} and ${lesson}`];
    });
    expect(twice).toEqual([]);
  });

  it('ask why, more than half of them', () => {
    const why = questions.filter(({ asks }) => asks === 'why');
    expect(why.length).toBeGreaterThan(questions.length / 2);
  });

  it('say why where they ask why', () => {
    const without = questions.filter(({ asks, question }) => asks === 'why' && !/\bwhy\b/i.test(question));
    expect(without.map(({ lesson, id }) => `${lesson}: ${id}`)).toEqual([]);
  });
});

describe('the questions that a run decides', () => {
  it.each([...lessonData.keys()])('are right in %s', async (slug) => {
    const built = await questionsOf(slug);
    expect(built).toHaveLength(lessonData.get(slug)?.questions.length ?? 0);
  });

  it('are of all kinds, at least two of each', () => {
    const counts = Object.groupBy(questions, ({ kind }) => kind);
    const kinds = ['one', 'several', 'order', 'hears', 'sent', 'predict'] as const;
    for (const kind of kinds) expect.soft(counts[kind]?.length ?? 0, kind).toBeGreaterThanOrEqual(2);
  });
});
