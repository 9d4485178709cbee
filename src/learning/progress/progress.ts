/**
 * What a reader has read, answered and solved: plain data, and what changes it. Times are in ms since 1970 and passed in.
 */
export interface Progress {
  readonly version: 1;
  /** When each lesson was read, by its slug. */
  readonly lessons: Readonly<Record<string, number>>;
  /** By the id of the question. */
  readonly questions: Readonly<Record<string, AnsweredQuestion>>;
  /** When the challenge of each lesson was met, by the lesson's slug. */
  readonly challenges: Readonly<Record<string, number>>;
}

export interface AnsweredQuestion {
  /** When it was last answered in a way that counts for its review. */
  readonly at: number;
  /** Whether the last answer was right; “I don’t know” is not. */
  readonly right: boolean;
  /** Place of its interval in `reviewDays`. */
  readonly step: number;
}

/** After so many days a question is due again; each right answer, when it is due, leads to the next. */
export const reviewDays = [1, 3, 7, 16, 35] as const;

const DAY = 86_400_000;

export const noProgress: Progress = { version: 1, lessons: {}, questions: {}, challenges: {} };

export const isEmpty = ({ lessons, questions, challenges }: Progress): boolean =>
  [lessons, questions, challenges].every((record) => Object.keys(record).length === 0);

export const withLessonRead = (progress: Progress, lesson: string, now: number): Progress => ({
  ...progress,
  lessons: { ...progress.lessons, [lesson]: now },
});

export const withLessonUnread = (progress: Progress, lesson: string): Progress => ({
  ...progress,
  lessons: Object.fromEntries(Object.entries(progress.lessons).filter(([slug]) => slug !== lesson)),
});

/** A challenge stays met from the first time on. */
export const withChallengeMet = (progress: Progress, lesson: string, now: number): Progress => ({
  ...progress,
  challenges: { [lesson]: now, ...progress.challenges },
});

/**
 * A wrong answer starts the intervals again. A right one leads to the next interval only when the question is due: who
 * repeats an answer at once has not remembered it.
 */
export function withAnswer(progress: Progress, question: string, right: boolean, now: number): Progress {
  const before = progress.questions[question];
  return {
    ...progress,
    questions: { ...progress.questions, [question]: answeredAfter(before, right, now) },
  };
}

function answeredAfter(before: AnsweredQuestion | undefined, right: boolean, now: number): AnsweredQuestion {
  if (!right || !before?.right) return { at: now, right, step: 0 };
  if (now < dueAt(before)) return before;
  return { at: now, right, step: Math.min(before.step + 1, reviewDays.length - 1) };
}

export const dueAt = ({ at, step }: AnsweredQuestion): number => at + (reviewDays[step] ?? 1) * DAY;

/** Ids of the questions that are due, the longest due first. */
export const dueQuestions = ({ questions }: Progress, now: number): readonly string[] =>
  Object.entries(questions)
    .filter(([, answered]) => dueAt(answered) <= now)
    .toSorted(([, one], [, other]) => dueAt(one) - dueAt(other))
    .map(([id]) => id);

/** When the next question becomes due; undefined if none will. */
export function nextDueAt({ questions }: Progress, now: number): number | undefined {
  const later = Object.values(questions)
    .map(dueAt)
    .filter((at) => at > now);
  return later.length === 0 ? undefined : Math.min(...later);
}

/** What either of two has; of what both have, the later. */
export function mergedProgress(one: Progress, other: Progress): Progress {
  const times = (left: Readonly<Record<string, number>>, right: Readonly<Record<string, number>>) => ({
    ...left,
    ...Object.fromEntries(
      Object.entries(right).map(([key, at]) => [key, Math.max(at, left[key] ?? at)] as const),
    ),
  });
  return {
    version: 1,
    lessons: times(one.lessons, other.lessons),
    questions: {
      ...one.questions,
      ...Object.fromEntries(
        Object.entries(other.questions).filter(([id, { at }]) => at >= (one.questions[id]?.at ?? at)),
      ),
    },
    challenges: times(one.challenges, other.challenges),
  };
}

/** The progress in a text, as `JSON.stringify` writes it; undefined if it is none, or of another version. */
export function readProgress(text: string): Progress | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(data) || data.version !== 1) return undefined;
  const { lessons, questions, challenges } = data;
  if (!isRecordOf(lessons, isTime) || !isRecordOf(questions, isAnswer) || !isRecordOf(challenges, isTime))
    return undefined;
  return { version: 1, lessons, questions, challenges };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRecordOf = <Value>(
  value: unknown,
  isValue: (each: unknown) => each is Value,
): value is Readonly<Record<string, Value>> => isRecord(value) && Object.values(value).every(isValue);

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const isAnswer = (value: unknown): value is AnsweredQuestion =>
  isRecord(value) &&
  isTime(value.at) &&
  typeof value.right === 'boolean' &&
  reviewDays[value.step as number] !== undefined;
