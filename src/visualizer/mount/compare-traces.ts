import type { Trace } from '../../trace/index.ts';
import { compareRecordings } from '../compare/compare-recordings.ts';
import { loadScene } from '../map/scene/scenes.ts';
import type { RunComparison } from '../run/run.ts';

/** Two recordings, with what their maps are drawn by. */
export async function compareTraces(a: Trace, b: Trace): Promise<RunComparison> {
  await Promise.all([loadScene({ trace: a }), loadScene({ trace: b })]);
  return compareRecordings(a, b);
}
