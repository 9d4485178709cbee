import type { Goal } from './goal.ts';

const BASE = 1200;
const PER_CHARACTER = 25;
const LONGEST = 5000;
/** A step is passed by so soon where the next one says the same of the next gate. */
const BRIEF = 180;
/** On the way to a goal no step is shown longer. */
const LONGEST_TO_GOAL = 250;

/** What is shown: a sentence to read, or one that only leads to the next. */
export interface Shown {
  readonly sentence: string;
  readonly isBrief?: boolean;
}

/** How long play stays on a step once it is drawn (ms): long enough to read its sentence. */
export function holdOf({ sentence, isBrief }: Shown, speed: number): number {
  if (isBrief) return BRIEF / speed;
  return Math.min(LONGEST, BASE + PER_CHARACTER * sentence.length) / speed;
}

/** How long a step is shown on the way to a goal, with its movement (ms). */
export const holdToGoal = ({ from, step, within }: Goal): number =>
  Math.min(LONGEST_TO_GOAL, within / Math.max(1, step - from));
