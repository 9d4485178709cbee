import { isDeepStrictEqual } from 'node:util';
import { whyUnrecorded } from '../../../src/figures/unrecorded.ts';
import { editorCommands } from '../../../src/scenarios/editor-app.ts';
import type { Scenario } from '../../../src/simulation/scenario/scenario.ts';
import { checkSet, withSettings } from '../../../src/simulation/scenario/settings.ts';
import type { Knobs } from '../../../src/trace/record/trace.ts';

/** One run of the stage: a scenario at certain settings, and the name of the recording that comes of it. */
export interface Play {
  readonly file: string;
  /** As it is with the settings put in. */
  readonly scenario: Scenario;
  /** Every knob with its value. */
  readonly set: Knobs;
}

/** A scenario's own settings, and every value of every knob changed alone, as far as they can be recorded on Linux. */
export function playsOf(scenario: Scenario): readonly Play[] {
  const changes = scenario.knobs.flatMap((knob) =>
    knob.kind === 'text'
      ? []
      : knob.options
          .filter(
            ({ value, changes }) =>
              changes.length > 0 && whyUnrecorded(scenario.id, `${knob.id}=${value}`) === undefined,
          )
          .map(({ value }) => ({ knob: knob.id, value })),
  );
  const own = play(scenario, {}, `${scenario.id}.json`);
  const changed = changes.map(({ knob, value }) =>
    play(scenario, { [knob]: value }, `${scenario.id}.${knob}-${value}.json`),
  );
  return [own, ...changed].filter(({ scenario: { app } }) => (app.platform ?? 'linux') === 'linux');
}

function play(scenario: Scenario, wanted: Knobs, file: string): Play {
  const { set } = checkSet(scenario, wanted);
  return { file, scenario: withSettings(scenario, set), set };
}

/** The commands that the editor's own code plays: the scenario wants nothing of them that the editor does not do. */
export function editorCommandsOf({ app }: Scenario): readonly string[] {
  const editors: Readonly<Record<string, unknown>> = editorCommands;
  return Object.entries(app.commands)
    .filter(([name, command]) => isDeepStrictEqual(command, editors[name]))
    .map(([name]) => name);
}
