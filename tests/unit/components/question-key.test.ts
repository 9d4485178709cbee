import { describe, expect, it } from 'vitest';
import { attributesOf, keyIn } from '../../../src/components/quiz/question-key.ts';
import type { QuestionKey } from '../../../src/learning/quiz.ts';

/** As an element has them. */
const datasetOf = (key: QuestionKey) =>
  Object.fromEntries(
    Object.entries(attributesOf(key)).map(([name, value]) => [name.replace('data-', ''), value as string]),
  );

describe('keyIn', () => {
  it.each<QuestionKey>([
    { form: 'one', count: 4, right: [2] },
    { form: 'several', count: 3, right: [0, 2] },
    { form: 'several', count: 2, right: [] },
    { form: 'order', count: 4, right: [3, 0, 2, 1] },
    { form: 'text', texts: ['onProgress', 'two words'], mistakes: ['on_progress'] },
  ])('reads what attributesOf writes: %j', (key) => {
    expect(keyIn(datasetOf(key), key.form === 'text' ? 0 : key.count)).toEqual(key);
  });

  it('writes no form for a choice of one, which most questions are', () => {
    expect(attributesOf({ form: 'one', count: 3, right: [1] })).toEqual({ 'data-right': '1' });
  });
});
