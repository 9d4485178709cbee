import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dueAt,
  dueQuestions,
  isEmpty,
  mergedProgress,
  nextDueAt,
  noProgress,
  readProgress,
  withAnswer,
  withChallengeMet,
  withLessonRead,
  withLessonUnread,
  type Progress,
} from '../../../src/learning/progress/progress.ts';

const DAY = 24 * 60 * 60 * 1000;
const start = 1_000_000;
const days = (count: number) => start + count * DAY;

const time = fc.integer({ min: 0, max: 4e12 });
const anyProgress: fc.Arbitrary<Progress> = fc.record(
  {
    version: fc.constant(1 as const),
    lessons: fc.dictionary(fc.string(), time, { noNullPrototype: true }),
    questions: fc.dictionary(
      fc.string(),
      fc.record(
        { at: time, right: fc.boolean(), step: fc.integer({ min: 0, max: 4 }) },
        { noNullPrototype: true },
      ),
      { noNullPrototype: true },
    ),
    challenges: fc.dictionary(fc.string(), time, { noNullPrototype: true }),
  },
  { noNullPrototype: true },
);

/** On which day a question is due after right answers, each on the day it is due. */
function dueDays(answers: number): readonly number[] {
  let progress = noProgress;
  const due: number[] = [];
  for (let now = start; due.length < answers; now = days(due.at(-1) ?? 0)) {
    progress = withAnswer(progress, 'q', true, now);
    due.push((dueAt(progress.questions.q ?? { at: 0, right: false, step: 0 }) - start) / DAY);
  }
  return due;
}

describe('withAnswer', () => {
  it('asks again after 1, 3, 7, 16 and 35 days, and then every 35', () => {
    expect(dueDays(6)).toEqual([1, 4, 11, 27, 62, 97]);
  });

  it('begins again after a wrong answer', () => {
    let progress = withAnswer(noProgress, 'q', true, start);
    progress = withAnswer(progress, 'q', true, days(1));
    progress = withAnswer(progress, 'q', false, days(4));
    expect(progress.questions.q).toEqual({ at: days(4), right: false, step: 0 });
    progress = withAnswer(progress, 'q', true, days(4));
    expect(progress.questions.q).toEqual({ at: days(4), right: true, step: 0 });
  });

  it('counts no right answer that comes before the question is due', () => {
    const once = withAnswer(noProgress, 'q', true, start);
    expect(withAnswer(once, 'q', true, days(0.5))).toEqual(once);
  });
});

describe('dueQuestions and nextDueAt', () => {
  const progress = withAnswer(
    withAnswer(withAnswer(noProgress, 'late', true, start), 'later', true, days(0.5)),
    'earliest',
    false,
    days(-1),
  );

  it('has the longest due first', () => {
    expect(dueQuestions(progress, days(1))).toEqual(['earliest', 'late']);
    expect(nextDueAt(progress, days(1))).toBe(days(1.5));
  });

  it('has none where all were answered today', () => {
    expect(dueQuestions(noProgress, start)).toEqual([]);
    expect(nextDueAt(noProgress, start)).toBeUndefined();
  });
});

describe('lessons and challenges', () => {
  it('are read and unread, and met once', () => {
    const read = withLessonRead(noProgress, 'channels', start);
    expect(read.lessons).toEqual({ channels: start });
    expect(withLessonUnread(read, 'channels')).toEqual(noProgress);
    const met = withChallengeMet(noProgress, 'channels', start);
    expect(withChallengeMet(met, 'channels', days(1))).toEqual(met);
    expect([noProgress, read, met].map(isEmpty)).toEqual([true, false, false]);
  });
});

describe('readProgress', () => {
  it('reads what was written', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        expect(readProgress(JSON.stringify(progress))).toEqual(JSON.parse(JSON.stringify(progress)));
      }),
    );
  });

  it.each([
    ['', 'no JSON'],
    ['{"version":1', 'half of it'],
    ['null', 'nothing'],
    ['[]', 'a list'],
    ['{"version":2,"lessons":{},"questions":{},"challenges":{}}', 'a later version'],
    ['{"version":1,"lessons":{}}', 'a part that is missing'],
    ['{"version":1,"lessons":{"a":"yesterday"},"questions":{},"challenges":{}}', 'a time that is a text'],
    [
      '{"version":1,"lessons":{},"questions":{"q":{"at":1,"right":true,"step":9}},"challenges":{}}',
      'an interval that there is not',
    ],
  ])('refuses %s: %s', (text) => {
    expect(readProgress(text)).toBeUndefined();
  });
});

describe('mergedProgress', () => {
  it('loses nothing, and is the same a second time', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (one, other) => {
        const merged = mergedProgress(one, other);
        for (const key of ['lessons', 'questions', 'challenges'] as const)
          expect(new Set(Object.keys(merged[key]))).toEqual(
            new Set([...Object.keys(one[key]), ...Object.keys(other[key])]),
          );
        expect(mergedProgress(merged, other)).toEqual(merged);
      }),
    );
  });

  it('takes the later answer', () => {
    const early = withAnswer(noProgress, 'q', false, start);
    const late = withAnswer(noProgress, 'q', true, days(1));
    expect(mergedProgress(early, late)).toEqual(late);
    expect(mergedProgress(late, early)).toEqual(late);
  });
});
