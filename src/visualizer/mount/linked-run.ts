import { emptyLink, type ReadLink } from '../experiment/link.ts';
import type { Rerun } from '../experiment/shown-run.ts';
import type { FigureData } from '../run/figure-data.ts';
import type { Run } from '../run/run.ts';

/**
 * The run that a link asks for. Where it cannot be made, as with an edited text that no build takes, the baseline is
 * shown, with a problem that says why.
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
