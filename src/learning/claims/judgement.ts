import type { Claim } from '../../schemas/index.ts';
import { stepsOf, type Moment, type Trace } from '../../trace/index.ts';

/** What a run makes of one kind of fact in a claim. */
export interface Judgement {
  readonly isTrue: boolean;
  /** What the run shows in words, code in backticks. */
  readonly found: () => string;
  /** Index of the step at which a wrong claim turns out to be wrong; undefined where that is known at the end only. */
  readonly step: () => number | undefined;
}

/** Judges one kind of fact; undefined where the claim says nothing of it. */
export type Judge = (claim: Claim, trace: Trace) => Judgement | undefined;

/** Index of the step that holds a moment. */
export const stepWith = (moment: Moment | undefined, trace: Trace): number | undefined =>
  moment && stepsOf(trace).find(({ moments }) => moments.includes(moment))?.index;

/** Index of the first step with a moment of a kind. */
export const firstStep = (isOne: (moment: Moment) => boolean, trace: Trace): number | undefined =>
  stepsOf(trace).find(({ moments }) => moments.some(isOne))?.index;

/** `not once`, `once`, `3 times`. */
export const timesWords = (count: number): string =>
  count === 0 ? 'not once' : count === 1 ? 'once' : `${String(count)} times`;

/** Names as code, with commas. */
export const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');
