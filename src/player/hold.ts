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
  /** How many words of it the step before did not say. */
  readonly newWords: number;
  readonly isBrief?: boolean;
}

export interface Staying {
  /** How long the step's tokens travel (ms), during which its sentence can be read. */
  readonly hop: number;
  readonly speed: number;
}

/** How long play stays on a step (ms): until its tokens have come, and long enough to read what its sentence says new. */
export function stayOn({ newWords, isBrief }: Shown, { hop, speed }: Staying): number {
  if (isBrief) return hop + BRIEF / speed;
  const reading = Math.min(LONGEST, Math.max(SHORTEST, (newWords * 60_000) / WORDS_A_MINUTE));
  return Math.max(hop + REST / speed, reading / speed);
}

/** How long a step is shown on the way to a goal, with its movement (ms). */
export const holdToGoal = ({ from, step, within }: Goal): number =>
  Math.min(LONGEST_TO_GOAL, within / Math.max(1, step - from));
