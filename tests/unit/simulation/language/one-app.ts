import { readScenario } from '../../../../src/schemas/scenario/scenario.ts';
import { simulate, type App, type Scenario, type ScriptEntry } from '../../../../src/simulation/index.ts';
import type { MomentKind, MomentOf, Trace } from '../../../../src/trace/record/trace.ts';
import { describe } from '../../../../src/trace/words/describe.ts';
import { plainOf } from '../../../../src/trace/words/segments.ts';
import { stepsOf } from '../../../../src/trace/steps/steps.ts';

/** An app whose window `main` may do everything, and more of it or other. */
export const appWith = (more: Partial<App> = {}): App => ({
  windows: { main: {} },
  capabilities: { all: { windows: ['*'], permissions: ['core:default', 'core:window:allow-destroy'] } },
  manifest: 'none',
  commands: {
    slow: { async: true, parameters: {}, body: [{ type: 'wait', ms: 100 }] },
    echo: {
      async: true,
      parameters: { value: { option: 'String' } },
      body: [{ type: 'return', value: { arg: 'value' } }],
    },
  },
  ...more,
});

export const scenarioOf = (app: App, ...script: readonly ScriptEntry[]): Scenario => ({
  id: 'one',
  title: '',
  question: '',
  knobs: [],
  app,
  script,
});

/** A run of a script that the schema takes. */
export function runOf(app: App, ...script: readonly ScriptEntry[]): Trace {
  const scenario = scenarioOf(app, ...script);
  const problems = problemsOf(scenario);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return simulate(scenario);
}

/** What the schema says is wrong with a scenario. */
export function problemsOf(scenario: Scenario): readonly string[] {
  const result = readScenario(JSON.stringify(scenario));
  return 'problems' in result ? result.problems.map(({ path, message }) => `${path}: ${message}`) : [];
}

export const momentsOf = <Kind extends MomentKind>(trace: Trace, kind: Kind): readonly MomentOf<Kind>[] =>
  trace.moments.filter(
    (moment): moment is MomentOf<Kind> & (typeof trace.moments)[number] => moment.kind === kind,
  );

/** The sentences of the steps of one kind. */
export const sentencesOf = (trace: Trace, kind: MomentKind): readonly string[] =>
  stepsOf(trace)
    .filter((step) => step.kind === kind)
    .map((step) => plainOf(describe(step, trace)));

export const invoke = (at: number, command: string, page = 'main'): ScriptEntry => ({
  at,
  page,
  operation: { type: 'invoke', command },
});

/** How each call ended, by its source. */
export const endsOf = ({ calls }: Trace): readonly string[] =>
  calls.map(({ source, settles }) => `${source} ${settles}`);
