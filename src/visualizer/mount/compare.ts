import { loadScene } from '../map/scene/scenes.ts';
import type { FigureData } from '../run/figure-data.ts';
import type { Run } from '../run/run.ts';

/** A figure's changed run beside its baseline. The views of it come with it, so that they are there when the run is. */
export async function compareIn({ about }: FigureData, baseline: Run, changed: Run): Promise<Run> {
  const [loaded] = await Promise.all([
    import('../compare/compare-runs.ts'),
    import('../compare/Compared.tsx'),
    import('../compare/PairedSteps.tsx'),
    loadScene({ about }),
  ]);
  return loaded.compareRuns(baseline, changed);
}
