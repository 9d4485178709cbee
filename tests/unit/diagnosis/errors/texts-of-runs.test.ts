import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createRecogniser } from '../../../../src/diagnosis/index.ts';
import { loadScenarios } from '../../../../src/scenarios/index.ts';
import { checkSet, knobsOf, simulate, type Scenario } from '../../../../src/simulation/index.ts';
import type { Knobs, Trace } from '../../../../src/trace/index.ts';
import { readStoredEntries } from '../../../../src/tools/stored-entries.ts';
import { textsOf } from './texts-of.ts';

const storedEntries = readStoredEntries();

const root = resolve(import.meta.dirname, '../../../..');
const recognised = createRecogniser(storedEntries);

/** Texts that no entry has, and why. */
const unknown: Readonly<Record<string, readonly string[]>> = {
  'the app says it, not Tauri': [
    'file not found',
    'expected bytes',
    'path not in scope',
    'blocked by policy',
    'index out of bounds',
    'forbidden path',
  ],
  'only a request that is written by hand gets it': [
    'expected ident at line 1 column 2',
    'expected value at line 1 column 1',
    'TypeError: Method is forbidden.',
    'TypeError: Method is not a valid HTTP token.',
    "TypeError: Request has method 'GET' and cannot have a body",
    "TypeError: Request has method 'HEAD' and cannot have a body",
    "TypeError: Invalid header name: 'x y'",
    "TypeError: Header 'x' has invalid value: 'a\nb'",
  ],
};
const scenarios = (await loadScenarios()).map((scenario) => [scenario.id, scenario] as const);
const listed = new Set(Object.values(unknown).flat());

/** All settings of a scenario together; a text field keeps its default. */
function combinationsOf(scenario: Scenario): readonly Knobs[] {
  return knobsOf(scenario).reduce<readonly Knobs[]>(
    (all, { knob }) =>
      knob.kind === 'text'
        ? all
        : all.flatMap((set) => knob.options.map(({ value }) => ({ ...set, [knob.id]: value }))),
    [{}],
  );
}

const unrecognised = (traces: readonly Trace[]) =>
  [...new Set(traces.flatMap(textsOf))].filter(
    (text) => recognised(text).found.length === 0 && !listed.has(text),
  );

describe('createRecogniser', () => {
  it.each(scenarios)('knows every text of %s, in all settings together', (_, scenario) => {
    const traces = combinationsOf(scenario).flatMap((wanted) => {
      const { set, problems } = checkSet(scenario, wanted);
      return problems.length > 0 ? [] : [simulate(scenario, { set })];
    });
    expect(traces.length).toBeGreaterThan(0);
    expect(unrecognised(traces)).toEqual([]);
  });

  it('knows every text of a recording', () => {
    const files = globSync(['tests/tauri/recordings/*.json', 'tests/tauri/scenarios/recordings/*.json'], {
      cwd: root,
    });
    expect(files.length).toBeGreaterThan(50);
    const traces = files.map((file) => JSON.parse(readFileSync(resolve(root, file), 'utf8')) as Trace);
    expect(unrecognised(traces)).toEqual([]);
    // What is listed is said somewhere, and no entry has it in the meantime.
    const said = new Set(traces.flatMap(textsOf));
    expect([...listed].filter((text) => !said.has(text) || recognised(text).found.length > 0)).toEqual([]);
  });
});
