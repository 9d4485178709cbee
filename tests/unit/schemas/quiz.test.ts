import { describe, expect, test } from 'vitest';
import { quizSchema } from '../../../src/schemas/quiz.ts';

const option = { text: 'yes', explanation: 'because' };
const question = (id: string) => ({
  id,
  question: 'why?',
  options: [{ ...option, right: true }, option, option],
});
const prediction = {
  before: 'c1.permission.1',
  until: 'c1.settled.1',
  question: 'what?',
  options: [
    { ...option, claim: { settles: 'rejected' } },
    { ...option, claim: { settles: 'never' } },
    { ...option, claim: { heard: ['main'] } },
  ],
};
const quiz = { predictions: { 'what-page-gets': prediction }, questions: ['a', 'b', 'c'].map(question) };

describe('quizSchema', () => {
  test('accepts predictions and questions', () => {
    expect(quizSchema.safeParse(quiz).success).toBe(true);
  });

  test.each([
    ['an unknown key', { ...quiz, score: 1 }],
    ['two questions', { ...quiz, questions: quiz.questions.slice(1) }],
    ['the same id twice', { ...quiz, questions: ['a', 'b', 'b'].map(question) }],
    [
      'a question without a right option',
      { ...quiz, questions: [...quiz.questions, { ...question('d'), options: [option, option, option] }] },
    ],
    [
      'an option without explanation',
      {
        ...quiz,
        questions: [
          ...quiz.questions,
          { ...question('d'), options: [{ text: 'a', right: true }, option, option] },
        ],
      },
    ],
    [
      'a claim that says nothing',
      {
        ...quiz,
        predictions: {
          p: { ...prediction, options: [...prediction.options, { ...option, claim: { call: 'c1' } }] },
        },
      },
    ],
    [
      'a claim of an unknown outcome',
      {
        ...quiz,
        predictions: {
          p: { ...prediction, options: [...prediction.options, { ...option, claim: { settles: 'denied' } }] },
        },
      },
    ],
  ])('refuses %s', (_, broken) => {
    expect(quizSchema.safeParse(broken).success).toBe(false);
  });
});
