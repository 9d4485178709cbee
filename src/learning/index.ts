/**
 * What a reader does to learn, as plain logic: claims about a run, which decide predictions and challenges, the state of a
 * question, and what a reader has done so far (`progress/`). No DOM, no clock, no storage: all are the caller's.
 */
export { isTrueOf } from './claims/claims.ts';
export { heardBy } from './claims/events.ts';
export { verdictsOf, type ClaimVerdict } from './goal.ts';
export type { LessonParts } from './progress/summary.ts';
export {
  choose,
  commit,
  giveUp,
  isAnswered,
  isRight,
  letterOf,
  lettersOf,
  optionOf,
  resultOf,
  rightWords,
  unanswered,
  verdictOf,
  type Answer,
  type OptionVerdict,
  type QuestionKey,
  type QuestionState,
} from './quiz.ts';
export { shownOrder } from './shown-order.ts';
