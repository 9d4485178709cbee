import { describe, expect, it } from 'vitest';
import {
  choose,
  commit,
  isAnswered,
  letterOf,
  optionOf,
  resultOf,
  unanswered,
  verdictOf,
  type Question,
} from '../../../src/learning/quiz.ts';

const question: Question = {
  id: 'third-window',
  question: 'Why is it rejected?',
  options: [
    { text: 'Events need a permission of their own file.', explanation: 'Any capability will do.' },
    { text: 'No capability names its label.', right: true, explanation: 'Permissions belong to labels.' },
    { text: 'It is remote.', explanation: 'Its URL decides that.' },
  ],
};
const answered = (option: number) => commit(choose(question, unanswered, option));

describe('choose and commit', () => {
  it('answers with the option chosen last', () => {
    const state = commit(choose(question, choose(question, unanswered, 0), 2));
    expect(state).toEqual({ committed: 2 });
  });

  it('does not commit to nothing', () => {
    expect(isAnswered(commit(unanswered))).toBe(false);
  });

  it('ignores an option that does not exist', () => {
    expect(choose(question, unanswered, 3)).toBe(unanswered);
  });

  it('keeps the first answer', () => {
    const state = answered(0);
    expect(commit(choose(question, state, 1))).toBe(state);
  });
});

describe('verdictOf', () => {
  it('says nothing while the question is open', () => {
    expect(verdictOf(question, { chosen: 1 }, 1)).toBeUndefined();
  });

  it('tells every option once it is answered', () => {
    expect([0, 1, 2].map((option) => verdictOf(question, answered(0), option))).toEqual([
      'yours',
      'right',
      'other',
    ]);
    expect([0, 1, 2].map((option) => verdictOf(question, answered(1), option))).toEqual([
      'other',
      'rightAndYours',
      'other',
    ]);
  });
});

describe('resultOf', () => {
  it('names both letters, or one', () => {
    expect(resultOf(question, unanswered)).toBeUndefined();
    expect(resultOf(question, answered(2))).toBe('Your answer: C. Right is B.');
    expect(resultOf(question, answered(1))).toBe('Your answer: B. It is right.');
  });
});

describe('letterOf and optionOf', () => {
  it('are each other’s way back', () => {
    expect([0, 1, 2].map((option) => optionOf(question, letterOf(option)))).toEqual([0, 1, 2]);
    expect(optionOf(question, 'b')).toBe(1);
  });

  it('knows no key beyond the options', () => {
    expect(['d', 'Enter', '', '1', '@'].map((key) => optionOf(question, key))).toEqual(
      Array(5).fill(undefined),
    );
  });
});
