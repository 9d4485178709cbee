import type { Goal } from './goal.ts';

/** Adults read so many words a minute silently (Brysbaert 2019, 10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238;
/** Least and most time on a step (ms). */
const SHORTEST = 1200;
const LONGEST = 5000;
/** After its movement a step stays at least so long; that is all where the next one says the same of the next gate. */
const REST = 600;
const BRIEF = 180;
/** On the way to a goal no step is shown longer. */
const LONGEST_TO_GOAL = 250;

/** What is shown: a sentence to read, or one that only leads to the next. */
export interface Shown {
  readonly sentence: string;
  readonly isBrief?: boolean;
}

export interface Staying {
  /** The sentence of the step before: its words are read. */
  readonly before: string | undefined;
  /** How long the step's tokens travel (ms), during which its sentence can be read. */
  readonly hop: number;
  readonly speed: number;
}

/** How long play stays on a step (ms): until its tokens have come, and long enough to read what its sentence says new. */
export function stayOn({ sentence, isBrief }: Shown, { before, hop, speed }: Staying): number {
  if (isBrief) return hop + BRIEF / speed;
  const isRead = wordsOf(before ?? '');
  const words = wordsOf(sentence).difference(isRead).size;
  const reading = Math.min(LONGEST, Math.max(SHORTEST, (words * 60_000) / WORDS_A_MINUTE));
  return Math.max(hop + REST / speed, reading / speed);
}

/** The words of a text, each once, and the names in its code. */
const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}_’]+/gu) ?? []);

/** How long a step is shown on the way to a goal, with its movement (ms). */
export const holdToGoal = ({ from, step, within }: Goal): number =>
  Math.min(LONGEST_TO_GOAL, within / Math.max(1, step - from));
