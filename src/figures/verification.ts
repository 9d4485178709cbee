/** Every scenario held to the recordings there are. */
import { type Recording, type Setting, type Standing, standingOf } from '../fidelity/index.ts';
import { scenarios } from '../scenarios/all.ts';
import { knobsOf, type Scenario, simulate, withSettings } from '../simulation/index.ts';
import { whyUnrecorded } from './unrecorded.ts';

export interface ScenarioStanding {
  readonly scenario: Scenario;
  readonly standing: Standing;
}

/** A scenario's own settings, then each value of a knob changed alone that Linux can show; free text keeps its own. */
function settingsOf(scenario: Scenario): readonly Setting[] {
  const knobs = knobsOf(scenario);
  const own = Object.fromEntries(knobs.map(({ knob, default: value }) => [knob.id, value]));
  const alone = knobs.flatMap(({ knob, default: value }) =>
    knob.kind === 'text'
      ? []
      : knob.options
          .filter((option) => option.value !== value)
          .map((option): Setting => ({
            changed: `${knob.id}=${option.value}`,
            set: { ...own, [knob.id]: option.value },
          })),
  );
  const isShownOnLinux = ({ set }: Setting) =>
    (withSettings(scenario, set).app.platform ?? 'linux') === 'linux';
  return [{ changed: undefined, set: own }, ...alone.filter(isShownOnLinux)].map((setting) => {
    const why = whyUnrecorded(scenario.id, setting.changed);
    return why === undefined ? setting : { ...setting, why };
  });
}

/** How each scenario stands, in the order of the scenarios. A recording of no scenario is an error. */
export function standingsOf(recordings: readonly Recording[]): readonly ScenarioStanding[] {
  const stray = recordings.find(({ trace }) => !scenarios.some(({ id }) => id === trace.scenario));
  if (stray) throw new Error(`${stray.file} records “${stray.trace.scenario}”, which is no scenario.`);
  return scenarios.map((scenario) => ({
    scenario,
    standing: standingOf(
      settingsOf(scenario),
      recordings.filter(({ trace }) => trace.scenario === scenario.id),
      (set, seed) => simulate(scenario, { set, seed }),
    ),
  }));
}
