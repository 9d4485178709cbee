import { knobsOf, type Scenario } from '../../src/simulation/index.ts';
import type { Knobs } from '../../src/trace/index.ts';

/** The default setting of a scenario, and each that differs from it in one knob; texts get one of their own. */
export function singleSettings(scenario: Scenario, text: string): readonly Knobs[] {
  const knobs = knobsOf(scenario);
  const start: Knobs = Object.fromEntries(knobs.map(({ knob, default: value }) => [knob.id, value]));
  const changed = knobs.flatMap(({ knob, default: value }) =>
    (knob.kind === 'text'
      ? [text]
      : knob.options.map((option) => option.value).filter((it) => it !== value)
    ).map((other) => ({ ...start, [knob.id]: other })),
  );
  return [start, ...changed];
}
