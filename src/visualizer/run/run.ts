import type { ActorKind, Outcome, Picture, Trace } from '../../trace/index.ts';
import type { Program } from '../../trace/record/program.ts';
import type { CapabilityFile } from '../map/geometry/capability-file.ts';
import type { MapDetail } from '../map/draw/map-detail.ts';
import type { LazyList } from './lazy-list.ts';
import type { RunMark } from './run-mark.ts';
import type { Lifeline, OpenGroup, SequenceRow } from './sequence.ts';

/** What is said of a step: its sentence, and who acts. */
export interface StepWords {
  /** Code is in `backticks`. */
  readonly sentence: string;
  readonly speaker: string;
  readonly kind: ActorKind;
  /** How many words of the sentence the step before did not say. */
  readonly newWords: number;
  /** It only leads to the next: a gate lets the request pass, and the next one is asked. */
  readonly isBrief?: true;
}

/** A run in words. */
export interface RunWords {
  readonly before?: string | undefined;
  readonly steps: LazyList<StepWords>;
  /** The words of the sequence diagram. */
  readonly rows: LazyList<SequenceRow>;
  readonly lifelines: readonly Lifeline[];
  readonly open: readonly OpenGroup[];
}

/** A part of a long run, to the step before the next one. */
export interface RunChapter {
  readonly title: string;
  /** Index of its first step. */
  readonly step: number;
}

/** All that views read of a trace: for a figure's baseline made at build time, so that a page need not ship the maker. */
export interface RunView {
  /** Ids of the steps. */
  readonly steps: readonly string[];
  readonly pictures: LazyList<Picture>;
  readonly words: RunWords;
  readonly marks: readonly RunMark[];
  /** The parts of a long run. */
  readonly chapters?: readonly RunChapter[];
  /** How it ends. */
  readonly outcomes: readonly Outcome[];
  /** The source that ran; absent where there is only a trace. */
  readonly program?: Program;
  /** The capabilities of the app that ran, where the figure is about permissions. */
  readonly capabilities?: readonly CapabilityFile[];
}

/** A trace with its view. */
export interface Run extends RunView {
  readonly trace: Trace;
  /** What its map draws besides, made of its capabilities. */
  readonly detail?: MapDetail;
  /** The two runs that are compared in it. */
  readonly comparison?: RunComparison;
}

/** Where two runs are compared: at a step that both have, or that one has while the other waits. */
export interface Pair {
  /** Indices of the steps; a run that waits stays at its last one. */
  readonly baseline: number;
  readonly changed: number;
  readonly of: 'both' | 'baseline' | 'changed';
  /** Both have the step, and the same is said of it. */
  readonly isAlike: boolean;
}

/** A figure's baseline and a changed run, pair by pair. */
export interface RunComparison {
  readonly baseline: Run;
  readonly changed: Run;
  readonly pairs: readonly Pair[];
  /** Index of the first pair that differs; the number of pairs where none does. */
  readonly difference: number;
}

/** The picture of a step; throws where there is none. */
export function pictureIn({ pictures }: Run, step: number): Picture {
  const picture = pictures.at(step);
  if (!picture) throw new RangeError('A run without steps has no picture.');
  return picture;
}

export const wordsAt = (run: Run, step: number): StepWords =>
  run.words.steps.at(step) ?? { sentence: '', speaker: '', kind: 'engine', newWords: 0 };

/** Steps of `run` where `earlier` was refused and this one is not, by index. */
export function refusedBefore(run: Run, earlier: Run): readonly number[] {
  if (run === earlier) return [];
  const refusals = (of: Run) => of.marks.filter(({ shape }) => shape === 'refused').map(({ step }) => step);
  const refused = refusals(run);
  return refusals(earlier)
    .map((step) => run.steps.indexOf(earlier.steps[step] ?? ''))
    .filter((step) => step >= 0 && !refused.includes(step));
}
