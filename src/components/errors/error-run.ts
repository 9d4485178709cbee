/** The run that makes an entry happen, at the step that decides. */
import type { ErrorEntry } from '../../schemas/index.ts';
import { checkSet, simulate, type Scenario } from '../../simulation/index.ts';
import { describe, glyphOf, stepsOf, type Glyph, type Step, type Trace } from '../../trace/index.ts';

export interface ErrorRun {
  readonly scenario: Scenario;
  readonly trace: Trace;
  readonly step: Step;
  /** Number of the step, from 1, and how many there are. */
  readonly number: number;
  readonly steps: number;
  /** What happens in the step. */
  readonly words: string;
  readonly glyph?: Glyph;
  /** The run at this step, below the site's root. */
  readonly path: `/scenarios/${string}`;
}

/** Throws where the scenario, a setting or the step does not exist. */
export function errorRunOf(run: NonNullable<ErrorEntry['run']>, scenarios: readonly Scenario[]): ErrorRun {
  const scenario = scenarios.find(({ id }) => id === run.scenario);
  if (!scenario) throw new Error(`run.scenario: there is no scenario “${run.scenario}”`);
  const wanted = run.set ?? {};
  const { set, problems } = checkSet(scenario, wanted);
  const [problem] = problems;
  if (problem) throw new Error(`run.set.${problem.knob}: ${problem.message}`);
  const trace = simulate(scenario, { set });
  const steps = stepsOf(trace);
  const index = run.step
    ? steps.findIndex(({ id }) => id === run.step)
    : Math.max(
        steps.findIndex(({ refuses }) => refuses),
        steps.some(({ refuses }) => refuses) ? 0 : steps.length - 1,
      );
  const step = steps[index];
  if (!step)
    throw new Error(
      `run.step: the run has no step “${run.step ?? ''}”; it has ${steps.map(({ id }) => id).join(', ')}`,
    );
  const query = new URLSearchParams({ 'run.step': step.id });
  for (const [knob, value] of Object.entries(wanted)) query.set(`run.${knob}`, value);
  const glyph = glyphOf(trace);
  return {
    scenario,
    trace,
    step,
    number: index + 1,
    steps: steps.length,
    words: describe(step, trace),
    ...(glyph && { glyph }),
    path: `/scenarios/${scenario.id}/?${query.toString()}`,
  };
}
