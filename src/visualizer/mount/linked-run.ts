import { emptyLink, type ReadLink } from '../experiment/link.ts';
import { linkProblems } from '../experiment/link-problems.ts';
import type { Compare, Rerun } from '../experiment/shown-run.ts';
import type { FigureData } from '../run/figure-data.ts';
import type { Run } from '../run/run.ts';

/**
 * The run that a link asks for, alone or compared with the baseline, and what of the link could not be followed. Where it
 * cannot be made, as with an edited text that no build takes, the baseline is shown, with a problem that says why.
 */
export async function linkedRun(
  link: ReadLink,
  { set, challenge }: FigureData,
  baseline: Run,
  rerun: Rerun,
  compare: Compare,
): Promise<{ readonly link: ReadLink; readonly run: Run }> {
  try {
    const changed = isAtBaseline(link) ? baseline : await rerun({ ...set, ...link.set }, link.seed);
    const run = link.compare ? await compare(baseline, changed) : changed;
    return { link: { ...link, problems: linkProblems(link, run) }, run };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const file = challenge?.edit?.file;
    const problem = file === undefined ? why : `${file}: ${why}`;
    return { link: { ...emptyLink, problems: [...link.problems, problem] }, run: baseline };
  }
}

/** It changes no setting and asks for no order. */
const isAtBaseline = ({ seed, set }: ReadLink) => seed === undefined && Object.keys(set).length === 0;
