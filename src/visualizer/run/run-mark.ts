import type { KeyStep } from '../../trace/index.ts';

/** A mark on a run's timeline: a shape, or only a word. */
export interface RunMark {
  /** Index of the step. */
  readonly step: number;
  readonly shape: 'refused' | 'rejected' | 'resolved' | 'never' | 'word';
  readonly word: string;
}

const looks: Readonly<Record<KeyStep['event'], Omit<RunMark, 'step'>>> = {
  refused: { shape: 'refused', word: 'refused' },
  stopped: { shape: 'refused', word: 'stopped' },
  heldBack: { shape: 'refused', word: 'held back' },
  outOfScope: { shape: 'refused', word: 'out of scope' },
  panicked: { shape: 'refused', word: 'panics' },
  resolved: { shape: 'resolved', word: 'resolves' },
  rejected: { shape: 'rejected', word: 'rejects' },
  heard: { shape: 'word', word: 'heard' },
  frozen: { shape: 'never', word: 'frozen' },
  neverSettles: { shape: 'never', word: 'never settles' },
};

export const markOf = ({ step, event }: KeyStep): RunMark => ({ step, ...looks[event] });
