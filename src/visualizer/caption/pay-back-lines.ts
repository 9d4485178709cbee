import type { Outcome } from '../../trace/index.ts';

/** As much of what a change did as its lines say. */
interface Ends {
  readonly before?: Outcome | undefined;
  readonly now?: Outcome | undefined;
  readonly differsAt: number | undefined;
}

/** One line about a run: `Before`, `refused at permission`. */
export interface PayBackLine {
  readonly name: 'Before' | 'Now';
  readonly kind: Outcome['kind'] | undefined;
  /** Code is in backticks. */
  readonly words: string;
}

/** What a change did in two lines: how the run before ended, and how this one ends. */
export function linesOf({ before, now, differsAt }: Ends): readonly PayBackLine[] {
  if (!before && !now) {
    const words =
      differsAt === undefined
        ? 'the same as before: this setting plays no part in the run'
        : `the same end as before, by another way from step ${String(differsAt + 1)} on`;
    return [{ name: 'Now', kind: undefined, words }];
  }
  return [
    { name: 'Before', kind: before?.kind, words: before?.words ?? 'not there' },
    { name: 'Now', kind: now?.kind, words: now?.words ?? 'not there' },
  ];
}
