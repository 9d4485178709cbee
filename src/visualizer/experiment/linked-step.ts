import type { Run } from '../run/run.ts';
import type { ReadLink } from './link.ts';

/** The index of the step that a link asks for; undefined where it asks for none, or the run has it not. */
export const stepOf = ({ step }: ReadLink, run: Run): number | undefined => {
  if (step === undefined) return undefined;
  const index = run.steps.indexOf(step);
  return index < 0 ? undefined : index;
};
