import type { Run } from '../run/run.ts';
import type { ReadLink } from './link.ts';
import { stepOf } from './linked-step.ts';

/** What of a link could not be followed, with the step that the run has not. */
export function linkProblems(link: ReadLink, run: Run): readonly string[] {
  if (link.step === undefined || stepOf(link, run) !== undefined) return link.problems;
  return [...link.problems, `This run has no step \`${link.step.slice(0, 40).replaceAll('`', '’')}\`.`];
}
