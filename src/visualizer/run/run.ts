import type { ActorKind, Picture, Trace } from '../../trace/index.ts';
import type { Beside } from '../compare/beside.ts';
import type { List } from './list.ts';
import type { RunMark } from './run-mark.ts';
import type { Lifeline, OpenGroup, Row } from '../panels/sequence-rows.ts';

/** What is said of a step: its sentence, and who acts. */
export interface StepWords {
  /** Code stands in `backticks`. */
  readonly sentence: string;
  readonly speaker: string;
  readonly kind: ActorKind;
}

/** A run in words. */
export interface Words {
  readonly before?: string;
  readonly steps: List<StepWords>;
  /** The words of the sequence diagram. */
  readonly rows: List<Row>;
  readonly lifelines: readonly Lifeline[];
  readonly open: readonly OpenGroup[];
}

/** A trace with all that views read of it. */
export interface Run {
  readonly trace: Trace;
  /** Ids of the steps. */
  readonly steps: readonly string[];
  readonly pictures: List<Picture>;
  readonly words: Words;
  readonly marks: readonly RunMark[];
  /** The two runs that are compared in it. */
  readonly beside?: Beside;
}

/** What is made of a trace: at a figure's own setting at build time, so that a page need not ship the maker. */
export type Told = Omit<Run, 'trace'>;

/** The picture of a step; throws where there is none. */
export function pictureIn({ pictures }: Run, step: number): Picture {
  const picture = pictures.at(step);
  if (!picture) throw new RangeError('A run without steps has no picture.');
  return picture;
}

export const wordsAt = (run: Run, step: number): StepWords =>
  run.words.steps.at(step) ?? { sentence: '', speaker: '', kind: 'engine' };

/** Steps of `run` where `earlier` was refused and this one is not, by index. */
export function refusedBefore(run: Run, earlier: Run): readonly number[] {
  if (run === earlier) return [];
  const refusals = (of: Run) => of.marks.filter(({ shape }) => shape === 'refused').map(({ step }) => step);
  const still = refusals(run);
  return refusals(earlier)
    .map((step) => run.steps.indexOf(earlier.steps[step] ?? ''))
    .filter((step) => step >= 0 && !still.includes(step));
}
