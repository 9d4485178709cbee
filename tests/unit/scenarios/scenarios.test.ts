import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadScenario, loadScenarios, scenarioIds } from '../../../src/scenarios/index.ts';
import { readScenario, scenarioGroups } from '../../../src/schemas/scenario/scenario.ts';
import { checkSet, knobsOf, simulate, type Scenario } from '../../../src/simulation/index.ts';
import { describe as sentenceOf, stepsOf, type Trace } from '../../../src/trace/index.ts';

const scenarios = await loadScenarios();

/** Every combination of a scenario's knob values that it offers; a text knob has its own text and another. */
function settingsOf(scenario: Scenario): Record<string, string>[] {
  const all = knobsOf(scenario).reduce<Record<string, string>[]>(
    (all, { knob, default: own }) => {
      const values =
        knob.kind === 'text' ? [own, 'one more word', ''] : knob.options.map((option) => option.value);
      return all.flatMap((set) => values.map((value) => ({ ...set, [knob.id]: value })));
    },
    [{}],
  );
  return all.filter((set) => checkSet(scenario, set).problems.length === 0);
}

/** What of a trace a reader sees happen: all but its head. */
const bodyOf = ({ moments, messages, calls }: Trace) => JSON.stringify({ moments, messages, calls });

describe('the registry', () => {
  it('names every scenario file, and each file holds the scenario of its name', async () => {
    const shared = ['index.ts', 'editor-app.ts', 'editor-chapters.ts', 'shared-knobs.ts'];
    const files = readdirSync(new URL('../../../src/scenarios', import.meta.url));
    const ids = files.filter((file) => !shared.includes(file)).map((file) => file.replace(/\.ts$/, ''));
    expect([...scenarioIds].toSorted()).toEqual(ids.toSorted());
    expect(scenarios.map((scenario) => scenario.id)).toEqual(scenarioIds);
    for (const id of scenarioIds) expect((await loadScenario(id)).id).toBe(id);
  });

  it('has the scenarios of one group after another, as the site lists them', () => {
    const groups = scenarios.map(({ group }) => group);
    expect(groups.filter((group, index) => group !== groups[index - 1])).toEqual(scenarioGroups);
  });
});

describe.each(scenarios)('$id', (scenario) => {
  it('is plain data that its schema takes', () => {
    expect(structuredClone(scenario)).toEqual(scenario);
    expect(readScenario(JSON.stringify(scenario))).toEqual({ scenario });
  });

  it('every value of every knob changes a moment, a wire form or a value, with some setting of the others', () => {
    const settings = settingsOf(scenario);
    const bodies = new Map(settings.map((set) => [JSON.stringify(set), bodyOf(simulate(scenario, { set }))]));
    for (const { knob, default: own } of knobsOf(scenario)) {
      const others = new Set(settings.map((set) => set[knob.id]).filter((value) => value !== own));
      for (const value of others) {
        const matters = settings
          .filter((set) => set[knob.id] === value)
          .some(
            (set) =>
              bodies.get(JSON.stringify(set)) !== bodies.get(JSON.stringify({ ...set, [knob.id]: own })),
          );
        expect(matters, `${knob.id}=${String(value)} changes nothing`).toBe(true);
      }
    }
  });

  it('each sentence holds a value of the run, and no two neighbours are alike', () => {
    for (const set of settingsOf(scenario)) {
      const trace = simulate(scenario, { set });
      const sentences = stepsOf(trace).map((step) => sentenceOf(step, trace));
      for (const [index, sentence] of sentences.entries()) {
        expect(sentence, JSON.stringify(set)).toMatch(/`[^`]|\d/);
        // What a hook returns may have no command and no ids: `undefined` is then what travels.
        const told = sentence.replaceAll(/`(?:POST (?:ipc:\/\/|http:\/\/ipc\.)localhost\/)?undefined`/g, '');
        expect(told).not.toMatch(/undefined|\[object|NaN/);
        expect(sentence).not.toBe(sentences[index - 1]);
      }
    }
  });

  it('its marks name steps that it has', () => {
    const ids = stepsOf(simulate(scenario)).map((step) => step.id);
    for (const mark of scenario.marks ?? []) expect(ids).toContain(mark.step);
  });
});
