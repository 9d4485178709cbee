import { describe, expect, it } from 'vitest';
import { lessonData } from '../../src/figures/lesson-data.ts';

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
