import type { Progress } from './progress.ts';

/** What there is to do in a lesson. */
export interface LessonParts {
  readonly slug: string;
  /** Ids of its questions. */
  readonly questions: readonly string[];
  readonly hasChallenge: boolean;
}

export interface LessonSummary {
  readonly isRead: boolean;
  /** How many of its questions were last answered rightly, of how many. */
  readonly right: number;
  readonly answered: number;
  readonly questions: number;
  /** Undefined where there is no challenge. */
  readonly isSolved: boolean | undefined;
}

/** How far a reader is in a lesson. */
export function summaryOf(progress: Progress, { slug, questions, hasChallenge }: LessonParts): LessonSummary {
  const answered = questions.flatMap((id) => progress.questions[id] ?? []);
  return {
    isRead: Object.hasOwn(progress.lessons, slug),
    right: answered.filter(({ right }) => right).length,
    answered: answered.length,
    questions: questions.length,
    isSolved: hasChallenge ? Object.hasOwn(progress.challenges, slug) : undefined,
  };
}

export const isBegun = ({ isRead, answered, isSolved }: LessonSummary): boolean =>
  isRead || answered > 0 || isSolved === true;

export const isDone = ({ isRead, right, questions, isSolved }: LessonSummary): boolean =>
  isRead && right === questions && isSolved !== false;

/** `read, 3 of 4 questions right, challenge solved`. */
export function summaryWords(summary: LessonSummary): string {
  if (!isBegun(summary)) return 'not begun';
  const { isRead, right, questions, isSolved } = summary;
  return [
    isRead ? 'read' : 'not marked as read',
    `${String(right)} of ${String(questions)} questions right`,
    ...(isSolved === undefined ? [] : [isSolved ? 'challenge solved' : 'challenge open']),
  ].join(', ');
}
