import { type JsonChange, withChange } from '../../trace/record/json-path.ts';
import type { Json } from '../../trace/record/trace.ts';
import type { Knob, Scenario } from './scenario.ts';

/** Id of the knob that holds the text which the reader of a challenge edits. */
export const EDIT_KNOB = 'text';

/** So many characters may be edited; more would not fit into a link. */
export const MAX_EDIT = 1_200;

/** What a challenge makes of a scenario. */
export interface ChallengeParts {
  readonly changes?: readonly JsonChange[];
  readonly edit?: { readonly path: string; readonly file: string };
}

/**
 * The scenario of a challenge: changed, with a knob for what is edited as text. All of its other knobs stay, since the
 * challenge may start with a setting of one that the reader may not turn.
 */
export function challenged(scenario: Scenario, { changes = [], edit }: ChallengeParts): Scenario {
  const changed = changes.reduce<Json>(withChange, scenario) as unknown as Scenario;
  if (!edit) return changed;
  const text: Knob = {
    id: EDIT_KNOB,
    label: edit.file,
    kind: 'text',
    isJson: true,
    paths: [edit.path],
    maxLength: MAX_EDIT,
  };
  return { ...changed, knobs: [...changed.knobs, text] };
}
