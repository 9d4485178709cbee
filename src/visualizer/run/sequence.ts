import type { ActorId } from '../../trace/index.ts';

/** A lifeline: a party of the run that takes part in a step. */
export interface Lifeline {
  readonly actor: ActorId;
  readonly kind: 'page' | 'frame' | 'other' | 'core';
  readonly name: string;
  readonly role: string;
}

/** What goes from one lifeline to another in a step. */
export interface Arrow {
  readonly from: ActorId;
  readonly to: ActorId;
  readonly shape: 'request' | 'answer' | 'eval' | 'frame' | 'spawn';
  /** What travels, above the arrow; the second is for narrow drawings. */
  readonly label: readonly [wide: string, narrow: string];
  /** How it travels, below the arrow. */
  readonly how: string;
}

/** Words at an actor's line, each with its verdict, if any. */
export interface LifelineNote {
  readonly actor: ActorId;
  readonly words: readonly NoteWord[];
}

export interface NoteWord {
  readonly text: string;
  readonly verdict?: 'passed' | 'refused';
}

/** A step in the sequence diagram. */
export interface SequenceRow {
  readonly step: number;
  readonly arrow?: Arrow;
  readonly notes: readonly LifelineNote[];
  /** Says so where Tauri leaves the order of this step and earlier ones open. */
  readonly open?: string;
}

/** Indices of the steps, in order, whose order Tauri leaves open. */
export type OpenGroup = readonly number[];
