/** What the commands share that hold the model to random cases of Tauri's crates. */
import { parseArgs } from 'node:util';

/** Differences that are printed. */
export const SHOWN = 10;

/** The options of such a command: `--record`, how many `--cases`, and from which `--seed` on. */
export const caseOptions = (cases: number) =>
  parseArgs({
    options: {
      record: { type: 'boolean' },
      cases: { type: 'string', default: String(cases) },
      seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    },
  }).values;

export const seedsFrom = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index);
