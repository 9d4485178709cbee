/**
 * The quiz engine: plain state in, plain state out. A question may be answered once; then every option is explained.
 * “I don’t know” is an answer. There is no score: a reader learns from the explanation, not from a number.
 *
 * The kinds of question that a lesson has come down to four forms of answer: one option, several options, an order of
 * all options, a text.
 */
export type QuestionKey = OptionsKey | TextKey;

interface OptionsKey {
  readonly form: 'one' | 'several' | 'order';
  /** How many options there are. */
  readonly count: number;
  /** Indexes of the options that are right: of an order all of them, in their right order. */
  readonly right: readonly number[];
}

interface TextKey {
  readonly form: 'text';
  /** All that is right, the first one as it is shown. */
  readonly texts: readonly string[];
  /** What is wrong and explained. The right answer is option 0, these are the options behind it. */
  readonly mistakes: readonly string[];
}

export type Answer =
  | { readonly type: 'options'; readonly options: readonly number[] }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'unknown' };

export interface QuestionState {
  /** What the reader would commit to. */
  readonly chosen?: Answer;
  /** What the reader has committed to. */
  readonly committed?: Answer;
}

/** An order begins as it is shown, and of several options none is chosen; both can be committed to. */
export function unanswered(key: QuestionKey): QuestionState {
  if (key.form === 'order')
    return { chosen: { type: 'options', options: Array.from({ length: key.count }, (_, index) => index) } };
  return key.form === 'several' ? { chosen: { type: 'options', options: [] } } : {};
}

export const isAnswered = (state: QuestionState): boolean => state.committed !== undefined;

/** Chooses an answer; without effect once the question is answered, or if it is no answer to this question. */
export const choose = (key: QuestionKey, state: QuestionState, answer: Answer): QuestionState =>
  isAnswered(state) || !isAnswerTo(key, answer) ? state : { chosen: answer };

function isAnswerTo(key: QuestionKey, answer: Answer): boolean {
  if (answer.type === 'unknown') return true;
  if (answer.type === 'text') return key.form === 'text' && wordOf(answer.text) !== '';
  if (key.form === 'text') return false;
  const { options } = answer;
  const isKnown = options.every((option) => option >= 0 && option < key.count);
  if (!isKnown || new Set(options).size < options.length) return false;
  return key.form === 'several' || options.length === (key.form === 'order' ? key.count : 1);
}

/** Commits to what is chosen; without effect if nothing is, or if the question is answered. */
export const commit = (state: QuestionState): QuestionState =>
  isAnswered(state) || !state.chosen ? state : { committed: state.chosen };

export const giveUp = (state: QuestionState): QuestionState =>
  isAnswered(state) ? state : { committed: { type: 'unknown' } };

/** What is typed, without the quotes that a key may be written with. */
const wordOf = (text: string): string => text.trim().replace(/^(['"`])(.*)\1$/, '$2');

/** Whether the reader has committed to the right answer. */
export function isRight(key: QuestionKey, { committed }: QuestionState): boolean {
  if (key.form === 'text') return committed?.type === 'text' && key.texts.includes(wordOf(committed.text));
  if (committed?.type !== 'options') return false;
  const { options } = committed;
  return (key.form === 'order' ? options : options.toSorted()).join() === key.right.join();
}

/** What an option is once the question is answered. */
export type OptionVerdict = 'right' | 'rightAndYours' | 'yours' | 'other';

/** Undefined while the question is open. An item of an order is `yours` if the reader has put it at another place. */
export function verdictOf(key: QuestionKey, state: QuestionState, option: number): OptionVerdict | undefined {
  const { committed } = state;
  if (!committed) return undefined;
  if (key.form === 'order') {
    if (committed.type !== 'options') return 'right';
    return committed.options.indexOf(option) === key.right.indexOf(option) ? 'rightAndYours' : 'yours';
  }
  const isThatRight = key.form === 'text' ? option === 0 : key.right.includes(option);
  if (isThatRight) return isYours(key, committed, option) ? 'rightAndYours' : 'right';
  return isYours(key, committed, option) ? 'yours' : 'other';
}

function isYours(key: QuestionKey, answer: Answer, option: number): boolean {
  if (answer.type === 'options') return answer.options.includes(option);
  if (answer.type !== 'text' || key.form !== 'text') return false;
  const word = wordOf(answer.text);
  return option === 0 ? key.texts.includes(word) : key.mistakes[option - 1] === word;
}

/** `A` for the first option. */
export const letterOf = (option: number): string => String.fromCharCode(65 + option);

/** The option of a key from A on, in either case; undefined for any other key, and where there are no options. */
export function optionOf(key: QuestionKey, letter: string): number | undefined {
  if (!/^[a-z]$/i.test(letter)) return undefined;
  const option = letter.toUpperCase().charCodeAt(0) - 65;
  return key.form !== 'text' && option < key.count ? option : undefined;
}

/** `B`, `A and C`, `none`; those of an order with commas. */
export function lettersOf({ form }: QuestionKey, options: readonly number[]): string {
  const letters = options.map(letterOf);
  const last = letters.at(-1);
  if (last === undefined) return 'none';
  if (form === 'order' || letters.length === 1) return letters.join(', ');
  return `${letters.slice(0, -1).join(', ')} and ${last}`;
}

/** The right answer in words: letters, or a text. */
export const rightWords = (key: QuestionKey): string =>
  key.form === 'text' ? (key.texts[0] ?? '') : lettersOf(key, key.right);

/** One sentence for a screen reader once the question is answered. */
export function resultOf(key: QuestionKey, state: QuestionState): string | undefined {
  const { committed } = state;
  if (!committed) return undefined;
  const right = `Right is ${rightWords(key)}.`;
  if (committed.type === 'unknown') return `You do not know it yet. ${right}`;
  const yours = committed.type === 'text' ? wordOf(committed.text) : lettersOf(key, committed.options);
  return `Your answer: ${yours}. ${isRight(key, state) ? 'It is right.' : right}`;
}
