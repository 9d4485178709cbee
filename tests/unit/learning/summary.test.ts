import { describe, expect, it } from 'vitest';
import {
  noProgress,
  withAnswer,
  withChallengeMet,
  withLessonRead,
} from '../../../src/learning/progress/progress.ts';
import { isBegun, isDone, summaryOf, summaryWords } from '../../../src/learning/progress/summary.ts';

const lesson = { slug: 'channels', questions: ['one', 'two'], hasChallenge: true };

describe('summaryOf', () => {
  it('says what is done, step by step', () => {
    const words: string[] = [];
    const say = (progress: typeof noProgress) => {
      words.push(summaryWords(summaryOf(progress, lesson)));
      return progress;
    };
    let progress = say(noProgress);
    progress = say(withAnswer(progress, 'one', false, 1));
    progress = say(withAnswer(progress, 'one', true, 2));
    progress = say(withLessonRead(progress, 'channels', 3));
    progress = say(withChallengeMet(progress, 'channels', 4));
    expect(words).toEqual([
      'not begun',
      'not marked as read, 0 of 2 questions right, challenge open',
      'not marked as read, 1 of 2 questions right, challenge open',
      'read, 1 of 2 questions right, challenge open',
      'read, 1 of 2 questions right, challenge solved',
    ]);
    expect(isDone(summaryOf(progress, lesson))).toBe(false);
    expect(isDone(summaryOf(withAnswer(progress, 'two', true, 5), lesson))).toBe(true);
  });

  it('does not count what belongs to other lessons, and knows a lesson without challenge', () => {
    const progress = withAnswer(withLessonRead(noProgress, 'events', 1), 'three', true, 1);
    expect(isBegun(summaryOf(progress, lesson))).toBe(false);
    const plain = summaryOf(progress, { slug: 'events', questions: ['three'], hasChallenge: false });
    expect(summaryWords(plain)).toBe('read, 1 of 1 questions right');
    expect(isDone(plain)).toBe(true);
  });
});
