/** Every scenario compared with the recordings there are. */
import { type Recording, type Setting, type Verification, verify } from '../fidelity/index.ts';
import { knobsOf, type Scenario, simulate, withSettings } from '../simulation/index.ts';
import { whyUnrecorded } from './unrecorded.ts';

export interface ScenarioVerification {
  readonly scenario: Scenario;
  readonly verification: Verification;
}

/** A scenario's default, then each value of a knob changed alone that Linux can show; free text keeps its default. */
function settingsOf(scenario: Scenario): readonly Setting[] {
  const knobs = knobsOf(scenario);
  const defaults = Object.fromEntries(knobs.map(({ knob, default: value }) => [knob.id, value]));
  const alone = knobs.flatMap(({ knob, default: value }) =>
    knob.kind === 'text'
      ? []
      : knob.options
          .filter((option) => option.value !== value)
          .map((option): Setting => ({
            changed: `${knob.id}=${option.value}`,
            set: { ...defaults, [knob.id]: option.value },
          })),
  );
  const isShownOnLinux = ({ set }: Setting) =>
    (withSettings(scenario, set).app.platform ?? 'linux') === 'linux';
  return [{ changed: undefined, set: defaults }, ...alone.filter(isShownOnLinux)].map((setting) => {
    const why = whyUnrecorded(scenario.id, setting.changed);
    return why === undefined ? setting : { ...setting, why };
  });
}

/** The verification of each scenario, in their order. A recording of no scenario is an error. */
export function verifyScenarios(
  scenarios: readonly Scenario[],
  recordings: readonly Recording[],
): readonly ScenarioVerification[] {
  const unknown = recordings.find(({ trace }) => !scenarios.some(({ id }) => id === trace.scenario));
  if (unknown) throw new Error(`${unknown.file} records “${unknown.trace.scenario}”, which is no scenario.`);
  return scenarios.map((scenario) => ({
    scenario,
    verification: verify(
      settingsOf(scenario),
      recordings.filter(({ trace }) => trace.scenario === scenario.id),
      (set, seed) => simulate(scenario, { set, seed }),
    ),
  }));
}
