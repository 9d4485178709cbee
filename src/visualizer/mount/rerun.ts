import { isScenarioId, loadScenario } from '../../scenarios/index.ts';
import {
  capabilityFiles,
  challenged,
  programOf,
  simulate,
  withSettings,
  type Scenario,
} from '../../simulation/index.ts';
import type { Trace } from '../../trace/index.ts';
import type { Rerun } from '../experiment/shown-run.ts';
import type { permissionsDetail } from '../map/draw/permissions.ts';
import type { FigureChallenge, FigureData } from '../run/figure-data.ts';
import { viewOf } from '../run-view/view-of.ts';
import { keepRuns, makeOnPress } from './kept-runs.ts';

/** Runs the scenario of the figure `root` at other settings. `prepare` brings what draws a trace. */
export async function createRerun(
  root: HTMLElement,
  { scenario: id = '', set: baseline, marks, chapters, challenge }: FigureData,
  makeDetail: typeof permissionsDetail | undefined,
  prepare: (trace: Trace) => Promise<void>,
): Promise<Rerun> {
  if (!isScenarioId(id)) throw new Error(`There is no scenario ${id}.`);
  const own = await loadScenario(id);
  const scenario = challenge ? challenged(own, challenge) : own;
  const edit = challenge?.edit;
  const kept = keepRuns(async (set, seed) => {
    const asSet = withSettings(scenario, set);
    if (edit) await checkText(set[edit.knob], edit, asSet);
    const trace = simulate(scenario, { set, ...(seed !== undefined && { seed }) });
    await prepare(trace);
    return Object.assign(viewOf(trace, marks, chapters), {
      trace,
      program: programOf(asSet),
      ...(makeDetail && { detail: makeDetail(capabilityFiles(asSet.app, trace)) }),
    });
  });
  makeOnPress(root, baseline, (set) => {
    // The change that follows says what is wrong.
    kept(set, undefined).catch(() => undefined);
  });
  return kept;
}

/** What reads a text is large, so it comes with the first text that is run. */
async function checkText(text = '', edit: NonNullable<FigureChallenge['edit']>, asSet: Scenario) {
  const { checkEdit } = await import('./check-edit.ts');
  checkEdit(text, edit, asSet);
}
