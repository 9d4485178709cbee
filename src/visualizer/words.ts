import { describe, describeBefore, speakerOf, stepsOf, type Trace } from '../trace/index.ts';
import type { Words } from './figure-data.ts';
import { lifelinesOf, openGroups, rowsOf } from './panels/sequence-rows.ts';

/** A run in words. */
export function wordsOf(trace: Trace): Words {
  const before = describeBefore(trace);
  const steps = stepsOf(trace);
  const rows = rowsOf(trace, steps);
  const told = steps.map((step) => {
    const { words, kind } = speakerOf(step, trace);
    return { sentence: describe(step, trace), speaker: words, kind };
  });
  return {
    ...(before !== undefined && { before }),
    steps: told,
    rows,
    lifelines: lifelinesOf(trace, rows),
    open: openGroups(trace, steps),
  };
}
