import type { LessonParts } from '../../learning/progress/summary.ts';

/** What there is to do in a lesson, as attributes of the element that shows how far its reader is. */
export const partAttributes = ({ slug, questions, hasChallenge }: LessonParts) => ({
  'data-lesson': slug,
  'data-questions': questions.join(' '),
  'data-challenge': hasChallenge ? '' : undefined,
});

/** What such an element says. */
export const partsIn = ({ lesson = '', questions = '', challenge }: DOMStringMap): LessonParts => ({
  slug: lesson,
  questions: questions.split(' ').filter(Boolean),
  hasChallenge: challenge !== undefined,
});
