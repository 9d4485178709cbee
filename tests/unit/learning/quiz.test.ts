import { describe, expect, it } from 'vitest';
import {
  choose,
  commit,
  giveUp,
  isAnswered,
  isRight,
  letterOf,
  lettersOf,
  optionOf,
  resultOf,
  unanswered,
  verdictOf,
  type Answer,
  type QuestionKey,
} from '../../../src/learning/quiz.ts';

const one: QuestionKey = { form: 'one', count: 3, right: [1] };
const several: QuestionKey = { form: 'several', count: 4, right: [0, 2] };
const order: QuestionKey = { form: 'order', count: 3, right: [2, 0, 1] };
const text: QuestionKey = { form: 'text', texts: ['onProgress'], mistakes: ['on_progress', 'channel'] };

const options = (...chosen: number[]): Answer => ({ type: 'options', options: chosen });
const typed = (words: string): Answer => ({ type: 'text', text: words });
const answered = (key: QuestionKey, answer: Answer) => commit(choose(key, unanswered(key), answer));
const verdicts = (key: QuestionKey, answer: Answer) =>
  [0, 1, 2].map((option) => verdictOf(key, answered(key, answer), option));

describe('choose and commit', () => {
  it('answers with what was chosen last', () => {
    const state = commit(choose(one, choose(one, unanswered(one), options(0)), options(2)));
    expect(state).toEqual({ committed: options(2) });
  });

  it('does not commit to nothing', () => {
    expect(isAnswered(commit(unanswered(one)))).toBe(false);
    expect(isAnswered(commit(unanswered(text)))).toBe(false);
  });

  it('can commit to none of several options, and to an order as it is shown', () => {
    expect(commit(unanswered(several))).toEqual({ committed: options() });
    expect(commit(unanswered(order))).toEqual({ committed: options(0, 1, 2) });
  });

  it.each([
    ['an option that does not exist', one, options(3)],
    ['two options of one', one, options(0, 1)],
    ['an option twice', several, options(1, 1)],
    ['an order that lacks an item', order, options(0, 1)],
    ['a text for options', one, typed('B')],
    ['options for a text', text, options(0)],
    ['an empty text', text, typed(' ')],
  ])('ignores %s', (_, key, answer) => {
    const before = unanswered(key);
    expect(choose(key, before, answer)).toBe(before);
  });

  it('keeps the first answer', () => {
    const state = answered(one, options(0));
    expect(commit(choose(one, state, options(1)))).toBe(state);
    expect(giveUp(state)).toBe(state);
  });
});

describe('isRight', () => {
  it.each([
    [one, options(1), true],
    [one, options(0), false],
    [several, options(2, 0), true],
    [several, options(0), false],
    [several, options(0, 1, 2), false],
    [order, options(2, 0, 1), true],
    [order, options(0, 1, 2), false],
    [text, typed('onProgress'), true],
    [text, typed(" 'onProgress' "), true],
    [text, typed('onprogress'), false],
  ])('%j with %j: %j', (key, answer, expected) => {
    expect(isRight(key, answered(key, answer))).toBe(expected);
  });

  it('is never true of “I don’t know”, nor before an answer', () => {
    for (const key of [one, several, order, text]) {
      expect(isRight(key, giveUp(unanswered(key)))).toBe(false);
      expect(isRight(key, unanswered(key))).toBe(false);
    }
  });
});

describe('verdictOf', () => {
  it('says nothing while the question is open', () => {
    expect(verdictOf(one, { chosen: options(1) }, 1)).toBeUndefined();
  });

  it('says what every option is once the question is answered', () => {
    expect(verdicts(one, options(0))).toEqual(['yours', 'right', 'other']);
    expect(verdicts(one, options(1))).toEqual(['other', 'rightAndYours', 'other']);
    expect(verdicts(several, options(0, 1))).toEqual(['rightAndYours', 'yours', 'right']);
    expect(verdicts(several, { type: 'unknown' })).toEqual(['right', 'other', 'right']);
  });

  it('says of each item of an order whether it is at its place', () => {
    expect(verdicts(order, options(2, 1, 0))).toEqual(['yours', 'yours', 'rightAndYours']);
    expect(verdicts(order, { type: 'unknown' })).toEqual(['right', 'right', 'right']);
  });

  it('finds the mistake that was typed', () => {
    expect(verdicts(text, typed('channel'))).toEqual(['right', 'other', 'yours']);
    expect(verdicts(text, typed('onProgress'))).toEqual(['rightAndYours', 'other', 'other']);
  });
});

describe('resultOf', () => {
  it.each([
    [one, options(2), 'Your answer: C. Right is B.'],
    [one, options(1), 'Your answer: B. It is right.'],
    [several, options(), 'Your answer: none. Right is A and C.'],
    [order, options(0, 1, 2), 'Your answer: A, B, C. Right is C, A, B.'],
    [text, typed('on_progress'), 'Your answer: on_progress. Right is onProgress.'],
  ])('%j with %j: %s', (key, answer, expected) => {
    expect(resultOf(key, answered(key, answer))).toBe(expected);
  });

  it('shows what is right to who does not know, and nothing before an answer', () => {
    expect(resultOf(one, giveUp(unanswered(one)))).toBe('You do not know it yet. Right is B.');
    expect(resultOf(one, unanswered(one))).toBeUndefined();
  });
});

describe('letterOf, lettersOf and optionOf', () => {
  it('are each other’s way back', () => {
    expect([0, 1, 2].map((option) => optionOf(one, letterOf(option)))).toEqual([0, 1, 2]);
    expect(optionOf(one, 'b')).toBe(1);
    expect(lettersOf(several, [0, 1, 3])).toBe('A, B and D');
  });

  it('knows no key beyond the options', () => {
    expect(['d', 'Enter', '', '1', '@'].map((key) => optionOf(one, key))).toEqual(Array(5).fill(undefined));
    expect(optionOf(text, 'a')).toBeUndefined();
  });
});
