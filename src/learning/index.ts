/**
 * What a reader does to learn, as plain logic: claims about a run, which decide predictions and challenges, and the
 * state of a question. No DOM, no storage; both are the caller's.
 */
export { isTrueOf } from './claims.ts';
export { verdictsOf, type ClaimVerdict } from './goal.ts';
export {
  choose,
  commit,
  isAnswered,
  letterOf,
  optionOf,
  resultOf,
  unanswered,
  verdictOf,
  type Option,
  type OptionVerdict,
  type Question,
  type QuestionState,
} from './quiz.ts';
