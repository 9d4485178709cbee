import { loadScenarios } from '../../../../src/scenarios/index.ts';
import { capabilityFiles, simulate, withSettings } from '../../../../src/simulation/index.ts';
import { permissionsDetail } from '../../../../src/visualizer/map/draw/permissions.ts';
import type { Knobs } from '../../../../src/trace/index.ts';

const scenarios = Object.values(await loadScenarios());

/** The capabilities of a scenario's app with those settings. */
export function capabilitiesOf(id: string, set: Knobs = {}) {
  const scenario = scenarios.find((it) => it.id === id);
  if (!scenario) throw new Error(`There is no scenario ${id}.`);
  return capabilityFiles(withSettings(scenario, set).app, simulate(scenario, { set }));
}

/** What a map about permissions draws of them. */
export const detailOf = (id: string, set: Knobs = {}) => permissionsDetail(capabilitiesOf(id, set));
