import { describe, expect, it } from 'vitest';
import { loadScenarios } from '../../src/scenarios/index.ts';
import { knobsOf, simulate } from '../../src/simulation/index.ts';
import { transcriptOf } from '../../src/trace/index.ts';

const scenarios = await loadScenarios();

describe('stored transcripts', () => {
  for (const scenario of scenarios) {
    it(`${scenario.id} reads as reviewed, at its own settings and with each knob changed alone`, async () => {
      const settings = knobsOf(scenario).flatMap(({ knob, default: own }) =>
        knob.kind === 'text'
          ? [{ [knob.id]: 'one' }]
          : knob.options
              .filter((option) => option.value !== own)
              .map((option) => ({ [knob.id]: option.value })),
      );
      const transcripts = [{}, ...settings].map((set) => transcriptOf(simulate(scenario, { set })));
      await expect(transcripts.join('\n')).toMatchFileSnapshot(`./${scenario.id}.txt`);
    });
  }
});
