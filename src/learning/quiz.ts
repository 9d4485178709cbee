/**
 * The quiz engine: plain state in, plain state out. A question may be answered once; then every option
 * is explained. There is no score: a reader learns from the explanation, not from a number.
 */
export interface Option {
  readonly text: string;
  readonly right?: true | undefined;
  readonly explanation: string;
}

export interface Question {
  readonly id: string;
  readonly question: string;
  readonly options: readonly Option[];
}

export interface QuestionState {
  /** Index of the option that is chosen but not yet committed. */
  readonly chosen?: number;
  /** Index of the option the reader committed to. */
  readonly committed?: number;
}

export const unanswered: QuestionState = {};

/** Chooses an option; without effect once the question is answered or if there is no such option. */
export function choose(question: Question, state: QuestionState, option: number): QuestionState {
  return isAnswered(state) || !question.options[option] ? state : { chosen: option };
}

/** Commits to the chosen option; without effect if there is none. */
export function commit(state: QuestionState): QuestionState {
  return isAnswered(state) || state.chosen === undefined ? state : { committed: state.chosen };
}

export const isAnswered = (state: QuestionState): boolean => state.committed !== undefined;

/** What an option is once the question is answered. */
export type OptionVerdict = 'right' | 'rightAndYours' | 'yours' | 'other';

/** Undefined while the question is open. */
export function verdictOf(
  question: Question,
  state: QuestionState,
  option: number,
): OptionVerdict | undefined {
  if (!isAnswered(state)) return undefined;
  const isYours = state.committed === option;
  if (question.options[option]?.right) return isYours ? 'rightAndYours' : 'right';
  return isYours ? 'yours' : 'other';
}

/** `A` for the first option. */
export const letterOf = (option: number): string => String.fromCharCode(65 + option);

/** The option of a key from A on, in either case; undefined for any other key. */
export function optionOf(question: Question, key: string): number | undefined {
  if (!/^[a-z]$/i.test(key)) return undefined;
  const option = key.toUpperCase().charCodeAt(0) - 65;
  return question.options[option] ? option : undefined;
}

/** One sentence for a screen reader once the question is answered. */
export function resultOf(question: Question, state: QuestionState): string | undefined {
  if (state.committed === undefined) return undefined;
  const right = question.options.findIndex((option) => option.right);
  return right === state.committed
    ? `Your answer: ${letterOf(right)}. It is right.`
    : `Your answer: ${letterOf(state.committed)}. Right is ${letterOf(right)}.`;
}
