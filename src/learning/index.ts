/**
 * What a reader does to learn, as plain logic: claims about a run, which decide predictions and challenges, and the
 * state of a question. No DOM, no storage; both are the caller's.
 */
export { heardBy, isTrueOf } from './claims.ts';
export { verdictsOf, type ClaimVerdict } from './goal.ts';
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
