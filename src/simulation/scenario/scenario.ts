/** The scenario language: types only, inferred from the schema that checks every scenario file. */
export type * from './app.ts';
export type * from './operations.ts';
export type { Knob, KnobChange, KnobOption, Scenario, ScriptEntry } from '../../schemas/index.ts';
