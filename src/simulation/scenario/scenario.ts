/** The scenario language: types only, inferred from the schema that checks every scenario file. */
export type * from './app.ts';
export type * from './operations.ts';
export type { Change, Knob, KnobOption } from '../../schemas/scenario/knobs.ts';
export type { Scenario } from '../../schemas/scenario/scenario.ts';
export type { ScriptEntry } from '../../schemas/scenario/script.ts';
