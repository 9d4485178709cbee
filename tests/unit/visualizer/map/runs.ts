import { loadScenarios } from '../../../../src/scenarios/index.ts';
import { knobsOf, simulate } from '../../../../src/simulation/index.ts';
import { pictureAt, stepsOf, type Picture, type Trace } from '../../../../src/trace/index.ts';
import type { Knobs } from '../../../../src/trace/index.ts';

const scenarios = await loadScenarios();

interface Run {
  readonly name: string;
  readonly trace: Trace;
  readonly pictures: readonly Picture[];
}

const made = new Map<string, Run>();

/** A run of a scenario with the picture of each of its steps. */
export function runOf(id: string, set: Knobs = {}): Run {
  const name = `${id} ${JSON.stringify(set)}`;
  const run = made.get(name) ?? makeRun(id, set, name);
  made.set(name, run);
  return run;
}

function makeRun(id: string, set: Knobs, name: string): Run {
  const scenario = Object.values(scenarios).find((it) => it.id === id);
  if (!scenario) throw new Error(`There is no scenario ${id}.`);
  const trace = simulate(scenario, { set });
  return {
    name,
    trace,
    pictures: stepsOf(trace).map(({ index }) => pictureAt(trace, index)),
  };
}

/** Every scenario as it is, and with each option of each knob. */
export const allRuns = (): readonly Run[] =>
  Object.values(scenarios).flatMap((scenario) => [
    runOf(scenario.id),
    ...knobsOf(scenario).flatMap(({ knob, default: usual }) =>
      knob.kind === 'text'
        ? []
        : knob.options
            .filter(({ value }) => value !== usual)
            .map(({ value }) => runOf(scenario.id, { [knob.id]: value })),
    ),
  ]);

/** The picture of the step with that id. */
export function pictureOf({ trace, pictures }: Run, step: string): Picture {
  const picture = pictures.find((it) => it.step.id === step);
  if (!picture) throw new Error(`${trace.scenario} has no step ${step}.`);
  return picture;
}
