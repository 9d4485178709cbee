import { emptyLink, type ReadLink } from '../experiment/link.ts';
import type { Rerun } from '../experiment/shown-run.ts';
import type { FigureData } from '../run/figure-data.ts';
import type { Run } from '../run/run.ts';

/**
 * The run that a link asks for. One that cannot be made, such as one with an edited text that no build takes, is told,
 * and the baseline is shown.
 */
export async function linkedRun(
  link: ReadLink,
  { set, challenge }: FigureData,
  baseline: Run,
  rerun: Rerun,
): Promise<{ readonly link: ReadLink; readonly run: Run }> {
  try {
    return { link, run: await rerun({ ...set, ...link.set }, link.seed) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const file = challenge?.edit?.file;
    const problem = file === undefined ? why : `${file}: ${why}`;
    return { link: { ...emptyLink, problems: [...link.problems, problem] }, run: baseline };
  }
}
